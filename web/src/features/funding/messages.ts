import { catalogue } from '@/app/catalogue'
import { applicationTexts } from './texts/applications'
import { catalogueTexts } from './texts/catalogue'
import { deadlineTexts } from './texts/deadlines'
import { exchangeTexts } from './texts/exchange'
import { formTexts } from './texts/form'
import { programmeTexts } from './texts/programme'
import { sourcesTexts } from './texts/sources'
import { timelineTexts } from './texts/timeline'
import { fitTexts } from './texts/fit'
import { mixTexts } from './texts/mix'
import { verdictTexts } from './texts/verdicts'

export const fundingMessages = catalogue(
  {
    pages: 'Teile der Förderung',
    page: {
      catalogue: 'Katalog',
      programme: 'Förderprogramm',
      measures: 'Maßnahmen',
      applications: 'Anträge',
      deadlines: 'Fristen',
      mix: 'Fördermix',
    },
    catalogue: catalogueTexts.de,
    applications: applicationTexts.de,
    deadlines: deadlineTexts.de,
    programme: programmeTexts.de,
    form: formTexts.de,
    sources: sourcesTexts.de,
    timeline: timelineTexts.de,
    exchange: exchangeTexts.de,
    fit: fitTexts.de,
    mix: mixTexts.de,
    verdict: verdictTexts.de,
  },
  {
    pages: 'Parts of the funding',
    page: {
      catalogue: 'Catalogue',
      programme: 'Funding programme',
      measures: 'Measures',
      applications: 'Applications',
      deadlines: 'Deadlines',
      mix: 'Funding mix',
    },
    catalogue: catalogueTexts.en,
    applications: applicationTexts.en,
    deadlines: deadlineTexts.en,
    programme: programmeTexts.en,
    form: formTexts.en,
    sources: sourcesTexts.en,
    timeline: timelineTexts.en,
    exchange: exchangeTexts.en,
    fit: fitTexts.en,
    mix: mixTexts.en,
    verdict: verdictTexts.en,
  },
)
