import type { Id } from '../kernel'
import type { Change, Dependency } from '../plan'

type Ends = Pick<Dependency, 'predecessorId' | 'successorId'>

/** The links of a plan as its journal is read, commit by commit. Those that are not told are not known. */
export class LinksThen {
  readonly #links = new Map<Id, Ends>()
  /** By successor; made anew when it is asked for after a change. */
  #predecessors: Map<Id, Id[]> | undefined

  take(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.entity !== 'dependency') continue
      this.#predecessors = undefined
      if (change.op === 'delete') this.#links.delete(change.id)
      else {
        const known = this.#links.get(change.id)
        if (known || change.op === 'create') this.#links.set(change.id, { ...known, ...change.after } as Ends)
      }
    }
  }

  predecessorsOf(id: Id): readonly Id[] {
    return (this.#predecessors ??= this.#bySuccessor()).get(id) ?? []
  }

  #bySuccessor(): Map<Id, Id[]> {
    const found = new Map<Id, Id[]>()
    for (const { predecessorId, successorId } of this.#links.values()) {
      const known = found.get(successorId)
      if (known) known.push(predecessorId)
      else found.set(successorId, [predecessorId])
    }
    return found
  }
}
