import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../lib/root.mjs'

const text = z.string().trim().min(1)
const day = z.iso.date()
const fileInRepository = text.refine(
  (path) => existsSync(join(root, path)),
  'names no file of the repository',
)

const description = z.strictObject({
  localisedName: text.optional(),
  shortDescription: text.max(150),
  longDescription: text.min(150).max(10_000),
  documentation: z.url().optional(),
  apiDocumentation: z.url().optional(),
  features: z.array(text).min(1),
  screenshots: z.array(fileInRepository).optional(),
})

const contact = z.strictObject({
  name: text,
  email: z.email().optional(),
  phone: text.optional(),
  affiliation: text.optional(),
})

const dependency = z.strictObject({
  name: text,
  version: text.optional(),
  versionMin: text.optional(),
  versionMax: text.optional(),
  optional: z.boolean().optional(),
})

/** The part of the publiccode.yml standard, version 0.5, that this repository uses; anything else is a mistake. */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.5'),
  name: text,
  url: z.url(),
  landingURL: z.url().optional(),
  softwareVersion: text.optional(),
  releaseDate: day.optional(),
  platforms: z.array(text).min(1),
  categories: z.array(text.regex(/^[a-z]+(-[a-z]+)*$/)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend']),
  intendedAudience: z.strictObject({ countries: z.array(text.length(2)), scope: z.array(text) }).optional(),
  description: z.record(z.enum(['de', 'en']), description),
  legal: z.strictObject({ license: z.literal('EUPL-1.2'), mainCopyrightOwner: text.optional() }),
  maintenance: z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(contact).min(1) }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.enum(['de', 'en'])).min(1),
  }),
  dependsOn: z.strictObject({ open: z.array(dependency).optional() }).optional(),
})

/** Problems of publiccode.yml, one sentence each. */
export function checkPubliccode() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const parsed = publiccode.safeParse(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')))
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return parsed.data.softwareVersion === version
    ? []
    : [`softwareVersion is not ${version}, as package.json says`]
}
