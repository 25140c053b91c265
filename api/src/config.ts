import { type Day, germanDayOf, isDay } from '@fahrplan/shared/kernel'
import { z } from 'zod'
import type { OidcSettings } from './modules/identity'
import { oidcSchema } from './oidcConfig'
import type { MailSettings } from './plugins/mail'

/** Whoever sets a variable sits at the console, and the console speaks German. */
const NO_PORT = 'ist keine Portnummer'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** An empty variable counts as one that is not set: that is how compose files pass on what is missing. */
function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema)
}

const environmentSchema = z
  .object({
    PORT: optional(
      z
        .string()
        .regex(/^\d+$/, NO_PORT)
        .transform(Number)
        .refine((port) => port <= 65_535, NO_PORT)
        .default(3000),
    ),
    /** Only this machine unless told otherwise. */
    HOST: optional(z.string().default('127.0.0.1')),
    DATABASE_URL: optional(
      z.url({ protocol: /^postgres(ql)?$/, error: 'ist keine Adresse wie postgres://…' }).optional(),
    ),
    FAHRPLAN_DATA: optional(z.string().default('./data')),
    FAHRPLAN_TODAY: optional(z.string().refine(isDay, 'ist kein Tag wie 2027-03-15').optional()),
    FAHRPLAN_DEMO: optional(z.enum(['true', 'false'], 'ist weder true noch false').default('true')),
    FAHRPLAN_ORIGIN: optional(
      z
        .string()
        .transform((text) => text.split(',').map((origin) => origin.trim()))
        .refine((origins) => origins.every(isOrigin), 'ist keine Adresse wie https://fahrplan.example')
        .default([]),
    ),
    TRUST_PROXY: optional(
      z
        .string()
        .regex(
          /^(\d+|[\d.:a-f/]+|loopback|linklocal|uniquelocal)(, *([\d.:a-f/]+|loopback|linklocal|uniquelocal))*$/i,
          'ist keine Zahl und keine Liste von Adressen',
        )
        .transform((text) => (/^\d+$/.test(text) ? nearest(Number(text)) : text))
        .optional(),
    ),
    SMTP_URL: optional(
      z
        .url({
          protocol: /^smtps?$/,
          hostname: /./,
          error: 'ist keine Adresse wie smtps://benutzer:passwort@server',
        })
        .optional(),
    ),
    MAIL_FROM: optional(
      z
        .string()
        .trim()
        .regex(
          /^([^<>\r\n]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/,
          'ist keine Adresse wie fahrplan@stadt.example',
        )
        .optional(),
    ),
    LOG_LEVEL: optional(z.enum(LOG_LEVELS, `ist keines von ${LOG_LEVELS.join(', ')}`).optional()),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'fehlt: SMTP_URL braucht einen Absender',
  })

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)
}

type TrustedHops = (address: string, hop: number) => boolean

/** So many proxies stand in front of this server. */
function nearest(proxies: number): TrustedHops {
  return (_address, hop) => hop < proxies
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** Fixed for demos and tests, else the day as clocks in Germany show it now. */
  readonly today: () => Day
  /** The example city for an empty database, and its accounts for whoever comes. */
  readonly demo: boolean
  /** Where the product is reached, the first one for links in mails; besides this machine's own names. */
  readonly origins: readonly string[]
  /** How many proxies, or which, may tell who asks and whether by TLS. */
  readonly trustProxy: string | TrustedHops | false
  /** Absent: the administration hands links on itself. */
  readonly mail: MailSettings | undefined
  /** Absent: nobody signs in with an account of the organisation. */
  readonly oidc: OidcSettings | undefined
  /** Absent: `info`, in a terminal `warn`. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** @throws ConfigError that names every variable with a bad value */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment)
  const oidc = oidcSchema.safeParse(environment)
  if (!parsed.success || !oidc.success) {
    const issues = [parsed, oidc].flatMap(({ error }) => error?.issues ?? [])
    throw new ConfigError(issues.map(nameVariable).join('\n'))
  }
  const { PORT, HOST, DATABASE_URL, FAHRPLAN_DATA, FAHRPLAN_TODAY, LOG_LEVEL } = parsed.data
  const { FAHRPLAN_DEMO, FAHRPLAN_ORIGIN, TRUST_PROXY, SMTP_URL, MAIL_FROM } = parsed.data
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDir: FAHRPLAN_DATA,
    today: FAHRPLAN_TODAY === undefined ? () => germanDayOf(new Date()) : () => FAHRPLAN_TODAY,
    demo: FAHRPLAN_DEMO === 'true',
    origins: FAHRPLAN_ORIGIN,
    trustProxy: TRUST_PROXY ?? false,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined,
    oidc: oidc.data,
    logLevel: LOG_LEVEL,
  }
}

/** The value itself is left out: an address can hold a password. */
function nameVariable(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`
}
