import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures depend on besides the code. */
export function machineFacts(): string[] {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}, load ${loadOf(loadavg())} at the start`,
  ]
}

function loadOf(averages: readonly number[]): string {
  return averages.map((average) => average.toFixed(1)).join(' ')
}
