import { fileURLToPath } from 'node:url'

// This file lies in `api/src`, the bundle that it becomes a part of in `api/dist`: one step up is `api` from both.
const apiFolder = new URL('../', import.meta.url)

export const DEMO_FILE = fileURLToPath(new URL('demo/erfurt.json', apiFolder))
export const WEB_FOLDER = fileURLToPath(new URL('../web/dist/', apiFolder))
