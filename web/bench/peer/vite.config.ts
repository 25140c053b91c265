import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import webConfig from '../../vite.config.ts'

/** One script and one stylesheet, for benchmarks that load the chart as a library. */
export default mergeConfig(
  webConfig,
  defineConfig({
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: fileURLToPath(new URL('../../.cache/peer', import.meta.url)),
      emptyOutDir: true,
      lib: { entry: 'peer.ts', formats: ['es'], fileName: 'fahrplan', cssFileName: 'fahrplan' },
    },
  }),
)
