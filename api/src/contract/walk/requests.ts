import { type Id, newId } from '@fahrplan/shared/kernel'
import { PART_NAMES, remove, update } from '@fahrplan/shared/plan'
import { ENTITY_EXAMPLES } from '../../document'
import { HOME } from '../../testing'
import { FACTOR, MARKS, NO_FACTOR, TOTP_SECRET } from './marks'
import { requestsOfPart } from './partRequests'
import { ANY_STATE, type Prepare, type WalkRequest } from './walkRequest'
import type { World } from './world'

export interface OwnSecrets {
  readonly password: string
  /** Of the second factor, at this moment. */
  readonly code: () => string
}

const NEXT_PASSWORD = 'Geige Wolke Sattel Birne'
const DAYS = { start: '2026-03-01', end: '2031-02-28' }

/** By operation and variant. Those that are not named need nothing but their path. */
export function requestsFor(secrets: OwnSecrets): Readonly<Record<string, Prepare>> {
  return {
    ...sessionRequests(secrets),
    ...profileRequests(secrets),
    ...municipalityRequests,
    ...strategyRequests,
    ...viewRequests,
    ...calendarRequests,
    ...Object.assign({}, ...PART_NAMES.map((part) => requestsOfPart(part))),
  }
}

const sessionRequests = ({ password, code }: OwnSecrets): Record<string, Prepare> => ({
  'POST /api/session': async (world) => ({
    body: { email: (await world.guest()).email, password },
    spends: true,
  }),
  'DELETE /api/session': () => ({ spends: true }),
  'POST /api/session/second-factor': async (world, { userId }) => ({
    ...(userId === undefined ? {} : { headers: { cookie: (await world.sessionOf(userId, true)).cookie } }),
    body: { code: code() },
    spends: true,
  }),
  'POST /api/session/demo': () => ({ body: { role: 'strategist' }, spends: true }),
  'POST /api/links/open': async (world) => ({ body: { token: await invitationElsewhere(world) } }),
  'POST /api/links/setup': async (world) => ({
    body: {
      token: (await world.link({ kind: 'setup' })).token,
      name: 'Erste',
      email: 'erste@example.org',
      password: NEXT_PASSWORD,
    },
    spends: true,
  }),
  'POST /api/links/operator': async (world) => ({
    body: {
      token: (await world.link({ kind: 'operator' })).token,
      name: 'Nächste',
      email: 'naechste@example.org',
      password: NEXT_PASSWORD,
    },
    spends: true,
  }),
  'POST /api/links/invitation': async (world) => ({
    body: { token: await invitationElsewhere(world), name: 'Gast', password: NEXT_PASSWORD },
    spends: true,
  }),
  'POST /api/links/invitation # of an account': async (world) => {
    const { email } = await world.guest()
    const invitation = { kind: 'invitation', email, municipalityId: world.elsewhere } as const
    return { body: { token: (await world.link({ ...invitation, roles: ['admin'] })).token }, spends: true }
  },
  'POST /api/links/password': async (world) => {
    const { userId, email } = await world.guest()
    const { token } = await world.link({ kind: 'passwordReset', userId, email })
    return { body: { token, password: NEXT_PASSWORD }, spends: true }
  },
  'POST /api/links/email': async (world) => {
    const { userId } = await world.guest()
    const email = `${newId()}@dritt.example`
    return { body: { token: (await world.link({ kind: 'emailChange', userId, email })).token } }
  },
  'POST /api/password-resets': async (world) => ({ body: { email: (await world.guest()).email } }),
})

async function invitationElsewhere(world: World): Promise<string> {
  return (await world.invitation(world.elsewhere)).token
}

const profileRequests = ({ password, code }: OwnSecrets): Record<string, Prepare> => ({
  'PATCH /api/profile': () => ({ body: { name: 'Anders' }, spends: true }),
  'POST /api/profile/email': () => ({
    body: { password, email: `${newId()}@dritt.example` },
    spends: true,
  }),
  'POST /api/profile/password': () => ({ body: { current: password, next: NEXT_PASSWORD }, spends: true }),
  'POST /api/profile/second-factor': async (world, who) => {
    await world.setAccount(who, NO_FACTOR)
    return { body: { password }, spends: true }
  },
  'POST /api/profile/second-factor/confirmation': async (world, who) => {
    await world.setAccount(who, { ...NO_FACTOR, totpSecret: TOTP_SECRET })
    return { body: { code: code() }, spends: true }
  },
  'DELETE /api/profile/second-factor': async (world, who) => {
    await world.setAccount(who, FACTOR)
    return { body: { password }, spends: true }
  },
  'POST /api/profile/recovery-codes': async (world, who) => {
    await world.setAccount(who, FACTOR)
    return { body: { password }, spends: true }
  },
  'DELETE /api/profile/sessions/{id}': async (world, { userId }) => ({
    params: { id: (await world.sessionOf(userId ?? (await world.member()))).id },
  }),
  'DELETE /api/profile/sessions/{id} # of somebody else': async (world) => ({
    params: { id: (await world.sessionOf(await world.member())).id },
  }),
  'POST /api/profile/tokens': () => ({
    body: { name: 'Abgleich', municipalityId: HOME, scope: 'read', days: 7 },
  }),
  'DELETE /api/profile/tokens/{id}': async (world, { userId }) => ({
    params: { id: await world.tokenOf(userId ?? (await world.member())) },
  }),
  'DELETE /api/profile/tokens/{id} # of somebody else': async (world) => ({
    params: { id: await world.tokenOf(await world.member()) },
  }),
  'POST /api/profile/deletion': () => ({ body: { password }, spends: true }),
})

const upon = (more: Omit<WalkRequest, 'params'> = {}): Prepare => {
  return async (world) => ({ ...more, params: { userId: await world.member() } })
}

const municipalityRequests: Record<string, Prepare> = {
  'POST /api/municipalities': () => ({ body: { name: 'Neustadt', adminEmail: `${newId()}@neu.example` } }),
  'PATCH /api/municipalities/{municipalityId}': () => ({ body: { land: 'DE-TH' } }),
  'PATCH /api/municipalities/{municipalityId}/members/{userId}': upon({ body: { roles: ['committee'] } }),
  'DELETE /api/municipalities/{municipalityId}/members/{userId}': upon(),
  'POST /api/municipalities/{municipalityId}/members/{userId}/password-link': upon(),
  'DELETE /api/municipalities/{municipalityId}/members/{userId}/second-factor': upon(),
  'POST /api/municipalities/{municipalityId}/invitations': () => ({
    body: { email: `${newId()}@example.org`, roles: ['committee'], departmentIds: [] },
  }),
  'DELETE /api/municipalities/{municipalityId}/invitations/{invitationId}': async (world) => ({
    params: { invitationId: (await world.invitation()).id },
  }),
  'POST /api/municipalities/{municipalityId}/invitations/{invitationId}/link': async (world) => ({
    params: { invitationId: (await world.invitation()).id },
  }),
  'POST /api/municipalities/{municipalityId}/departments/reorganisations': () => ({
    body: { kind: 'create', name: 'Neues Amt' },
  }),
}

const { milestone, measure, department } = ENTITY_EXAMPLES
const COMMITS = 'POST /api/strategies/{strategyId}/commits'

/** A commit of something as it is at the moment. */
const committing =
  <T>(change: (world: World) => Promise<T>): Prepare =>
  async (world) => ({ body: { changes: [await change(world)] } })

const strategyRequests: Record<string, Prepare> = {
  'POST /api/strategies': () => ({ body: { title: 'Neu', ...DAYS, municipalityId: HOME } }),
  'POST /api/strategies # as a copy': ({ strategyId }) => ({ body: { title: 'Kopie', copyOf: strategyId } }),
  'PATCH /api/strategies/{strategyId}': () => ({
    body: { title: `${MARKS.plan} ${newId()}` },
    headers: ANY_STATE,
  }),
  'PATCH /api/strategies/{strategyId} # its status': (world) => ({
    body: { status: 'adopted' },
    headers: ANY_STATE,
    after: () => world.setStatus('draft'),
  }),
  'DELETE /api/strategies/{strategyId}': async (world) => ({
    params: { strategyId: await world.archivedStrategy() },
    headers: ANY_STATE,
  }),
  [COMMITS]: committing(async (world) =>
    update('milestone', await world.current('milestone', milestone.id), {
      title: `${MARKS.plan} ${newId()}`,
    }),
  ),
  [`${COMMITS} # the own department's progress`]: committing(async (world) => {
    const current = await world.current('workPackage', ENTITY_EXAMPLES.workPackage.id)
    return update('workPackage', current, { progress: (current.progress + 1) % 100 })
  }),
  [`${COMMITS} # what is confidential`]: async (world) => ({
    body: {
      changes: [
        update('measure', await world.current('measure', measure.id), { confidentiality: 'restricted' }),
      ],
    },
    after: () => world.open(measure.id),
  }),
  [`${COMMITS} # a department`]: committing(async (world) =>
    remove('department', await world.current('department', department.id)),
  ),
  'POST /api/strategies/{strategyId}/snapshots': () => ({ body: { title: `${MARKS.plan} ${newId()}` } }),
  'POST /api/strategies/{strategyId}/snapshots/{snapshotId}/release': async (world) => {
    // Not of the strategy itself: the latest release is what the committee reads.
    const strategyId = await world.test.plant()
    return { params: { strategyId, snapshotId: await world.snapshot(strategyId) } }
  },
  'GET /api/strategies/{strategyId}/snapshots/{snapshotId}/plan': ({ keptId }) => ({
    params: { snapshotId: keptId },
  }),
  'GET /api/strategies/{strategyId}/snapshots/{snapshotId}/plan # released': ({ releasedId }) => ({
    params: { snapshotId: releasedId },
  }),
}

const VIEW = '/api/strategies/{strategyId}/views/{viewId}'

const viewRequests: Record<string, Prepare> = {
  'POST /api/strategies/{strategyId}/views': () => ({ body: newView(false) }),
  'POST /api/strategies/{strategyId}/views # shared': () => ({ body: newView(true) }),
  ...Object.fromEntries(
    (['PATCH', 'DELETE'] as const).flatMap((method) => {
      const body = method === 'PATCH' ? { body: { query: 'critical=1' } } : {}
      const upon =
        (shared: boolean, own = false): Prepare =>
        async (world, { userId }) => ({
          ...body,
          params: { viewId: await world.view((own && userId) || (await world.member()), shared) },
        })
      return [
        [`${method} ${VIEW}`, upon(false, true)],
        [`${method} ${VIEW} # of somebody else`, upon(false)],
        [`${method} ${VIEW} # shared by somebody else`, upon(true)],
      ]
    }),
  ),
}

function newView(shared: boolean) {
  return { name: `${MARKS.plan} ${newId()}`, query: '', shared }
}

const FEED = '/api/strategies/{strategyId}/calendar-feeds/{feedId}'

const calendarRequests: Record<string, Prepare> = {
  [`DELETE ${FEED}`]: async (world, { userId }) => ({
    params: { feedId: (await world.feed(userId ?? (await world.member()))).id },
  }),
  [`DELETE ${FEED} # of somebody else`]: async (world) => ({
    params: { feedId: (await world.feed(await world.member())).id },
  }),
  'GET /api/calendar/{secret}.ics': () => ({ params: { secret: 'A'.repeat(43) } }),
  // Whoever has the address has what its owner may see; of the stranger's, that is nothing of the home municipality.
  'GET /api/calendar/{secret}.ics # of a stranger': async (world) => {
    const { userId } = await world.guest()
    const feed = await world.feed(userId, world.neighbourhood, world.neighbourStrategyId)
    return { params: { secret: feed.secret } }
  },
}

/** The parameters of a path, of the home municipality. */
export function paramsFor(world: World): Readonly<Record<string, Id>> {
  return { strategyId: world.strategyId, municipalityId: HOME, milestoneId: milestone.id }
}
