import type { Day } from '../../kernel'
import type { Plan } from '../../plan'
import { addCeilingRows } from './ceilingRows'
import { addEntries, type Entry } from './entries'
import { type MixBase, mixBase } from './mixBase'
import { type LinearModel, ModelBuilder } from './model'
import { addObjective } from './objective'
import { addExclusionRows, addGrantRows, addMeasureRows } from './rows'
import { addStartRows, addStarts, type StartVariables } from './startRows'
import { addApplicationRows, addChoiceRows } from './wishRows'
import type { MixWishes } from './wishes'

/** Which grants to apply for, as a mixed-integer model: every rule and every wish is a row with its reason. */
export interface MixModel extends LinearModel {
  readonly wishes: MixWishes
  readonly today: Day
  readonly base: MixBase
  readonly starts: StartVariables
  readonly entries: readonly Entry[]
  /** How many applications are written when. */
  readonly halfYears: readonly number[]
}

export function buildMix(plan: Plan, wishes: MixWishes, today: Day): MixModel {
  const base = mixBase(plan, wishes, today)
  const builder = new ModelBuilder()
  const starts = addStarts(builder, base)
  const entries = addEntries(builder, base, wishes, starts)
  addStartRows(builder, starts, entries)
  addGrantRows(builder, entries)
  addMeasureRows(builder, base, entries)
  addExclusionRows(builder, base, entries)
  addCeilingRows(builder, base, entries, starts)
  addChoiceRows(builder, entries, wishes)
  const halfYears = addApplicationRows(builder, base, entries, wishes)
  addObjective(builder, base, entries, starts, wishes.objective)
  const { variables, rows, objective } = builder
  return { wishes, today, base, starts, entries, halfYears, variables, rows, objective }
}
