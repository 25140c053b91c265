import { commonTexts } from './texts/common'
import { memberTexts } from './texts/members'
import { municipalitiesTexts, municipalityTexts } from './texts/municipality'
import { organisationTexts } from './texts/organisation'
import { strategyTexts } from './texts/strategies'

const PARTS = {
  members: memberTexts,
  organisation: organisationTexts,
  strategies: strategyTexts,
  municipality: municipalityTexts,
  municipalities: municipalitiesTexts,
} as const

type Parts = { [P in keyof typeof PARTS]: (typeof PARTS)[P]['de'] }

function pick(locale: 'de' | 'en'): Parts {
  return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part[locale]])) as Parts
}

export const administrationMessages = {
  de: { ...commonTexts.de, ...pick('de') },
  en: { ...commonTexts.en, ...pick('en') },
}
