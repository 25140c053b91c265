import { type Change, invertChanges } from '@fahrplan/shared/plan'

/** One step of one's own; the revision is known once the server has answered. */
export interface OwnStep {
  readonly changes: readonly Change[]
  readonly revision: () => number | undefined
  /** Whoever made it hears when it is undone. */
  readonly onUndone?: (() => void) | undefined
}

/** Undo and redo of one's own steps. Never changed: each deed gives the next history. */
export interface OwnHistory {
  readonly done: readonly OwnStep[]
  readonly undone: readonly OwnStep[]
}

export const emptyHistory: OwnHistory = { done: [], undone: [] }

const LONGEST = 200

/** A new step; what was undone before can no longer be repeated. */
export function stepDone(history: OwnHistory, step: OwnStep): OwnHistory {
  return { done: [...history.done, step].slice(-LONGEST), undone: [] }
}

export function stepUndone({ done, undone }: OwnHistory): OwnHistory {
  const step = done.at(-1)
  return step ? { done: done.slice(0, -1), undone: [...undone, step] } : { done, undone }
}

/** `step` is the repeated one: a redo is a commit of its own, and it is that one that a next undo takes back. */
export function stepRedone({ done, undone }: OwnHistory, step: OwnStep): OwnHistory {
  return { done: [...done, step], undone: undone.slice(0, -1) }
}

/** A step that the server refused never happened. */
export function withoutStep({ done, undone }: OwnHistory, step: OwnStep): OwnHistory {
  return { done: done.filter((one) => one !== step), undone: undone.filter((one) => one !== step) }
}

export function changesToUndo(step: OwnStep): Change[] {
  return invertChanges(step.changes)
}
