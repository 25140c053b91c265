import { run } from './run.mjs'

/** The one place that says which pnpm this repository is built with. Nobody has to install it. */
const pinned = 'pnpm@12.21.0'

/**
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function pnpm(args, options = {}) {
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  return run('npx', ['--yes', pinned, ...args], { env, ...options })
}
