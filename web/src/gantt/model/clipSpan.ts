import type { Span } from './row'
import type { Axis } from './timeScale'

/** What the axis shows of a span. */
export interface ClippedSpan extends Span {
  /** The span goes on before the axis, or after it. */
  readonly cut: { readonly start: boolean; readonly end: boolean }
}

/** Null where the axis shows nothing of it. */
export function clipSpan(span: Span, axis: Axis): ClippedSpan | null {
  if (span.end < axis.start || span.start >= axis.end) return null
  return {
    start: Math.max(span.start, axis.start),
    end: Math.min(span.end, axis.end - 1),
    cut: { start: span.start < axis.start, end: span.end >= axis.end },
  }
}

/** The nearest days that the axis has. */
export function pinSpan(span: Span, axis: Axis): Span {
  const pin = (day: number) => Math.min(axis.end - 1, Math.max(axis.start, day))
  return { start: pin(span.start), end: pin(span.end) }
}
