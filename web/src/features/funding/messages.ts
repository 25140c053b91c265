import { catalogue } from '@/app/catalogue'
import { applicationTexts } from './texts/applications'
import { catalogueTexts } from './texts/catalogue'
import { deadlineTexts } from './texts/deadlines'
import { fitTexts } from './texts/fit'
import { verdictTexts } from './texts/verdicts'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: { catalogue: 'Katalog', measures: 'Maßnahmen', applications: 'Anträge', deadlines: 'Fristen' },
    catalogue: catalogueTexts.de,
    applications: applicationTexts.de,
    deadlines: deadlineTexts.de,
    fit: fitTexts.de,
    verdict: verdictTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: {
      catalogue: 'Catalogue',
      measures: 'Measures',
      applications: 'Applications',
      deadlines: 'Deadlines',
    },
    catalogue: catalogueTexts.en,
    applications: applicationTexts.en,
    deadlines: deadlineTexts.en,
    fit: fitTexts.en,
    verdict: verdictTexts.en,
  },
)
