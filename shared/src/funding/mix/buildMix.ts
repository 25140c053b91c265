import type { Day } from '../../kernel'
import type { Plan } from '../../plan'
import { addEntries, type Entry } from './entries'
import { type MixBase, mixBase } from './mixBase'
import { type LinearModel, ModelBuilder } from './model'
import { addObjective } from './objective'
import { addCeilingRows, addExclusionRows, addGrantRows, addMeasureRows } from './rows'
import { addApplicationRows, addChoiceRows } from './wishRows'
import type { MixWishes } from './wishes'

/** Which grants to apply for, as a mixed-integer model: every rule and every wish is a row with its reason. */
export interface MixModel extends LinearModel {
  readonly wishes: MixWishes
  readonly base: MixBase
  readonly entries: readonly Entry[]
}

export function buildMix(plan: Plan, wishes: MixWishes, today: Day): MixModel {
  const base = mixBase(plan, wishes, today)
  const builder = new ModelBuilder()
  const entries = addEntries(builder, base, wishes)
  addGrantRows(builder, entries)
  addMeasureRows(builder, base, entries)
  addExclusionRows(builder, base, entries)
  addCeilingRows(builder, base, entries)
  addChoiceRows(builder, entries, wishes)
  addApplicationRows(builder, base, entries, wishes)
  addObjective(builder, base, entries, wishes.objective)
  const { variables, rows, objective } = builder
  return { wishes, base, entries, variables, rows, objective }
}
