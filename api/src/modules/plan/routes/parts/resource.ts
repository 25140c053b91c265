import { idSchema } from '@fahrplan/shared/kernel'
import { COLLECTIONS, ENTITIES, type Entity, type PartName, pathOf } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { PlanStore } from '../../planStore'
import type { Access } from '../access'
import { limitSchema } from '../params'
import { cursorSchema } from './cursor'

/** How the parts of one kind are read and written over HTTP. */
export interface Resource {
  readonly entity: PartName
  /** `WorkPackage` */
  readonly name: string
  readonly collectionName: string
  /** `a work package` */
  readonly one: string
  /** `work packages` */
  readonly many: string
  /** `/work-packages` */
  readonly path: string
  readonly schema: z.ZodType<Entity<PartName>>
  /** The id may be the client's; what is missing takes its default. */
  readonly newSchema: z.ZodType<Omit<Entity<PartName>, 'id'> & { id?: string | undefined }>
  readonly patchSchema: z.ZodType<Partial<Entity<PartName>>>
  readonly querySchema: z.ZodType<ListQuery>
  /** Fields that refer to others; a list can be narrowed by each. */
  readonly references: readonly string[]
}

export interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly [reference: string]: unknown
}

/** What the routes of a part work with. */
export interface PartOptions {
  readonly planStore: PlanStore
  readonly access: Access
}

type AnyEntitySchema = z.ZodObject<Record<string, z.ZodType>>

export function resourceOf(entity: PartName): Resource {
  const schema = ENTITIES[entity].schema as unknown as AnyEntitySchema
  const name = capitalised(entity)
  const collectionName = capitalised(COLLECTIONS[entity])
  const references = Object.keys(schema.shape).filter((field) => /Ids?$/.test(field))
  return {
    entity,
    name,
    collectionName,
    one: `${/^[aeiou]/.test(entity) ? 'an' : 'a'} ${wordsOf(entity)}`,
    many: wordsOf(COLLECTIONS[entity]),
    path: `/${pathOf(entity)}`,
    schema: schema as unknown as Resource['schema'],
    newSchema: newSchemaOf(entity, schema).meta({ id: `New${name}` }),
    patchSchema: schema
      .omit({ id: true })
      .partial()
      .meta({ id: `${name}Patch` }),
    querySchema: querySchemaOf(references),
    references,
  }
}

function newSchemaOf(entity: PartName, schema: AnyEntitySchema): AnyEntitySchema {
  const defaults = Object.entries(ENTITIES[entity].defaults).map(([field, value]) => [
    field,
    schema.shape[field]!.default(value),
  ])
  return schema.extend({ id: idSchema.optional(), ...Object.fromEntries(defaults) }) as AnyEntitySchema
}

function querySchemaOf(references: readonly string[]): z.ZodType<ListQuery> {
  const filters = references.map((field) => [
    field,
    idSchema.optional().meta({ description: 'Only those that refer to it' }),
  ])
  return z.strictObject({
    limit: limitSchema,
    cursor: cursorSchema.optional().meta({ description: 'The `next` of the page before' }),
    ...Object.fromEntries(filters),
  }) as unknown as z.ZodType<ListQuery>
}

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
