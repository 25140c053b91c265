import { ruleOf, titleSchema } from '@fahrplan/shared/plan'
import { emailSchema, passwordSchema } from '@fahrplan/shared/tenancy'
import { t } from '../i18n'

/** Complaints about single fields, in words; nothing where the field is in order. */
export function emailComplaint(email: string): string | undefined {
  if (email.trim() === '') return t('domain.rule.missing')
  return emailSchema.safeParse(email.trim()).success ? undefined : t('app.rule.email')
}

export function newPasswordComplaint(password: string): string | undefined {
  if (password === '') return t('domain.rule.missing')
  return passwordSchema.safeParse(password).success ? undefined : t('app.rule.password')
}

export function titleComplaint(title: string): string | undefined {
  if (title.trim() === '') return t('domain.rule.missing')
  const [issue] = titleSchema.safeParse(title).error?.issues ?? []
  if (!issue) return undefined
  const isHidden = ruleOf(issue) === 'invisibleCharacters'
  return t(isHidden ? 'domain.rule.invisibleCharacters' : 'domain.rule.malformed')
}

export function missingComplaint(text: string): string | undefined {
  return text.trim() === '' ? t('domain.rule.missing') : undefined
}

/** Only the fields that have a complaint: an empty answer says that all is well. */
export function complaints<Field extends string>(
  found: Readonly<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> {
  const left = Object.entries(found).filter(([, complaint]) => complaint !== undefined)
  return Object.fromEntries(left) as Partial<Record<Field, string>>
}
