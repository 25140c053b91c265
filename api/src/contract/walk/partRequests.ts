import { newId } from '@fahrplan/shared/kernel'
import { create, type Entity, type PartName, pathOf } from '@fahrplan/shared/plan'
import { ENTITY_EXAMPLES } from '../../document'
import { marked, MARKS, SECOND_PRINCIPLE } from './marks'
import { ANY_STATE, type Prepare } from './walkRequest'

/** The routes that every kind of part has. */
export function requestsOfPart(part: PartName): Record<string, Prepare> {
  const list = `/api/strategies/{strategyId}/${pathOf(part)}`
  const { id } = ENTITY_EXAMPLES[part]
  const reading: Record<string, Prepare> = {
    [`GET ${list}`]: () => ({ query: '?limit=500' }),
    [`GET ${list}/{id}`]: () => ({ params: { id } }),
  }
  if (part === 'department') return reading
  return {
    ...reading,
    [`POST ${list}`]: (world) => {
      const fresh = anew(part)
      return { body: fresh, after: () => world.remove(part, fresh.id) }
    },
    [`PATCH ${list}/{id}`]: () => ({ params: { id }, headers: ANY_STATE, body: somethingNew(part) }),
    [`DELETE ${list}/{id}`]: async (world) => {
      const fresh = anew(part)
      await world.commit(create(part, fresh))
      return { params: { id: fresh.id }, headers: ANY_STATE, after: () => world.remove(part, fresh.id) }
    },
  }
}

/** Like the example, beside it. */
function anew<P extends PartName>(part: P): Entity<P> {
  const id = newId()
  const word = id.slice(-12)
  const other: { [E in PartName]?: Partial<Entity<E>> } = {
    measure: { key: word },
    decisionPoint: { number: word },
    sourceYear: { year: 2090 },
    contribution: { year: 2090 },
    tranche: { year: 2090 },
    principleCheck: { principleId: SECOND_PRINCIPLE },
    slipReason: { revision: Number.parseInt(word.slice(-7), 16) + 1_000 },
    dependency: { type: 'SS' },
  }
  return { ...marked(part), ...other[part], id } as Entity<P>
}

/** A field that it does not have like this yet. */
function somethingNew(part: PartName): object {
  const word = `${MARKS.plan} ${newId()}`
  const number = Number.parseInt(newId().slice(-4), 16) % 1_000
  switch (part) {
    case 'department':
    case 'stakeholderGroup':
    case 'fundingSource':
    case 'fundingProgramme':
    case 'onlineService':
      return { name: word }
    case 'consultation':
      return { committee: word }
    case 'sourceYear':
      return { ceilingCents: number }
    case 'contribution':
    case 'tranche':
      return { plannedCents: number }
    case 'dependency':
      return { lag: number }
    case 'grant':
    case 'slipReason':
      return { note: word }
    case 'principleCheck':
      return { reason: word }
    case 'involvement':
      return { answer: word }
    default:
      return { title: word }
  }
}
