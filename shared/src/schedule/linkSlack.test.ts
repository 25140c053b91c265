import { describe, expect, it } from 'vitest'
import { linkSlack, occupiedByMilestone, occupiedBySpan } from './linkSlack'

const march = occupiedBySpan('2027-03-01', '2027-03-31')
const april = occupiedBySpan('2027-04-01', '2027-04-30')

describe('linkSlack', () => {
  it.each([
    ['FS', 0, 0],
    ['FS', 5, -5],
    ['FS', -3, 3],
    ['SS', 0, 31],
    ['FF', 0, 30],
    ['SF', 0, 61],
  ] as const)('%s with a lag of %i leaves %i days between March and April', (type, lag, slack) => {
    expect(linkSlack(type, lag, march, april)).toBe(slack)
  })

  it('a milestone may fall on the last day of the work that leads to it', () => {
    expect(linkSlack('FS', 0, march, occupiedByMilestone('2027-03-31'))).toBe(0)
    expect(linkSlack('FS', 0, march, occupiedByMilestone('2027-03-30'))).toBe(-1)
  })

  it('work that waits for a milestone starts on the next day', () => {
    expect(linkSlack('FS', 0, occupiedByMilestone('2027-03-31'), april)).toBe(0)
  })

  it('two milestones may fall on one day', () => {
    expect(linkSlack('FS', 0, occupiedByMilestone('2027-03-31'), occupiedByMilestone('2027-03-31'))).toBe(0)
  })
})
