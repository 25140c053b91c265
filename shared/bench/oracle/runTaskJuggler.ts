import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OracleDays, type OracleProject, taskJugglerDays, taskJugglerProject } from '../../src/oracle'

export interface TaskJugglerRun {
  readonly days: OracleDays
  /** From its start to its end, reports and the start of its interpreter included. */
  readonly ms: number
}

/** @throws where `tj3` is not installed or refuses the project */
export function runTaskJuggler(project: OracleProject): TaskJugglerRun {
  const folder = mkdtempSync(join(tmpdir(), 'taskjuggler-'))
  try {
    const file = join(folder, 'project.tjp')
    writeFileSync(file, taskJugglerProject(project))
    const begun = performance.now()
    execFileSync('tj3', ['--silent', '--no-color', file], {
      cwd: folder,
      stdio: 'ignore',
    })
    const ms = performance.now() - begun
    return { days: taskJugglerDays(readFileSync(join(folder, 'days.csv'), 'utf8'), project), ms }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
