import type { FundingRule, ReasonOf } from '@fahrplan/shared/funding'
import { catalogue } from '@/app/catalogue'

type Sentences = { [R in FundingRule]: { [S in ReasonOf<R>]: string } }

const de = {
  status: {
    open: 'Das Programm nimmt Anträge an.',
    closed: 'Das Programm ist geschlossen.',
    announced: 'Das Programm ist angekündigt, nimmt aber noch keine Anträge an. Bitte prüfen, ab wann.',
    unknown: 'Ob das Programm Anträge annimmt, ist unbekannt. Bitte prüfen.',
    applied: 'Der Antrag ist gestellt.',
  },
  verified: {
    verified: 'Die Angaben wurden am {day} mit der Richtlinie verglichen.',
    unverified: 'Niemand hat die Angaben bisher mit der Richtlinie verglichen. Bitte prüfen.',
    example: 'Die Angaben sind ein Beispiel. Bitte vor Nutzung prüfen.',
    decided: 'Über den Antrag ist entschieden.',
  },
  aspect: {
    fits: 'Das Programm fördert, worum es in der Maßnahme geht.',
    other: 'Das Programm fördert andere Beschlusspunkte als die der Maßnahme.',
    none: 'Das Programm fördert keinen Beschlusspunkt dieser Strategie.',
    unknown: 'Ob das Programm den Beschlusspunkt fördert, ist unbekannt. Bitte prüfen.',
  },
  category: {
    fits: 'Die Maßnahme hat Kosten einer Art, die gefördert wird.',
    other: 'Keine Kostenart der Maßnahme wird gefördert.',
    noCost: 'Für die Maßnahme sind noch keine Kosten eingetragen.',
    unknown: 'Welche Kostenarten gefördert werden, ist unbekannt. Bitte prüfen.',
  },
  rate: {
    within: '{amount} bleiben innerhalb von {rate} der förderfähigen Kosten: höchstens {most}.',
    upTo: 'Gefördert werden bis zu {rate} von {eligible} förderfähigen Kosten: höchstens {most}.',
    over: '{amount} sind mehr als {rate} der förderfähigen Kosten: höchstens {most}.',
    eligibleOpen:
      'Der Satz ist {rate}, aber bei einem Teil der Kosten ist unbekannt, ob sie förderfähig sind. Bitte prüfen.',
    unknown: 'Der Fördersatz ist unbekannt. Bitte prüfen.',
    fixed: 'Ein Festbetrag richtet sich nach keinem Satz.',
    inKind: 'Eine Sachleistung zahlt kein Geld.',
  },
  cap: {
    within: '{amount} bleiben unter dem Höchstbetrag von {most}.',
    upTo: 'Der Höchstbetrag ist {most}.',
    over: '{amount} sind mehr als der Höchstbetrag von {most}.',
    unknown: 'Ob es einen Höchstbetrag gibt, ist unbekannt. Bitte prüfen.',
    inKind: 'Eine Sachleistung hat keinen Höchstbetrag.',
  },
  minimum: {
    reached: '{amount} erreichen den Mindestbetrag von {least}.',
    reachable: 'Der Mindestbetrag von {least} ist erreichbar.',
    under: '{amount} liegen unter dem Mindestbetrag von {least}.',
    outOfReach: 'Möglich sind höchstens {most}, der Mindestbetrag ist {least}.',
    mostUnknown:
      'Der Mindestbetrag ist {least}. Ob er erreicht wird, ist unbekannt, weil andere Angaben fehlen. Bitte prüfen.',
    unknown: 'Ob es einen Mindestbetrag gibt, ist unbekannt. Bitte prüfen.',
    inKind: 'Eine Sachleistung hat keinen Mindestbetrag.',
  },
  ownShare: {
    left: 'Der Eigenanteil von {share} bleibt gewahrt: {own} bei mindestens {least}.',
    none: 'Es wird kein Eigenanteil verlangt.',
    under: 'Verlangt ist ein Eigenanteil von {share}, also {least}. Es bleiben nur {own}.',
    eligibleOpen:
      'Verlangt ist ein Eigenanteil von {share}. Wie viel das ist, steht erst fest, wenn die förderfähigen Kosten geprüft sind.',
    unknown: 'Wie hoch der Eigenanteil sein muss, ist unbekannt. Bitte prüfen.',
    loan: 'Ein Darlehen wird zurückgezahlt und zählt nicht als Zuwendung.',
    inKind: 'Eine Sachleistung zählt nicht als Zuwendung.',
  },
  window: {
    rolling: 'Anträge sind jederzeit möglich.',
    now: 'Anträge sind jetzt möglich; ein Ende ist nicht genannt.',
    until: 'Anträge sind bis zum {day} möglich.',
    later: 'Anträge sind ab dem {day} möglich.',
    inside: 'Der Antrag vom {day} liegt in der Antragsfrist.',
    outside: 'Der Antrag vom {day} liegt außerhalb der Antragsfrist.',
    over: 'Die Antragsfrist ist vorbei.',
    callsOnly: 'Anträge sind nur zu Aufrufen möglich; der nächste ist unbekannt. Bitte prüfen.',
    unknown: 'Wann Anträge möglich sind, ist unbekannt. Bitte prüfen.',
    decided: 'Über den Antrag ist entschieden.',
  },
  decision: {
    before: 'Der Bescheid ist bis zum {day} zu erwarten, die Maßnahme beginnt am {start}.',
    after: 'Der Bescheid ist erst zum {day} zu erwarten, die Maßnahme beginnt schon am {start}.',
    askForPermission:
      'Der Bescheid ist erst zum {day} zu erwarten, die Maßnahme beginnt schon am {start}. Bitte vorher einen vorzeitigen Beginn beantragen.',
    ruleUnknown:
      'Der Bescheid ist erst zum {day} zu erwarten, die Maßnahme beginnt schon am {start}. Ob das erlaubt ist, ist unbekannt. Bitte prüfen.',
    begun:
      'Die Maßnahme hat am {start} begonnen, ein Bescheid ist nicht da. Bitte mit der bewilligenden Stelle klären, ob noch gefördert wird.',
    permitted: 'Der vorzeitige Beginn ist seit dem {day} genehmigt.',
    notNeeded: 'Die Maßnahme darf vor dem Bescheid beginnen.',
    noStart: 'Die Maßnahme hat noch keinen Beginn. Ob der Bescheid rechtzeitig kommt, ist offen.',
    unknown: 'Wann der Bescheid zu erwarten ist, ist unbekannt. Bitte prüfen.',
    decided: 'Über den Antrag ist entschieden.',
  },
  earlyStart: {
    noContract: 'Noch ist kein bindender Vertrag eingetragen.',
    after: 'Der erste Vertrag vom {contract} ist zulässig.',
    pending: 'Der erste Vertrag ist für den {contract} geplant. Bis dahin muss der Bescheid da sein.',
    early:
      'Der erste Vertrag vom {contract} liegt vor dem Bescheid, und ein vorzeitiger Beginn ist nicht genehmigt. Die Förderung kann verloren gehen.',
    overridden:
      'Der erste Vertrag vom {contract} liegt vor dem Bescheid. Begründet wurde das so: „{because}“. Bitte mit der bewilligenden Stelle klären.',
    unknown:
      'Der erste Vertrag ist vom {contract}. Ob ein vorzeitiger Beginn erlaubt ist, ist unbekannt. Bitte prüfen.',
    settled: 'Die Zuwendung ist abgerechnet.',
  },
  grantPeriod: {
    within: 'Die Jahresbeträge liegen im Bewilligungszeitraum ({period}).',
    overlaps: 'Die Maßnahme läuft im Bewilligungszeitraum ({period}).',
    tranche: 'Für {year} ist Geld geplant, der Bewilligungszeitraum ist aber {period}.',
    apart: 'Die Maßnahme läuft außerhalb des Bewilligungszeitraums ({period}).',
    noDates: 'Der Bewilligungszeitraum ist {period}; die Maßnahme hat noch keine Termine.',
    unknown: 'Der Bewilligungszeitraum ist unbekannt. Bitte prüfen.',
  },
  cumulation: {
    alone: 'Kein anderes Programm zahlt für diese Maßnahme.',
    allowed: 'Die Programme dürfen verbunden werden.',
    twice: '„{programme}“ ist für diese Maßnahme schon eingetragen ({grantState}).',
    excluded: 'Das Programm darf nicht mit „{programme}“ ({grantState}) verbunden werden.',
    forbidden:
      'Das Programm darf mit keinem anderen verbunden werden; eingetragen ist schon „{programme}“ ({grantState}).',
    otherForbids: '„{programme}“ ({grantState}) darf mit keinem anderen Programm verbunden werden.',
    limited: 'Die Verbindung mit „{programme}“ ({grantState}) ist nur eingeschränkt erlaubt. Bitte prüfen.',
    unknown: 'Ob die Verbindung mit „{programme}“ ({grantState}) erlaubt ist, ist unbekannt. Bitte prüfen.',
    loan: 'Ein Darlehen zählt nicht als Zuwendung.',
    inKind: 'Eine Sachleistung zählt nicht als Zuwendung.',
  },
  total: {
    within:
      'Alles zusammen, im Bewilligungszeitraum {granted}, bleibt innerhalb der förderfähigen Kosten von {eligible}.',
    over: 'Alles zusammen, im Bewilligungszeitraum {granted}, ist mehr als die förderfähigen Kosten von {eligible}.',
    eligibleOpen:
      'Alles zusammen ergibt im Bewilligungszeitraum {granted}. Ob so viel förderfähig ist, ist unbekannt. Bitte prüfen.',
    inKind: 'Eine Sachleistung zählt nicht als Zuwendung.',
  },
} satisfies Sentences

const en = {
  status: {
    open: 'The programme takes applications.',
    closed: 'The programme is closed.',
    announced: 'The programme is announced but takes no applications yet. Please check from when on.',
    unknown: 'Whether the programme takes applications is unknown. Please check.',
    applied: 'The application has been made.',
  },
  verified: {
    verified: 'The facts were compared with the guideline on {day}.',
    unverified: 'Nobody has compared the facts with the guideline yet. Please check.',
    example: 'The facts are an example. Please check before use.',
    decided: 'The application has been decided.',
  },
  aspect: {
    fits: 'The programme funds what the measure is about.',
    other: 'The programme funds other decision points than those of the measure.',
    none: 'The programme funds no decision point of this strategy.',
    unknown: 'Whether the programme funds the decision point is unknown. Please check.',
  },
  category: {
    fits: 'The measure has cost of a kind that is funded.',
    other: 'No kind of cost of the measure is funded.',
    noCost: 'No cost has been entered for the measure yet.',
    unknown: 'Which kinds of cost are funded is unknown. Please check.',
  },
  rate: {
    within: '{amount} stay within {rate} of the eligible cost: {most} at most.',
    upTo: 'Up to {rate} of {eligible} eligible cost are funded: {most} at most.',
    over: '{amount} are more than {rate} of the eligible cost: {most} at most.',
    eligibleOpen:
      'The rate is {rate}, but of a part of the cost it is unknown whether it is eligible. Please check.',
    unknown: 'The rate is unknown. Please check.',
    fixed: 'A fixed sum follows no rate.',
    inKind: 'A benefit in kind pays no money.',
  },
  cap: {
    within: '{amount} stay below the highest amount of {most}.',
    upTo: 'The highest amount is {most}.',
    over: '{amount} are more than the highest amount of {most}.',
    unknown: 'Whether there is a highest amount is unknown. Please check.',
    inKind: 'A benefit in kind has no highest amount.',
  },
  minimum: {
    reached: '{amount} reach the least amount of {least}.',
    reachable: 'The least amount of {least} can be reached.',
    under: '{amount} are below the least amount of {least}.',
    outOfReach: '{most} are possible at most, the least amount is {least}.',
    mostUnknown:
      'The least amount is {least}. Whether it is reached is unknown, because other facts are missing. Please check.',
    unknown: 'Whether there is a least amount is unknown. Please check.',
    inKind: 'A benefit in kind has no least amount.',
  },
  ownShare: {
    left: 'The own share of {share} is kept: {own}, at least {least} are asked for.',
    none: 'No own share is asked for.',
    under: 'An own share of {share} is asked for, that is {least}. Only {own} are left.',
    eligibleOpen:
      'An own share of {share} is asked for. How much that is will be known once the eligible cost has been checked.',
    unknown: 'How large the own share has to be is unknown. Please check.',
    loan: 'A loan is paid back and does not count as a grant.',
    inKind: 'A benefit in kind does not count as a grant.',
  },
  window: {
    rolling: 'One can apply at any time.',
    now: 'One can apply now; no end is named.',
    until: 'One can apply until {day}.',
    later: 'One can apply from {day} on.',
    inside: 'The application of {day} lies within the window.',
    outside: 'The application of {day} lies outside the window.',
    over: 'The window for applications is over.',
    callsOnly: 'One can apply to calls only; the next one is unknown. Please check.',
    unknown: 'When one can apply is unknown. Please check.',
    decided: 'The application has been decided.',
  },
  decision: {
    before: 'The decision is to be expected by {day}, the measure starts on {start}.',
    after: 'The decision is to be expected by {day} only, the measure starts on {start} already.',
    askForPermission:
      'The decision is to be expected by {day} only, the measure starts on {start} already. Please ask for an early start before.',
    ruleUnknown:
      'The decision is to be expected by {day} only, the measure starts on {start} already. Whether that is allowed is unknown. Please check.',
    begun:
      'The measure began on {start}, and there is no decision. Please ask the granting authority whether it is still funded.',
    permitted: 'The early start has been permitted since {day}.',
    notNeeded: 'The measure may start before the decision.',
    noStart: 'The measure has no start yet. Whether the decision comes in time is open.',
    unknown: 'When the decision is to be expected is unknown. Please check.',
    decided: 'The application has been decided.',
  },
  earlyStart: {
    noContract: 'No binding contract has been entered yet.',
    after: 'The first contract of {contract} is admissible.',
    pending: 'The first contract is planned for {contract}. The decision has to be there by then.',
    early:
      'The first contract of {contract} comes before the decision, and no early start is permitted. The grant can be lost.',
    overridden:
      'The first contract of {contract} comes before the decision. The reason given: “{because}”. Please settle it with the authority.',
    unknown:
      'The first contract is of {contract}. Whether an early start is allowed is unknown. Please check.',
    settled: 'The grant is settled.',
  },
  grantPeriod: {
    within: 'The amounts lie within the grant period ({period}).',
    overlaps: 'The measure runs within the grant period ({period}).',
    tranche: 'Money is planned for {year}, but the grant period is {period}.',
    apart: 'The measure runs outside the grant period ({period}).',
    noDates: 'The grant period is {period}; the measure has no dates yet.',
    unknown: 'The grant period is unknown. Please check.',
  },
  cumulation: {
    alone: 'No other programme pays for this measure.',
    allowed: 'The programmes may be combined.',
    twice: '“{programme}” is already entered for this measure ({grantState}).',
    excluded: 'The programme must not be combined with “{programme}” ({grantState}).',
    forbidden:
      'The programme must not be combined with any other; “{programme}” ({grantState}) is entered already.',
    otherForbids: '“{programme}” ({grantState}) must not be combined with any other programme.',
    limited: 'The combination with “{programme}” ({grantState}) is allowed within limits only. Please check.',
    unknown: 'Whether the combination with “{programme}” ({grantState}) is allowed is unknown. Please check.',
    loan: 'A loan does not count as a grant.',
    inKind: 'A benefit in kind does not count as a grant.',
  },
  total: {
    within: 'All together, {granted} within the grant period, stays within the eligible cost of {eligible}.',
    over: 'All together, {granted} within the grant period, is more than the eligible cost of {eligible}.',
    eligibleOpen:
      'All together comes to {granted} within the grant period. Whether so much is eligible is unknown. Please check.',
    inKind: 'A benefit in kind does not count as a grant.',
  },
} satisfies Sentences

/** A sentence for everything that a rule can say. */
export const verdictTexts = catalogue(de, en)
