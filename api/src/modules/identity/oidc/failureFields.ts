export interface FailureFields {
  readonly error: string
  /** Of the library or the system: what did not fit. */
  readonly code?: string
  /** As the provider calls it, such as `access_denied`. */
  readonly reason?: string
}

/** Enough to find the mistake in the settings. No messages: they can repeat what was sent, and that opens doors. */
export function failureFields(error: unknown): FailureFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = codeOf(error) ?? codeOf(error.cause)
  const reason = 'error' in error ? error.error : undefined
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(typeof reason === 'string' && /^[a-z_]{1,60}$/.test(reason) ? { reason } : {}),
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
