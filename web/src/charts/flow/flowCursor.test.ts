import { expect, test } from 'vitest'
import { type FlowStep, movedFlow, nameOfPlace, placesOf } from './flowCursor'
import type { FlowPlace } from './flowData'
import { layoutFlow } from './layoutFlow'

const node = (key: string) => ({ key, label: key, colour: '--a' }) as const
const layout = layoutFlow(
  {
    from: [node('A'), node('B')],
    to: [node('x'), node('y')],
    links: [
      { from: 'A', to: 'x', value: 3 },
      { from: 'A', to: 'y', value: 2 },
      { from: 'B', to: 'y', value: 1 },
    ],
  },
  800,
)

test.each<[string, string, FlowStep[]]>([
  ['from A', 'from B', ['down', 'down']],
  ['from B', 'from A', ['up', 'up']],
  ['from A', 'link A x', ['right']],
  ['from A', 'link B y', ['right', 'down', 'down', 'down']],
  ['from A', 'to x', ['right', 'right', 'right']],
  ['to y', 'link A y', ['left']],
  ['to y', 'from A', ['left', 'left', 'left']],
])('from "%s" to "%s" by %j', (start, goal, steps) => {
  const at = placesOf(layout).find((place) => nameOfPlace(place) === start)!
  const end = steps.reduce<FlowPlace>((place, step) => movedFlow(layout, place, step), at)
  expect(nameOfPlace(end)).toBe(goal)
})

test('every box and every ribbon can be reached', () => {
  const reached = new Map<string, FlowPlace>()
  const open = placesOf(layout).slice(0, 1)
  for (let at = open.pop(); at; at = open.pop()) {
    if (reached.has(nameOfPlace(at))) continue
    reached.set(nameOfPlace(at), at)
    for (const step of ['up', 'down', 'left', 'right'] as const) open.push(movedFlow(layout, at, step))
  }
  expect(reached.size).toBe(layout.boxes.length + layout.ribbons.length)
})
