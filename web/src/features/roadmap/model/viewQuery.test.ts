import { describe, expect, it } from 'vitest'
import { queryOfView, savedQuery } from './viewQuery'

describe('what a view keeps of an address', () => {
  const query = {
    strategie: 'x',
    select: 'y',
    ansicht: 'tabelle',
    phase: ['running', 'idea'],
    text: 'E-Akte & mehr',
  }

  it('is all but where one is and what one looks at', () => {
    expect(savedQuery(query)).toBe('ansicht=tabelle&phase=running&phase=idea&text=E-Akte+%26+mehr')
  })

  it('leads there again, and leaves one where one is', () => {
    const here = { strategie: 'x', select: 'z', ansicht: 'agenda', nur: 'eigene' }
    const { strategie, select: _select, ...seen } = query
    expect(queryOfView(savedQuery(query), here)).toEqual({ strategie, select: 'z', ...seen })
  })

  it('is the same whatever came first', () => {
    expect(savedQuery({ b: '1', a: null })).toBe(savedQuery({ a: '', b: '1' }))
  })

  it('never leads elsewhere', () => {
    expect(queryOfView('strategie=other&select=other&a=1', {})).toEqual({ a: '1' })
  })
})
