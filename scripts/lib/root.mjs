import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folders that have a package.json of their own, besides the root. */
export const packages = ['api', 'migrations', 'shared', 'web']
