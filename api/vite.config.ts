import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** One file for `npm start`: packages stay outside, the sources of this repository go in. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // What `shared` needs of other packages cannot be found from here.
  ssr: { noExternal: ['@fahrplan/shared', 'feiertagejs', 'uuid'], external: ['@fahrplan/migrations'] },
  build: { ssr: 'src/server.ts', outDir: 'dist', target: 'node20', emptyOutDir: true },
})
