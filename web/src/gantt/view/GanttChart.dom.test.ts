import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { h, nextTick } from 'vue'
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
  months: Array<string>(12).fill('März'),
  shortMonths: Array<string>(12).fill('Mär'),
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

function chart(props: { rows?: readonly GanttRow[] } = {}) {
  return mount(GanttChart, {
    attachTo: document.body,
    props: { rows: ROWS, horizon: HORIZON, today: 20_150, locale: 'de', labels: LABELS, ...props },
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

  test('a note stands beside the label of its row, and is read with it', () => {
    const note = { icon: () => null, text: 'geheim' }
    const wrapper = chart({ rows: ROWS.map((row) => (row.id === 'b' ? { ...row, note } : row)) })
    expect(wrapper.findAll('[role=rowheader]').map((cell) => cell.text())).toEqual([
      'Gruppe',
      'Balkengeheim',
      'Raute',
      'Fest',
    ])
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
    const left = (selector: string) => Number.parseFloat(row.find<HTMLElement>(selector).element.style.left)
    const perDay = Number.parseFloat(
      wrapper.find<HTMLElement>('.gantt').element.style.getPropertyValue('--gantt-day'),
    )
    expect(left('.gantt-bar') - left('.gantt-ghost')).toBeCloseTo(10 * perDay)
  })
})

/** There is no layout here; a browser tells the size of what it has laid out before it paints. */
class LaysOut {
  readonly #tell: () => void
  constructor(tell: () => void) {
    this.#tell = tell
  }
  observe() {
    this.#tell()
  }
  disconnect() {}
}

describe('on the time axis', () => {
  const VIEW = 1_000

  async function chartInView(props: { zoom?: number; selected?: string; today?: number } = {}) {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(VIEW)
    vi.stubGlobal('ResizeObserver', LaysOut)
    const wrapper = chart()
    await wrapper.setProps({ treeWidth: 200, ...props })
    await nextTick()
    return wrapper
  }

  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  const zooms = (wrapper: Chart) => wrapper.emitted<[number | undefined]>('update:zoom')?.flat() ?? []

  /** Where in the view a bar begins, in pixels. */
  function placeInView(wrapper: Chart, id: string) {
    const bar = wrapper.find<HTMLElement>(`[data-row="${id}"] .gantt-bar`).element
    return Number.parseFloat(bar.style.left) - wrapper.find('[role=treegrid]').element.scrollLeft
  }

  test('plus and minus zoom; what fits the view has no zoom of its own', async () => {
    const wrapper = await chartInView()
    await press(wrapper, '+')
    await press(wrapper, '-')
    expect(zooms(wrapper)).toEqual([expect.any(Number), undefined])
    await press(wrapper, '+')
    wrapper.vm.fit()
    expect(zooms(wrapper).at(-1)).toBeUndefined()
  })

  test('today stays in view when the page zooms in from the whole', async () => {
    const wrapper = await chartInView({ today: 20_700 })
    await wrapper.setProps({ rows: [{ ...ROWS[1]!, parentId: null, start: 20_700, end: 20_800 }], zoom: 6 })
    await nextTick()
    expect(placeInView(wrapper, 'b')).toBeCloseTo((VIEW - 200) * 0.3, -1)
  })

  test('the selected bar does where today lies outside the horizon', async () => {
    const wrapper = await chartInView({ today: 19_000, selected: 'b' })
    await wrapper.setProps({ rows: [{ ...ROWS[1]!, parentId: null, start: 20_900, end: 20_950 }] })
    await wrapper.setProps({ zoom: 6 })
    await nextTick()
    expect(placeInView(wrapper, 'b')).toBeCloseTo((VIEW - 200) * 0.3, -1)
  })

  test('the middle stays in place when the page zooms on', async () => {
    const wrapper = await chartInView({ zoom: 2 })
    wrapper.find('[role=treegrid]').element.scrollLeft = 400
    await wrapper.setProps({ rows: [{ ...ROWS[1]!, parentId: null, start: 20_380, end: 20_900 }] })
    wrapper.vm.scrollToRow('b')
    const before = placeInView(wrapper, 'b')
    await wrapper.setProps({ zoom: 4 })
    await nextTick()
    const middle = (VIEW - 200) / 2
    expect(placeInView(wrapper, 'b') - middle).toBeCloseTo((before - middle) * 2, -1)
  })

  test('a bar that goes on for centuries is cut, one that is centuries away has a chevron alone', async () => {
    const wrapper = await chartInView()
    const far = [
      { ...ROWS[1]!, parentId: null, end: 900_000 },
      { ...ROWS[2]!, parentId: null, point: 900_000 },
    ]
    await wrapper.setProps({ rows: far })
    const bars = wrapper.findAll<HTMLElement>('.gantt-bar')
    expect(bars.map((bar) => bar.classes())).toEqual([expect.arrayContaining(['gantt-bar--cut-end'])])
    expect(wrapper.findAll('[data-bar]')).toEqual([])
    const perDay = Number.parseFloat(
      wrapper.find<HTMLElement>('.gantt').element.style.getPropertyValue('--gantt-day'),
    )
    expect(Number.parseFloat(bars[0]!.element.style.width)).toBeLessThan(3_000 * perDay)
    expect(wrapper.find('.gantt-hint-chevrons').attributes('d')).not.toBe('')
  })
})

test('a row inside something folded can be gone to', async () => {
  const wrapper = chart()
  await wrapper.setProps({ collapsed: new Set(['g', 'other']) })
  wrapper.vm.focusRow('b')
  expect(wrapper.emitted('update:collapsed')?.at(-1)).toEqual([new Set(['other'])])
})

test('something can be typed in a row, in place of what it is called', async () => {
  const wrapper = chart()
  const editor = () => h('input', { 'aria-label': 'Titel' })
  await wrapper.setProps({ rows: ROWS.map((row) => (row.id === 'b' ? { ...row, editor } : row)) })
  const row = wrapper.get('[data-row=b]')
  expect(row.get('[role=rowheader]').text()).toBe('')
  row.get('input').element.focus()
  await wrapper.setProps({ zoom: 3 })
  expect(document.activeElement).toBe(row.get('input').element)
  await wrapper.setProps({ rows: ROWS })
  expect(wrapper.get('[data-row=b]').get('[role=rowheader]').text()).toBe('Balken')
})
