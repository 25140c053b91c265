import { type Change, create, type Entity } from '@fahrplan/shared/plan'
import { generateFrame } from './frame'
import { idsFrom } from './ids'
import { generateMeasures, generateMilestones, generateWorkPackages } from './measures'
import { generateCostItems } from './money'
import { generateDependencies } from './dependencies'
import { Random } from './random'
import type { StrategySize } from './sizes'

export interface GeneratedStrategy {
  readonly strategy: Entity<'strategy'>
  readonly measures: readonly Entity<'measure'>[]
  readonly workPackages: readonly Entity<'workPackage'>[]
  readonly milestones: readonly Entity<'milestone'>[]
  readonly costItems: readonly Entity<'costItem'>[]
  /** What makes it, from nothing. */
  readonly changes: readonly Change[]
}

/** A believable strategy that keeps every rule; the same one for the same seed. */
export function generateStrategy(size: StrategySize, seed: number): GeneratedStrategy {
  const random = new Random(seed)
  const source = { random, newId: idsFrom(random) }
  const frame = generateFrame(source, size)
  const measures = generateMeasures(source, size, frame)
  const workPackages = generateWorkPackages(source, size, measures)
  const milestones = generateMilestones(source, size, measures)
  const costItems = generateCostItems(source, size, measures)
  const dependencies = generateDependencies(source, size, { workPackages, milestones })
  const changes = [
    ...frame.changes,
    ...measures.map((value) => create('measure', value)),
    ...workPackages.map((value) => create('workPackage', value)),
    ...milestones.map((value) => create('milestone', value)),
    ...dependencies.map((value) => create('dependency', value)),
    ...costItems.map((value) => create('costItem', value)),
  ]
  return { strategy: frame.strategy, measures, workPackages, milestones, costItems, changes }
}
