export { default as GanttChart } from './view/GanttChart.vue'
export type { RowPoint as GanttRowPoint } from './gestures/dragRow'
export { useDragRow } from './gestures/useDragRow'
export { defaultTreeWidth } from './model/fitColumns'
export type { GanttLabels } from './view/labels'
export type { Refusal as GanttRefusal } from './view/useGridKeys'
export type {
  GanttColumn,
  GanttDates,
  GanttHorizon,
  GanttKind,
  GanttLink,
  GanttLinkType,
  GanttMark,
  GanttNewLink,
  GanttNote,
  GanttPreview,
  GanttRow,
  GanttState,
  Span as GanttSpan,
} from './model/row'
export type { HolidayOf as GanttHolidayOf } from './model/daysOff'
export { type GanttShift, shiftDates, type ShiftPart } from './model/shift'
export { presetOf, ZOOM_PRESETS, type ZoomPreset } from './model/timeScale'
export type { Axis as GanttAxis } from './model/timeScale'
export type * as GanttExport from './export'

/** Pages of a chart as files and for the printer: loaded by whoever asks for them. */
export const loadGanttExport = () => import('./export')
