import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { GanttChart, type GanttRow } from '..'

enableAutoUnmount(afterEach)

const HORIZON = { start: 20_000, end: 21_800 }
const LABELS = {
  chart: 'Plan',
  tree: 'Vorhaben',
  axis: 'Zeitachse',
  today: 'Heute',
  wall: 'Ende',
  splitter: 'Breite',
  expand: 'Aufklappen',
  collapse: 'Zuklappen',
}
const base = { tone: 0, description: 'Ein Satz' }
const ROWS: GanttRow[] = [
  { ...base, id: 'g', parentId: null, level: 1, kind: 'group', label: 'Gruppe', start: 20_100, end: 20_300 },
  {
    ...base,
    id: 'b',
    parentId: 'g',
    level: 2,
    kind: 'bar',
    label: 'Balken',
    start: 20_100,
    end: 20_200,
    resizable: true,
  },
  { ...base, id: 'p', parentId: 'g', level: 2, kind: 'point', label: 'Raute', point: 21_800 },
  {
    ...base,
    id: 'l',
    parentId: null,
    level: 1,
    kind: 'bar',
    label: 'Fest',
    start: 20_100,
    end: 20_200,
    locked: true,
  },
]

function chart() {
  return mount(GanttChart, {
    attachTo: document.body,
    props: { rows: ROWS, horizon: HORIZON, today: 20_150, locale: 'de', labels: LABELS },
  })
}

type Chart = ReturnType<typeof chart>

const rowsOf = (wrapper: Chart) => wrapper.findAll('[data-row]')
const focused = () => document.activeElement?.getAttribute('data-row')

async function press(wrapper: Chart, key: string, modifiers: KeyboardEventInit = {}) {
  await wrapper.find('[role=treegrid]').trigger('keydown', { key, ...modifiers })
  await nextTick()
}

describe('as a treegrid', () => {
  test('it says how many rows there are, and where each stands', async () => {
    const wrapper = chart()
    expect(wrapper.find('[role=treegrid]').attributes('aria-rowcount')).toBe('5')
    const bar = rowsOf(wrapper)[1]!
    expect(bar.attributes()).toMatchObject({
      'aria-level': '2',
      'aria-posinset': '1',
      'aria-setsize': '2',
      'aria-rowindex': '3',
    })
    expect(bar.find('[aria-label="Ein Satz"]').attributes('role')).toBe('gridcell')
  })

  test('it has one tab stop, which the arrow keys carry along', async () => {
    const wrapper = chart()
    const stops = () =>
      wrapper.findAll('[role=treegrid] [tabindex="0"]').map((stop) => stop.attributes('data-row'))
    expect(stops()).toEqual(['g'])
    await press(wrapper, 'ArrowDown')
    expect(stops()).toEqual(['b'])
    expect(focused()).toBe('b')
  })

  test('the focus of a row that is folded away goes to what hides it', async () => {
    const wrapper = chart()
    await press(wrapper, 'ArrowDown')
    await wrapper.setProps({ collapsed: new Set(['g']) })
    await nextTick()
    expect(rowsOf(wrapper).map((row) => row.attributes('data-row'))).toEqual(['g', 'l'])
    expect(focused()).toBe('g')
  })

  test('the focus of a row that is gone goes to the one in its place', async () => {
    const wrapper = chart()
    await press(wrapper, 'ArrowDown')
    await wrapper.setProps({ rows: ROWS.filter((row) => row.id !== 'b') })
    expect(focused()).toBe('p')
  })

  test('a focused row keeps its focus when it scrolls out of view', async () => {
    const wrapper = chart()
    const many = Array.from({ length: 400 }, (_, index) => ({ ...ROWS[3]!, id: `row ${index}` }))
    await wrapper.setProps({ rows: many })
    await press(wrapper, 'End')
    expect(focused()).toBe('row 399')
    expect(rowsOf(wrapper).length).toBeLessThan(40)
  })
})

describe('by keyboard', () => {
  test('Alt and arrows move and resize the active row', async () => {
    const wrapper = chart()
    await press(wrapper, 'ArrowDown')
    await press(wrapper, 'ArrowRight', { altKey: true })
    await press(wrapper, 'ArrowDown', { altKey: true })
    expect(wrapper.emitted('drop')).toEqual([
      [{ id: 'b', part: 'move', days: 1 }],
      [{ id: 'b', part: 'end', days: -1 }],
    ])
  })

  test('what cannot move says why', async () => {
    const wrapper = chart()
    await press(wrapper, 'ArrowRight', { altKey: true })
    await press(wrapper, 'ArrowDown')
    await press(wrapper, 'ArrowDown')
    await press(wrapper, 'ArrowRight', { altKey: true, shiftKey: true })
    expect(wrapper.emitted('refused')).toEqual([
      ['g', 'locked'],
      ['p', 'horizon'],
    ])
    expect(wrapper.emitted('drop')).toBeUndefined()
  })

  test('Space selects, Enter opens', async () => {
    const wrapper = chart()
    await press(wrapper, ' ')
    await press(wrapper, 'Enter')
    expect(wrapper.emitted('update:selected')).toEqual([['g']])
    expect(wrapper.emitted('open')).toEqual([['g']])
  })
})

describe('by pointer', () => {
  test('a click selects, the toggle folds', async () => {
    const wrapper = chart()
    await rowsOf(wrapper)[3]!.trigger('click')
    expect(wrapper.emitted('update:selected')).toEqual([['l']])
    await wrapper.find('[data-toggle]').trigger('click')
    expect(wrapper.emitted('update:collapsed')).toEqual([[new Set(['g'])]])
  })

  test('while a row is previewed its old place stays as a ghost', async () => {
    const wrapper = chart()
    await wrapper.setProps({ preview: new Map([['b', { start: 20_110, end: 20_210 }]]) })
    const row = rowsOf(wrapper)[1]!
    const start = (selector: string) =>
      row.find<HTMLElement>(selector).element.style.getPropertyValue('--start')
    expect(Number(start('.gantt-bar')) - Number(start('.gantt-ghost'))).toBe(10)
  })
})

test('a row inside something folded can be gone to', async () => {
  const wrapper = chart()
  await wrapper.setProps({ collapsed: new Set(['g', 'other']) })
  wrapper.vm.focusRow('b')
  expect(wrapper.emitted('update:collapsed')?.at(-1)).toEqual([new Set(['other'])])
})
