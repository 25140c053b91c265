import { toDay, toDayNumber } from '@fahrplan/shared/kernel'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { GanttChart, type GanttHolidayOf, type GanttRow, type GanttSpan } from '..'

enableAutoUnmount(afterEach)

const day = toDayNumber
const VIEW = 1_000
const PANE = 200
const AXIS = VIEW - PANE
const LABELS = {
  chart: 'Plan',
  tree: 'Vorhaben',
  axis: 'Zeitachse',
  today: 'Heute',
  wall: 'Ende',
  splitter: 'Breite',
  map: 'Gezeigter Zeitraum',
  months: Array<string>(12).fill('Monat'),
  shortMonths: Array<string>(12).fill('Mon'),
  shortWeekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  expand: 'Aufklappen',
  collapse: 'Zuklappen',
}
const base = { parentId: null, level: 1, tone: 0, description: 'Ein Satz', label: 'Zeile' }
const ROWS: GanttRow[] = [
  { ...base, id: 'b', kind: 'bar', start: day('2027-11-01'), end: day('2027-12-31'), resizable: true },
  { ...base, id: 'p', kind: 'point', point: day('2028-03-15') },
  { ...base, id: 'none', kind: 'bar' },
]

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

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(VIEW)
  vi.stubGlobal('ResizeObserver', LaysOut)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function chart(props: { zoom?: number; selected?: string | null; covered?: number } = {}) {
  const wrapper = mount(GanttChart, {
    attachTo: document.body,
    props: {
      rows: ROWS,
      horizon: { start: day('2026-03-01'), end: day('2031-02-28') },
      today: day('2027-12-24'),
      holidayOf: (number: number) => (toDay(number).endsWith('-12-25') ? '1. Weihnachtstag' : undefined),
      locale: 'de',
      labels: LABELS,
      treeWidth: PANE,
      ...props,
    },
  })
  await nextTick()
  await nextTick()
  return wrapper
}

type Chart = Awaited<ReturnType<typeof chart>>

async function press(wrapper: Chart, key: string, on = '[role=treegrid]') {
  await wrapper.find(on).trigger('keydown', { key })
  await nextTick()
}

const slider = (wrapper: Chart) => wrapper.get('[role=slider]')
const shownDays = (wrapper: Chart) => slider(wrapper).attributes('aria-valuetext')

describe('at day zoom', () => {
  test('days have weekdays, and public holidays their name', async () => {
    const wrapper = await chart({ zoom: 44 })
    const ticks = wrapper.findAll('.gantt-tick--lower')
    const christmas = ticks.filter((tick) => tick.attributes('title') !== undefined)
    expect(christmas.map((tick) => [tick.attributes('title'), tick.text()])).toEqual([
      ['1. Weihnachtstag', 'Sa 251. Weihnachtstag'],
    ])
    expect(wrapper.get('.gantt-holidays').attributes('d')).not.toBe('')
  })

  test('only the days around the view cost anything', async () => {
    const asked = vi.fn<GanttHolidayOf>()
    const wrapper = await chart({ zoom: 44 })
    await wrapper.setProps({ holidayOf: asked })
    const days = new Set(asked.mock.calls.map(([one]) => one))
    expect(days.size).toBeLessThan((AXIS + 3 * 512) / 44 + 2)
    expect(wrapper.findAll('.gantt-tick').length).toBeLessThan(70)
  })

  test('from afar nothing is shaded', async () => {
    const wrapper = await chart({ zoom: 6 })
    expect(wrapper.get('.gantt-weekends').attributes('d')).toBe('')
  })
})

describe('what is chosen', () => {
  /** Where in the view the bar begins and ends, in pixels. */
  function barInView(wrapper: Chart) {
    const bar = wrapper.get<HTMLElement>('[data-row="b"] .gantt-bar').element.style
    const left = Number.parseFloat(bar.left) - wrapper.get('[role=treegrid]').element.scrollLeft
    return [left, left + Number.parseFloat(bar.width)] as const
  }

  test('fills the part of the view that nothing covers', async () => {
    const wrapper = await chart({ selected: 'b', covered: 300 })
    expect(wrapper.vm.fitChosen()).toBe(true)
    await nextTick()
    await nextTick()
    const [left, right] = barInView(wrapper)
    expect(left).toBeCloseTo(40, -1)
    expect(right).toBeCloseTo(AXIS - 300 - 40, -1)
  })

  test('is uncovered where nothing of it can be seen, as far as needed', async () => {
    const wrapper = await chart({ zoom: 4, covered: 300 })
    wrapper.vm.scrollToRow('p')
    await nextTick()
    const place = () => wrapper.get('[role=treegrid]').element.scrollLeft
    const uncovered = place()
    await wrapper.setProps({ covered: 0 })
    wrapper.get('[role=treegrid]').element.scrollLeft = 0
    await wrapper.get('[role=treegrid]').trigger('scroll')
    await new Promise(requestAnimationFrame)
    wrapper.vm.scrollToRow('p')
    expect(uncovered - place()).toBe(300)
    await wrapper.setProps({ covered: AXIS })
    wrapper.vm.uncoverBar('p')
    const shown = place()
    wrapper.vm.uncoverBar('p')
    expect(shown).toBeGreaterThan(uncovered)
    expect(place()).toBe(shown)
  })

  test('is the row with the focus where none is selected, and must have dates', async () => {
    const wrapper = await chart()
    await press(wrapper, 'End')
    await press(wrapper, 'a')
    expect(wrapper.emitted('refused')).toEqual([['none', 'undated']])
    await press(wrapper, 'ArrowUp')
    await press(wrapper, 'a')
    const [days] = wrapper.emitted<[GanttSpan]>('looked')!.at(-1)!
    expect((days.start + days.end) / 2).toBeCloseTo(day('2028-03-15'), -0.5)
  })
})

describe('the map', () => {
  test('is a slider that says which days are shown, and moves them', async () => {
    const wrapper = await chart({ zoom: 4 })
    const before = shownDays(wrapper)
    expect(slider(wrapper).attributes()).toMatchObject({ 'aria-label': 'Gezeigter Zeitraum', tabindex: '0' })
    await press(wrapper, 'Home', '[role=slider]')
    expect(shownDays(wrapper)).toMatch(/^01\.02\.2026/)
    expect(slider(wrapper).attributes('aria-valuenow')).toBe('0')
    await press(wrapper, 'End', '[role=slider]')
    expect(shownDays(wrapper)).not.toBe(before)
    expect(slider(wrapper).attributes('aria-valuenow')).toBe('100')
  })

  test('draws all bars as a few shapes, however many there are', async () => {
    vi.useFakeTimers()
    const wrapper = await chart()
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...ROWS[0]!, id: `row ${index}` }))
    await wrapper.setProps({ rows })
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    expect(wrapper.findAll('.gantt-map path').length).toBeLessThan(8)
    expect(wrapper.get('.gantt-map-bars').attributes('d')).toMatch(/^M\d+ 0h\d+v1h-\d+z/)
  })
})

describe('two clicks beside a bar', () => {
  async function click(wrapper: Chart, at: { clientX: number; altKey?: boolean }, on = '[data-row="p"]') {
    await wrapper.get(`${on} .gantt-axis`).trigger('click', at)
  }

  test('ask for something new on that day', async () => {
    const wrapper = await chart({ zoom: 4 })
    const { scrollLeft } = wrapper.get('[role=treegrid]').element
    await click(wrapper, { clientX: PANE + 10 })
    await click(wrapper, { clientX: PANE + 12, altKey: true })
    const expected = day('2026-02-01') + Math.floor((scrollLeft + 10) / 4)
    expect(wrapper.emitted('create')).toEqual([['p', expected, true]])
    await wrapper.get('[data-row="p"] .gantt-axis').trigger('dblclick')
    expect(wrapper.emitted('open')).toBeUndefined()
  })

  test('also when the first one has opened something over the chart', async () => {
    const wrapper = await chart({ zoom: 4 })
    await click(wrapper, { clientX: 700 })
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 701, bubbles: true }))
    expect(wrapper.emitted('create')).toHaveLength(1)
  })

  test('two clicks apart are two clicks', async () => {
    const wrapper = await chart({ zoom: 4 })
    await click(wrapper, { clientX: 700 })
    await click(wrapper, { clientX: 740 })
    expect(wrapper.emitted('create')).toBeUndefined()
  })

  test('on a bar they open it', async () => {
    const wrapper = await chart()
    await wrapper.get('[data-row="p"] .gantt-bar').trigger('click')
    await wrapper.get('[data-row="p"] .gantt-bar').trigger('dblclick')
    expect(wrapper.emitted('open')).toEqual([['p']])
  })
})
