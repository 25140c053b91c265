export { chartFile, type ChartFile, type Format, FORMATS } from './file/chartFile'
export { screenMeasure } from './png/screenMeasure'
export { largestDpi } from './png/toPng'
export { printSheets } from './print/printSheets'
export {
  type ChartInput,
  type ExportColumn,
  type Fit,
  FITS,
  type LegendKind,
  type Scale,
  SCALES,
  type SheetLayout,
  type SheetTexts,
} from './scene/chart'
export { chartScene, type Scene } from './scene/chartScene'
export type { Measure } from './scene/letters'
export { type Orientation, type Paper, PAPERS, sheetOf } from './scene/paper'
export type { Page } from './scene/shapes'
export { svgElement } from './svg/svgElement'
