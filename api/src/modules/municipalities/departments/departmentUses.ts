import { hiddenMeasures, type Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Measure } from '@fahrplan/shared/plan'
import type { DepartmentUse } from '@fahrplan/shared/tenancy'
import { and, arrayContains, asc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { oneTimeLinks, users } from '../../identity'
import type { PlanStore } from '../../plan'
import { memberships } from '../../tenancy'
import { isInvitationOf } from '../invitations'

/** Open measures of living strategies that a department leads; what is confidential to the viewer is only counted. */
export async function measuresLedBy(
  planStore: PlanStore,
  { municipalityId, departmentId, viewer }: { municipalityId: Id; departmentId: Id; viewer: Viewer },
): Promise<DepartmentUse[]> {
  const uses: DepartmentUse[] = []
  for (const { strategy } of await planStore.strategies([municipalityId])) {
    if (strategy.status === 'archived') continue
    const { plan } = await planStore.read(strategy.id)
    const hidden = hiddenMeasures(plan, viewer)
    const led = [...plan.measure.values()].filter((measure) => isOpen(measure, departmentId))
    for (const { id, key, title } of led)
      if (!hidden.has(id)) uses.push({ kind: 'measure', strategy: strategy.title, key, title })
    const measures = led.filter(({ id }) => hidden.has(id)).length
    if (measures > 0) uses.push({ kind: 'confidential', strategy: strategy.title, measures })
  }
  return uses
}

function isOpen({ leadDepartmentId, phase }: Measure, departmentId: Id): boolean {
  return leadDepartmentId === departmentId && phase !== 'done' && phase !== 'dropped'
}

/** Those who are to become members count too. */
export async function membersOf(
  tx: Database,
  municipalityId: Id,
  departmentId: Id,
): Promise<DepartmentUse[]> {
  const members = await tx
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.municipalityId, municipalityId),
        arrayContains(memberships.departmentIds, [departmentId]),
      ),
    )
    .orderBy(asc(users.name))
  const invited = await tx
    .select({ email: oneTimeLinks.email })
    .from(oneTimeLinks)
    .where(and(isInvitationOf(municipalityId), arrayContains(oneTimeLinks.departmentIds, [departmentId])))
    .orderBy(asc(oneTimeLinks.email))
  return [...members.map(({ name }) => name), ...invited.map(({ email }) => email ?? '')].map((name) => ({
    kind: 'member',
    name,
  }))
}
