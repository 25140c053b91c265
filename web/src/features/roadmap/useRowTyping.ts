import { type Id, newId } from '@fahrplan/shared/kernel'
import { computed, nextTick, shallowRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { useAnnouncer, useToasts } from '@/ui'
import { deeper, type DraftPlace, higher, placeBelow } from './model/draftPlace'
import type { OutlineGroup } from './model/outline'
import { findItem } from './model/planItem'
import { isReference } from './model/rowIds'
import { type ReadLine, readLines } from './model/typedLines'
import { useLineDeeds } from './useLineDeeds'

/** A row in whose place something is typed. */
export type TypedRow =
  | { readonly kind: 'new'; readonly rowId: string; readonly place: DraftPlace }
  | { readonly kind: 'title'; readonly rowId: Id; readonly was: string }

export interface TypingRefusal {
  readonly sentence: string
  /** What was typed is wrong; else only where it was to stand. */
  readonly isMistake: boolean
}

interface Sources {
  readonly outline: () => readonly OutlineGroup[]
  focusRow(id: string): void
  /** Brings a row into view. */
  reveal(id: string): void
}

/** Typing in the tree, as in an outliner: new lines below a row, and another title in its place. */
export function useRowTyping({ outline, focusRow, reveal }: Sources) {
  const store = usePlanStore()
  const { t } = useText()
  const { reason } = useRights()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { make, retitle } = useLineDeeds(outline)

  const row = shallowRef<TypedRow | null>(null)
  const text = shallowRef('')
  /** What could not be done with it, until more is typed. */
  const refusal = shallowRef<TypingRefusal | null>(null)
  /** Where the focus goes afterwards. */
  let origin: string | null = null
  /** The field takes the focus when it is opened, not when it is scrolled back into view. */
  let isCalled = false

  const line = computed<ReadLine | undefined>(() => {
    const { value } = row
    return value?.kind === 'new' ? readLines(text.value, value.place.level)[0] : undefined
  })

  /** Opens a line below a row; what was typed in another one goes along. */
  function begin(rowId: string): void {
    if (isForbidden(rowId)) return
    const place = placeBelow(outline(), rowId)
    if (!place) return void show(t('roadmap.outlining.noMeasures'))
    origin = rowId
    if (row.value?.kind !== 'new') text.value = ''
    openAt(place)
  }

  function rename(rowId: string): void {
    if (isForbidden(rowId)) return
    const item = findItem(store.plan, rowId)
    if (!item || item.entity === 'decisionPoint') return void show(t('roadmap.outlining.noDeed'))
    origin = rowId
    text.value = item.value.title
    open({ kind: 'title', rowId, was: item.value.title })
  }

  function isForbidden(rowId: string): boolean {
    const why = isReference(rowId) ? t('roadmap.outlining.reference') : reason('editPlan')
    if (why) show(why)
    return why !== undefined
  }

  function openAt(place: DraftPlace): void {
    open({ kind: 'new', rowId: `draft:${newId()}`, place })
  }

  function open(next: TypedRow): void {
    refusal.value = null
    isCalled = true
    row.value = next
    void nextTick(() => reveal(next.rowId))
  }

  function write(written: string): void {
    text.value = written
    refusal.value = null
  }

  /** Takes what was typed, and goes on with the next line; an empty one ends it. */
  function enter(): void {
    const { value } = row
    if (!value || isEmpty(value)) return leave()
    const taken = take(value)
    if (taken === undefined) return
    text.value = ''
    if (value.kind === 'title') leave()
    else void goOn(value.place, taken)
  }

  /** What is left for something else is taken as it is, and stays open where it cannot be. */
  function blur(): void {
    const { value } = row
    if (value && (isEmpty(value) || take(value) !== undefined)) row.value = null
  }

  /** Several lines at once, as they were copied elsewhere. */
  function paste(lines: string): void {
    const { value } = row
    const taken = value?.kind === 'new' ? takeLines(lines, value.place) : undefined
    if (value?.kind === 'new' && taken !== undefined) void goOn(value.place, taken)
  }

  /** What it is or has become; undefined where it cannot be taken. */
  function take(typed: TypedRow): Id | undefined {
    if (typed.kind === 'new') return takeLines(text.value, typed.place)
    const title = text.value.trim()
    if (title === '') return refuse(t('roadmap.outlining.problem.untitled'))
    return retitle(typed.rowId, typed.was, title) ? typed.rowId : undefined
  }

  function takeLines(written: string, place: DraftPlace): Id | undefined {
    const lines = readLines(written, place.level)
    const wrong = lines.find((one) => one.problem !== null)
    if (wrong?.problem) {
      const sentence = t(`roadmap.outlining.problem.${wrong.problem}`)
      const number = lines.indexOf(wrong) + 1
      return refuse(lines.length === 1 ? sentence : t('roadmap.outlining.inLine', { number, sentence }))
    }
    return lines.length > 0 ? make(lines, place) : undefined
  }

  /** Below what was made, once it is shown; where filters hide it, in the same place as before. */
  async function goOn(place: DraftPlace, made: Id): Promise<void> {
    await nextTick()
    const isShown = placeBelow(outline(), made) !== undefined
    if (isShown) origin = made
    openAt(isShown ? { ...place, afterId: made } : place)
    if (!isShown) refuse(t('roadmap.outlining.hidden'), false)
  }

  function isEmpty({ kind }: TypedRow): boolean {
    return kind === 'new' && text.value.trim() === ''
  }

  function refuse(sentence: string, isMistake = true): undefined {
    refusal.value = { sentence, isMistake }
    announce(sentence)
  }

  /** One level deeper or higher, with what was typed so far. */
  function indent(by: 1 | -1): void {
    const { value } = row
    if (value?.kind !== 'new') return
    const place = (by > 0 ? deeper : higher)(outline(), value.place)
    if (place) openAt(place)
    else refuse(t(`roadmap.outlining.${by > 0 ? 'deepest' : 'highest'}`), false)
  }

  /** Without what was not taken yet. */
  function leave(): void {
    row.value = null
    if (origin !== null) focusRow(origin)
  }

  /** True once for each time that a field is opened. */
  function takeCall(): boolean {
    const was = isCalled
    isCalled = false
    return was
  }

  return { row, text, refusal, line, begin, rename, write, enter, blur, paste, indent, leave, takeCall }
}

export type RowTyping = ReturnType<typeof useRowTyping>
