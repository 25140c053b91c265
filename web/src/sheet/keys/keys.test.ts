import { describe, expect, it } from 'vitest'
import { commandOf } from './command'
import { editCommandOf } from './editCommand'
import { TypeAhead } from './typeAhead'

function pressed(combination: string) {
  const keys = combination.split('+')
  return {
    key: keys.at(-1)!,
    altKey: keys.includes('Alt'),
    ctrlKey: keys.includes('Ctrl'),
    metaKey: keys.includes('Meta'),
    shiftKey: keys.includes('Shift'),
    isComposing: false,
  }
}

const cell = (rows: number, columns: number) => ({ by: 'cell', rows, columns })
const edge = (rows: number, columns: number) => ({ by: 'edge', rows, columns })

describe('keys of the grid', () => {
  it.each([
    ['ArrowDown', { type: 'go', step: cell(1, 0), extend: false }],
    ['Shift+ArrowLeft', { type: 'go', step: cell(0, -1), extend: true }],
    ['Ctrl+ArrowRight', { type: 'go', step: edge(0, 1), extend: false }],
    ['Ctrl+Shift+ArrowUp', { type: 'go', step: edge(-1, 0), extend: true }],
    ['Home', { type: 'go', step: edge(0, -1), extend: false }],
    ['Ctrl+Home', { type: 'go', step: edge(-1, -1), extend: false }],
    ['Ctrl+End', { type: 'go', step: edge(1, 1), extend: false }],
    ['PageDown', { type: 'go', step: { by: 'page', direction: 1 }, extend: false }],
    ['Tab', { type: 'tab', direction: 1 }],
    ['Shift+Tab', { type: 'tab', direction: -1 }],
    ['Enter', { type: 'edit' }],
    ['F2', { type: 'edit' }],
    ['ß', { type: 'edit', text: 'ß' }],
    ['?', { type: 'edit', text: '?' }],
    ['Dead', { type: 'edit', text: '' }],
    ['Delete', { type: 'clear' }],
    ['Ctrl+a', { type: 'all' }],
    ['Meta+a', { type: 'all' }],
    ['Ctrl+d', { type: 'fill' }],
    ['Ctrl+Enter', { type: 'open' }],
    ['Shift+ ', { type: 'row' }],
    ['Ctrl+ ', { type: 'column' }],
    ['Escape', { type: 'escape' }],
  ])('%s', (combination, command) => expect(commandOf(pressed(combination))).toEqual(command))

  it.each(['Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+z', 'Ctrl+Shift+z', 'Alt+ArrowLeft', 'F5', 'Shift'])(
    '%s is left to others',
    (combination) => expect(commandOf(pressed(combination))).toBeUndefined(),
  )

  it('writes the letters that AltGr makes', () => {
    expect(commandOf({ ...pressed('Ctrl+Alt+€'), key: '€' })).toEqual({ type: 'edit', text: '€' })
  })
})

describe('keys of a cell that is edited', () => {
  it.each([
    ['Enter', { type: 'commit', rows: 1, columns: 0, by: 'enter' }],
    ['Shift+Enter', { type: 'commit', rows: -1, columns: 0, by: 'enter' }],
    ['Tab', { type: 'commit', rows: 0, columns: 1, by: 'tab' }],
    ['Shift+Tab', { type: 'commit', rows: 0, columns: -1, by: 'tab' }],
    ['Escape', { type: 'cancel' }],
    ['Alt+Enter', undefined],
    ['ArrowLeft', undefined],
    ['a', undefined],
  ])('%s', (combination, command) => expect(editCommandOf(pressed(combination), false)).toEqual(command))

  it('go on with the arrows after typing', () => {
    expect(editCommandOf(pressed('ArrowDown'), true)).toEqual({
      type: 'commit',
      rows: 1,
      columns: 0,
      by: 'arrow',
    })
  })

  it('leave a letter to be composed', () => {
    expect(editCommandOf({ ...pressed('Enter'), isComposing: true }, false)).toBeUndefined()
  })
})

describe('what is typed in a list', () => {
  const typing = (first: string, ...keys: readonly [key: string, timeStamp: number][]) => {
    const typeAhead = new TypeAhead(first)
    return keys.map(([key, timeStamp]) => typeAhead.take({ ...pressed(key), timeStamp }))
  }

  it('goes on with the letter that opened it, and begins anew after a pause', () => {
    expect(typing('M', ['-', 9_000], ['2', 9_200], ['x', 12_000])).toEqual(['M-', 'M-2', 'x'])
  })

  it('leaves keys that are no letters, and a space that nothing comes before, to the list', () => {
    expect(typing('', [' ', 1], ['ArrowDown', 2], ['Ctrl+a', 3], ['a', 4], [' ', 5])).toEqual([
      undefined,
      undefined,
      undefined,
      'a',
      'a ',
    ])
  })
})
