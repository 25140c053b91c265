import type { Id } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import type { Identity } from '../createIdentity'
import { oneTimeLinks } from '../tables'
import { hasAccount } from './describeLink'
import { linkAddress } from './linkAddress'
import { issueLink } from './linkStore'
import { emailChangeMail, emailTakenMail } from './mails'
import type { Sender } from './sendLink'

/**
 * Mails a link to a new address, so that only its owner confirms it. Where another account has it, its owner is told
 * instead: whoever asked learns nothing of that.
 */
export async function sendEmailChange(
  { database: { db }, mailer, now }: Pick<Identity, 'database' | 'mailer' | 'now'>,
  { origin, log }: Sender,
  { userId, email }: { readonly userId: Id; readonly email: string },
): Promise<void> {
  // Of several wishes the last one counts.
  await db
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'emailChange'), eq(oneTimeLinks.userId, userId)))
  if (await hasAccount(db, email)) {
    await mailer.send({ to: email, ...emailTakenMail() })
    return
  }
  const { link, secret } = await issueLink(db, { kind: 'emailChange', userId, email }, now())
  const address = linkAddress(origin, link.kind, secret)
  const mailed = await mailer.send({ to: email, ...emailChangeMail({ address, expiresAt: link.expiresAt }) })
  log.info({ linkId: link.id, kind: link.kind, mailed }, 'link issued')
}
