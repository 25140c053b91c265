export interface ErrorFields {
  readonly type: string
  readonly message: string
  readonly code?: string
  /** Where it was made: function names and places, no values. */
  readonly frames?: readonly string[]
  readonly cause?: ErrorFields
}

/**
 * What the log keeps of an error. Errors of the database carry the values of the statement
 * along, and those are what people wrote: they stay out.
 */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  return {
    type: error.name,
    message: messageOf(error),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    frames: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  }
}

function messageOf(error: Error): string {
  if ('query' in error && 'params' in error) return `failed query: ${String(error.query)}`
  return error.message
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
}
