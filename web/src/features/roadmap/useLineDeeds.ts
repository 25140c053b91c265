import { type Id, newId } from '@fahrplan/shared/kernel'
import { basedOn, type Change, createMeasures, createSteps, update } from '@fahrplan/shared/plan'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useAnnouncer, useToasts } from '@/ui'
import { type DraftPlace, placeAmong } from './model/draftPlace'
import type { OutlineGroup } from './model/outline'
import { findItem } from './model/planItem'
import { entityOfLine, measuresOfLines, type ReadLine } from './model/typedLines'
import { usePlanRules } from './usePlanRules'

/** What is typed in the tree becomes part of the plan: one commit for what is taken together, said in a sentence. */
export function useLineDeeds(outline: () => readonly OutlineGroup[]) {
  const store = usePlanStore()
  const { t } = useText()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { commit } = usePlanRules()

  /** The last one that was made there; undefined when none could be made, and the screen has said why. */
  function make(lines: readonly ReadLine[], place: DraftPlace): Id | undefined {
    const changes = changesFor(lines, place)
    if (changes.length === 0) show(t('roadmap.outlining.noMeasures'))
    if (changes.length === 0 || !commit(changes)) return undefined
    const made = changes.filter(({ op }) => op === 'create')
    const sentence =
      made.length === 1
        ? t('roadmap.outlining.madeOne', {
            title: lines[0]!.title,
            entity: t(`domain.entity.${entityOfLine(lines[0]!)}`),
          })
        : t('roadmap.outlining.created', { count: made.length })
    announce(sentence)
    return made.findLast(({ entity }) => (entity === 'measure') === (place.level === 'measure'))?.id
  }

  function changesFor(lines: readonly ReadLine[], place: DraftPlace): Change[] {
    const options = { newId, today: store.today, place: placeAmong(outline(), place) }
    return place.level === 'step'
      ? createSteps(store.plan, place.parentId, lines, options)
      : createMeasures(store.plan, place.parentId, measuresOfLines(lines), options)
  }

  /**
   * False when a rule forbids it.
   * @param was what it was called when somebody began to write
   */
  function retitle(id: Id, was: string, title: string): boolean {
    const item = findItem(store.plan, id)
    if (!item || title === was || item.value.title === title) return true
    const change = update(item.entity, item.value, { title })
    if (change && !commit(basedOn([change], [{ id, field: 'title', was }]))) return false
    announce(t('roadmap.outlining.renamed', { title }))
    return true
  }

  return { make, retitle }
}
