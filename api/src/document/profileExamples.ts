import type { OpenedLink, Session, SessionUser, SignedInPlace } from '@fahrplan/shared/tenancy'

const id = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const moment = '2026-11-23T09:30:00.000Z'
const password = 'Pferd Batterie Heftklammer'

const email = 'sina@example.org'
const municipality = {
  id: id(30),
  name: 'Musterstadt',
  land: 'DE-TH',
  secondFactorRequired: false,
  isDemo: false,
} as const
const membership = { roles: ['strategist' as const], departmentIds: [] }

const user: SessionUser = {
  id: id(22),
  name: 'Sina Strategie',
  email,
  isOperator: false,
  isDemo: false,
  hasPassword: true,
  hasSecondFactor: true,
  memberships: [{ municipality, ...membership, needsSecondFactor: false }],
}

const session: Session = {
  user,
  awaitsSecondFactor: false,
  today: '2026-11-23',
  version: '0.1.0',
  signIn: { organisation: null, mail: true, demoRoles: [] },
}

const { isCurrent, ...place }: SignedInPlace = {
  id: id(36),
  isCurrent: true,
  method: 'password',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  signedInAt: moment,
  lastSeenAt: moment,
}

const link: OpenedLink = {
  kind: 'invitation',
  email: 'neu@example.org',
  municipalityName: municipality.name,
  hasAccount: false,
  expiresAt: '2026-11-30T09:30:00.000Z',
}

const token = 'uZ0q2b…'

/** Of the ways in, and of one's own account. */
export const PROFILE_EXAMPLES: Readonly<Record<string, unknown>> = {
  Session: session,
  SessionUser: user,
  Credentials: { email, password },
  SecondFactorCode: { code: '123456' },
  LinkToken: { token },
  OpenedLink: link,
  Setup: { token, name: user.name, email, password, municipalityName: municipality.name },
  NextOperator: { token, name: 'Olga Operator', email: 'olga@example.org', password },
  AcceptedInvitation: { token, name: 'Nele Neu', password },
  NewPassword: { token, password },
  PasswordReset: { email },
  ProfilePatch: { name: user.name },
  EmailChange: { password, email: 'sina.strategie@example.org' },
  ChangedEmail: { user, awaitsConfirmation: true },
  PasswordChange: { current: password, next: 'Noch ein Pferd mit Batterie' },
  OwnPassword: { password },
  NewSecondFactor: {
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/Fahrplan:sina%40example.org?issuer=Fahrplan&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  RecoveryCodes: { recoveryCodes: ['7K2M-9QXA-P4TD-06HC', 'B8ZW-3N5F-YJ1R-VG2E'] },
  SignedInPlace: { ...place, isCurrent },
  SignedInPlaces: { items: [{ ...place, isCurrent }] },
  AccountDeletion: { password },
  PersonalData: {
    exportedAt: moment,
    account: {
      id: user.id,
      name: user.name,
      email,
      isOperator: false,
      hasPassword: true,
      hasSecondFactor: true,
      createdAt: moment,
      lastSignInAt: moment,
    },
    organisationAccounts: [],
    memberships: [{ municipalityId: municipality.id, municipalityName: municipality.name, ...membership }],
    sessions: [place],
    tokens: [],
    calendarFeeds: [],
    links: [],
    journal: [
      {
        strategyId: id(1),
        strategyTitle: 'Umsetzungsstrategie Digitalisierung',
        revision: 42,
        at: moment,
        cause: { kind: 'edit' },
      },
    ],
    snapshots: [],
    views: [],
  },
}
