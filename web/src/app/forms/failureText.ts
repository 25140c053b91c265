import { isProblem, UnreachableError } from '../api'
import { t } from '../i18n'

/** What went wrong with a request, in a sentence for whoever made it. */
export function failureText(error: unknown): string {
  if (error instanceof UnreachableError) return t('app.sending.unreachable')
  if (isProblem(error, 'too-many-attempts')) return waitText(error.problem.retryAfter ?? 60)
  if (isProblem(error, 'not-permitted')) return t('app.sending.notPermitted')
  if (isProblem(error, 'sign-in-required')) return t('app.sending.signedOut')
  return t('app.sending.failed', { detail: error instanceof Error ? error.message : String(error) })
}

const LONGEST_IN_SECONDS = 90

function waitText(seconds: number): string {
  return seconds <= LONGEST_IN_SECONDS
    ? t('app.sending.waitSeconds', { count: seconds })
    : t('app.sending.waitMinutes', { count: Math.ceil(seconds / 60) })
}
