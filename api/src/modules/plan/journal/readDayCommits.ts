import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { type Database, execute, statement } from '../../../plugins/database'
import { commits, tellsLink, tellsMilestoneDay } from '../tables'

/**
 * What is read of a commit: days of milestones, what else it moved, and the links that it changed. A commit can hold a whole plan, of which
 * the rest stays in the database.
 */
const DAYS = `$[*] ? (
  @.entity == "dependency"
  || (@.entity == "milestone" && @.op != "delete" && exists (@.after.planned) && ($id == "" || @.id == $id))
  || (@.op == "update" && (
    (@.entity == "milestone" && exists (@.after.planned))
    || ((@.entity == "workPackage" || @.entity == "measure") && (exists (@.after.start) || exists (@.after.end)))
  ))
)`

const OF_ONE = '$[*] ? (@.entity == "milestone" && @.id == $id && @.op != "delete").after.planned'

const days = sql`jsonb_path_query_array(changes, ${sql.raw(`'${DAYS}'`)}, jsonb_build_object('id', ${sql.placeholder('id')}::text))`
const strategyId = sql`strategy_id = ${sql.placeholder('strategyId')}::uuid`
const links = sql.raw(tellsLink('changes'))
const milestoneDays = sql.raw(tellsMilestoneDay('changes'))
const columns = sql`revision, at, author, cause, ${days} as changes`

const ofAll = statement(
  'days of milestones',
  sql`select ${columns} from ${commits} where ${strategyId} and (${milestoneDays} or ${links}) order by revision`,
)
const ofOne = statement(
  'days of milestone',
  sql`select ${columns} from ${commits} where ${strategyId} and ((${milestoneDays}
    and jsonb_path_exists(changes, ${sql.raw(`'${OF_ONE}'`)}, jsonb_build_object('id', ${sql.placeholder('id')}::text)))
    or ${links}) order by revision`,
)

interface Row extends Omit<Commit, 'at'> {
  readonly at: string | Date
}

/**
 * The commits that told a day of a milestone, or of any, or that changed links, with only those of their changes that
 * do so or move something.
 */
export async function readDayCommits(db: Database, strategyId: Id, milestoneId?: Id): Promise<Commit[]> {
  const asked = milestoneId === undefined ? ofAll : ofOne
  const rows = await execute<Row>(db, asked, { strategyId, id: milestoneId ?? '' })
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
