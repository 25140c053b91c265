import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueText } from './issueText'

function textsOf(schema: z.ZodType, input: unknown): string[] {
  return (schema.safeParse(input, { reportInput: true }).error?.issues ?? []).map(issueText)
}

test.each([
  [z.int().max(100), 140, 'must be at most 100'],
  [z.int().min(0), -1, 'must be at least 0'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.coerce.number(), 'abc', 'must be a number'],
  [z.string().max(3), 'abcd', 'must have at most 3 characters'],
  [z.string().min(1), '', 'must not be empty'],
  [z.array(z.int()).max(1), [1, 2], 'must have at most 1 entry'],
  [z.object({ title: z.string() }), {}, 'is missing'],
  [z.object({ title: z.string() }), { title: null }, 'must be a text'],
  [z.enum(['low', 'high']), 'mid', 'must be one of "low", "high"'],
  [z.enum(['low', 'high']), undefined, 'is missing'],
  [z.literal(3), 4, 'must be 3'],
  [z.uuid(), 'x', 'must be a UUID'],
  [z.iso.date(), '2027-02-30', 'must be a day like 2027-03-15'],
  [z.string().refine(() => false, { message: 'before opening' }), 'x', 'before opening'],
  [
    z.discriminatedUnion('op', [
      z.object({ op: z.literal('create') }),
      z.object({ op: z.literal('delete') }),
    ]),
    { op: 'move' },
    'must be one of "create", "delete"',
  ],
])('%# says in plain words what is wrong', (schema, input, text) => {
  expect(textsOf(schema, input)).toEqual([text])
})
