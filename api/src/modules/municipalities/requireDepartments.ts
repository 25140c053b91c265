import type { Id } from '@fahrplan/shared/kernel'
import type { Database } from '../../plugins/database'
import { type FieldError, jsonPointer, Problem } from '../../plugins/errors'
import { readRegister } from '../tenancy'

/**
 * Departments of members and of those who are invited. Ask it once the municipality is locked.
 * @throws Problem for each that the register does not have, or that is retired and was not held before
 */
export async function requireDepartments(
  tx: Database,
  municipalityId: Id,
  departmentIds: readonly Id[],
  held: readonly Id[] = [],
): Promise<void> {
  const fresh = departmentIds.filter((id) => !held.includes(id))
  if (fresh.length === 0) return
  const register = new Map((await readRegister(tx, municipalityId)).map((one) => [one.id, one]))
  const errors = departmentIds.flatMap((id, index): FieldError[] => {
    const department = register.get(id)
    if (!fresh.includes(id) || department?.retiredOn === null) return []
    const rule = department ? 'departmentRetired' : 'referenceMissing'
    const message = department ? `${department.name} is retired` : 'there is no such department'
    const path = ['departmentIds', index]
    const params = department ? { name: department.name } : {}
    return [{ pointer: jsonPointer(path), field: path.join('.'), rule, message, params }]
  })
  if (errors.length === 0) return
  throw new Problem('invalid-body', errors.map(({ message }) => message).join('; '), { members: { errors } })
}
