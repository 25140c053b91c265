import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerEnvelope, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** As it came. */
  readonly source: string
}

export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string
  /** What has come so far. */
  readonly mails: readonly ReceivedMail[]
  /** The next one that has not been taken yet. */
  next(): Promise<ReceivedMail>
  stop(): Promise<void>
}

const ADDRESS = '127.0.0.1'

/** A mail server that keeps what it gets. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const waiting: ((mail: ReceivedMail) => void)[] = []
  let taken = 0

  async function keep(stream: Readable, { mailFrom, rcptTo }: SMTPServerEnvelope): Promise<void> {
    const from = mailFrom ? mailFrom.address : ''
    const mail = { ...read(await text(stream)), from, to: rcptTo.map(({ address }) => address) }
    mails.push(mail)
    const first = waiting.shift()
    if (!first) return
    taken++
    first(mail)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => void keep(stream, envelope).then(() => done(), done),
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, ADDRESS, resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://${ADDRESS}:${port}`,
    mails,
    next: async () => {
      const mail = mails[taken]
      if (!mail) return new Promise((resolve) => waiting.push(resolve))
      taken++
      return mail
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** The address of a link in a mail, and the secret in it. */
export function linkIn({ text: words }: ReceivedMail): { address: string; secret: string } {
  const [address = '', secret = ''] = /https?:\/\/\S+#([\w-]+)/.exec(words) ?? []
  return { address, secret }
}

function read(source: string): Pick<ReceivedMail, 'subject' | 'text' | 'source'> {
  const border = source.indexOf('\r\n\r\n')
  const head = source.slice(0, border).replaceAll(/\r\n[ \t]+/g, ' ')
  const body = source.slice(border + 4)
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? ''
  const encoding = header('content-transfer-encoding').toLowerCase()
  return { subject: decodeWords(header('subject')), text: decodeBody(body, encoding), source }
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  return decodeQuoted(body.replaceAll(/=\r\n/g, ''))
}

/** Words with umlauts (RFC 2047). */
function decodeWords(words: string): string {
  return words
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : decodeQuoted(word.replaceAll('_', ' ')),
    )
}

function decodeQuoted(quoted: string): string {
  const bytes = quoted.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
