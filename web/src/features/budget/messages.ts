import { catalogue } from '@/app/catalogue'
import { chartTexts } from './texts/charts'
import { itemTexts } from './texts/items'
import { pageTexts } from './texts/page'

export const budgetMessages = catalogue(
  { ...pageTexts.de, ...chartTexts.de, ...itemTexts.de },
  { ...pageTexts.en, ...chartTexts.en, ...itemTexts.en },
)
