import { useRights } from '@/app/session'
import { keyOfNew } from './forms/draftKey'
import { draftOf } from './forms/drafts'
import type { EditableEntity } from './forms/fieldSpecs'

/** Whether something new may be made; what was begun while that was allowed can still be read. */
export function useAdding() {
  const { may } = useRights()

  function mayAdd(entity: EditableEntity, ownerId: string): boolean {
    return may('editPlan') || draftOf(keyOfNew(entity, ownerId)) !== undefined
  }

  return { mayAdd }
}
