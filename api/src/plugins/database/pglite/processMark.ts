import { readFileSync } from 'node:fs'

/** Linux: when the process started, in clock ticks since boot. Process ids are used again, these pairs are not. */
export function processMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return afterName[19] ?? null
  } catch {
    return null
  }
}
