const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One Ctrl+C can arrive twice: from the terminal itself, and passed on by npm. */
const ECHO_MS = 300

/** The first signal ends the work in order, another one at once. */
export function stopOnSignals(stop: () => Promise<void>, onFailure: (error: unknown) => void): void {
  let stoppingSince: number | undefined
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (stoppingSince === undefined) {
        stoppingSince = performance.now()
        stop().then(
          () => process.exit(0),
          (error: unknown) => {
            onFailure(error)
            process.exit(1)
          },
        )
      } else if (performance.now() - stoppingSince > ECHO_MS) process.exit(1)
    })
}
