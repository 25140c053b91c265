import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { App } from '../plugins/schemas'
import { createContract } from './contract'

export type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

interface CallOptions {
  readonly headers?: Record<string, string>
  readonly body?: InjectOptions['payload']
}

export interface Answer {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  /** The `ETag`, for the next `If-Match`. */
  readonly tag: string
  readonly text: string
  readonly bytes: Buffer
  json<T = Record<string, unknown>>(): T
}

/** Asks the app as a client on this machine does, with some headers in every request; every answer is held against the OpenAPI document. */
export interface TestClient {
  call(method: Method, url: string, options?: CallOptions): Promise<Answer>
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  post(url: string, body: InjectOptions['payload'], headers?: Record<string, string>): Promise<Answer>
  patch(url: string, tag: string, body: InjectOptions['payload']): Promise<Answer>
  delete(url: string, tag: string): Promise<Answer>
}

export function createClient(app: App, always: Readonly<Record<string, string>> = {}): TestClient {
  const contract = createContract(app)

  async function call(method: Method, url: string, { headers, body }: CallOptions = {}): Promise<Answer> {
    const response = await app.inject({
      method,
      url,
      headers: { host: 'localhost:3000', ...always, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    const answer = answerOf(response)
    await contract.hold(method, url, answer)
    return answer
  }

  return {
    call,
    get: (url, headers = {}) => call('GET', url, { headers }),
    post: (url, body, headers = {}) => call('POST', url, { body, headers }),
    patch: (url, tag, body) => call('PATCH', url, { body, headers: { 'if-match': tag } }),
    delete: (url, tag) => call('DELETE', url, { headers: { 'if-match': tag } }),
  }
}

function answerOf(response: LightMyRequestResponse): Answer {
  return {
    status: response.statusCode,
    headers: response.headers,
    tag: response.headers.etag ?? '',
    text: response.body,
    bytes: response.rawPayload,
    json: <T>() => JSON.parse(response.body) as T,
  }
}
