import type { Id } from '../../kernel'
import type { Plan } from '../plan'
import { isOutside } from './effects'

/** An open step that lies outside of the dates that its measure has of its own. */
export interface StepOutside {
  readonly itemId: Id
  readonly measureId: Id
}

interface Made {
  readonly plan: Pick<Plan, 'measure' | 'milestone'>
  readonly found: readonly StepOutside[]
}

const known = new WeakMap<Plan['workPackage'], Made>()

/** Made once for a plan. What is finished, reached or dropped is left out, as is what a measure without dates holds. */
export function stepsOutsideOf(plan: Plan): readonly StepOutside[] {
  const made = known.get(plan.workPackage)
  if (made?.plan.measure === plan.measure && made.plan.milestone === plan.milestone) return made.found
  const found: StepOutside[] = []
  const look = (itemId: Id, measureId: Id, start: string, end: string) => {
    const measure = plan.measure.get(measureId)
    if (!measure || measure.phase === 'done' || measure.phase === 'dropped') return
    if (isOutside({ start, end }, measure)) found.push({ itemId, measureId })
  }
  for (const { id, measureId, start, end, progress } of plan.workPackage.values())
    if (progress < 100) look(id, measureId, start, end)
  for (const { id, measureId, planned, state } of plan.milestone.values())
    if (state === 'open') look(id, measureId, planned, planned)
  known.set(plan.workPackage, { plan: { measure: plan.measure, milestone: plan.milestone }, found })
  return found
}
