import type { FastifyReply } from 'fastify'
import type { Mail } from '../../../plugins/mail'
import type { Identity } from '../createIdentity'

/** Tells somebody by mail what has happened to their account; where mail is switched off, nobody does. */
export function notify(
  { mailer }: Pick<Identity, 'mailer'>,
  reply: FastifyReply,
  email: string,
  mail: Omit<Mail, 'to'>,
): void {
  if (mailer.canSend) reply.afterwards(() => mailer.send({ to: email, ...mail }))
}
