import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlowData } from './flowData'
import { layoutFlow } from './layoutFlow'

const node = (key: string, label = key) => ({ key, label, shortLabel: key, colour: '--a' as const })
const FROM = ['a', 'b', 'c']
const TO = ['x', 'y']
const dataOf = (links: FlowData['links']): FlowData => ({
  from: FROM.map((key) => node(key)),
  to: TO.map((key) => node(key)),
  links,
})

const arbitraryData = fc
  .array(
    fc.record({
      from: fc.constantFrom(...FROM),
      to: fc.constantFrom(...TO),
      value: fc.integer({ min: 0, max: 1e9 }),
    }),
    { maxLength: 12 },
  )
  .map(dataOf)

test('boxes keep apart, stay in the picture and hold what flows through them', () => {
  fc.assert(
    fc.property(arbitraryData, fc.integer({ min: 320, max: 1400 }), (data, width) => {
      const { boxes, height } = layoutFlow(data, width)
      for (const side of ['from', 'to'] as const) {
        const column = boxes.filter((box) => box.side === side)
        for (const [index, box] of column.entries()) {
          const below = column[index + 1]
          expect(box.value).toBe(
            data.links.reduce((sum, link) => sum + (link[side] === box.key ? link.value : 0), 0),
          )
          expect(box.y).toBeGreaterThanOrEqual(-1e-6)
          expect(box.y + box.height).toBeLessThanOrEqual((below?.y ?? height) + 1e-6)
          if (below) expect(below.lines[0]!.y - box.amountY).toBeGreaterThanOrEqual(17)
        }
      }
    }),
  )
})

test('every amount is drawn once', () => {
  fc.assert(
    fc.property(arbitraryData, (data) => {
      const sum = (links: readonly { value: number }[]) =>
        links.reduce((total, { value }) => total + value, 0)
      expect(sum(layoutFlow(data, 900).ribbons)).toBe(sum(data.links))
    }),
  )
})

test('names are whole where there is room, short and cut where there is little', () => {
  const data: FlowData = {
    from: [{ key: 'own', label: 'Eigenmittel der Landeshauptstadt', colour: '--a' }],
    to: [node('02a', 'Interne Prozesse')],
    links: [{ from: 'own', to: '02a', value: 5 }],
  }
  const names = (width: number) =>
    layoutFlow(data, width).boxes.map(({ lines }) => lines.map(({ text }) => text).join('/'))
  expect(names(900)).toEqual(['Eigenmittel der Landeshaupts…', 'Interne Prozesse'])
  expect(names(340)).toEqual(['Eigenmittel/der Landesh…', '02a'])
})

test('where nothing flows nothing is drawn', () => {
  expect(layoutFlow(dataOf([{ from: 'a', to: 'x', value: 0 }]), 900)).toMatchObject({
    boxes: [],
    ribbons: [],
  })
})
