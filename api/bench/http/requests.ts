/** Both servers answer the same requests, byte for byte. */
export function getRequest(path: string, headers: Readonly<Record<string, string>> = {}): string {
  return `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${lines(headers)}\r\n`
}

export function postRequest(path: string, body: string): string {
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines(headers)}\r\n${body}`
}

export const planPath = (strategyId: string): string => `/api/strategies/${strategyId}/plan`

export const commitsPath = (strategyId: string): string => `/api/strategies/${strategyId}/commits`

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
