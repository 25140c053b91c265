import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIV3_1 } from 'openapi-types'
import { PROBLEM_MEDIA_TYPE } from '../plugins/errors'
import type { App } from '../plugins/schemas'
import { decode } from './decode'

const DOCUMENT = 'openapi'

interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders | OutgoingHttpHeaders
  readonly bytes: Buffer
}

export interface Contract {
  /** @throws when an answer of the API is not as the OpenAPI document describes it */
  hold(method: string, url: string, answer: Received): Promise<void>
}

type Judge = (method: string, path: string, answer: Received) => void

/** Every app has the same document, and compiling it takes its time. */
let judge: Judge | undefined

export function createContract(app: App): Contract {
  return {
    async hold(method, url, answer) {
      const path = url.split('?', 1)[0]!
      if (method === 'HEAD' || !/^\/(api|health)\//.test(path) || /^\/api\/(docs|openapi\.json)/.test(path))
        return
      if (!judge) {
        await app.ready()
        judge = createJudge(app.swagger() as OpenAPIV3_1.Document)
      }
      judge(method, path, answer)
    },
  }
}

function createJudge(document: OpenAPIV3_1.Document): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, DOCUMENT)
  const routes = Object.keys(document.paths ?? {}).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
  }))
  const validators = new Map<string, ValidateFunction>()

  function validatorOf(pointer: string): ValidateFunction {
    const known = validators.get(pointer)
    if (known) return known
    const validator = ajv.compile({ $ref: `${DOCUMENT}#${pointer}` })
    validators.set(pointer, validator)
    return validator
  }

  return (method, path, answer) => {
    const template = routes.find(({ pattern }) => pattern.test(path))?.template
    const operation = template && document.paths?.[template]?.[method.toLowerCase() as 'get']
    const mediaType = mediaTypeOf(answer)
    if (!operation) {
      if (![403, 404, 405, 503].includes(answer.status) || mediaType !== PROBLEM_MEDIA_TYPE)
        throw new Error(`${method} ${path} is not documented, and answered ${answer.status}`)
      validate(validatorOf('/components/schemas/Problem'), answer)
      return
    }
    const responses = operation.responses as Record<string, OpenAPIV3_1.ResponseObject>
    const status = responses[answer.status] ? String(answer.status) : 'default'
    const content = responses[status]?.content
    if (status === 'default' && answer.status < 400)
      throw new Error(`${method} ${template}: undocumented success ${answer.status}`)
    if (!content) {
      if (answer.bytes.length > 0)
        throw new Error(`${method} ${template}: ${status} has an undocumented body`)
      return
    }
    if (!content[mediaType])
      throw new Error(`${method} ${template}: ${status} is not documented as ${mediaType}`)
    const pointer = [
      '',
      'paths',
      template,
      method.toLowerCase(),
      'responses',
      status,
      'content',
      mediaType,
      'schema',
    ]
    validate(validatorOf(pointer.map(escape).join('/')), answer)
  }
}

function validate(validator: ValidateFunction, { bytes, headers }: Received): void {
  const text = decode(bytes, headers['content-encoding']).toString()
  const value: unknown = mediaTypeOf({ headers }).endsWith('json') ? JSON.parse(text) : text
  if (!validator(value)) throw new Error(`not as documented: ${JSON.stringify(validator.errors, null, 2)}`)
}

function mediaTypeOf({ headers }: Pick<Received, 'headers'>): string {
  const type = headers['content-type']
  return typeof type === 'string' ? type.split(';', 1)[0]! : ''
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
