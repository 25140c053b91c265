import type { Mail } from '../../../plugins/mail'

type Letter = Omit<Mail, 'to'>

interface LinkMail {
  readonly address: string
  readonly expiresAt: Date
}

export function invitationMail({
  address,
  expiresAt,
  municipalityName,
}: LinkMail & { readonly municipalityName: string }): Letter {
  return letter({
    subject: ['Einladung zu Fahrplan', 'Invitation to Fahrplan'],
    german: `die Administration von „${municipalityName}“ lädt Sie ein, in Fahrplan mitzuarbeiten. Über diesen Link nehmen Sie die Einladung an:

${address}

Der Link gilt einmal, bis ${german(expiresAt)} Uhr. Wenn Sie keine Einladung erwarten, können Sie diese Nachricht löschen.`,
    english: `the administration of “${municipalityName}” invites you to Fahrplan. Use this link to accept:

${address}

It works once, until ${english(expiresAt)}. If you do not expect an invitation, you can delete this message.`,
  })
}

export function passwordMail({ address, expiresAt }: LinkMail): Letter {
  return letter({
    subject: ['Neues Passwort für Fahrplan', 'New password for Fahrplan'],
    german: `für Ihr Konto in Fahrplan wurde ein neues Passwort angefordert. Über diesen Link legen Sie es fest:

${address}

Der Link gilt einmal, bis ${german(expiresAt)} Uhr. Wenn Sie kein neues Passwort möchten, löschen Sie diese Nachricht: Ihr Passwort bleibt, wie es ist.`,
    english: `a new password was requested for your account in Fahrplan. Use this link to set it:

${address}

It works once, until ${english(expiresAt)}. If you do not want a new password, delete this message: your password stays as it is.`,
  })
}

export function passwordChangedMail(): Letter {
  return letter({
    subject: ['Ihr Passwort wurde geändert', 'Your password was changed'],
    german: `das Passwort Ihres Kontos in Fahrplan wurde geändert. Waren Sie das nicht, fordern Sie auf der Anmeldeseite sofort ein neues Passwort an und sagen Sie Ihrer Administration Bescheid.`,
    english: `the password of your account in Fahrplan was changed. If it was not you, request a new password on the sign-in page at once, and tell your administration.`,
  })
}

export function secondFactorRemovedMail(): Letter {
  return letter({
    subject: ['Ihr zweiter Faktor wurde entfernt', 'Your second factor was removed'],
    german: `der zweite Faktor Ihres Kontos in Fahrplan wurde entfernt: Zur Anmeldung genügt jetzt das Passwort. Waren Sie das nicht, ändern Sie sofort Ihr Passwort und sagen Sie Ihrer Administration Bescheid.`,
    english: `the second factor of your account in Fahrplan was removed: the password is now enough to sign in. If it was not you, change your password at once, and tell your administration.`,
  })
}

export function emailChangeMail({ address, expiresAt }: LinkMail): Letter {
  return letter({
    subject: ['Neue E-Mail-Adresse bestätigen', 'Confirm your new e-mail address'],
    german: `diese Adresse wurde als neue Adresse eines Kontos in Fahrplan angegeben. Über diesen Link bestätigen Sie sie:

${address}

Der Link gilt einmal, bis ${german(expiresAt)} Uhr. Wenn Sie das nicht waren, löschen Sie diese Nachricht: Dann bleibt alles, wie es ist.`,
    english: `this address was given as the new address of an account in Fahrplan. Use this link to confirm it:

${address}

It works once, until ${english(expiresAt)}. If it was not you, delete this message: then everything stays as it is.`,
  })
}

/** To whoever has an account with the address that somebody wants for another one. */
export function emailTakenMail(): Letter {
  return letter({
    subject: ['Ihre E-Mail-Adresse in Fahrplan', 'Your e-mail address in Fahrplan'],
    german: `diese Adresse wurde als neue Adresse eines anderen Kontos in Fahrplan angegeben. Mit ihr gibt es aber schon Ihr Konto, darum wurde nichts geändert. Waren Sie das selbst, melden Sie sich mit dieser Adresse an, oder löschen Sie zuerst das Konto, das Sie nicht mehr brauchen.`,
    english: `this address was given as the new address of another account in Fahrplan. Your account has it already, so nothing was changed. If it was you, sign in with this address, or first delete the account that you no longer need.`,
  })
}

export function emailChangedMail(): Letter {
  return letter({
    subject: ['Ihre E-Mail-Adresse wurde geändert', 'Your e-mail address was changed'],
    german: `die E-Mail-Adresse Ihres Kontos in Fahrplan wurde geändert: Mit dieser hier melden Sie sich nicht mehr an. Waren Sie das nicht, sagen Sie sofort Ihrer Administration Bescheid.`,
    english: `the e-mail address of your account in Fahrplan was changed: you no longer sign in with this one. If it was not you, tell your administration at once.`,
  })
}

interface TwoLanguages {
  readonly subject: readonly [german: string, english: string]
  readonly german: string
  readonly english: string
}

/** Nobody knows yet which language the reader prefers: both, German first. */
function letter(texts: TwoLanguages): Letter {
  return {
    subject: texts.subject.join(' / '),
    text: `Guten Tag,

${texts.german}

Diese Nachricht wurde automatisch versandt.

----------------------------------------

Hello,

${texts.english}

This message was sent automatically.
`,
  }
}

const ZONE = { timeZone: 'Europe/Berlin' } as const
const germanMoment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', ...ZONE })
const englishMoment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', ...ZONE })

const german = (moment: Date) => germanMoment.format(moment)
const english = (moment: Date) => `${englishMoment.format(moment)} (German time)`
