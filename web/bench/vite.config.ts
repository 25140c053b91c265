import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import webConfig from '../vite.config.ts'

export default mergeConfig(
  webConfig,
  defineConfig({
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: { outDir: fileURLToPath(new URL('../.cache/bench', import.meta.url)), emptyOutDir: true },
  }),
)
