import { type Day, idSchema } from '@fahrplan/shared/kernel'
import { z } from 'zod'
import type { ProblemName } from '../../plugins/errors'
import type { Identity } from '../identity'
import type { PlanStore } from '../plan'

export interface MunicipalityRoutesOptions {
  readonly identity: Identity
  readonly planStore: PlanStore
  /** What links begin with. */
  readonly origins: readonly string[]
  readonly today: () => Day
}

export const municipalityParamsSchema = z.strictObject({ municipalityId: idSchema })

export const BODY_PROBLEMS = [
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
] as const satisfies readonly ProblemName[]
