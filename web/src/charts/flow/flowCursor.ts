import type { FlowPlace } from './flowData'
import type { FlowBox, FlowLayout, FlowRibbon } from './layoutFlow'

export type FlowStep = 'up' | 'down' | 'left' | 'right'

export const placeOfBox = ({ side, key }: FlowBox): FlowPlace => ({ side, key })
export const placeOfRibbon = ({ from, to }: FlowRibbon): FlowPlace => ({ side: 'link', from, to })

/** Two places of the same picture are the same if they are named alike. */
export function nameOfPlace(place: FlowPlace): string {
  return place.side === 'link' ? `link ${place.from} ${place.to}` : `${place.side} ${place.key}`
}

/** All places of a picture, in the order in which they are read. */
export function placesOf({ boxes, ribbons }: FlowLayout): FlowPlace[] {
  const side = (wanted: FlowBox['side']) => boxes.filter((box) => box.side === wanted).map(placeOfBox)
  return [...side('from'), ...ribbons.map(placeOfRibbon), ...side('to')]
}

/**
 * Where the cursor comes to: up and down along the boxes of a side, or from ribbon to ribbon; to the side along a
 * ribbon from its origin to its goal. Where there is no way on it stays.
 */
export function movedFlow(layout: FlowLayout, at: FlowPlace, step: FlowStep): FlowPlace {
  const { ribbons } = layout
  if (step === 'up' || step === 'down') {
    const column = placesOf(layout).filter(({ side }) => side === at.side)
    const index = column.findIndex((place) => nameOfPlace(place) === nameOfPlace(at))
    return column[index + (step === 'down' ? 1 : -1)] ?? at
  }
  if (at.side === 'link') return step === 'left' ? { side: 'from', key: at.from } : { side: 'to', key: at.to }
  if (step !== (at.side === 'from' ? 'right' : 'left')) return at
  const ribbon = ribbons.find((one) => one[at.side as 'from' | 'to'] === at.key)
  return ribbon ? placeOfRibbon(ribbon) : at
}
