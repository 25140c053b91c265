import { catalogue } from '@/app/catalogue'
import { catalogueTexts } from './texts/catalogue'
import { fitTexts } from './texts/fit'
import { verdictTexts } from './texts/verdicts'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: { catalogue: 'Katalog', measures: 'Maßnahmen' },
    catalogue: catalogueTexts.de,
    fit: fitTexts.de,
    verdict: verdictTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: { catalogue: 'Catalogue', measures: 'Measures' },
    catalogue: catalogueTexts.en,
    fit: fitTexts.en,
    verdict: verdictTexts.en,
  },
)
