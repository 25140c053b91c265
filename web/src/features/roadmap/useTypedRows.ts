import { toDayNumber } from '@fahrplan/shared/kernel'
import { computed, h, type Ref } from 'vue'
import { useText } from '@/app/i18n'
import type { GanttDates, GanttRow } from '@/gantt'
import RowEditor from './components/outlining/RowEditor.vue'
import { withDraftRow } from './model/draftRow'
import { entityOfLine, type ReadLine } from './model/typedLines'
import type { RowTyping } from './useRowTyping'

/** The rows of the chart with the one that is being typed in: its dates are shown as they are written. */
export function useTypedRows(rows: Readonly<Ref<readonly GanttRow[]>>, typing: RowTyping) {
  const { t } = useText()
  // Rows take over each other's elements; what is typed in another one has a field of its own.
  const editor = () => h(RowEditor, { key: typing.row.value?.rowId ?? '', typing })

  /** Made anew with the days, not with each letter. */
  const dates = computed<GanttDates | undefined>((old) => {
    const next = typing.line.value && datesOf(typing.line.value)
    return JSON.stringify(next) === JSON.stringify(old) ? old : next
  })

  return computed<readonly GanttRow[]>(() => {
    const { value: typed } = typing.row
    if (!typed) return rows.value
    if (typed.kind === 'title')
      return rows.value.map((row) => (row.id === typed.rowId ? { ...row, editor } : row))
    const { rowId, place } = typed
    const parent = rows.value.find(({ id }) => id === place.parentId)
    return withDraftRow(rows.value, place, {
      id: rowId,
      kind: dates.value && 'point' in dates.value ? 'point' : 'bar',
      label: '',
      tone: parent?.tone ?? 0,
      progress: 0,
      locked: true,
      description: t('roadmap.outlining.draft'),
      editor,
      ...dates.value,
    })
  })
}

/** None while something is wrong with them. */
function datesOf(line: ReadLine): GanttDates | undefined {
  const { start, end, problem } = line
  if (start === null || problem === 'day' || problem === 'order' || problem === 'span') return undefined
  if (end !== null) return { start: toDayNumber(start), end: toDayNumber(end) }
  return entityOfLine(line) === 'milestone' ? { point: toDayNumber(start) } : undefined
}
