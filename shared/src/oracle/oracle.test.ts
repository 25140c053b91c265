import { describe, expect, it } from 'vitest'
import { toDay, toDayNumber } from '../kernel'
import { schedulePass } from '../schedule'
import { type OracleCase, type OracleDays, oracleNetwork } from './project'
import projects from './projects.json' with { type: 'json' }

const cases = projects as unknown as readonly OracleCase[]

/** The days that our own passes give, of the items that the other scheduler knows. */
function ownDays(project: OracleCase): OracleDays {
  const from = toDayNumber(project.first)
  const pass = schedulePass(oracleNetwork(project), { from, today: from })
  const [start, end] =
    project.direction === 'early'
      ? [pass.earliestStart, pass.earliestEnd]
      : [pass.latestStart, pass.latestEnd]
  return project.lengths.map((_, index) => [toDay(start[index]!), toDay(end[index]!)])
}

describe('the passes agree with TaskJuggler, to the day', () => {
  it.each(cases)('$name', (project) => {
    expect(ownDays(project)).toEqual(project.expected)
  })
})

it('are compared in both directions and with both kinds of days', () => {
  const kinds = new Set(cases.map(({ direction, unit }) => `${direction} ${unit}`))
  expect(kinds.size).toBe(4)
  const types = new Set(cases.flatMap(({ links }) => links.map(([, , type]) => type)))
  expect([...types].sort()).toEqual(['FF', 'FS', 'SF', 'SS'])
})
