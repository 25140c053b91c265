import type { Id } from '../kernel'
import {
  applyChanges,
  type Change,
  create,
  emptyPlan,
  ENTITIES,
  type Entity,
  type EntityName,
  type Plan,
} from '../plan'

/** A readable, valid id: `idOf(7)`. */
export function idOf(number: number): Id {
  return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`
}

export const SMALL = {
  strategy: idOf(1),
  department: idOf(2),
  otherDepartment: idOf(3),
  paper: idOf(4),
  aspect: idOf(5),
  struckAspect: idOf(6),
  principle: idOf(7),
  measure: idOf(10),
  workPackage: idOf(11),
  milestone: idOf(12),
  source: idOf(20),
  programme: idOf(21),
} as const

/** An entity with its defaults and the given fields. */
export function make<E extends EntityName>(entity: E, fields: Partial<Entity<E>> & { id: Id }): Entity<E> {
  return { ...ENTITIES[entity].defaults, ...fields } as Entity<E>
}

/** The creation of an entity with its defaults and the given fields. */
export function creation<E extends EntityName>(entity: E, fields: Partial<Entity<E>> & { id: Id }): Change {
  return create(entity, make(entity, fields))
}

/** What makes the smallest plan in which every rule has something to hold on to. */
export const smallPlanChanges: readonly Change[] = [
  creation('strategy', { id: SMALL.strategy, title: 'Strategie', start: '2026-03-01', end: '2031-02-28' }),
  creation('department', { id: SMALL.department, number: '10', name: 'Hauptamt' }),
  creation('department', { id: SMALL.otherDepartment, number: '20', name: 'Kämmerei' }),
  creation('paper', { id: SMALL.paper, number: '1272/25', title: 'Änderungsantrag', kind: 'amendment' }),
  creation('decisionPoint', {
    id: SMALL.aspect,
    paperId: SMALL.paper,
    number: '02a',
    kind: 'aspect',
    title: 'Interne Prozesse',
  }),
  creation('decisionPoint', {
    id: SMALL.struckAspect,
    paperId: SMALL.paper,
    number: '02c',
    kind: 'aspect',
    title: 'IT-Sicherheit',
    state: 'struck',
  }),
  creation('decisionPoint', {
    id: SMALL.principle,
    paperId: SMALL.paper,
    number: '03a',
    kind: 'principle',
    title: 'Barrierefreiheit',
  }),
  creation('fundingSource', { id: SMALL.source, level: 'own', name: 'Eigenmittel' }),
  creation('fundingProgramme', {
    id: SMALL.programme,
    fundingSourceId: SMALL.source,
    name: 'Förderprogramm',
  }),
  creation('measure', {
    id: SMALL.measure,
    key: 'M-001',
    title: 'Dokumentenmanagement',
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: SMALL.department,
    phase: 'running',
    start: '2026-04-01',
    end: '2027-06-30',
  }),
  creation('workPackage', {
    id: SMALL.workPackage,
    measureId: SMALL.measure,
    title: 'Konzept',
    start: '2026-04-01',
    end: '2026-09-30',
  }),
  creation('milestone', {
    id: SMALL.milestone,
    measureId: SMALL.measure,
    title: 'Konzept beschlossen',
    planned: '2026-10-15',
  }),
]

export const smallPlan: Plan = applyChanges(emptyPlan, smallPlanChanges)
