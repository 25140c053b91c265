import { type Change, create, ENTITIES, type Entity } from '@fahrplan/shared/plan'
import type { StrategySize } from './sizes'
import { type Source, times } from './source'

const ASPECTS = ['02a', '02b', '02d', '02e', '02f', '02g', '02h', '02i']

/** What measures hang on: the strategy, its departments and decision points. */
export interface Frame {
  readonly strategy: Entity<'strategy'>
  readonly departments: readonly Entity<'department'>[]
  readonly aspects: readonly Entity<'decisionPoint'>[]
  readonly changes: readonly Change[]
}

export function generateFrame({ newId }: Source, size: StrategySize): Frame {
  const strategy: Entity<'strategy'> = {
    ...ENTITIES.strategy.defaults,
    id: newId(),
    title: 'Umsetzungsstrategie Digitalisierung',
    start: '2026-03-01',
    end: '2031-02-28',
  }
  const departments = times(size.departments, (index): Entity<'department'> => ({
    ...ENTITIES.department.defaults,
    id: newId(),
    number: String(index + 10),
    name: `Amt ${index + 10}`,
  }))
  const paper: Entity<'paper'> = {
    ...ENTITIES.paper.defaults,
    id: newId(),
    number: '1272/25',
    title: 'Änderungsantrag zur Digitalisierung',
  }
  const aspects = ASPECTS.map((number): Entity<'decisionPoint'> => ({
    ...ENTITIES.decisionPoint.defaults,
    id: newId(),
    paperId: paper.id,
    number,
    kind: 'aspect',
    title: `Aspekt ${number}`,
  }))
  const changes = [
    create('strategy', strategy),
    ...departments.map((value) => create('department', value)),
    create('paper', paper),
    ...aspects.map((value) => create('decisionPoint', value)),
  ]
  return { strategy, departments, aspects, changes }
}
