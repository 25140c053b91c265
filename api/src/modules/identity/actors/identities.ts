import type { Id } from '@fahrplan/shared/kernel'
import { eq, sql } from 'drizzle-orm'
import type { DatabaseHandle } from '../../../plugins/database'
import type { Actor, Credential } from '../../../plugins/session'
import { hashOf } from '../secrets'
import { deleteSessions, type Ending, findSession, isOver } from '../sessions/sessionStore'
import { apiTokens, sessions } from '../tables'
import { hasOrganisationAccount, readUser } from './readUser'

/** Payload: the user whose sign-ins or rights have changed. */
const ACCESS_CHANNEL = 'fahrplan_access'

/** How long what is known of a session counts without asking the database, as long as changes are told. */
const KNOWN_MS = 30_000
/** How exactly it is kept when somebody was last seen. */
const SEEN_MS = 60_000
const MOST_KNOWN = 10_000

interface Known {
  readonly actor: Actor
  readonly askedAt: number
  /** Nothing is believed beyond it. */
  readonly until: number
  readonly seenAt: number
}

/** Who stands behind a session's cookie or an API token. */
export class Identities {
  readonly #database: DatabaseHandle
  readonly #now: () => Date
  /**
   * By the secret itself, which is in memory with every request anyway: hashing it each time would cost more than all
   * the rest. Each kind on its own: a token in a cookie is no session.
   */
  readonly #known = { session: new Map<string, Known>(), token: new Map<string, Known>() }
  readonly #streams = new Map<Id, Set<AbortController>>()
  /** What was being read when rights changed is not kept. */
  #epoch = 0

  constructor(database: DatabaseHandle, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  async listen(): Promise<void> {
    await this.#database.listen(
      ACCESS_CHANNEL,
      (userId) => this.#forget(userId),
      () => this.#forgetAll(),
    )
  }

  /** `null` when the secret opens nothing (any more). */
  identify(
    kind: Credential['kind'],
    secret: string,
    isActivity: boolean,
  ): Promise<Actor | null> | Actor | null {
    const now = this.#now()
    const known = this.#database.isListening() ? this.#known[kind].get(secret) : undefined
    if (known && known.askedAt + KNOWN_MS > now.getTime() && known.until > now.getTime()) {
      const seenLately = known.seenAt + SEEN_MS > now.getTime()
      if (seenLately || !isActivity) return known.actor
    }
    return kind === 'session' ? this.#findSession(secret, now, isActivity) : this.#findToken(secret, now)
  }

  /** Aborted when this user's sign-ins or rights change: whoever streams to them has to ask again. */
  streamSignal(userId: Id): { signal: AbortSignal; release: () => void } {
    const stream = new AbortController()
    let streams = this.#streams.get(userId)
    if (!streams) this.#streams.set(userId, (streams = new Set()))
    streams.add(stream)
    const release = () => {
      streams.delete(stream)
      if (streams.size === 0 && this.#streams.get(userId) === streams) this.#streams.delete(userId)
    }
    return { signal: stream.signal, release }
  }

  /** Ends sessions, here at once and in other processes as soon as they are told. */
  async endSessions(ending: Ending): Promise<number> {
    const count = await deleteSessions(this.#database, ending)
    await this.changed(ending.userId)
    return count
  }

  /** Call it whenever something about a user's sign-ins, account or rights has changed. */
  async changed(...userIds: readonly Id[]): Promise<void> {
    for (const userId of userIds) {
      this.#forget(userId)
      await this.#database.db.execute(sql`select pg_notify(${ACCESS_CHANNEL}, ${userId})`)
    }
  }

  async #findSession(secret: string, now: Date, isActivity: boolean): Promise<Actor | null> {
    const epoch = this.#epoch
    const session = await findSession(this.#database, hashOf(secret))
    if (!session) return null
    if (isOver(session, now)) {
      await deleteSessions(this.#database, { userId: session.userId, only: session.id })
      return null
    }
    if (isActivity && session.lastSeenAt.getTime() + SEEN_MS <= now.getTime())
      await this.#database.db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, session.id))
    const { method, awaitsSecondFactor } = session
    const isStrong = method === 'organisation' || method === 'demo'
    const user = await readUser(this.#database.db, session.userId, { isStrong })
    if (!user) return null
    const credential: Credential = {
      kind: 'session',
      id: session.id,
      method,
      awaitsSecondFactor,
      idToken: session.idToken,
    }
    const until = session.expiresAt.getTime()
    const seenAt = isActivity ? now : session.lastSeenAt
    return this.#remember(secret, { user, credential }, { epoch, now, seenAt, until })
  }

  async #findToken(secret: string, now: Date): Promise<Actor | null> {
    const epoch = this.#epoch
    const { db } = this.#database
    const [token] = await db
      .select()
      .from(apiTokens)
      .where(eq(apiTokens.tokenHash, hashOf(secret)))
    if (!token || token.expiresAt <= now) return null
    if ((token.lastUsedAt?.getTime() ?? 0) + SEEN_MS <= now.getTime())
      await db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, token.id))
    const { id, userId, municipalityId, scope } = token
    // It was made in a session. Where that needs a second factor, the organisation's sign-in is as good as one.
    const isStrong = await hasOrganisationAccount(db, userId)
    const user = await readUser(db, userId, { isStrong, municipalityId })
    if (!user) return null
    const until = token.expiresAt.getTime()
    const credential: Credential = { kind: 'token', id, scope }
    return this.#remember(secret, { user, credential }, { epoch, now, seenAt: now, until })
  }

  #remember(
    secret: string,
    actor: Actor,
    { epoch, now, seenAt, until }: { epoch: number; now: Date; seenAt: Date; until: number },
  ): Actor {
    if (epoch !== this.#epoch) return actor
    const known = this.#known[actor.credential.kind]
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(secret, { actor, askedAt: now.getTime(), seenAt: seenAt.getTime(), until })
    return actor
  }

  #forget(userId: Id): void {
    this.#epoch++
    for (const known of Object.values(this.#known))
      for (const [secret, { actor }] of known) if (actor.user.id === userId) known.delete(secret)
    for (const stream of this.#streams.get(userId) ?? []) stream.abort()
  }

  #forgetAll(): void {
    this.#epoch++
    for (const known of Object.values(this.#known)) known.clear()
    for (const streams of this.#streams.values()) for (const stream of streams) stream.abort()
  }
}
