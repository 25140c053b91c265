import { z } from 'zod'
import { boundsOf, ruleOf } from '../../plan'
import {
  CATALOGUE_FORMAT,
  CATALOGUE_VERSION,
  type CatalogueProgramme,
  catalogueProgrammeSchema,
  catalogueSchema,
  type CatalogueSource,
  catalogueSourceSchema,
  type ProgrammeCatalogue,
} from './format'

/** What cannot be taken from a file: where, and why not. */
export interface CatalogueProblem {
  /** `programmes[3].maxRate`; empty when it is about the whole file. */
  readonly path: string
  readonly rule: string
  /** English; the screens have their own words for each rule. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

/** `catalogue` holds the entries that are right; `null` when nothing can be read. */
export interface CatalogueReading {
  readonly catalogue: ProgrammeCatalogue | null
  readonly problems: readonly CatalogueProblem[]
  /** Keys of programmes that the file has, but that are not right. */
  readonly unreadKeys: readonly string[]
}

const headerSchema = catalogueSchema.extend({
  sources: z.array(z.unknown()),
  programmes: z.array(z.unknown()),
})

/** Reads a catalogue file as far as it is right. Never throws. */
export function readCatalogue(text: string): CatalogueReading {
  const parsed = parseJson(text)
  if (parsed === undefined) return nothing('notJson', 'this is no JSON')
  const { format, version } = (parsed ?? {}) as Record<string, unknown>
  if (format !== CATALOGUE_FORMAT) return nothing('otherFormat', `format is not ${CATALOGUE_FORMAT}`)
  if (version !== CATALOGUE_VERSION) return nothing('otherVersion', `version is not ${CATALOGUE_VERSION}`)
  const header = headerSchema.safeParse(parsed, { reportInput: true })
  if (!header.success) return { catalogue: null, problems: problemsOf(header.error, ''), unreadKeys: [] }
  return readEntries(header.data)
}

function readEntries({ sources, programmes, ...header }: z.infer<typeof headerSchema>): CatalogueReading {
  const problems: CatalogueProblem[] = []
  const goodSources = readList<CatalogueSource>(catalogueSourceSchema, sources, 'sources', problems)
  const known = new Set(goodSources.map(({ key }) => key))
  const schema = catalogueProgrammeSchema.refine(({ source }) => known.has(source), {
    path: ['source'],
    message: 'the file has no such source',
    params: { rule: 'unknownSource' },
  })
  const goodProgrammes = readList<CatalogueProgramme>(schema, programmes, 'programmes', problems)
  const read = new Set(goodProgrammes.map(({ key }) => key))
  return {
    catalogue: { ...header, sources: goodSources, programmes: goodProgrammes },
    problems,
    unreadKeys: programmes.map(keyOf).filter((key) => key !== undefined && !read.has(key)) as string[],
  }
}

/** The entries that are right; of two with one key, the first. */
function readList<T extends { readonly key: string }>(
  schema: z.ZodType<T>,
  entries: readonly unknown[],
  list: string,
  problems: CatalogueProblem[],
): T[] {
  const found = new Map<string, T>()
  for (const [index, entry] of entries.entries()) {
    const path = `${list}[${index}]`
    const parsed = schema.safeParse(entry, { reportInput: true })
    if (!parsed.success) problems.push(...problemsOf(parsed.error, path))
    else if (found.has(parsed.data.key)) problems.push(duplicate(path, parsed.data.key))
    else found.set(parsed.data.key, parsed.data)
  }
  return [...found.values()]
}

function duplicate(path: string, key: string): CatalogueProblem {
  return { path: `${path}.key`, rule: 'duplicate', message: `${key} is there twice`, params: { value: key } }
}

function problemsOf(error: z.ZodError, root: string): CatalogueProblem[] {
  return error.issues.map((issue) => ({
    path: pathTo(root, issue.path),
    rule: ruleIn(issue),
    message: issue.message,
    params: issue.code === 'unrecognized_keys' ? { fields: issue.keys.join(', ') } : boundsOf(issue),
  }))
}

function ruleIn(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  // Only what is not there is missing; anything else is of another kind than it should be.
  if (issue.code === 'invalid_type' && issue.input !== undefined) return 'wrongType'
  return ruleOf(issue)
}

function pathTo(root: string, path: readonly PropertyKey[]): string {
  let text = root
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text && '.'}${String(step)}`
  return text
}

function keyOf(entry: unknown): string | undefined {
  const key: unknown = (entry as { key?: unknown } | null)?.key
  return typeof key === 'string' ? key : undefined
}

function parseJson(text: string): unknown {
  try {
    // Editors of Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

function nothing(rule: string, message: string): CatalogueReading {
  return { catalogue: null, problems: [{ path: '', rule, message, params: {} }], unreadKeys: [] }
}
