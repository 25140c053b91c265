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
export { millimetresOf, type Orientation, type Paper, PAPERS } from './scene/paper'
export type { Page } from './scene/shapes'
export { toSvg } from './svg/toSvg'
export { largestDpi, toPng } from './png/toPng'
export { screenMeasure } from './png/screenMeasure'
