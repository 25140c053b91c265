import { createTransport } from 'nodemailer'
import { type Mailer, noMailer } from './mailer'

export interface MailSettings {
  /** `smtp://…` or `smtps://…`, with user and password where the server wants them. */
  readonly smtpUrl: string
  /** An address, or a name with an address. */
  readonly from: string
}

interface MailLog {
  error(details: object, message: string): void
}

/** Somebody waits for the answer meanwhile. */
const PATIENCE_MS = 10_000

/** Sends through the mail server, if there is one. */
export function createMailer(settings: MailSettings | undefined, log: MailLog): Mailer {
  if (!settings) return noMailer
  const { smtpUrl, from } = settings
  const transport = createTransport({
    // Its own options win: `?requireTLS=false` is for whoever knows their network.
    url: smtpUrl,
    requireTLS: sendsPasswordAbroad(new URL(smtpUrl)),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    canSend: true,
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          // Not as text: that would be read as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          // No absence note shall answer.
          headers: { 'auto-submitted': 'auto-generated' },
        })
        return true
      } catch (error) {
        log.error({ reason: reasonOf(error) }, 'a mail could not be sent')
        return false
      }
    },
  }
}

/** Without TLS, a password on its way to another machine could be read by whoever sits between. */
function sendsPasswordAbroad({ password, hostname }: URL): boolean {
  return password !== '' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

/** The message of the error is left out: servers repeat the address in it that they refuse. */
function reasonOf(error: unknown): object {
  if (!(error instanceof Error)) return {}
  const { code, command, responseCode } = error as Error & Record<string, unknown>
  return { code, command, responseCode }
}
