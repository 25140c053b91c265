import { z } from 'zod'
import { idSchema } from '../kernel'

/** Kalenderabonnement: a secret address at which calendar programmes read its owner's deadlines. */
export const calendarFeedSchema = z
  .strictObject({
    id: idSchema,
    createdAt: z.iso.datetime(),
    lastReadAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CalendarFeed' })
export type CalendarFeed = z.infer<typeof calendarFeedSchema>

/** The only time that the address itself is told. */
export const issuedCalendarFeedSchema = calendarFeedSchema
  .extend({ address: z.string() })
  .meta({ id: 'IssuedCalendarFeed' })
export type IssuedCalendarFeed = z.infer<typeof issuedCalendarFeedSchema>
