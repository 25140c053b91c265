import { eq } from 'drizzle-orm'
import { tryBegin } from '../attempts/attempts'
import { LIMITS } from '../attempts/limits'
import type { Identity } from '../createIdentity'
import { users } from '../tables'
import { type Sender, sendLink } from './sendLink'

/** Mails a link for a new password to whoever has one here, unless they got several lately. */
export async function sendReset(
  identity: Pick<Identity, 'database' | 'mailer' | 'now'>,
  sender: Sender,
  email: string,
): Promise<void> {
  // Nobody would get the link, but the one that the administration handed out would be void.
  if (!identity.mailer.canSend) return
  const { db } = identity.database
  const [user] = await db.select().from(users).where(eq(users.email, email))
  // With the organisation's account, a password here would be a second way in that nobody watches.
  if (!user?.passwordHash) return
  if (!(await tryBegin(db, LIMITS.resetMail, email, identity.now()))) return
  await sendLink(identity, sender, { kind: 'passwordReset', email, userId: user.id })
}
