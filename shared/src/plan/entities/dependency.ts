import { z } from 'zod'
import { idSchema } from '../../kernel'

export const DEPENDENCY_TYPES = ['FS', 'SS', 'FF', 'SF'] as const
/** What a dependency can join. */
export const SCHEDULED_ENTITIES = ['workPackage', 'milestone'] as const

/** Abhängigkeit: FS, SS, FF or SF names which end of the predecessor binds which end of the successor. */
export const dependencySchema = z
  .strictObject({
    id: idSchema,
    predecessorKind: z.enum(SCHEDULED_ENTITIES),
    predecessorId: idSchema,
    successorKind: z.enum(SCHEDULED_ENTITIES),
    successorId: idSchema,
    type: z.enum(DEPENDENCY_TYPES),
    /** In the days that the strategy counts; negative lets them overlap. */
    lag: z.int().min(-2000).max(2000),
  })
  .meta({ id: 'Dependency' })
export type Dependency = z.infer<typeof dependencySchema>

export const dependencyDefaults = { type: 'FS', lag: 0 } as const satisfies Partial<Dependency>
