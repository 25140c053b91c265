import type { DeadlineKind, FundingDeadline } from '@fahrplan/shared/funding'
import type { Cents, Day } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'

const DEED: { readonly [K in DeadlineKind]: string } = {
  window: 'Antragsfrist endet',
  start: 'Antrag stellen, damit der Bescheid vor dem Beginn kommt',
  decision: 'Bescheid muss vor dem Beginn da sein',
  drawdown: 'Mittel abrufen',
  grantPeriodEnd: 'Bewilligungszeitraum endet',
  proof: 'Verwendungsnachweis vorlegen',
  earmarking: 'Zweckbindung endet',
}

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })

/** What stands in the calendar about a deadline, in German. */
export function describeDeadline(
  plan: Plan,
  { kind, begins, certain, measureId, programmeId, params }: FundingDeadline,
): { readonly summary: string; readonly description: string } {
  const measure = plan.measure.get(measureId)
  const programme = plan.fundingProgramme.get(programmeId)
  const { first, expected, year, openCents } = params
  const lines = [
    `Maßnahme: ${measure?.key} ${measure?.title}`,
    `Förderprogramm: ${programme?.name}`,
    openCents !== undefined && `Noch abzurufen: ${money(openCents)} (Haushaltsjahr ${year})`,
    first !== undefined && `Beginn der Maßnahme oder erster Vertrag: ${german(first)}`,
    expected !== undefined && `Bescheid voraussichtlich: ${german(expected)}`,
    begins !== null && `Arbeit daran beginnen: ${german(begins)}`,
    !certain && 'Beruht auf ungeprüften Angaben zum Programm: vor Nutzung prüfen.',
  ]
  return {
    summary: `${DEED[kind]}: ${measure?.key} ${measure?.title}`,
    description: lines.filter((line) => line !== false).join('\n'),
  }
}

function money(amount: Cents): string {
  return euros.format(amount / 100)
}

/** `15.03.2027` */
function german(day: Day): string {
  return day.split('-').reverse().join('.')
}
