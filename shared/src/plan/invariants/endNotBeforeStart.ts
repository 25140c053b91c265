import type { EntityName } from '../entities'
import { touched } from './touched'
import type { Invariant } from './violation'

/** Pairs of fields that span time; a span with an open side is fine. */
const SPANS: Partial<Record<EntityName, readonly [start: string, end: string][]>> = {
  strategy: [['start', 'end']],
  measure: [['start', 'end']],
  workPackage: [['start', 'end']],
  milestone: [['optimistic', 'pessimistic']],
  fundingProgramme: [['grantPeriodStart', 'grantPeriodEnd']],
  grant: [['periodStart', 'periodEnd']],
}

export const endNotBeforeStart: Invariant = (step) =>
  touched(step).flatMap(({ entity, id, after }) => {
    const value = after as Record<string, unknown>
    return (SPANS[entity] ?? [])
      .map(([startField, endField]) => ({ field: endField, start: value[startField], end: value[endField] }))
      .filter(({ start, end }) => typeof start === 'string' && typeof end === 'string' && end < start)
      .map(({ field, start, end }) => ({
        rule: 'endNotBeforeStart',
        entity,
        id,
        field,
        message: `${String(end)} lies before ${String(start)}`,
        params: { start: String(start), end: String(end) },
      }))
  })
