import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryPlan, smallPlan } from '../testing'
import { completeDocument, fromDocument, type PlanDocument, toDocument } from './index'

it('is complete already when this version wrote it', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const document = toDocument({ ...plan, strategy: smallPlan.strategy })
      expect(completeDocument(document)).toEqual(document)
    }),
  )
})

it('gets what an older version did not know of', () => {
  const { slipReasons: _slipReasons, milestones, ...older } = toDocument(smallPlan)
  const bare = milestones.map(({ constraintKind: _kind, deadline: _deadline, ...milestone }) => milestone)
  const document = { ...older, milestones: bare } as unknown as PlanDocument
  expect(fromDocument(completeDocument(document))).toEqual(smallPlan)
})
