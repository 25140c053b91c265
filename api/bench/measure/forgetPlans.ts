import { setTimeout as pause } from 'node:timers/promises'
import { openBare } from '../floor/bareDatabase'

const LISTENERS = `select pid from pg_stat_activity
  where datname = current_database() and application_name = 'fahrplan listener' and state = 'idle'`

/** A server that loses its listening connection trusts its memory no more and reads its plans again. */
export async function forgetPlans(databaseUrl: string): Promise<void> {
  const database = await openBare({ databaseUrl })
  const [lost] = await database.query(LISTENERS)
  await database.query('select pg_terminate_backend($1)', [lost!['pid']])
  for (let listener; !listener || listener['pid'] === lost!['pid']; await pause(20))
    [listener] = await database.query(LISTENERS)
  await database.close()
  // It listens; its server may not have been told yet.
  await pause(50)
}
