import { budgetMessages } from '@/features/budget'
import { collaborationMessages } from '@/features/collaboration'
import { overviewMessages } from '@/features/overview'
import { roadmapMessages } from '@/features/roadmap'
import { chartMessages } from '@/charts'
import { uiMessages } from '@/ui'
import { domainMessages } from './domain'
import type { Locale } from './locale'
import { shellMessages } from './shell'

const PARTS = {
  ui: uiMessages,
  charts: chartMessages,
  app: shellMessages,
  domain: domainMessages,
  overview: overviewMessages,
  budget: budgetMessages,
  roadmap: roadmapMessages,
  collaboration: collaborationMessages,
} as const

/** Every text of the product: the catalogue of each part under its name. */
export type Messages = { [P in keyof typeof PARTS]: (typeof PARTS)[P]['de'] }

function pick(locale: Locale): Messages {
  return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part[locale]])) as Messages
}

export const messages: Readonly<Record<Locale, Messages>> = { de: pick('de'), en: pick('en') }
