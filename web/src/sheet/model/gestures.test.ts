import { describe, expect, it } from 'vitest'
import { placeInWaiting } from './begunRow'
import { clear, fillDown } from './clearAndFill'
import { copy } from './copy'
import { paste } from './paste'
import { rangeBetween } from './range'
import { summarise } from './summary'
import { ITEMS, NEW_ROW, sourceOf } from './testing'

const at = (row: number, column: number) => rangeBetween({ row, column }, { row, column })
const all = rangeBetween({ row: 0, column: 0 }, { row: 3, column: 2 })

describe('a pasted block', () => {
  it('is laid over the cells; what is locked is left out, what is not understood stays as text', () => {
    const gesture = paste(sourceOf(), at(0, 1), [
      ['7', '16.03.2027'],
      ['8', '2027-04-01'],
      ['viele', '17.03.2027'],
    ])
    expect(gesture.cells).toEqual([
      { row: 'a', column: 'count', value: 7 },
      { row: 'a', column: 'due', value: '2027-03-16' },
      { row: 'b', column: 'due', value: '2027-04-01' },
      { row: 'c', column: 'due', value: '2027-03-17' },
    ])
    expect(gesture.locked).toEqual(['Diese Zeile steht fest.'])
    expect(gesture.wrong).toMatchObject([{ row: 'c', column: 'count', text: 'viele' }])
  })

  it('fills a range that is a multiple of it', () => {
    const range = rangeBetween({ row: 0, column: 2 }, { row: 3, column: 2 })
    expect(paste(sourceOf(), range, [['01.05.2027']]).cells.map(({ value }) => value)).toEqual(
      Array(4).fill('2027-05-01'),
    )
    expect(paste(sourceOf(), range, [['1.5.2027'], ['2.5.2027']]).cells.map(({ value }) => value)).toEqual([
      '2027-05-01',
      '2027-05-02',
      '2027-05-01',
      '2027-05-02',
    ])
  })

  it('says what finds no place', () => {
    const block = [
      ['1.5.2027', 'zu weit'],
      ['2.5.2027', 'zu weit'],
    ]
    expect(paste(sourceOf(), at(3, 2), block).beyond).toEqual({ rows: 1, columns: 1 })
    expect(paste(sourceOf(), at(0, 0), [['x']]).beyond).toEqual({ rows: 0, columns: 0 })
  })

  it('passes over open rows on its way, as copying does', () => {
    const source = sourceOf([ITEMS[0]!, NEW_ROW, ITEMS[3]!])
    const names = rangeBetween({ row: 0, column: 0 }, { row: 2, column: 0 })
    expect(copy(source, names, () => undefined)).toEqual([['eins'], ['vier']])
    const gesture = paste(source, at(0, 0), [['eins'], ['fünf'], ['sechs']])
    expect(gesture.cells).toEqual([{ row: 'd', column: 'name', value: 'fünf' }])
    expect(gesture.lines).toEqual([])
    expect(gesture.beyond.rows).toBe(1)
    expect(gesture.reached).toEqual({ row: 2, column: 0 })
    expect(paste(source, names, [['x']]).cells).toHaveLength(2)
  })

  it('begins something new in an open row, line by line', () => {
    const source = sourceOf([ITEMS[0]!, NEW_ROW, ITEMS[3]!])
    const gesture = paste(source, at(1, 0), [['erste', '15.03.2027'], [''], ['zweite']])
    expect(gesture.cells).toEqual([])
    expect(gesture.lines).toEqual([
      { row: 'new', column: 'name', cells: ['erste', '15.03.2027'] },
      { row: 'new', column: 'name', cells: ['zweite'] },
    ])
  })
})

it('copied and pasted in the same place, nothing changes', () => {
  const block = copy(sourceOf(), all, () => undefined)
  expect(block[0]).toEqual(['eins', '1', '15.03.2027'])
  const gesture = paste(sourceOf(), all, block)
  expect(gesture.cells).toEqual([])
  expect(gesture.wrong).toEqual([])
  expect(gesture.locked).toEqual([])
})

it('what is wrong is copied as it stands there', () => {
  const wrong = { text: 'viele', reason: 'Keine Zahl.' }
  const block = copy(sourceOf(), at(0, 1), (row, column) =>
    row === 'a' && column === 'count' ? wrong : undefined,
  )
  expect(block).toEqual([['viele']])
})

it('clearing keeps what must not be empty', () => {
  const gesture = clear(sourceOf(), all)
  expect(gesture.cells).toEqual([
    { row: 'a', column: 'count', value: null },
    { row: 'a', column: 'due', value: null },
    { row: 'c', column: 'due', value: null },
    { row: 'd', column: 'count', value: null },
  ])
  expect(gesture.locked).toHaveLength(5)
  expect(new Set(gesture.locked)).toEqual(new Set([undefined, 'Diese Zeile steht fest.']))
})

describe('filling down', () => {
  it('repeats the first row of the range', () => {
    const gesture = fillDown(sourceOf(), rangeBetween({ row: 0, column: 1 }, { row: 3, column: 2 }))
    expect(gesture.cells.filter(({ column }) => column === 'count')).toEqual([
      { row: 'c', column: 'count', value: 1 },
      { row: 'd', column: 'count', value: 1 },
    ])
    expect(gesture.locked).toHaveLength(1)
  })

  it('takes the row above for a single one, and nothing in the first', () => {
    expect(fillDown(sourceOf(), at(3, 0)).cells).toEqual([{ row: 'd', column: 'name', value: 'drei' }])
    expect(fillDown(sourceOf(), at(0, 0)).cells).toEqual([])
  })
})

it('a range of numbers is summed, one of several kinds is counted', () => {
  const counts = rangeBetween({ row: 0, column: 1 }, { row: 3, column: 1 })
  expect(summarise(sourceOf(), counts)).toEqual({
    cells: 4,
    numbers: 3,
    sum: { value: 25, type: { kind: 'whole' } },
  })
  expect(summarise(sourceOf(), at(0, 0))).toEqual({ cells: 1, numbers: 0, sum: undefined })
})

it('an open row that keeps what was written goes on at its next cell that can be written in', () => {
  const waiting = { ...NEW_ROW, name: 'fest' }
  const place = { row: ITEMS.length, column: 0 }
  expect(placeInWaiting(sourceOf([...ITEMS, waiting]), place)).toEqual({ row: ITEMS.length, column: 2 })
  expect(placeInWaiting(sourceOf([...ITEMS, NEW_ROW]), place)).toBeUndefined()
  expect(placeInWaiting(sourceOf(), { row: 0, column: 0 })).toBeUndefined()
})
