import { expect, test as base } from '@playwright/test'
import { demoTemplate } from './demoData.ts'
import { FahrplanServer } from './server.ts'

export { expect }
export { expectNoAxeViolations } from './accessibility.ts'

interface ServerOfFile {
  file: string
  server: FahrplanServer
}

/**
 * `server` is the product with the demo city, one for each test file, and `page.goto('/')` opens it. A journey may
 * stop and start it; the next one finds it running. An error that no screen caught fails the journey.
 */
export const test = base.extend<{ server: FahrplanServer }, { running: { current?: ServerOfFile } }>({
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
      running.current = { file, server: await FahrplanServer.launch(demoTemplate()) }
    }
    const { server } = running.current
    await server.start()
    await use(server)
  },
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ context }, use) => {
    const problems: string[] = []
    context.on('weberror', (event) => problems.push(event.error().message))
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    await use(context)
    expect(problems, 'errors that no screen caught').toEqual([])
  },
})
