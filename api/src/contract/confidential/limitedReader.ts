import {
  applyChanges,
  type Commit,
  fromDocument,
  type Plan,
  type PlanDocument,
  toDocument,
} from '@fahrplan/shared/plan'
import { type EventReader, openStream } from '../openStream'
import type { SignedIn } from '../testApp'

interface PlanAnswer {
  readonly revision: number
  readonly plan: PlanDocument
  readonly withheld: unknown
}

/** Loads the plan once and then follows the stream, as the screens do. */
export class LimitedReader {
  readonly #url: string
  readonly #cookie: string
  #revision = 0
  /** By the stream; the plan may be ahead of it. */
  #told = 0
  #plan!: Plan
  #withheld: unknown
  #stream: EventReader | undefined

  /** The address is the strategy's. */
  constructor(url: string, { cookie }: Pick<SignedIn, 'cookie'>) {
    this.#url = url
    this.#cookie = cookie
  }

  async load(): Promise<void> {
    const { revision, plan, withheld } = await this.#ask()
    this.#revision = revision
    this.#plan = fromDocument(plan)
    this.#withheld = withheld
  }

  async connect(): Promise<void> {
    this.#told = this.#revision
    this.#stream = await openStream(`${this.#url}/events?after=${this.#revision}`, { cookie: this.#cookie })
  }

  /** Takes in what the stream tells until nothing is missing. */
  async catchUp(newest: number): Promise<void> {
    while (this.#told < newest) {
      const event = await this.#stream!.next()
      if (!event) throw new Error('the stream has ended')
      this.#told = Number(event.id)
      if (event.event === 'reset') await this.load()
      else this.#take(JSON.parse(event.data) as Commit)
    }
  }

  #take({ revision, changes }: Commit): void {
    if (revision <= this.#revision) return
    if (revision !== this.#revision + 1) throw new Error(`${revision} came after ${this.#revision}`)
    this.#plan = applyChanges(this.#plan, changes)
    this.#revision = revision
  }

  /** What it has, and what it would get now. */
  async compare(): Promise<[has: unknown, gets: unknown]> {
    const { revision, plan, withheld } = await this.#ask()
    return [
      { revision: this.#revision, plan: toDocument(this.#plan), withheld: this.#withheld },
      { revision, plan, withheld },
    ]
  }

  leave(): void {
    this.#stream?.leave()
  }

  async #ask(): Promise<PlanAnswer> {
    const response = await fetch(`${this.#url}/plan`, { headers: { cookie: this.#cookie } })
    return (await response.json()) as PlanAnswer
  }
}
