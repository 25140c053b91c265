import type { Page } from '../scene/shapes'
import { type SvgOptions, toSvg } from './toSvg'

/** A page to be shown in this document, with the letters of this document. */
export function svgElement(page: Page, options: Omit<SvgOptions, 'fontFaces'>): Element {
  const parsed = new DOMParser().parseFromString(toSvg(page, options), 'image/svg+xml')
  return document.importNode(parsed.documentElement, true)
}
