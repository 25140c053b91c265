import { createHash } from 'node:crypto'
import { roleFor } from '@fahrplan/shared/access'
import { type Id, newId } from '@fahrplan/shared/kernel'
import { diffPlans, emptyPlan, type Strategy, strategyOf } from '@fahrplan/shared/plan'
import type { Municipality } from '@fahrplan/shared/tenancy'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { type Actor, authorOf, municipalitiesOf, viewerIn } from '../../../plugins/session'
import { type Idempotency, type PlanStore, pointerInto, pointing, requireRight } from '../../plan'
import { alignDepartments, readRegister } from '../../tenancy'
import { firstPlan } from './firstPlan'
import type { NewStrategy } from './newStrategy'
import { readSource } from './readSource'

interface Wanted {
  readonly actor: Actor
  readonly wanted: NewStrategy
  readonly idempotency: Idempotency | undefined
}

/** Makes a strategy with all that it begins with, in one commit. */
export async function beginStrategy(
  { db, planStore }: { readonly db: Database; readonly planStore: PlanStore },
  { actor, wanted, idempotency }: Wanted,
): Promise<Strategy> {
  const source = await readSource(planStore, actor, wanted)
  const municipalityId = wanted.municipalityId ?? source?.municipalityId ?? onlyMunicipality(actor)
  const viewer = requireRight(viewerIn(actor, municipalityId), 'createStrategy')
  const author = authorOf(actor, roleFor(viewer, 'createStrategy')!)
  // The same key makes the same id, so that a repeated request finds the strategy that it made.
  const id = wanted.id ?? (idempotency ? idFrom(actor.user.id, idempotency.key) : newId())
  const { plan, inherited } = await firstPlan({
    id,
    wanted,
    municipality: municipalityOf(actor, municipalityId),
    register: await readRegister(db, municipalityId),
    source: source?.plan,
  })
  const changes = diffPlans(emptyPlan, plan)
  const cause = { kind: 'edit' } as const
  const { commit } = await pointing(
    pointerInto({ entity: 'strategy', id }),
    planStore.createStrategy({ author, municipalityId, changes, inherited, cause, idempotency }),
  )
  // The register may have moved on meanwhile.
  await alignDepartments({ db, planStore }, id, author)
  // A repeated request is answered as the first one was.
  const first = commit?.changes[0]
  return first?.op === 'create' && first.entity === 'strategy' ? first.after : strategyOf(plan)
}

function municipalityOf({ user }: Actor, municipalityId: Id): Municipality {
  return user.memberships.find(({ municipality }) => municipality.id === municipalityId)!.municipality
}

function onlyMunicipality(actor: Actor): Id {
  const [only, ...others] = municipalitiesOf(actor)
  if (only !== undefined && others.length === 0) return only
  const message = 'Say whose strategy it is.'
  throw new Problem('invalid-body', message, {
    members: {
      errors: [{ pointer: '/municipalityId', field: 'municipalityId', rule: 'schema.required', message }],
    },
  })
}

/** A UUID of the version for whatever one likes (RFC 9562, 5.8). */
function idFrom(...parts: string[]): Id {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
