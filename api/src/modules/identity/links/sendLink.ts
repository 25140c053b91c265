import type { IssuedLink } from '@fahrplan/shared/tenancy'
import type { FastifyBaseLogger } from 'fastify'
import type { Mail } from '../../../plugins/mail'
import type { Identity } from '../createIdentity'
import { linkAddress } from './linkAddress'
import { type IssuedSecret, issueLink, type NewLink } from './linkStore'
import { invitationMail, passwordMail } from './mails'

/** From where a link is sent: what it begins with, and the log of the request. */
export interface Sender {
  readonly origin: string
  readonly log: Pick<FastifyBaseLogger, 'info'>
}

interface MailedLink extends NewLink {
  readonly email: string
}

export interface LinkInvitation extends MailedLink {
  readonly kind: 'invitation'
  /** Who invites. */
  readonly municipalityName: string
}

export interface LinkToPassword extends MailedLink {
  readonly kind: 'passwordReset'
}

/** Issues a link and mails it. Where mail fails or is switched off, whoever asked for it gets it to hand on. */
export async function sendLink(
  identity: Pick<Identity, 'database' | 'mailer' | 'now'>,
  sender: Sender,
  wanted: LinkInvitation | LinkToPassword,
): Promise<IssuedLink> {
  const issued = await issueLink(identity.database.db, wanted, identity.now())
  const municipalityName = wanted.kind === 'invitation' ? wanted.municipalityName : ''
  return deliverLink(identity, sender, issued, municipalityName)
}

/** The same for a link that was issued elsewhere, after that has been committed. */
export async function deliverLink(
  { mailer }: Pick<Identity, 'mailer'>,
  { origin, log }: Sender,
  { link, secret }: IssuedSecret,
  municipalityName: string,
): Promise<IssuedLink> {
  const { id, kind, email, expiresAt } = link
  const address = linkAddress(origin, kind, secret)
  const written = { address, expiresAt }
  const text: Omit<Mail, 'to'> =
    kind === 'invitation' ? invitationMail({ ...written, municipalityName }) : passwordMail(written)
  const mailed = email !== null && (await mailer.send({ to: email, ...text }))
  log.info({ linkId: id, kind, mailed }, 'link issued')
  return { link: mailed ? null : address, mailed, expiresAt: expiresAt.toISOString() }
}
