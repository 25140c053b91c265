import fc from 'fast-check'
import type { z } from 'zod'
import { type Id, toDay, toDayNumber } from '../kernel'

/** Days of the years that plans are made for. */
export const arbitraryDay = fc
  .integer({ min: toDayNumber('2024-01-01'), max: toDayNumber('2034-12-31') })
  .map((number) => toDay(number))

/** Few ids, so that values meet each other. */
export const arbitraryId: fc.Arbitrary<Id> = fc
  .integer({ min: 0, max: 11 })
  .map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

const arbitraryText = fc.oneof(
  fc.constantFrom(
    '',
    'Änderung',
    'a "b" \\ {c}',
    "o'neil",
    '日本語 🚲',
    'NULL',
    ' mit Rand ',
    'zwei\nZeilen',
  ),
  fc
    .string({ maxLength: 12, unit: 'grapheme' })
    .filter((text) => !text.includes('\u0000') && text.isWellFormed()),
)

/** Values that fit a schema of the plan, made from the schema itself, so that none is forgotten. */
export function arbitraryOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
  return valueOf(schema as z.ZodType).filter((value) => schema.safeParse(value).success) as fc.Arbitrary<T>
}

type Def = {
  type: string
  format?: string
  innerType?: z.ZodType
  element?: z.ZodType
  entries?: Record<string, string>
  shape?: Record<string, z.ZodType>
}

function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Def
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape!).map(([key, field]) => [key, fieldOf(field)])),
      )
    case 'nullable':
      return fc.option(fieldOf(def.innerType!), { nil: null })
    default:
      return fieldOf(schema)
  }
}

function fieldOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Def
  const fitting = (values: fc.Arbitrary<unknown>) =>
    values
      .map((value) => schema.safeParse(value))
      .filter((parsed) => parsed.success)
      .map((parsed) => parsed.data)
  switch (def.type) {
    case 'string':
      return fitting(stringOf(def.format))
    case 'number':
      return fitting(
        fc.oneof(
          fc.integer({ min: -10, max: 110 }),
          fc.integer({ min: 2024, max: 2034 }),
          fc.integer({ min: 0, max: 1e9 }),
        ),
      )
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!))
    case 'array':
      return fitting(fc.array(fieldOf(def.element!), { maxLength: 3 }))
    case 'nullable':
    case 'object':
      return fitting(valueOf(schema))
    default:
      throw new Error(`no arbitrary for ${def.type}`)
  }
}

function stringOf(format: string | undefined): fc.Arbitrary<string> {
  if (format === 'uuid') return arbitraryId
  if (format === 'date') return arbitraryDay
  if (format === 'url') return fc.constantFrom('https://example.org/a', 'http://example.org/b?c=d#e')
  return fc.oneof(
    { weight: 5, arbitrary: arbitraryText },
    { weight: 1, arbitrary: fc.constantFrom('12345678901234') },
  )
}
