import { PART_NAMES, type PartName, pathOf } from '@fahrplan/shared/plan'

/**
 * Who comes. All but the first three are members of the home municipality, in one role each; `reader` and `writer` are
 * API tokens of a member who is admin and strategist.
 */
export const CALLERS = [
  'nobody',
  /** Admin and strategist of another municipality. */
  'stranger',
  /** May start municipalities, and administers another one. */
  'operator',
  /** Has every role here, but not the second factor that is required. */
  'noFactor',
  'admin',
  'strategist',
  'consultant',
  'departmentHead',
  'committee',
  'reader',
  'writer',
] as const
export type Caller = (typeof CALLERS)[number]

/** `ok`: 2xx or 3xx; else the status. */
export type Outcome = 'ok' | number

export interface Expectation {
  /** As the document has it, such as `GET /api/session`. */
  readonly operation: string
  /** Tells several requests of one operation apart. */
  readonly variant: string
  readonly outcomes: Readonly<Record<Caller, Outcome>>
}

/** One line per operation. What stands after # is a request of its own: see the requests. */
const TABLE = `
                                                                                      nobody stranger operator noFact. admin    strategist consult. head   commit.   reader writer
GET    /health/live                                                                   ok     ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
GET    /health/ready                                                                  ok     ok       ok       ok      ok       ok         ok       ok     ok        ok     ok

GET    /api/session                                                                   ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/session                                                                   ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/session                                                                   ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/session/second-factor                                                     401    ok       ok       401     ok       ok         ok       ok     ok        403    403
POST   /api/session/demo                                                              ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
GET    /api/sign-in/organisation                                                      ok     ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
GET    /api/sign-in/organisation/callback                                             ok     ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
POST   /api/links/open                                                                ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/links/setup                                                               410    410      410      410     410      410        410      410    410       403    403
POST   /api/links/operator                                                            410    410      410      410     410      410        410      410    410       403    403
POST   /api/links/invitation                                                          ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/links/invitation # of an account                                          401    401      401      401     401      401        401      401    401       403    403
POST   /api/links/email                                                               ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/links/password                                                            ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/password-resets                                                           ok     ok       ok       ok      ok       ok         ok       ok     ok        403    403

PATCH  /api/profile                                                                   401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/email                                                             401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/password                                                          401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/second-factor                                                     401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/second-factor/confirmation                                        401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/profile/second-factor                                                     401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/recovery-codes                                                    401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
GET    /api/profile/sessions                                                          401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/profile/sessions                                                          401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/profile/sessions/{id}                                                     401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/profile/sessions/{id} # of somebody else                                  401    404      404      404     404      404        404      404    404       403    403
GET    /api/profile/tokens                                                            401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/tokens                                                            401    403      403      403     ok       ok         ok       ok     ok        403    403
DELETE /api/profile/tokens/{id}                                                       401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
DELETE /api/profile/tokens/{id} # of somebody else                                    401    404      404      404     404      404        404      404    404       403    403
GET    /api/profile/export                                                            401    ok       ok       ok      ok       ok         ok       ok     ok        403    403
POST   /api/profile/deletion                                                          401    ok       ok       ok      ok       ok         ok       ok     ok        403    403

GET    /api/municipalities                                                            401    ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
POST   /api/municipalities                                                            401    403      ok       403     403      403        403      403    403       403    403
PATCH  /api/municipalities/{municipalityId}                                           401    404      404      404     ok       403        403      403    403       403    403
GET    /api/municipalities/{municipalityId}/members                                   401    404      404      404     ok       403        403      403    403       ok     ok
PATCH  /api/municipalities/{municipalityId}/members/{userId}                          401    404      404      404     ok       403        403      403    403       403    403
DELETE /api/municipalities/{municipalityId}/members/{userId}                          401    404      404      404     ok       403        403      403    403       403    403
POST   /api/municipalities/{municipalityId}/members/{userId}/password-link            401    404      404      404     ok       403        403      403    403       403    403
DELETE /api/municipalities/{municipalityId}/members/{userId}/second-factor            401    404      404      404     ok       403        403      403    403       403    403
GET    /api/municipalities/{municipalityId}/invitations                               401    404      404      404     ok       403        403      403    403       ok     ok
POST   /api/municipalities/{municipalityId}/invitations                               401    404      404      404     ok       403        403      403    403       403    403
DELETE /api/municipalities/{municipalityId}/invitations/{invitationId}                401    404      404      404     ok       403        403      403    403       403    403
POST   /api/municipalities/{municipalityId}/invitations/{invitationId}/link           401    404      404      404     ok       403        403      403    403       403    403
GET    /api/municipalities/{municipalityId}/departments                               401    404      404      404     ok       ok         ok       ok     ok        ok     ok
POST   /api/municipalities/{municipalityId}/departments/reorganisations               401    404      404      404     ok       403        403      403    403       403    403

GET    /api/strategies                                                                401    ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
POST   /api/strategies                                                                401    403      403      403     403      ok         403      403    403       403    ok
POST   /api/strategies # as a copy                                                    401    422      422      422     403      ok         403      403    403       403    ok
GET    /api/strategies/{strategyId}                                                   401    404      404      404     ok       ok         ok       ok     ok        ok     ok
PATCH  /api/strategies/{strategyId}                                                   401    404      404      404     403      ok         ok       403    403       403    ok
PATCH  /api/strategies/{strategyId} # its status                                      401    404      404      404     403      ok         403      403    403       403    ok
DELETE /api/strategies/{strategyId}                                                   401    404      404      404     403      ok         403      403    403       403    ok
GET    /api/strategies/{strategyId}/plan                                              401    404      404      404     ok       ok         ok       ok     ok        ok     ok
GET    /api/strategies/{strategyId}/journal                                           401    404      404      404     ok       ok         ok       ok     403       ok     ok
GET    /api/strategies/{strategyId}/events                                            401    404      404      404     ok       ok         ok       ok     403       ok     ok
POST   /api/strategies/{strategyId}/commits                                           401    404      404      404     403      ok         ok       403    403       403    ok
POST   /api/strategies/{strategyId}/commits # the own department's progress           401    404      404      404     403      ok         ok       ok     403       403    ok
POST   /api/strategies/{strategyId}/commits # what is confidential                    401    404      404      404     403      ok         403      403    403       403    ok
POST   /api/strategies/{strategyId}/commits # a department                            401    404      404      404     403      403        403      403    403       403    403
GET    /api/strategies/{strategyId}/snapshots                                         401    404      404      404     ok       ok         ok       ok     ok        ok     ok
POST   /api/strategies/{strategyId}/snapshots                                         401    404      404      404     403      ok         ok       403    403       403    ok
POST   /api/strategies/{strategyId}/snapshots/{snapshotId}/release                    401    404      404      404     403      ok         403      403    403       403    ok
GET    /api/strategies/{strategyId}/snapshots/{snapshotId}/plan                       401    404      404      404     ok       ok         ok       ok     404       ok     ok
GET    /api/strategies/{strategyId}/snapshots/{snapshotId}/plan # released            401    404      404      404     ok       ok         ok       ok     ok        ok     ok
GET    /api/strategies/{strategyId}/views                                             401    404      404      404     ok       ok         ok       ok     ok        ok     ok
POST   /api/strategies/{strategyId}/views                                             401    404      404      404     ok       ok         ok       ok     ok        403    ok
POST   /api/strategies/{strategyId}/views # shared                                    401    404      404      404     403      ok         ok       403    403       403    ok
PATCH  /api/strategies/{strategyId}/views/{viewId}                                    401    404      404      404     ok       ok         ok       ok     ok        403    ok
PATCH  /api/strategies/{strategyId}/views/{viewId} # of somebody else                 401    404      404      404     404      404        404      404    404       403    404
PATCH  /api/strategies/{strategyId}/views/{viewId} # shared by somebody else          401    404      404      404     403      ok         403      403    403       403    ok
DELETE /api/strategies/{strategyId}/views/{viewId}                                    401    404      404      404     ok       ok         ok       ok     ok        403    ok
DELETE /api/strategies/{strategyId}/views/{viewId} # of somebody else                 401    404      404      404     404      404        404      404    404       403    404
DELETE /api/strategies/{strategyId}/views/{viewId} # shared by somebody else          401    404      404      404     403      ok         403      403    403       403    ok
GET    /api/strategies/{strategyId}/slips                                             401    404      404      404     ok       ok         ok       ok     403       ok     ok
GET    /api/strategies/{strategyId}/milestones/{milestoneId}/slips                    401    404      404      404     ok       ok         ok       ok     403       ok     ok
GET    /api/strategies/{strategyId}/calendar-feeds                                    401    404      404      404     ok       ok         ok       ok     ok        403    403
POST   /api/strategies/{strategyId}/calendar-feeds                                    401    404      404      404     ok       ok         ok       ok     ok        403    403
DELETE /api/strategies/{strategyId}/calendar-feeds/{feedId}                           401    404      404      404     ok       ok         ok       ok     ok        403    403
DELETE /api/strategies/{strategyId}/calendar-feeds/{feedId} # of somebody else        401    404      404      404     404      404        404      404    404       403    403

GET    /api/calendar/{secret}.ics                                                     404    404      404      404     404      404        404      404    404       404    404
GET    /api/calendar/{secret}.ics # of a stranger                                     ok     ok       ok       ok      ok       ok         ok       ok     ok        ok     ok
`

/** Every kind of part has the same routes; departments are only read here. */
const READ_PART = '401    404      404      404     ok       ok         ok       ok     ok        ok     ok'
const EDIT_PART = '401    404      404      404     403      ok         ok       403    403       403    ok'

export const EXPECTATIONS: readonly Expectation[] = [
  ...TABLE.split('\n').flatMap((line) => expectationIn(line) ?? []),
  ...PART_NAMES.flatMap(expectationsOfPart),
]

function expectationsOfPart(part: PartName): Expectation[] {
  const list = `/api/strategies/{strategyId}/${pathOf(part)}`
  const lines = [`GET ${list} ${READ_PART}`, `GET ${list}/{id} ${READ_PART}`]
  if (part !== 'department')
    lines.push(
      `POST ${list} ${EDIT_PART}`,
      `PATCH ${list}/{id} ${EDIT_PART}`,
      `DELETE ${list}/{id} ${EDIT_PART}`,
    )
  return lines.flatMap((line) => expectationIn(line) ?? [])
}

function expectationIn(line: string): Expectation | undefined {
  const [, method, path, variant = '', columns] =
    /^([A-Z]+) +(\/\S*)(?: # (.*?))?((?: +(?:ok|\d{3}))+)$/.exec(line) ?? []
  if (columns === undefined) return undefined
  const outcomes = columns.trim().split(/ +/)
  if (outcomes.length !== CALLERS.length) throw new Error(`a column is missing: ${line}`)
  return {
    operation: `${method} ${path}`,
    variant,
    outcomes: Object.fromEntries(
      CALLERS.map((caller, index) => [caller, outcomes[index] === 'ok' ? 'ok' : Number(outcomes[index])]),
    ) as Expectation['outcomes'],
  }
}
