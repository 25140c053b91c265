export interface DatabaseError extends Error {
  readonly code: string
  readonly constraint?: string
  readonly table?: string
}

/** What the database itself said; drizzle-orm wraps what the driver threw. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (isDatabaseError(cause)) return cause
  return undefined
}

function isDatabaseError(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error && typeof error.code === 'string'
}

export function violatedConstraint(error: unknown): string | undefined {
  return databaseErrorOf(error)?.constraint
}
