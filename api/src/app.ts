import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import packageJson from '../package.json' with { type: 'json' }
import type { Config } from './config'
import { apiDocument, EXAMPLES, securityOf } from './document'
import { calendarFeedRoutes, calendarRoutes } from './modules/calendar'
import { healthRoutes } from './modules/health'
import {
  type Identity,
  IdentityProvider,
  organisationRoutes,
  profileRoutes,
  sessionRoutes,
} from './modules/identity'
import { municipalityRoutes } from './modules/municipalities'
import { createAccess, planProblem, planProblemSchemas, planRoutes, type PlanStore } from './modules/plan'
import { createFindReleased, SnapshotPlans, snapshotRoutes } from './modules/snapshots'
import { slipRoutes } from './modules/slips'
import { strategyRoutes } from './modules/strategies'
import { alignDepartments } from './modules/tenancy'
import { viewRoutes } from './modules/views'
import { WEB_FOLDER } from './paths'
import { afterwards } from './plugins/afterwards'
import type { DatabaseHandle } from './plugins/database'
import {
  connectionProblem,
  errors,
  namingForbiddenKeys,
  problemOfFramework,
  sendProblem,
} from './plugins/errors'
import { events } from './plugins/events'
import { AnswerLog } from './plugins/log'
import { openapi, openapiRoutes } from './plugins/openapi'
import { type App, serializerCompiler, validatorCompiler } from './plugins/schemas'
import { answerHeaders } from './plugins/security'
import { session } from './plugins/session'
import { spa } from './plugins/spa'
import { createTraces } from './traces'

export interface AppParts {
  readonly planStore: PlanStore
  readonly database: Pick<DatabaseHandle, 'isReady'>
  readonly identity: Identity
  readonly config: Pick<Config, 'today' | 'origins' | 'trustProxy' | 'demo' | 'oidc'>
  /** Silent without one. */
  readonly log?: FastifyBaseLogger | undefined
  /** The built screens. */
  readonly webFolder?: string | undefined
}

const { version } = packageJson

/** The whole server but for its port. */
export async function buildApp({
  planStore,
  database,
  identity,
  config,
  log,
  webFolder,
}: AppParts): Promise<App> {
  const app = createServer(log, config.trustProxy)
  const { db } = identity.database
  const snapshotPlans = new SnapshotPlans(db)
  const organisation = config.oidc && new IdentityProvider(config.oidc)
  const access = createAccess(planStore, createFindReleased(db, snapshotPlans))
  await app.register(answerHeaders)
  await app.register(errors, { mappers: [planProblem, connectionProblem] })
  await app.register(openapi, {
    document: apiDocument(version),
    securityOf,
    examples: EXAMPLES,
    problemSchemas: planProblemSchemas,
  })
  await app.register(events)
  await app.register(afterwards)

  await app.register(healthRoutes, { prefix: '/health', isReady: () => database.isReady() })
  await app.register(
    async (api) => {
      await api.register(session, { identifier: identity.identities, origins: config.origins })
      await api.register(openapiRoutes)
      await api.register(sessionRoutes, { identity, version, organisation, ...config })
      await api.register(organisationRoutes, { identity, organisation, origins: config.origins })
      await api.register(municipalityRoutes, { prefix: '/municipalities', identity, planStore, ...config })
      const traces = createTraces(db, planStore)
      await api.register(profileRoutes, { prefix: '/profile', identity, traces, origins: config.origins })
      await api.register(strategyRoutes, { prefix: '/strategies', db, planStore, access })
      await api.register(planRoutes, {
        prefix: '/strategies/:strategyId',
        planStore,
        access,
        accessSignal: (userId) => identity.identities.streamSignal(userId),
        onWoken: (strategyId, author) => alignDepartments({ db, planStore }, strategyId, author),
        version,
      })
      await api.register(viewRoutes, {
        prefix: '/strategies/:strategyId',
        db,
        planStore,
        access,
        now: identity.now,
      })
      const calendar = { identity, access, planStore, origins: config.origins, today: config.today }
      await api.register(calendarRoutes, { prefix: '/calendar', ...calendar })
      await api.register(calendarFeedRoutes, { prefix: '/strategies/:strategyId', ...calendar })
      await api.register(slipRoutes, { prefix: '/strategies/:strategyId', planStore, access })
      await api.register(snapshotRoutes, {
        prefix: '/strategies/:strategyId',
        db,
        planStore,
        access,
        plans: snapshotPlans,
        now: identity.now,
      })
    },
    { prefix: '/api' },
  )
  await app.register(spa, { folder: webFolder ?? WEB_FOLDER, exceptBelow: ['/api', '/health'] })
  return app
}

const BODY_LIMIT = 1024 * 1024
const REQUEST_TIMEOUT_MS = 60_000

function createServer(log: FastifyBaseLogger | undefined, trustProxy: Config['trustProxy']): App {
  const app = Fastify({
    ...(log ? { loggerInstance: log } : {}),
    logController: new AnswerLog(),
    trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Who is already connected when the server stops still gets a real answer.
    return503OnClosing: false,
    // For addresses that cannot even be read, before any route is found.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, problemOfFramework(error)),
    genReqId: requestIds(),
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    namingForbiddenKeys(app.getDefaultJsonParser('error', 'error')),
  )
  return app
}

/** Unique among all processes, by a beginning of their own, and cheaper than a UUID for each request. */
function requestIds(): () => string {
  const process = randomUUID().slice(0, 8)
  let count = 0
  return () => `${process}-${(++count).toString(36)}`
}
