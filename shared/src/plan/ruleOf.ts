import type { z } from 'zod'

/** What an objection of a schema is called: some have a name of their own, the others that of their code. */
export function ruleOf(issue: z.core.$ZodIssue): string {
  const named: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined
  return typeof named === 'string' ? named : `schema.${issue.code}`
}

/** The bounds that a value broke, for a sentence that names them. */
export function boundsOf(issue: object): Record<string, string | number> {
  const { origin, maximum, minimum } = issue as { origin?: string; maximum?: unknown; minimum?: unknown }
  return {
    ...(origin && { origin }),
    ...(typeof maximum === 'number' && { maximum }),
    ...(typeof minimum === 'number' && { minimum }),
  }
}
