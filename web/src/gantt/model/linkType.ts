import type { GanttLinkType } from './row'

export type LinkEnd = 'start' | 'end'

/** Which kind of link leads from one end to another. */
export function linkTypeOf(from: LinkEnd, to: LinkEnd): GanttLinkType {
  if (from === 'end') return to === 'start' ? 'FS' : 'FF'
  return to === 'start' ? 'SS' : 'SF'
}
