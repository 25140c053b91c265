import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { freePort } from './lib/freePort.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'

requireNode()

const port = process.env.PORT ?? '3000'
const apiPort = String(await freePort())
const prettyLog = createRequire(join(root, 'api/package.json'))('pino-pretty')

// Not a terminal for the API: it would print an address of its own, and the one to open is that of the screens.
const api = spawn(
  process.execPath,
  [
    packageBin('tsx', { from: 'api' }),
    'watch',
    '--clear-screen=false',
    'api/src/server.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      LOG_LEVEL: 'warn',
      FAHRPLAN_ORIGIN: `http://localhost:${port}`,
      ...process.env,
      PORT: apiPort,
      HOST: '127.0.0.1',
    },
  },
)
api.stdout.pipe(
  prettyLog({ colorize: process.stdout.isTTY, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }),
)

const web = spawn(
  process.execPath,
  [
    packageBin('vite', { from: 'web' }),
    '--host',
    '127.0.0.1',
    '--port',
    port,
    '--strictPort',
    '--clearScreen',
    'false',
  ],
  {
    cwd: join(root, 'web'),
    stdio: 'inherit',
    env: { ...process.env, FAHRPLAN_API: `http://127.0.0.1:${apiPort}` },
  },
)

const both = [api, web]
let stopping = false

for (const child of both) child.on('exit', (code) => stop(code ?? 1))
process.on('SIGTERM', () => stop(0))
// Ctrl+C reaches all three at once. A second signal would make tsx kill the API before it has tidied up.
process.on('SIGINT', () => (stopping = true))

/** @param {number} code */
function stop(code) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of both) child.kill('SIGTERM')
}
