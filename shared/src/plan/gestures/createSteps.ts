import type { Day, Id } from '../../kernel'
import { applyChanges, type Change, create, netChanges } from '../changes'
import type { Measure } from '../entities'
import type { Plan } from '../plan'
import { monthFrom, newMeasure, newMilestone, newWorkPackage, yearFrom } from './newItems'
import { type OutlinePlace, placeItems } from './placeItems'

/** Something new in one line. Unless it says what it is, a step with one day is a milestone, else a work package. */
export interface TypedLine {
  readonly kind?: 'workPackage' | 'milestone' | undefined
  readonly title: string
  readonly start: Day | null
  /** Inclusive; never without a start. */
  readonly end: Day | null
}

export interface TypedMeasure extends TypedLine {
  readonly steps: readonly TypedLine[]
}

interface Options {
  readonly newId: () => Id
  readonly today: Day
  /** Next to whom they stand; left out, they come last. */
  readonly place?: Omit<OutlinePlace, 'parentId'> | undefined
}

/** Steps of a measure, one for each line. Without days a work package begins as usual. */
export function createSteps(
  plan: Plan,
  measureId: Id,
  lines: readonly TypedLine[],
  { newId, today, place }: Options,
): Change[] {
  const measure = plan.measure.get(measureId)
  if (!measure || lines.length === 0) return []
  const workPackage = newWorkPackage(plan, measure, { id: measureId, today })
  const milestone = newMilestone(plan, measure, { id: measureId, today })
  const changes = lines.map((line, index) => {
    const { title, start, end } = line
    const own = { id: newId(), title, position: workPackage.position + index }
    if (stepKindOf(line) === 'milestone')
      return create('milestone', { ...milestone, ...own, ...(start !== null && { planned: start }) })
    const days = start === null ? {} : { start, end: end ?? monthFrom(plan, start) }
    return create('workPackage', { ...workPackage, ...own, ...days })
  })
  return placed(plan, changes, 'step', place)
}

/** What a line becomes where it is a step. */
export function stepKindOf({ kind, start, end }: TypedLine): 'workPackage' | 'milestone' {
  return kind ?? (start !== null && end === null ? 'milestone' : 'workPackage')
}

/**
 * Measures under a decision point with their steps. Without days a measure spans its steps, and without steps it has
 * the usual days. Nothing while there is no department that could lead them.
 */
export function createMeasures(
  plan: Plan,
  aspectId: Id,
  lines: readonly TypedMeasure[],
  options: Options,
): Change[] {
  const changes: Change[] = []
  let current = plan
  const record = (more: readonly Change[]) => {
    changes.push(...more)
    current = applyChanges(current, more)
  }
  for (const line of lines) {
    const usual = newMeasure(current, aspectId, { id: options.newId(), today: options.today })
    if (!usual) return []
    record([create('measure', { ...usual, title: line.title, ...daysOf(plan, line, usual) })])
    record(createSteps(current, usual.id, line.steps, { ...options, place: undefined }))
  }
  return placed(plan, changes, 'measure', options.place)
}

/** What was created, next to somebody: in one change each. */
function placed(
  plan: Plan,
  changes: readonly Change[],
  kind: 'measure' | 'step',
  place: Options['place'],
): Change[] {
  if (!place) return [...changes]
  const ids = changes.flatMap(({ entity, id }) =>
    (entity === 'measure') === (kind === 'measure') ? [id] : [],
  )
  return netChanges([...changes, ...placeItems(applyChanges(plan, changes), ids, place)])
}

function daysOf(
  plan: Plan,
  { start, end, steps }: TypedMeasure,
  usual: Measure,
): Pick<Measure, 'start' | 'end'> {
  if (start !== null) return { start, end: end ?? yearFrom(plan, start) }
  return steps.length > 0 ? { start: null, end: null } : { start: usual.start, end: usual.end }
}
