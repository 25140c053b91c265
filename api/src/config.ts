import { type Day, germanDayOf, isDay } from '@fahrplan/shared/kernel'
import { z } from 'zod'

/** Whoever sets a variable sits at the console, and the console speaks German. */
const NO_PORT = 'ist keine Portnummer'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** An empty variable counts as one that is not set: that is how compose files pass on what is missing. */
function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema)
}

const environmentSchema = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d+$/, NO_PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, NO_PORT)
      .default(3000),
  ),
  /** Only a container sets another one: until people can sign in, whoever reaches the port may write. */
  HOST: optional(z.string().default('127.0.0.1')),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'ist keine Adresse wie postgres://…' }).optional(),
  ),
  FAHRPLAN_DATA: optional(z.string().default('./data')),
  FAHRPLAN_TODAY: optional(z.string().refine(isDay, 'ist kein Tag wie 2027-03-15').optional()),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, `ist keines von ${LOG_LEVELS.join(', ')}`).optional()),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** Fixed for demos and tests, else the day as clocks in Germany show it now. */
  readonly today: () => Day
  /** Absent: `info`, in a terminal `warn`. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** @throws ConfigError that names every variable with a bad value */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(nameVariable).join('\n'))
  const { PORT, HOST, DATABASE_URL, FAHRPLAN_DATA, FAHRPLAN_TODAY, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDir: FAHRPLAN_DATA,
    today: FAHRPLAN_TODAY === undefined ? () => germanDayOf(new Date()) : () => FAHRPLAN_TODAY,
    logLevel: LOG_LEVEL,
  }
}

/** The value itself is left out: an address can hold a password. */
function nameVariable(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`
}
