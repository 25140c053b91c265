import type { ChartInput, SheetLayout } from '../scene/chart'
import { chartScene } from '../scene/chartScene'
import type { Page } from '../scene/shapes'
import { screenMeasure } from '../png/screenMeasure'
import { toPng } from '../png/toPng'
import { fontFaces } from '../svg/fontFaces'
import { toSvg } from '../svg/toSvg'

export const FORMATS = ['pdf', 'svg', 'png'] as const
export type Format = (typeof FORMATS)[number]

export interface FileOptions {
  readonly format: Format
  /** Of pictures. */
  readonly dpi: number
  /** The product that makes the file. */
  readonly creator: string
  readonly created: Date
  readonly signal: AbortSignal
  onPage(done: number, of: number): void
}

export interface ChartFile {
  readonly content: Blob
  /** Several pictures come in one archive. */
  readonly extension: Format | 'zip'
}

/** The chart as a file. Rejects with the signal's reason, or when the browser cannot make it. */
export function chartFile(chart: ChartInput, layout: SheetLayout, options: FileOptions): Promise<ChartFile> {
  return options.format === 'pdf' ? pdfFile(chart, layout, options) : pictures(chart, layout, options)
}

async function pdfFile(chart: ChartInput, layout: SheetLayout, options: FileOptions): Promise<ChartFile> {
  const { documentFonts, fontMeasure, toPdf } = await import('../pdf')
  const fonts = await documentFonts()
  const measure = fontMeasure(fonts)
  const scene = chartScene(chart, layout, measure)
  const content = await toPdf(pagesOf(scene, options), {
    title: chart.texts.title,
    subject: chart.texts.subtitle,
    creator: options.creator,
    created: options.created,
    language: chart.locale,
    fonts,
    measure,
  })
  return { content: new Blob([content], { type: 'application/pdf' }), extension: 'pdf' }
}

async function pictures(chart: ChartInput, layout: SheetLayout, options: FileOptions): Promise<ChartFile> {
  const format = options.format === 'png' ? 'png' : 'svg'
  const scene = chartScene(chart, layout, await screenMeasure())
  const faces = format === 'svg' ? await fontFaces() : ''
  const made: Blob[] = []
  for await (const page of pagesOf(scene, options)) {
    const svg = () => toSvg(page, { title: chart.texts.title, language: chart.locale, fontFaces: faces })
    made.push(
      format === 'png' ? await toPng(page, options.dpi) : new Blob([svg()], { type: 'image/svg+xml' }),
    )
  }
  const [only] = made
  if (only && made.length === 1) return { content: only, extension: format }
  return { content: await archive(made, format), extension: 'zip' }
}

async function archive(files: readonly Blob[], extension: string): Promise<Blob> {
  const { zipSync } = await import('fflate')
  const digits = `${files.length}`.length
  const entries = await Promise.all(
    files.map(async (file, index) => {
      const name = `${`${index + 1}`.padStart(digits, '0')}.${extension}`
      return [name, new Uint8Array(await file.arrayBuffer())] as const
    }),
  )
  // Pictures are packed already.
  const zipped = zipSync(Object.fromEntries(entries), { level: extension === 'png' ? 0 : 6 })
  return new Blob([zipped], { type: 'application/zip' })
}

/** Lets the screen breathe after each page, and stop. */
async function* pagesOf(
  scene: { readonly count: number; page(index: number): Page },
  { signal, onPage }: Pick<FileOptions, 'signal' | 'onPage'>,
): AsyncGenerator<Page> {
  for (let index = 0; index < scene.count; index++) {
    signal.throwIfAborted()
    onPage(index, scene.count)
    await new Promise((resolve) => setTimeout(resolve))
    yield scene.page(index)
  }
  signal.throwIfAborted()
  onPage(scene.count, scene.count)
}
