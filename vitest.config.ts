import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Hundreds of random cases take their time on a busy machine. */
const testTimeout = 30_000

const api = {
  include: ['api/src/**/*.test.ts'],
  globalSetup: ['api/src/testing/globalSetup.ts'],
  testTimeout,
  // An embedded PostgreSQL takes its time to start on a busy machine.
  hookTimeout: 60_000,
  expect: { poll: { interval: 5, timeout: 10_000 } },
}

export default defineConfig({
  test: {
    // Left alone, a machine of two cores would get one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // It says that it keeps nothing and is for tests only, each time one starts it.
    onConsoleLog: (text) => !text.startsWith('oidc-provider WARNING'),
    projects: [
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      // Nothing stays behind in modules: files share what they load.
      { test: { name: 'shared', testTimeout, isolate: false, include: ['shared/src/**/*.test.ts'] } },
      { test: { ...api, name: 'api', isolate: false, exclude: ['api/src/**/*.alone.test.ts'] } },
      // What puts something in the place of a module that others load.
      { test: { ...api, name: 'api-alone', include: ['api/src/**/*.alone.test.ts'] } },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: {
          name: 'web',
          testTimeout,
          isolate: false,
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.dom.test.ts'],
        },
      },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: { name: 'web-dom', testTimeout, environment: 'happy-dom', include: ['src/**/*.dom.test.ts'] },
      },
    ],
  },
})
