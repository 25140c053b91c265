import { administrationMessages } from '@/features/administration/messages'
import { budgetMessages } from '@/features/budget/messages'
import { collaborationMessages } from '@/features/collaboration/messages'
import { fundingMessages } from '@/features/funding/messages'
import { moneyMessages } from '@/features/money/messages'
import { overviewMessages } from '@/features/overview/messages'
import { profileMessages } from '@/features/profile/messages'
import { roadmapMessages } from '@/features/roadmap/messages'
import { signInMessages } from '@/features/signIn/messages'
import { chartMessages } from '@/charts/messages'
import { sheetMessages } from '@/sheet/messages'
import { uiMessages } from '@/ui'
import { newStrategyMessages } from '../newStrategy/messages'
import { accessMessages } from '../session/messages'
import { domainMessages } from './domain'
import type { Locale } from './locale'
import { shellMessages } from './shell'

const PARTS = {
  ui: uiMessages,
  charts: chartMessages,
  sheet: sheetMessages,
  app: shellMessages,
  domain: domainMessages,
  access: accessMessages,
  newStrategy: newStrategyMessages,
  overview: overviewMessages,
  budget: budgetMessages,
  funding: fundingMessages,
  money: moneyMessages,
  roadmap: roadmapMessages,
  collaboration: collaborationMessages,
  signIn: signInMessages,
  profile: profileMessages,
  administration: administrationMessages,
} as const

/** Every text of the product: the catalogue of each part under its name. */
export type Messages = { [P in keyof typeof PARTS]: (typeof PARTS)[P]['de'] }

function pick(locale: Locale): Messages {
  return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part[locale]])) as Messages
}

export const messages: Readonly<Record<Locale, Messages>> = { de: pick('de'), en: pick('en') }
