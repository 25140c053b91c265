import { printCatalogue, toCatalogue } from '@fahrplan/shared/funding'
import type { Plan, Strategy } from '@fahrplan/shared/plan'
import { downloadFile, fileName } from '@/charts'

/** Hands the newest versions of all programmes to the browser, as a catalogue file. */
export function downloadCatalogue(plan: Plan, { title }: Strategy): void {
  const content = new Blob([printCatalogue(toCatalogue(plan, title))], { type: 'application/json' })
  downloadFile(fileName(`foerderkatalog ${title}`, 'json'), content)
}
