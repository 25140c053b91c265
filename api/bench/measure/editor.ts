import type { Id } from '@fahrplan/shared/kernel'
import { type Connection, textOf } from '../http/connection'
import { commitsPath, postRequest } from '../http/requests'
import type { EditedField } from './editedFields'

/** Somebody who changes one field after the other, each when the one before is kept. */
export class Editor {
  readonly #path: string
  readonly #fields: readonly EditedField[]
  #turn = 0

  constructor(strategyId: Id, fields: readonly EditedField[]) {
    this.#path = commitsPath(strategyId)
    this.#fields = fields
  }

  async edit(connection: Connection): Promise<void> {
    const field = this.#fields[this.#turn++ % this.#fields.length]!
    const answer = await connection.send(
      postRequest(this.#path, bodyOf(field), { cookie: connection.cookie }),
    )
    if (answer.status !== 200) throw new Error(`${answer.head}\n${textOf(answer)}`)
    const { now, next } = field
    field.now = next
    field.next = now
  }
}

function bodyOf({ entity, id, field, now, next }: EditedField): string {
  const change = { op: 'update', entity, id, before: { [field]: now }, after: { [field]: next } }
  return JSON.stringify({ changes: [change] })
}
