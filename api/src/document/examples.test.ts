import { commitRequestSchema, commitSchema, ENTITIES, ENTITY_NAMES } from '@fahrplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { ENTITY_EXAMPLES, EXAMPLES } from './examples'

describe('the examples of the documentation', () => {
  it.each(ENTITY_NAMES)('%s is a valid one', (entity) => {
    const example = ENTITY_EXAMPLES[entity]
    expect(ENTITIES[entity].schema.parse(example)).toEqual(example)
  })

  it('hold for commits too', () => {
    expect(commitRequestSchema.parse(EXAMPLES['CommitRequest'])).toEqual(EXAMPLES['CommitRequest'])
    expect(commitSchema.parse(EXAMPLES['Commit'])).toEqual(EXAMPLES['Commit'])
  })
})
