import { pnpm } from '../lib/pnpm.mjs'

/** @typedef {import('../lib/run.mjs').Outcome} Outcome */

/** Known weaknesses in what the product runs with. A registry that keeps no list, or no network, is not a weakness. */
export async function checkAudit() {
  return verdictOf(await pnpm(['audit', '--prod', '--audit-level=moderate'], { capture: true }))
}

/**
 * @param {Outcome} audit
 * @returns {Outcome & { skipped?: string }}
 */
export function verdictOf({ code, output }) {
  if (code === 0) return { code, output }
  const unanswered =
    /ERR_PNPM_AUDIT_(BAD_RESPONSE|ENDPOINT_NOT_EXISTS)|ERR_PNPM_META_FETCH_FAIL|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT/
  return unanswered.test(output)
    ? { code: 0, output, skipped: 'the registry gave no answer' }
    : { code, output }
}
