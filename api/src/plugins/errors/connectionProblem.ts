import { Problem } from './problem'

/** Of Node and of PostgreSQL: the other side is not there, is going down, or has no place left. */
const CODES = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|57P0[123]|53300|08\w{3})$/
/** pg gives these no code. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end)/

const RETRY_AFTER_SECONDS = '5'

/** A lost connection passes: the client should come again. */
export function connectionProblem(error: Error): Problem | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (CODES.test(code) || MESSAGES.test(cause.message))
      return new Problem('unavailable', 'The database cannot be reached.', {
        headers: { 'retry-after': RETRY_AFTER_SECONDS },
        cause: error,
      })
  }
  return undefined
}
