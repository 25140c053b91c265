import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  /** Status line and headers. */
  readonly head: string
  readonly body: readonly Buffer[]
  readonly bytes: number
}

/** A server, and who asks it. */
export interface Address {
  readonly port: number
  /** Of a session; the bare server does not look at it. */
  readonly cookie?: string
}

interface Pending {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

const HEAD_END = '\r\n\r\n'

/**
 * One HTTP connection, one request at a time. Written for this purpose because whatever the client costs
 * is taken from the servers that share the machine with it, and makes them look more alike than they are.
 */
export class Connection {
  readonly cookie: string | undefined
  readonly #socket: Socket
  #pending: Pending | undefined
  #head: string | undefined
  #body: Buffer[] = []
  #received = 0
  #expected = 0

  private constructor(socket: Socket, cookie: string | undefined) {
    this.#socket = socket
    this.cookie = cookie
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  static async open({ port, cookie }: Address): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1' })
    await once(socket, 'connect')
    return new Connection(socket, cookie)
  }

  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    const body = this.#head === undefined ? this.#takeHead(chunk) : chunk
    if (body === undefined) return
    if (body.length > 0) this.#body.push(body)
    this.#received += body.length
    if (this.#received >= this.#expected) this.#complete()
  }

  /** What follows the head; nothing before the head is complete. */
  #takeHead(chunk: Buffer): Buffer | undefined {
    const begun = this.#body.length > 0 ? Buffer.concat([...this.#body, chunk]) : chunk
    const end = begun.indexOf(HEAD_END)
    this.#body = end < 0 ? [begun] : []
    if (end < 0) return undefined
    this.#head = begun.toString('latin1', 0, end)
    this.#expected = bodyLength(this.#head)
    return begun.subarray(end + HEAD_END.length)
  }

  #complete(): void {
    const answer = {
      status: statusOf(this.#head!),
      head: this.#head!,
      body: this.#body,
      bytes: this.#received,
    }
    const pending = this.#pending
    this.#pending = undefined
    this.#head = undefined
    this.#body = []
    this.#received = 0
    pending?.resolve(answer)
  }

  #fail(error: Error): void {
    this.#pending?.reject(error)
    this.#pending = undefined
  }
}

function statusOf(head: string): number {
  return Number(head.slice(9, 12))
}

function bodyLength(head: string): number {
  if (statusOf(head) === 304) return 0
  const length = headerOf(head, 'content-length')
  if (length === undefined) throw new Error(`an answer of unknown length:\n${head}`)
  return Number(length)
}

export function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim()
}

export function textOf({ body }: Answer): string {
  return Buffer.concat(body).toString()
}

export function headersOf(head: string): Record<string, string> {
  const [, ...lines] = head.split('\r\n')
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
