import { type Day, daySchema } from '@fahrplan/shared/kernel'
import { authorSchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { Routes } from '../../plugins/schemas'

interface SessionOptions {
  readonly today: () => Day
  readonly version: string
}

const sessionSchema = z
  .strictObject({
    actor: authorSchema,
    today: daySchema.meta({ description: 'The day that the server plans from' }),
    version: z.string(),
    mode: z.literal('local').meta({ description: 'Nobody signs in: this machine has one strategist' }),
  })
  .meta({ id: 'Session' })

export const sessionRoutes: Routes<SessionOptions> = async (app, { today, version }) => {
  app.get(
    '/session',
    {
      schema: {
        operationId: 'getSession',
        summary: 'Who acts, and on which day',
        tags: ['session'],
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session' } },
      },
    },
    ({ actor }) => ({ actor, today: today(), version, mode: 'local' as const }),
  )
}
