import pg from 'pg'
import type { Log } from '../database'

interface Subscription {
  readonly onPayload: (payload: string) => void
  readonly onGap: () => void
}

const HEARTBEAT_MS = 15_000
const ANSWER_MS = 10_000
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5_000

/** A connection of its own that does nothing but LISTEN, and comes back when it is lost. */
export class Listener {
  readonly #connectionString: string
  readonly #log: Log | undefined
  readonly #subscriptions = new Map<string, Subscription[]>()
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(connectionString: string, log?: Log) {
    this.#connectionString = connectionString
    this.#log = log
  }

  isConnected(): boolean {
    return this.#client !== null
  }

  async listen(channel: string, subscription: Subscription): Promise<void> {
    this.#subscriptions.set(channel, [...(this.#subscriptions.get(channel) ?? []), subscription])
    if (this.#client) await this.#client.query(`listen ${pg.escapeIdentifier(channel)}`)
    else await this.#connect()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    await client?.end()
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      application_name: 'fahrplan listener',
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    })
    client.on('error', (error) => this.#lose(client, error))
    client.on('end', () => this.#lose(client, new Error('connection ended')))
    client.on('notification', ({ channel, payload }) => this.#pass(channel, payload ?? ''))
    try {
      await client.connect()
      for (const channel of this.#subscriptions.keys())
        await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      abandon(client)
      throw error
    }
    if (this.#closed) return abandon(client)
    this.#client = client
    this.#beat(client)
  }

  /** A connection can die without a word (a firewall that forgets it): asking finds out. */
  #beat(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#client === client && this.#beat(client),
        (error: unknown) => this.#lose(client, error),
      )
    }, HEARTBEAT_MS).unref()
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return
    this.#client = null
    clearTimeout(this.#timer)
    abandon(client)
    if (this.#closed) return
    this.#log?.warn({ err: error }, 'the listening database connection was lost')
    this.#retry(FIRST_RETRY_MS)
  }

  #retry(delay: number): void {
    this.#timer = setTimeout(() => {
      this.#connect().then(
        () => this.#announceReturn(),
        () => !this.#closed && this.#retry(Math.min(delay * 2, LONGEST_RETRY_MS)),
      )
    }, delay).unref()
  }

  #announceReturn(): void {
    if (this.#closed) return
    this.#log?.info({}, 'the listening database connection is back')
    for (const { onGap } of [...this.#subscriptions.values()].flat()) onGap()
  }

  #pass(channel: string, payload: string): void {
    for (const { onPayload } of this.#subscriptions.get(channel) ?? []) onPayload(payload)
  }
}

function abandon(client: pg.Client): void {
  client.end().catch(() => undefined)
}
