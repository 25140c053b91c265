/** What can be wrong with any body. */
export const BODY_PROBLEMS = [
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
] as const
