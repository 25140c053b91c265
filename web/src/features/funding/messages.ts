import { catalogue } from '@/app/catalogue'
import { catalogueTexts } from './texts/catalogue'
import { fitTexts } from './texts/fit'
import { mixTexts } from './texts/mix'
import { verdictTexts } from './texts/verdicts'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: { catalogue: 'Katalog', measures: 'Maßnahmen', mix: 'Fördermix' },
    catalogue: catalogueTexts.de,
    fit: fitTexts.de,
    mix: mixTexts.de,
    verdict: verdictTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: { catalogue: 'Catalogue', measures: 'Measures', mix: 'Funding mix' },
    catalogue: catalogueTexts.en,
    fit: fitTexts.en,
    mix: mixTexts.en,
    verdict: verdictTexts.en,
  },
)
