import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../scripts/lib/freePort.mjs'

const bundle = fileURLToPath(new URL('../../api/dist/server.js', import.meta.url))

/** The day on which every journey takes place. */
export const journeyDay = '2026-11-23'

/** Where the data folders stand that were prepared once for all journeys. */
export const templateVariables = { demo: 'FAHRPLAN_DEMO_TEMPLATE', empty: 'FAHRPLAN_EMPTY_TEMPLATE' } as const

/** The built product in a process of its own, on a port and a data folder of its own. */
export class FahrplanServer {
  readonly port: number
  readonly dataFolder: string
  readonly url: string
  #process: ChildProcess | undefined
  #output = ''

  readonly #settings: Readonly<Record<string, string>>

  private constructor(port: number, dataFolder: string, settings: Readonly<Record<string, string>>) {
    this.#settings = settings
    this.port = port
    this.dataFolder = dataFolder
    this.url = `http://127.0.0.1:${port}`
  }

  /** With the demo city in it. */
  static async launch(settings: Readonly<Record<string, string>> = {}): Promise<FahrplanServer> {
    return FahrplanServer.#launchWith(process.env[templateVariables.demo], settings)
  }

  /** A new installation without the demo. */
  static async launchEmpty(settings: Readonly<Record<string, string>> = {}): Promise<FahrplanServer> {
    const template = process.env[templateVariables.empty]
    return FahrplanServer.#launchWith(template, { FAHRPLAN_DEMO: 'false', ...settings })
  }

  /** @param template a data folder to begin with; without one the server makes its own */
  static async #launchWith(template: string | undefined, settings: Readonly<Record<string, string>>) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'fahrplan-'))
    if (template !== undefined) await cp(template, dataFolder, { recursive: true })
    const port = settings.PORT === undefined ? await freePort() : Number(settings.PORT)
    const server = new FahrplanServer(port, dataFolder, settings)
    await server.start()
    return server
  }

  /** The link for the first administrator that the server printed, under the name that journeys use. */
  setupLink(): string {
    return this.#printed(/\/einrichten#\S+/)
  }

  /** The same for another operator, once the last one has gone. */
  operatorLink(): string {
    return this.#printed(/\/betrieb#\S+/)
  }

  #printed(address: RegExp): string {
    const link = address.exec(this.#output)?.[0]
    if (link === undefined) throw new Error(`The server printed no link:\n${this.#output}`)
    return `${this.url}${link}`
  }

  /** Starts the server where it was, on the same port with the same data, unless it runs already. */
  async start(): Promise<void> {
    if (this.#process !== undefined) return
    this.#output = ''
    // The journeys bring their own data: a database named for other tests is not theirs.
    const { DATABASE_URL: _, ...environment } = process.env
    this.#process = spawn(process.execPath, [bundle], {
      env: {
        ...environment,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        FAHRPLAN_DATA: this.dataFolder,
        FAHRPLAN_TODAY: journeyDay,
        LOG_LEVEL: 'warn',
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    this.#process.stderr?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    await this.#becomeReady()
  }

  /** Ends the server as an administrator would. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** Ends the server without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends the server and removes its data. */
  async dispose(): Promise<void> {
    await this.stop()
    await rm(this.dataFolder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill(signal)
    await ended
  }

  async #becomeReady(): Promise<void> {
    const deadline = Date.now() + 60_000
    while (Date.now() < deadline) {
      if (this.#process?.exitCode !== null) break
      if (await answersOk(`${this.url}/health/ready`)) return
      await wait(50)
    }
    await this.kill()
    throw new Error(`The server did not become ready:\n${this.#output}`)
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
