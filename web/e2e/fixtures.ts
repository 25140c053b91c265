import { type APIRequestContext, expect, test as base } from '@playwright/test'
import { FahrplanServer } from './server.ts'

export { expect }
export { expectNoAxeViolations } from './accessibility.ts'

interface ServerOfFile {
  file: string
  server: FahrplanServer
}

export type Role = 'admin' | 'strategist' | 'consultant' | 'departmentHead' | 'committee'

interface Fixtures {
  server: FahrplanServer
  /** Whose account of the demo the page is signed in with; `null`: nobody's. */
  role: Role | null
}

/** Signs in, in the demo city, whatever shares its cookies with `request`. */
export async function enter(request: APIRequestContext, url: string, role: Role): Promise<void> {
  const answer = await request.post(`${url}/api/session/demo`, { data: { role } })
  expect(answer.ok(), 'the demo lets in').toBe(true)
}

/**
 * `server` is the product with the demo city, one for each test file, and `page.goto('/')` opens it for the
 * strategist, or whoever `test.use({ role })` names. A journey may stop and start the server; the next one finds it
 * running. An error that no screen caught fails the journey.
 */
export const test = base.extend<Fixtures, { running: { current?: ServerOfFile } }>({
  role: ['strategist', { option: true }],
  running: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const running: { current?: ServerOfFile } = {}
      await use(running)
      await running.current?.server.dispose()
    },
    { scope: 'worker' },
  ],
  server: async ({ running }, use, { file }) => {
    if (running.current?.file !== file) {
      await running.current?.server.dispose()
      running.current = { file, server: await FahrplanServer.launch() }
    }
    const { server } = running.current
    await server.start()
    await use(server)
  },
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ context, server, role }, use) => {
    if (role !== null) await enter(context.request, server.url, role)
    const problems: string[] = []
    context.on('weberror', (event) => problems.push(event.error().message))
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    await use(context)
    expect(problems, 'errors that no screen caught').toEqual([])
  },
})
