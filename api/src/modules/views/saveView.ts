import type { Id } from '@fahrplan/shared/kernel'
import type { SavedView, SavedViewPatch } from '@fahrplan/shared/tenancy'
import { type Database, violatedConstraint } from '../../plugins/database'
import { Problem } from '../../plugins/errors'
import { savedViews } from './tables'
import { isView, toSavedView } from './viewRows'

export type NewView = Omit<typeof savedViews.$inferInsert, 'createdAt' | 'updatedAt'> & { readonly at: Date }

/**
 * Asked again with the same id, it finds the one that it made.
 * @throws Problem when that is another one, or the owner has another one with this name
 */
export async function createView(db: Database, { at, ...view }: NewView): Promise<SavedView> {
  const [made] = await db
    .insert(savedViews)
    .values({ ...view, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning()
  if (made) return toSavedView(made)
  const { strategyId, id } = view
  const [first] = await db.select().from(savedViews).where(isView(strategyId, id))
  if (!first) throw nameTaken(view.name)
  const isSame = (['ownerId', 'name', 'query', 'shared'] as const).every(
    (field) => first[field] === view[field],
  )
  if (isSame) return toSavedView(first)
  throw new Problem('already-exists', 'There is another view with this id.')
}

/** @throws Problem when the owner has another one with this name, or the view has gone meanwhile */
export async function changeView(
  db: Database,
  strategyId: Id,
  id: Id,
  { at, ...fields }: SavedViewPatch & { readonly at: Date },
): Promise<SavedView> {
  try {
    const [changed] = await db
      .update(savedViews)
      .set({ ...fields, updatedAt: at })
      .where(isView(strategyId, id))
      .returning()
    if (changed) return toSavedView(changed)
  } catch (error) {
    throw violatedConstraint(error) === 'saved_views_name_once' ? nameTaken(fields.name ?? '') : error
  }
  throw new Problem('not-found', 'There is no such view.')
}

function nameTaken(name: string): Problem {
  const message = 'there is another view with this name'
  const error = { pointer: '/name', field: 'name', rule: 'duplicate', message, params: { value: name } }
  return new Problem('already-exists', message, { members: { errors: [error] } })
}
