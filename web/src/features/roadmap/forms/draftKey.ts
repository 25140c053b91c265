import type { Entity } from '@fahrplan/shared/plan'
import type { EditableEntity } from './fieldSpecs'

/** Edits what exists, or makes something new that begins with the given values. */
export type FormSubject =
  | { readonly mode: 'edit'; readonly entity: EditableEntity; readonly id: string }
  | { readonly mode: 'create'; readonly entity: EditableEntity; readonly initial: Entity }

/** Names a form: what it edits, or under what it makes something new. */
export function draftKey(subject: FormSubject): string {
  return subject.mode === 'edit'
    ? `${subject.entity} ${subject.id}`
    : keyOfNew(subject.entity, ownerOf(subject.initial))
}

export function keyOfNew(entity: EditableEntity, ownerId: string): string {
  return `new ${entity} ${ownerId}`
}

function ownerOf(initial: Entity): string {
  // Each move of a milestone has a reason of its own.
  if ('milestoneId' in initial) return `${initial.milestoneId} ${initial.revision}`
  const { measureId, primaryAspectId, successorId } = initial as Record<string, string | undefined>
  return measureId ?? primaryAspectId ?? successorId ?? ''
}

/** What the name of a form tells: the entity, and the id of it or of what it is made under. */
export function readDraftKey(key: string): { readonly entity: string; readonly id: string } {
  const [entity = '', id = ''] = key.replace(/^new /, '').split(' ')
  return { entity, id }
}
