import type { GanttExport } from '@/gantt'

export const RESOLUTIONS = { screen: 96, office: 150, print: 300 } as const

/** What is printed unless somebody chooses otherwise. */
export const USUAL_LAYOUT: GanttExport.SheetLayout = {
  paper: 'A4',
  orientation: 'landscape',
  fit: 'width',
  scale: 'quarters',
  legend: true,
}

export type ExportWhat = 'seen' | 'whole'

/** What can be chosen in the dialog. */
export interface ExportChoices extends GanttExport.SheetLayout {
  readonly what: ExportWhat
  readonly title: string
  readonly format: GanttExport.Format
  readonly dpi: keyof typeof RESOLUTIONS
  /** Confidential measures. */
  readonly leaveOut: boolean
}

export function usualChoices(title: string): ExportChoices {
  return { ...USUAL_LAYOUT, what: 'seen', title, format: 'pdf', dpi: 'office', leaveOut: false }
}

export function layoutOf({ paper, orientation, fit, scale, legend }: ExportChoices): GanttExport.SheetLayout {
  return { paper, orientation, fit, scale, legend }
}
