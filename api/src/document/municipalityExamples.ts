import type { Author } from '@fahrplan/shared/plan'
import type {
  Invitation,
  IssuedLink,
  Member,
  Membership,
  Municipality,
  RegisteredDepartment,
  Reorganisation,
  Snapshot,
} from '@fahrplan/shared/tenancy'

const id = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const moment = '2026-11-23T09:30:00.000Z'
const author: Author = { id: id(22), name: 'Strategieteam', role: 'strategist' }

const municipality: Municipality = {
  id: id(30),
  name: 'Musterstadt',
  land: 'DE-TH',
  secondFactorRequired: false,
  isDemo: false,
}

const membership: Membership = { roles: ['departmentHead'], departmentIds: [id(2)] }

const member: Member = {
  userId: id(32),
  name: 'Dana Digitalamt',
  email: 'dana@example.org',
  ...membership,
  hasPassword: true,
  hasSecondFactor: false,
  hasOrganisationAccount: false,
  lastSignInAt: moment,
}

const invitation: Invitation = {
  id: id(33),
  email: 'neu@example.org',
  ...membership,
  invitedAt: moment,
  expiresAt: '2026-11-30T09:30:00.000Z',
}

const link: IssuedLink = { link: null, mailed: true, expiresAt: invitation.expiresAt }

const department: RegisteredDepartment = {
  id: id(2),
  parentId: null,
  number: '17',
  name: 'Amt für Digitalisierung',
  retiredOn: null,
  mergedIntoId: null,
}

const step: Reorganisation = { kind: 'merge', id: id(34), intoId: department.id }

const snapshot: Snapshot = {
  id: id(35),
  title: 'Stand zur Vorstellung im Ausschuss',
  revision: 42,
  takenAt: moment,
  takenBy: author,
  releasedAt: null,
  releasedBy: null,
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
}

/** Of the administration of a municipality, and of what its committee reads. */
export const MUNICIPALITY_EXAMPLES: Readonly<Record<string, unknown>> = {
  Municipality: municipality,
  Municipalities: { items: [municipality] },
  NewMunicipality: { name: municipality.name, land: municipality.land, adminEmail: 'admin@example.org' },
  StartedMunicipality: { municipality, invitation: link },
  MunicipalityPatch: { secondFactorRequired: true },
  Member: member,
  Members: { items: [member] },
  MembershipPatch: { roles: ['strategist', 'admin'] },
  Invitation: invitation,
  Invitations: { items: [invitation] },
  NewInvitation: { email: invitation.email, ...membership },
  Invited: { invitation, link },
  IssuedLink: link,
  RegisteredDepartment: department,
  DepartmentRegister: { items: [department] },
  Reorganisation: step,
  Snapshot: snapshot,
  Snapshots: { items: [snapshot] },
  NewSnapshot: { title: snapshot.title },
}
