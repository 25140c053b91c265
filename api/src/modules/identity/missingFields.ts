import { InvalidRequestError } from '../../plugins/errors'

/** Fields of a body that may be left out in general, but not in this case. */
export function missingFields(...fields: readonly string[]): InvalidRequestError {
  return new InvalidRequestError(
    'body',
    fields.map((field) => ({
      code: 'invalid_type',
      expected: 'string',
      path: [field],
      input: undefined,
      message: 'required',
    })),
  )
}
