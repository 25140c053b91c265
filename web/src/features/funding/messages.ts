import { catalogue } from '@/app/catalogue'
import { catalogueTexts } from './texts/catalogue'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: { catalogue: 'Katalog' },
    catalogue: catalogueTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: { catalogue: 'Catalogue' },
    catalogue: catalogueTexts.en,
  },
)
