import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from './testing'

const SERVER = fileURLToPath(new URL('server.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')

describe('the process', () => {
  let database: TestDatabase
  beforeAll(async () => {
    // PostgreSQL: a new PGlite folder takes much longer to make.
    database = await testDatabases.find(({ name }) => name === 'PostgreSQL')!.create()
  })
  afterAll(() => database.drop())

  function run(environment: Record<string, string>, ...options: string[]) {
    const child = spawn(process.execPath, ['--import', TSX, SERVER, ...options], {
      env: {
        ...process.env,
        DATABASE_URL: database.url ?? '',
        PORT: '0',
        LOG_LEVEL: 'info',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { text: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output.text += String(chunk)))
    return { child, output }
  }

  async function exitOf(child: ChildProcess): Promise<number | null> {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'writes lines for machines, and ends in order on %s',
    async (signal) => {
      const { child, output } = run({}, '--empty')
      const exit = exitOf(child)
      child.stdout.on('data', () => {
        if (!child.killed && output.text.includes('Fahrplan is ready')) child.kill(signal)
      })
      expect(await exit).toBe(0)
      const logged = output.text
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('  ') && line !== '')
      for (const line of logged) expect(JSON.parse(line)).toHaveProperty('level')
    },
  )

  it('prints where the first administrator begins, beside the log', async () => {
    const { child, output } = run({}, '--empty')
    const exit = exitOf(child)
    child.stdout.on('data', () => {
      if (!child.killed && output.text.includes('/einrichten#')) child.kill('SIGTERM')
    })
    expect(await exit).toBe(0)
    const [line] = output.text.split('\n').filter((text) => text.includes('einrichten'))
    expect(line).toMatch(/^ {2}http:\/\/localhost:\d+\/einrichten#[\w-]{43}$/)
  })

  it.each([
    [{ PORT: 'achtzig' }, [], 'PORT ist keine Portnummer'],
    [{ FAHRPLAN_TODAY: 'heute' }, [], 'FAHRPLAN_TODAY ist kein Tag'],
    [{}, ['--leer'], '--empty'],
  ])('says in one sentence what is wrong with %j %j', async (environment, options, sentence) => {
    const { child, output } = run(environment, ...options)
    expect(await exitOf(child)).toBe(1)
    expect(output.text).toContain(sentence)
    expect(output.text).not.toContain('    at ')
  })
})
