import { addDays, type Id } from '@fahrplan/shared/kernel'
import type { EntityName } from '@fahrplan/shared/plan'
import type { GeneratedStrategy } from '../strategies/generateStrategy'

/** One field, and the two values that it takes by turns. */
export interface EditedField {
  readonly entity: EntityName
  readonly id: Id
  readonly field: string
  now: unknown
  next: unknown
}

/** What the fields of one database hold by now, whoever edited them. */
export class EditedFields {
  readonly #fields = new Map<GeneratedStrategy, EditedField[]>()

  of(strategy: GeneratedStrategy): readonly EditedField[] {
    let fields = this.#fields.get(strategy)
    if (!fields) this.#fields.set(strategy, (fields = fieldsOf(strategy)))
    return fields
  }
}

/** Progress, days and money by turns: three tables. */
function fieldsOf({ workPackages, milestones, costItems }: GeneratedStrategy): EditedField[] {
  return milestones.flatMap(({ id, planned }, rank) => {
    const workPackage = workPackages[rank]!
    const costItem = costItems[rank]!
    const { progress } = workPackage
    const { plannedCents } = costItem
    return [
      editedField('workPackage', workPackage.id, 'progress', progress, (progress + 1) % 101),
      editedField('milestone', id, 'planned', planned, addDays(planned, 7)),
      editedField('costItem', costItem.id, 'plannedCents', plannedCents, plannedCents + 5_000),
    ]
  })
}

function editedField(entity: EntityName, id: Id, field: string, now: unknown, next: unknown): EditedField {
  return { entity, id, field, now, next }
}
