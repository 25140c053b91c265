import { test as base } from '@playwright/test'
import { demoTemplate } from './demoData.ts'
import { FahrplanServer } from './server.ts'

export { expect } from '@playwright/test'
export { expectNoAxeViolations } from './accessibility.ts'

interface ServerOfFile {
  file: string
  server: FahrplanServer
}

/**
 * `server` is the product with the demo city, one for each test file, and `page.goto('/')` opens it. A journey may
 * stop and start it; the next one finds it running.
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
})
