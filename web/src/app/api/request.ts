import { isProblem, type Problem, ProblemError, UnreachableError } from './problem'
import { tellSignInRequired } from './signInRequired'

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const REQUEST_TIMEOUT_MS = 30_000
/** A proxy in front of a stopped server, or the server on its way down: not a word of the API itself. */
const PASSING_STATUSES = [429, 502, 503, 504]

/**
 * @throws ProblemError when the server refuses
 * @throws UnreachableError when there is no answer; sending again is then harmless only with an `Idempotency-Key`
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await answer(path, options)
  return response.status === 204 ? (undefined as T) : ((await read(response)) as T)
}

/** A value, and the name of the state it is in: `If-Match` for whoever changes it. */
export interface Tagged<T> {
  readonly value: T
  readonly tag: string
}

export async function requestTagged<T>(path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
  const response = await answer(path, options)
  return { value: (await read(response)) as T, tag: response.headers.get('etag') ?? '' }
}

async function answer(path: string, options: RequestOptions): Promise<Response> {
  const response = await send(path, options)
  if (response.ok) return response
  const error = new ProblemError(await problemOf(response))
  // The API's own word on too many attempts is meant for the person who made them.
  if (PASSING_STATUSES.includes(response.status) && !isProblem(error, 'too-many-attempts'))
    throw new UnreachableError(error)
  if (isProblem(error, 'sign-in-required')) tellSignInRequired()
  throw error
}

async function send(
  path: string,
  { method = 'GET', body, headers = {}, signal }: RequestOptions,
): Promise<Response> {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (error) {
    throw new UnreachableError(error)
  }
}

/** Some answers say all with their status, and have no body. */
async function read(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    throw new UnreachableError(error)
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: response.statusText, status: response.status }
  if (!response.headers.get('content-type')?.includes('json')) return fallback
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    ...fallback,
    ...((await read(response)) as Partial<Problem>),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  }
}
