import type { Id } from '../../kernel'
import {
  compileNetwork,
  dayCalendar,
  type DaySpan,
  moveInNetwork,
  type Network,
  type ScheduleItem,
} from '../../schedule'
import type { Measure, Milestone, Strategy, WorkPackage } from '../entities'
import { type Plan, strategyOf } from '../plan'
import { milestoneItem, workPackageItem } from './stepItem'

/** What a network was made of: as long as only days differ, the next one is made from it. */
interface Made {
  readonly plan: Plan
  readonly strategy: Strategy
  readonly network: Network
}

/** By the table of links, which changes least; a plan that is no longer there takes its network along. */
const known = new WeakMap<Plan['dependency'], Made>()

/**
 * The work packages and milestones of a plan with their links, ready to be calculated with. Asked again for a plan in
 * which only days have changed, it costs a comparison.
 * @throws CycleError for a plan that breaks its rules
 */
export function networkOf(plan: Plan): Network {
  const made = known.get(plan.dependency)
  if (made && isSame(made.plan, plan)) return made.network
  const strategy = strategyOf(plan)
  const network = (made && movedFrom(made, plan, strategy)) ?? compiled(plan, strategy)
  known.set(plan.dependency, { plan, strategy, network })
  return network
}

function isSame(a: Plan, b: Plan): boolean {
  return (
    a.workPackage === b.workPackage &&
    a.milestone === b.milestone &&
    a.measure === b.measure &&
    a.strategy === b.strategy
  )
}

function compiled(plan: Plan, { dayUnit, land }: Strategy): Network {
  const items: ScheduleItem[] = []
  const add = (item: ScheduleItem | undefined) => item && items.push(item)
  for (const step of plan.workPackage.values()) add(workPackageItem(step, plan.measure.get(step.measureId)))
  for (const step of plan.milestone.values()) add(milestoneItem(step, plan.measure.get(step.measureId)))
  return compileNetwork(items, [...plan.dependency.values()], dayCalendar(dayUnit, land))
}

/** Undefined when more has changed than days. */
function movedFrom(
  { plan: before, strategy: was, network }: Made,
  plan: Plan,
  is: Strategy,
): Network | undefined {
  if (was.dayUnit !== is.dayUnit || was.land !== is.land || !samePhases(before.measure, plan.measure))
    return undefined
  const moved = new Map<Id, DaySpan>()
  const steps = movedSteps(before.workPackage, plan.workPackage, workPackageItem, plan, network, moved)
  const points = steps && movedSteps(before.milestone, plan.milestone, milestoneItem, plan, network, moved)
  if (!points) return undefined
  return moved.size === 0 ? network : moveInNetwork(network, moved)
}

function samePhases(before: ReadonlyMap<Id, Measure>, after: ReadonlyMap<Id, Measure>): boolean {
  if (before === after) return true
  if (before.size !== after.size) return false
  for (const [id, { phase }] of after) if (before.get(id)?.phase !== phase) return false
  return true
}

/** Whether nothing but days has changed; those that have go into `moved`. */
function movedSteps<Step extends WorkPackage | Milestone>(
  before: ReadonlyMap<Id, Step>,
  after: ReadonlyMap<Id, Step>,
  itemOf: (step: Step, measure: Measure | undefined) => ScheduleItem | undefined,
  plan: Plan,
  network: Network,
  moved: Map<Id, DaySpan>,
): boolean {
  if (before === after) return true
  if (before.size !== after.size) return false
  for (const [id, step] of after) {
    const old = before.get(id)
    if (old === step) continue
    if (old === undefined) return false
    const item = itemOf(step, plan.measure.get(step.measureId))
    const index = network.indexOf.get(id)
    if (item === undefined && index === undefined) continue
    if (item === undefined || index === undefined || !sameButDays(item, network.items[index]!)) return false
    moved.set(id, { start: item.start, end: item.end })
  }
  return true
}

function sameButDays(a: ScheduleItem, b: ScheduleItem): boolean {
  return (
    a.kind === b.kind &&
    a.mode === b.mode &&
    a.isFact === b.isFact &&
    a.deadline === b.deadline &&
    a.constraint?.kind === b.constraint?.kind &&
    a.constraint?.day === b.constraint?.day
  )
}
