import type { ChartInput } from './chart'
import type { SheetRow } from './breakRows'
import { PAPER } from './colours'
import { type Frame, ROW } from './frame'
import { middleOf } from './drawRows'
import { type Measure, shorten } from './letters'
import { line, rect, type Shape, type TextShape, type Weight } from './shapes'

const INDENT = 9
const INSET = 4
const GAP = 4

/** Names and columns of the rows of a page. */
export function drawPane(
  rows: readonly SheetRow[],
  chart: ChartInput,
  frame: Frame,
  measure: Measure,
): Shape[] {
  const parents = new Set(chart.rows.map(({ parentId }) => parentId))
  return rows.flatMap((sheetRow, index) => {
    const isParent = sheetRow.row.kind === 'group' || parents.has(sheetRow.row.id)
    return drawName(sheetRow, middleOf(frame, index), isParent, chart, frame, measure)
  })
}

function drawName(
  { row, repeated }: SheetRow,
  y: number,
  isParent: boolean,
  chart: ChartInput,
  frame: Frame,
  measure: Measure,
): Shape[] {
  const { unit, pane } = frame
  const size = ROW.font * unit
  const base = y + size * 0.35
  const weight: Weight = isParent && !repeated ? 600 : 400
  const end = (frame.columns[0]?.x ?? pane.x + pane.width) - INSET * unit
  const shapes: Shape[] = []
  let x = pane.x + (INSET + (row.level - 1) * INDENT) * unit

  function write(text: string, fill: string, at: Weight, room: number): void {
    const shown = shorten(text, room, size, at, measure)
    if (shown === '') return
    shapes.push({ kind: 'text', x, y: base, text: shown, size, weight: at, anchor: 'start', fill })
    const width = measure(shown, size, at)
    if (row.state === 'struck' && at === weight && fill === PAPER.ink)
      shapes.push(line({ x, y }, { x: x + width, y }, { colour: PAPER.ink, width: 0.6 * unit }))
    x += width + GAP * unit
  }

  const note = row.note && noteShapes(row.note.text, end, y, unit, measure, (end - x) * 0.45)
  const noteRoom = note ? note.width + GAP * unit : 0
  if (row.key) write(row.key, PAPER.soft, 400, end - x - noteRoom)
  const suffix = repeated ? `(${chart.texts.continued})` : ''
  const suffixRoom = suffix === '' ? 0 : measure(suffix, size, 400) + GAP * unit
  const room = end - x - noteRoom - suffixRoom
  write(row.label, repeated || row.state === 'dropped' ? PAPER.soft : PAPER.ink, weight, room)
  if (suffix) write(suffix, PAPER.soft, 400, end - x - noteRoom)
  if (note) shapes.push(...note.shapes)
  if (!repeated) shapes.push(...cells(row, base, size, chart, frame, measure))
  return shapes
}

/** In a box of its own at the right edge, so that it stands out without colour. */
function noteShapes(text: string, end: number, y: number, unit: number, measure: Measure, room: number) {
  const size = 6.5 * unit
  const shown = shorten(text, room, size, 400, measure)
  if (shown === '') return undefined
  const width = measure(shown, size, 400) + 5 * unit
  const x = end - width
  const frame = rect(
    { x, y: y - 4.6 * unit, width, height: 9.2 * unit },
    { fill: PAPER.ground, radius: 1.5 * unit, stroke: { colour: PAPER.soft, width: 0.6 * unit } },
  )
  const label: TextShape = {
    kind: 'text',
    x: x + 2.5 * unit,
    y: y + size * 0.35,
    text: shown,
    size,
    weight: 400,
    anchor: 'start',
    fill: PAPER.soft,
  }
  return { width, shapes: [frame, label] }
}

function cells(
  row: SheetRow['row'],
  base: number,
  size: number,
  chart: ChartInput,
  frame: Frame,
  measure: Measure,
): Shape[] {
  return chart.columns.flatMap((column, index): Shape[] => {
    const { x, width } = frame.columns[index]!
    const text = shorten(column.value(row), width - 2 * INSET * frame.unit, size, 400, measure)
    if (text === '') return []
    const fill = PAPER.ink
    return [
      { kind: 'text', x: x + INSET * frame.unit, y: base, text, size, weight: 400, anchor: 'start', fill },
    ]
  })
}
