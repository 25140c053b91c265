import { describe, expect, it } from 'vitest'
import { createLog } from './createLog'

async function logged(...entry: [details: object, message: string]): Promise<string> {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const log = await createLog({ level: 'info', forPeople: false, destination })
  log.info(...entry)
  return lines.join('')
}

describe('the log', () => {
  it('keeps what it is told, in one line of JSON', async () => {
    const line = JSON.parse(await logged({ userId: '7', kind: 'setup', status: 200 }, 'link used')) as object
    expect(line).toMatchObject({ userId: '7', kind: 'setup', status: 200, msg: 'link used' })
  })

  it.each([
    [{ password: 'geheim' }],
    [{ body: { Password: 'geheim' } }],
    [{ headers: { cookie: 'geheim', 'set-cookie': ['geheim'], authorization: 'geheim' } }],
    [{ users: [{ totpSecret: 'geheim', recoveryCodes: ['geheim'] }] }],
  ])('hides what bears the name of a secret: %j', async (details) => {
    const line = await logged(details, 'hello')
    expect(line).not.toContain('geheim')
    expect(line).toContain('[hidden]')
  })

  it.each([
    'no mail for anna.abel+plan@amt.stadt.example today',
    'postgres://plan:hunter2@db/plan is not there',
    'GET /api/calendar/hunter2hunter2.ics was answered',
    'Bearer fpl_hunter2-and-more is unknown',
    'https://plan.example/einladung#hunter2hunter2hunter2hunter2hunter2hunter22',
  ])('hides what looks like a secret, wherever it stands: %s', async (text) => {
    const error = new Error(text)
    for (const line of [await logged({}, text), await logged({ err: error }, 'failed')]) {
      expect(line).not.toMatch(/anna|hunter2/)
      expect(() => JSON.parse(line) as unknown).not.toThrow()
    }
  })

  it('leaves the places of an error readable', async () => {
    const error = new Error('no')
    error.stack =
      'Error: no\n    at read (/srv/node_modules/.pnpm/drizzle-orm@0.45.4_pg@8.23.1/lib/index.js:7:1)'
    expect(await logged({ err: error }, 'failed')).toContain('drizzle-orm@0.45.4_pg@8.23.1/lib/index.js:7:1')
  })
})
