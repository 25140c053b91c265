import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { catalogueJsonSchema, readCatalogue } from '../../shared/src/funding'

const docs = new URL('../../docs/', import.meta.url)
const page = await readFile(new URL('programme-catalogue.md', docs), 'utf8')

it('the documented schema is the one that files are read by (write it anew with vitest --update)', async () => {
  const written = `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`
  await expect(written).toMatchFileSnapshot('../../docs/programme-catalogue.schema.json')
})

it('the documented example can be read', () => {
  const example = /```json\n(.*?)```/s.exec(page)![1]!
  expect(readCatalogue(example)).toMatchObject({ catalogue: { programmes: [{}] }, problems: [] })
})

it('every field is documented', () => {
  const { $defs } = catalogueJsonSchema() as { $defs: Record<string, { properties: object }> }
  const fields = Object.keys($defs['CatalogueProgramme']!.properties)
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([])
})
