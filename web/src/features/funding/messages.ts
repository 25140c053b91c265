import { catalogue } from '@/app/catalogue'
import { applicationTexts } from './texts/applications'
import { catalogueTexts } from './texts/catalogue'
import { deadlineTexts } from './texts/deadlines'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: { catalogue: 'Katalog', applications: 'Anträge', deadlines: 'Fristen' },
    catalogue: catalogueTexts.de,
    applications: applicationTexts.de,
    deadlines: deadlineTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: { catalogue: 'Catalogue', applications: 'Applications', deadlines: 'Deadlines' },
    catalogue: catalogueTexts.en,
    applications: applicationTexts.en,
    deadlines: deadlineTexts.en,
  },
)
