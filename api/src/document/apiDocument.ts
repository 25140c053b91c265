import { COLLECTIONS, PART_NAMES, type PartName } from '@fahrplan/shared/plan'
import type { OpenAPIV3_1 } from 'openapi-types'
import { SECURITY_SCHEMES } from './security'

const DESCRIPTION = `Plans how a city carries out its council's decision to become digital.

**One door.** Whatever is written becomes a commit: one entry of the strategy's journal, all or nothing, with
the next revision. \`POST …/commits\` sends several changes at once; the resources below are for single ones.

**Conditions.** Every entity has a strong \`ETag\`. PATCH and DELETE say with \`If-Match\` which state they are
meant for: without it they are refused (428), with an outdated one too (412, with the current state).

**Refusals** are problem documents (RFC 9457) with a stable \`type\`. \`errors\` points at each wrong field,
\`conflicts\` tells what you believed, what is there, what you wanted and who changed it.

**Repetition.** With an \`Idempotency-Key\` a repeated POST is answered as the first one was.

**Access.** People sign in and get a cookie; scripts send an API token, made in the profile, as
\`Authorization: Bearer fpl_…\`. Each operation names what opens it.

Money is whole euro cents, rates are hundredths of a percent, days are \`YYYY-MM-DD\` without time zone.
An empty value (\`null\`) means unknown, never 0.`

/** What the parts of a plan are called in a German town hall. */
const GERMAN: Record<PartName, string> = {
  department: 'Organisationseinheiten',
  paper: 'Drucksachen',
  consultation: 'Beratungsfolge',
  decisionPoint: 'Beschlusspunkte',
  stakeholderGroup: 'Interessengruppen',
  fundingSource: 'Finanzierungsquellen',
  sourceYear: 'Jahresrahmen',
  fundingProgramme: 'Förderprogramme',
  measure: 'Maßnahmen',
  workPackage: 'Arbeitspakete',
  milestone: 'Meilensteine',
  slipReason: 'Verschiebungsgründe',
  dependency: 'Abhängigkeiten',
  costItem: 'Kostenpositionen',
  contribution: 'Eigen- und Drittmittel',
  grant: 'Zuwendungen',
  tranche: 'Jahresbeträge der Zuwendungen',
  principleCheck: 'Prüfungen gegen die Grundsätze',
  involvement: 'Beteiligungen',
  onlineService: 'Verwaltungsleistungen',
}

export function apiDocument(
  version: string,
): Pick<OpenAPIV3_1.Document, 'info' | 'tags' | 'servers' | 'components'> {
  return {
    info: {
      title: 'Fahrplan',
      version,
      description: DESCRIPTION,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'strategies', description: 'Umsetzungsstrategien' },
      { name: 'plan', description: 'Everything of a strategy as one value, and the one door to change it' },
      {
        name: 'snapshots',
        description: 'Festgehaltene Stände: plans kept whole, and what the committee reads of them',
      },
      { name: 'views', description: 'Gespeicherte Ansichten der Roadmap' },
      { name: 'calendar', description: 'Förderfristen im Kalender: a secret address to subscribe to' },
      { name: 'slips', description: 'Terminverlauf: how milestones came to their dates' },
      ...PART_NAMES.map((name) => ({ name: wordsOf(COLLECTIONS[name]), description: GERMAN[name] })),
      { name: 'municipalities', description: 'Kommunen: settings, members, invitations, departments' },
      { name: 'session', description: 'Who acts' },
      { name: 'links', description: 'One-time links: invitations, new passwords, the first administrator' },
      { name: 'profile', description: 'Das eigene Konto' },
      { name: 'health', description: 'For whoever keeps the server running' },
    ],
    components: { securitySchemes: SECURITY_SCHEMES },
  }
}

function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
