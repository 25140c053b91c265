export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text: it can be read everywhere, and hides nothing. */
  readonly text: string
}

export interface Mailer {
  /** Whether there is a mail server at all. */
  readonly canSend: boolean
  /** Whether the mail server has taken it. Never throws: no deed fails because a mail does. */
  send(mail: Mail): Promise<boolean>
}

/** Where there is no mail server. */
export const noMailer: Mailer = { canSend: false, send: async () => false }
