import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { OpenAPIV3_1 } from 'openapi-types'
import { PAGE_POLICY } from '../security'
import { describeRoute, type ProblemSchemas } from './describeRoute'
import { createSchemaWriter } from './schemaWriter'

interface OpenApiOptions {
  readonly document: Partial<OpenAPIV3_1.Document> & Pick<OpenAPIV3_1.Document, 'info'>
  /** Of the schemas with an id. */
  readonly examples: Readonly<Record<string, unknown>>
  readonly problemSchemas: ProblemSchemas
  /** What opens a route. */
  readonly securityOf: (config: FastifyContextConfig) => OpenAPIV3_1.SecurityRequirementObject[]
}

/** Describes every route that is registered after it, from the schemas that validate. */
export const openapi = fp(async (app: FastifyInstance, options: OpenApiOptions) => {
  const writer = createSchemaWriter()
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', ...options.document },
    transform: ({ schema, url, route }) => {
      if (schema.hide) return { schema, url }
      const security = options.securityOf(route.config ?? {})
      return { schema: { ...describeRoute(schema, writer, options.problemSchemas), security }, url }
    },
    transformObject: (described) => {
      const document = (described as { openapiObject: OpenAPIV3_1.Document }).openapiObject
      return { ...document, components: { ...document.components, schemas: componentsOf() } }
    },
  })

  function componentsOf(): Record<string, OpenAPIV3_1.SchemaObject> {
    const named = Object.entries(writer.components).sort(([a], [b]) => a.localeCompare(b, 'en'))
    return Object.fromEntries(
      named.map(([id, schema]) => {
        const example = options.examples[id]
        return [id, example === undefined ? schema : { ...schema, examples: [example] }]
      }),
    ) as Record<string, OpenAPIV3_1.SchemaObject>
  }
})

/** The document at `openapi.json`, and at `docs` for reading and trying out. */
export const openapiRoutes = async (app: FastifyInstance): Promise<void> => {
  let document: string | undefined
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    document ??= JSON.stringify(app.swagger())
    return reply.type('application/json').send(document)
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // Without it, the page at the address without a slash looks for its parts beside the API.
    indexPrefix: '/api',
    staticCSP: Object.fromEntries(Object.entries(PAGE_POLICY).map(([name, sources]) => [name, [...sources]])),
    uiConfig: { layout: 'BaseLayout', deepLinking: true, docExpansion: 'none' },
    theme: { title: 'Fahrplan: API' },
  })
}
