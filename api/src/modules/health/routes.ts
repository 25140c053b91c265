import { z } from 'zod'
import { Problem } from '../../plugins/errors'
import type { Routes } from '../../plugins/schemas'

interface HealthOptions {
  readonly isReady: () => Promise<boolean>
}

const healthSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' })

/** For whoever keeps the process running: `live` it runs, `ready` it can answer. */
export const healthRoutes: Routes<HealthOptions> = async (app, { isReady }) => {
  app.get(
    '/live',
    {
      config: { public: true },
      schema: {
        operationId: 'isLive',
        summary: 'Whether the process runs',
        tags: ['health'],
        response: { 200: healthSchema },
        answers: { 200: { description: 'It does' } },
      },
    },
    () => ({ status: 'ok' as const }),
  )

  app.get(
    '/ready',
    {
      config: { public: true },
      schema: {
        operationId: 'isReady',
        summary: 'Whether requests can be answered',
        tags: ['health'],
        response: { 200: healthSchema },
        answers: { 200: { description: 'They can' } },
        problems: ['unavailable'],
      },
    },
    async () => {
      if (!(await isReady())) throw new Problem('unavailable', 'The database does not answer.')
      return { status: 'ok' as const }
    },
  )
}
