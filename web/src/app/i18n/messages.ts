import { uiMessages } from '@/ui'
import { layoutMessages } from '../layout/messages'
import { domainMessages } from './domain'

const parts = {
  ui: uiMessages,
  app: layoutMessages,
  domain: domainMessages,
} as const

type Parts = typeof parts
export type Messages = { [P in keyof Parts]: Parts[P]['de'] }

function pick(locale: 'de' | 'en') {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[locale]])) as Messages
}

export const messages = { de: pick('de'), en: pick('en') }
