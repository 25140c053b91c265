/** How often something may be tried in vain before waits begin, and how they grow: each is twice the one before. */
export interface Limit {
  readonly name: string
  readonly free: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** From the first attempt on. */
  readonly forgottenAfterMs: number
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

const GUESSING = {
  free: 5,
  firstWaitMs: 10 * SECOND_MS,
  longestWaitMs: 15 * MINUTE_MS,
  forgottenAfterMs: 24 * HOUR_MS,
}

export const LIMITS = {
  /** Passwords of one account, from wherever: about a hundred a day. */
  password: { name: 'password', ...GUESSING },
  /** Codes of one account's second factor. */
  code: { name: 'code', ...GUESSING },
  /** Passwords and codes from one address. A whole town hall may stand behind it, and mistypes. */
  address: {
    name: 'address',
    free: 30,
    firstWaitMs: 10 * SECOND_MS,
    longestWaitMs: 15 * MINUTE_MS,
    forgottenAfterMs: HOUR_MS,
  },
  /** Mails for a new password to one account. */
  resetMail: {
    name: 'resetMail',
    free: 3,
    firstWaitMs: 15 * MINUTE_MS,
    longestWaitMs: 24 * HOUR_MS,
    forgottenAfterMs: 24 * HOUR_MS,
  },
  /** New addresses for one account: each is a mail to somebody, or tells whether there is an account with it. */
  emailChange: {
    name: 'emailChange',
    free: 5,
    firstWaitMs: 15 * MINUTE_MS,
    longestWaitMs: 24 * HOUR_MS,
    forgottenAfterMs: 24 * HOUR_MS,
  },
  /** Requests for such mails from one address. */
  resetAddress: {
    name: 'resetAddress',
    free: 10,
    firstWaitMs: MINUTE_MS,
    longestWaitMs: 15 * MINUTE_MS,
    forgottenAfterMs: HOUR_MS,
  },
  /** Calendars that are not there, asked for from one address: those that were taken back are asked for on and on. */
  calendarMiss: {
    name: 'calendarMiss',
    free: 60,
    firstWaitMs: 10 * SECOND_MS,
    longestWaitMs: 15 * MINUTE_MS,
    forgottenAfterMs: HOUR_MS,
  },
} as const satisfies Record<string, Limit>
