type Headers = Readonly<Record<string, string | undefined>>

/** Both servers answer the same requests, byte for byte. */
export function getRequest(path: string, headers: Headers = {}): string {
  return `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${lines(headers)}\r\n`
}

export function postRequest(path: string, body: string, headers: Headers = {}): string {
  const about = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines({ ...headers, ...about })}\r\n${body}`
}

export const planPath = (strategyId: string): string => `/api/strategies/${strategyId}/plan`

export const commitsPath = (strategyId: string): string => `/api/strategies/${strategyId}/commits`

function lines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => (value === undefined ? '' : `${name}: ${value}\r\n`))
    .join('')
}
