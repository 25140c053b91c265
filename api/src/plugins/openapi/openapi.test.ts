import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { validate } from '@readme/openapi-parser'
import type { OpenAPIV3_1 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../../testing'
import { createTestApp, type TestApp } from '../../contract'

let test: TestApp
let document: OpenAPIV3_1.Document

beforeAll(async () => {
  test = await createTestApp(testDatabases[0]!.create)
  document = (await test.client.get('/api/openapi.json')).json<OpenAPIV3_1.Document>()
})

afterAll(() => test.close())

function operations() {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OpenAPIV3_1.OperationObject>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  )
}

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const result = await validate(structuredClone(document) as Parameters<typeof validate>[0])
    expect(result).toMatchObject({ valid: true })
    expect(document.openapi).toMatch(/^3\.1/)
  })

  it('names every operation once, says what it is for, and where it belongs', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(ids).toContain('commit')
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const tags = document.tags?.map(({ name }) => name)
    for (const { operation } of operations()) {
      expect(operation.summary).toBeTruthy()
      expect(tags).toContain(operation.tags?.[0])
    }
  })

  it('has no component that nothing refers to, and no reference that leads nowhere', () => {
    const text = JSON.stringify(document)
    const referred = text.match(/#\/components\/schemas\/\w+/g)?.map((ref) => ref.split('/').at(-1))
    expect(new Set(referred)).toEqual(new Set(Object.keys(document.components?.schemas ?? {})))
  })

  it('shows examples that are what they are examples of', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema(document, 'openapi')
    const shown = Object.entries(document.components?.schemas ?? {}).filter(([, { examples }]) => examples)
    expect(shown.length).toBeGreaterThan(40)
    for (const [name, { examples }] of shown) {
      const valid = ajv.validate(`openapi#/components/schemas/${name}`, examples![0])
      expect([name, valid, ajv.errors]).toEqual([name, true, null])
    }
  })

  it('describes the problems of each operation', () => {
    for (const { operation } of operations()) {
      const refusals = Object.entries(operation.responses ?? {}).filter(([status]) => !/^[23]/.test(status))
      for (const [, response] of refusals)
        expect(Object.keys((response as OpenAPIV3_1.ResponseObject).content ?? {})).toEqual([
          'application/problem+json',
        ])
    }
  })

  it('can be read in a browser', async () => {
    const page = await test.client.get('/api/docs/')
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect((await test.client.get('/api/docs/static/swagger-ui-bundle.js')).status).toBe(200)
  })
})
