import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallPlan } from '../../testing'
import { CATALOGUE_FORMAT, CATALOGUE_VERSION, catalogueJsonSchema, readCatalogue, toCatalogue } from './index'

const good = toCatalogue(smallPlan)
const [programme] = good.programmes as [(typeof good.programmes)[number]]

const reading = (file: object) => readCatalogue(JSON.stringify(file))
const problems = (file: object) => reading(file).problems.map(({ path, rule }) => `${path} ${rule}`)
const withProgramme = (fields: object) => ({ ...good, programmes: [{ ...programme, ...fields }] })

it('reads what was written, with or without a byte order mark', () => {
  const text = JSON.stringify(good)
  expect(readCatalogue(text)).toEqual({ catalogue: good, problems: [], unreadKeys: [] })
  expect(readCatalogue(`\uFEFF${text}`).catalogue).toEqual(good)
})

describe('a file that is none', () => {
  it.each([
    ['{', ' notJson'],
    ['null', ' otherFormat'],
    ['[]', ' otherFormat'],
    ['{"format":"other"}', ' otherFormat'],
    [JSON.stringify({ format: CATALOGUE_FORMAT, version: CATALOGUE_VERSION + 1 }), ' otherVersion'],
  ])('%s', (text, problem) => {
    const { catalogue, problems: found } = readCatalogue(text)
    expect(catalogue).toBeNull()
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([problem])
  })

  it('lacks its lists, or has more than it should', () => {
    expect(problems({ format: CATALOGUE_FORMAT, version: CATALOGUE_VERSION })).toEqual([
      'sources schema.invalid_type',
      'programmes schema.invalid_type',
    ])
    expect(problems({ ...good, more: 1 })).toEqual([' unknownField'])
  })
})

describe('an entry that is wrong', () => {
  it.each([
    [{ maxRate: 10_001 }, 'programmes[0].maxRate schema.too_big'],
    [{ maxRate: '80 %' }, 'programmes[0].maxRate wrongType'],
    [{ maxRate: undefined }, 'programmes[0].maxRate schema.invalid_type'],
    [{ capCents: 0.5 }, 'programmes[0].capCents wrongType'],
    [{ guidelineDate: '2026-02-30' }, 'programmes[0].guidelineDate schema.invalid_format'],
    [{ guidelineUrl: 'javascript:alert(1)' }, 'programmes[0].guidelineUrl schema.invalid_format'],
    [
      { windows: [{ opens: '2026-02-01', closes: '2026-01-01' }] },
      'programmes[0].windows[0].closes schema.custom',
    ],
    [
      { grantPeriodStart: '2026-02-01', grantPeriodEnd: '2026-01-01' },
      'programmes[0].grantPeriodEnd endNotBeforeStart',
    ],
    [{ minimumCents: 501, capCents: 500 }, 'programmes[0].minimumCents minimumOverCap'],
    [{ maxRate: 8_000, minimumOwnShare: 2_001 }, 'programmes[0].minimumOwnShare rateAndOwnShareOverAll'],
    [{ name: '  ' }, 'programmes[0].name schema.invalid_format'],
    [{ source: 'fremd' }, 'programmes[0].source unknownSource'],
    [{ rate: 8_000 }, 'programmes[0] unknownField'],
  ])('%o is named with its path', (fields, problem) => {
    expect(problems(withProgramme(fields))).toEqual([problem])
  })

  it('does not keep the others from being read', () => {
    const other = { ...programme, key: 'anderes' }
    const found = reading({ ...good, programmes: [{ ...programme, maxRate: -1 }, 'nichts', other, other] })
    expect(found.catalogue?.programmes).toEqual([other])
    expect(found.problems.map(({ path }) => path)).toEqual([
      'programmes[0].maxRate',
      'programmes[1]',
      'programmes[3].key',
    ])
    expect(found.unreadKeys).toEqual([programme.key])
  })
})

it('never throws, whatever is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (sources, programmes, text) => {
      readCatalogue(text)
      const { catalogue } = reading({ ...good, sources, programmes })
      expect(catalogue === null || Array.isArray(catalogue.programmes)).toBe(true)
    }),
  )
})

it('asks for every rule by name, so that what is unknown is said', () => {
  const { $defs } = catalogueJsonSchema() as { $defs: Record<string, { required: string[] }> }
  expect($defs['CatalogueProgramme']?.required).toEqual(
    expect.arrayContaining(['key', 'source', 'name', 'maxRate', 'windows', 'exclusions', 'status']),
  )
  expect($defs['CatalogueProgramme']?.required).not.toContain('note')
})
