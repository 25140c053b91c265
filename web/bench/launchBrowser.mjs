import { chromium } from '@playwright/test'
import { chromiumFlags, ensureChromium } from '../../scripts/lib/chromium.mjs'

export async function launchBrowser() {
  return chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
}
