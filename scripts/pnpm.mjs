import { pnpm } from './lib/pnpm.mjs'

const { code } = await pnpm(process.argv.slice(2))
process.exitCode = code
