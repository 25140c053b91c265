import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { root } from '../lib/root.mjs'

/**
 * Which imports are not allowed. `to` is compared with a file's path in the repository or, for a package, with the
 * name it is imported by.
 */
const walls = [
  {
    from: /^shared\/src\//,
    to: /^(node:|vue$|vue-|pinia|fastify|@fastify\/|drizzle-orm|pg$|@electric-sql\/|@fahrplan\/(api|web|migrations))/,
    says: 'shared is pure: no I/O, no framework, and it knows neither api nor web',
  },
  {
    from: /^web\/src\//,
    to: /^(node:|fastify|@fastify\/|drizzle-orm|pg$|@electric-sql\/|@fahrplan\/(api|migrations))/,
    says: 'web meets api over HTTP only',
  },
  { from: /^api\//, to: /^(vue$|pinia|@fahrplan\/web)/, says: 'api meets web over HTTP only' },
  {
    from: /^web\/src\/(gantt|charts|ui)\//,
    to: /^(web\/src\/(features|app)\/|@fahrplan\/shared\/(plan|funding))/,
    says: 'gantt, charts and ui know no strategy words',
  },
]

/** Side doors: who may enter a folder elsewhere than through its index.ts, and where. */
const sideDoors = [
  // The one list of all tables, which the database connection and the migrations need.
  {
    from: /^api\/src\/plugins\/database\/schema\.ts$/,
    to: /^api\/src\/modules\/[^/]+\/tables(\/|$)/,
  },
  // Keys refer to keys, whichever module has the table.
  {
    from: /^api\/src\/modules\/[^/]+\/tables\//,
    to: /^api\/src\/modules\/[^/]+\/tables(\/|$)/,
  },
  // What a journey needs of the world, the tests of the API have as well: a mail server, an identity provider.
  { from: /^web\/e2e\//, to: /^api\/src\/testing\/(mailServer|oidcProvider)\.ts$/ },
  // The catalogue of all texts, which the parts that bring texts along use themselves.
  { from: /^web\/src\/app\/i18n\/messages\.ts$/, to: /\/messages$/ },
  { from: /\.test\.ts$/, to: /\/testing\// },
  // An identity provider to sign in at: too large to come along with every test, and the journeys need it too.
  { from: /^(api\/src\/.*\/testing|web\/e2e)\//, to: /^api\/src\/testing\/oidcProvider(\.ts)?$/ },
]

/** @param {string} path */
const slashed = (path) => path.split(sep).join('/')

/**
 * Why a file may not import something, or nothing when it may.
 * @param {string} file absolute
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function objectionTo(file, specifier) {
  const from = slashed(relative(root, file))
  const target = resolveLocal(file, from, specifier)
  const to = target ?? specifier
  const wall = walls.find((candidate) => candidate.from.test(from) && candidate.to.test(to))
  if (wall !== undefined) return wall.says
  if (target === undefined || /\.s?css$/.test(target)) return undefined
  if (sideDoors.some((side) => side.from.test(from) && side.to.test(target))) return undefined
  if (leavesItsPackage(from, target)) return 'import another package by its name, not by a path into it'
  const door = closedFolder(from, target)
  return door === undefined ? undefined : `${door} is entered through its index.ts`
}

/**
 * @param {string} file
 * @param {string} from
 * @param {string} specifier
 */
function resolveLocal(file, from, specifier) {
  if (specifier.startsWith('.')) return slashed(relative(root, resolve(dirname(file), specifier)))
  if (specifier.startsWith('@/') && from.startsWith('web/')) return `web/src/${specifier.slice(2)}`
  return undefined
}

/**
 * @param {string} from
 * @param {string} target
 */
function leavesItsPackage(from, target) {
  const owner = /^(api|migrations|shared|web)\//.exec(from)?.[0]
  if (owner === undefined || target.startsWith(owner)) return false
  return !(/^web\/(e2e|bench)\//.test(from) && target.startsWith('scripts/lib/'))
}

/**
 * The outermost folder with an index.ts that holds the target, but not the importing file.
 * @param {string} from
 * @param {string} target
 */
function closedFolder(from, target) {
  const steps = target.replace(/\/index(\.ts)?$/, '').split('/')
  const inside = steps.slice(1, -1).map((_, index) => steps.slice(0, index + 2).join('/'))
  return inside.find((folder) => !from.startsWith(`${folder}/`) && existsSync(join(root, folder, 'index.ts')))
}

const imports = {
  meta: { type: 'problem' },
  /** @param {{ filename: string, report: (problem: { node: unknown, message: string }) => void }} context */
  create(context) {
    /** @param {{ source?: { value?: unknown } | null }} node */
    const check = (node) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      const message = objectionTo(context.filename, specifier)
      if (message !== undefined) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'architecture' }, rules: { imports } }
