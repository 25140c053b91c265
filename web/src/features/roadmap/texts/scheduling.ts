import { catalogue } from '@/app/catalogue'

/** What is said of moves, links and what follows from them. */
export const schedulingTexts = catalogue(
  {
    moved: {
      milestone: 'Meilenstein {title} auf {day} verschoben.',
      workPackage: 'Arbeitspaket {title} auf {span} verschoben.',
      measure:
        'Maßnahme {title} verschoben: {span}. | Maßnahme {title} verschoben: {span}, ein Schritt rückt mit. | Maßnahme {title} verschoben: {span}, {count} Schritte rücken mit.',
      several: '{count} Einträge verschoben.',
      followers: 'Ein Schritt rückt nach. | Ein Schritt rückt nach. | {count} Schritte rücken nach.',
      held: 'Nicht verschoben: „{title}“ wartet auf „{other}“.',
      bound: 'Nicht verschoben: „{title}“ hat eine Terminvorgabe ({kind}: {day}).',
      nothing: 'Nicht verschoben: „{title}“ steht schon am Rand der Laufzeit.',
      gone: 'Nicht verschoben: Das wurde inzwischen gelöscht.',
      forbidden: 'Nicht verschoben. {reason}',
      fixed: 'Nicht verschoben: „{title}“ ist erreicht, entfallen oder ohne Termin.',
    },
    effect: {
      link: '„{title}“ rückt nicht nach und liegt zu früh.',
      horizon: '„{title}“ liegt außerhalb der Laufzeit.',
      measure: '„{title}“ liegt außerhalb des Zeitraums von „{measure}“.',
      grantPeriod: 'Der Bewilligungszeitraum von „{programme}“ endet vorher ({day}): „{title}“.',
      deadline: 'Die Frist von „{title}“ ({day}) wird verfehlt.',
      notBefore: '„{title}“ beginnt vor dem {day}, obwohl es nicht vorher beginnen soll.',
      notAfter: '„{title}“ endet nach dem {day}, obwohl es bis dahin enden soll.',
      fixed: '„{title}“ liegt nicht mehr auf seinem festen Termin ({day}).',
      more: 'Und eine weitere Folge. | Und eine weitere Folge. | Und {count} weitere Folgen.',
    },
    schedule: {
      label: 'Terminplanung',
      critical: 'Kritischen Weg zeigen',
      criticalCount:
        'Auf dem kritischen Weg liegt kein Schritt. | Auf dem kritischen Weg liegt ein Schritt: Verspätet er sich, endet alles später. | Auf dem kritischen Weg liegen {count} Schritte: Verspätet sich einer, endet alles später.',
      keepGaps: 'Beim Verschieben Abstände zu Nachfolgern halten',
    },
    linking: {
      begun:
        'Verknüpfung von „{title}“: Bitte den Nachfolger wählen und mit Enter bestätigen. Escape bricht ab.',
      done: '„{to}“ wartet jetzt auf „{from}“.',
      putRight: 'Nachrücken lassen',
      cycle: 'Nicht verknüpft: Das wäre ein Kreis ({cycle}).',
      exists: 'Diese Verknüpfung gibt es schon.',
      self: 'Ein Schritt kann nicht auf sich selbst warten.',
      gone: 'Nur Arbeitspakete und Meilensteine lassen sich verknüpfen.',
    },
  },
  {
    moved: {
      milestone: 'Milestone {title} moved to {day}.',
      workPackage: 'Work package {title} moved to {span}.',
      measure:
        'Measure {title} moved: {span}. | Measure {title} moved: {span}, one step moves along. | Measure {title} moved: {span}, {count} steps move along.',
      several: '{count} entries moved.',
      followers: 'One step follows. | One step follows. | {count} steps follow.',
      held: 'Not moved: “{title}” waits for “{other}”.',
      bound: 'Not moved: “{title}” has a date constraint ({kind}: {day}).',
      nothing: 'Not moved: {title} is at the edge of the term already.',
      gone: 'Not moved: it has been deleted meanwhile.',
      forbidden: 'Not moved. {reason}',
      fixed: 'Not moved: {title} is reached or has no dates.',
    },
    effect: {
      link: '“{title}” does not follow and comes too early.',
      horizon: '“{title}” lies outside of the term.',
      measure: '“{title}” lies outside of the dates of “{measure}”.',
      grantPeriod: 'The grant period of “{programme}” ends before ({day}): “{title}”.',
      deadline: 'The deadline of “{title}” ({day}) is missed.',
      notBefore: '“{title}” starts before {day}, though it should not start earlier.',
      notAfter: '“{title}” ends after {day}, though it should end by then.',
      fixed: '“{title}” is no longer on its fixed day ({day}).',
      more: 'And one more effect. | And one more effect. | And {count} more effects.',
    },
    schedule: {
      label: 'Scheduling',
      critical: 'Show the critical path',
      criticalCount:
        'No step is on the critical path. | One step is on the critical path: if it is late, everything ends later. | {count} steps are on the critical path: if one is late, everything ends later.',
      keepGaps: 'Keep the gaps to successors when moving',
    },
    linking: {
      begun: 'Link from “{title}”: please choose the successor and confirm with Enter. Escape cancels.',
      done: '“{to}” now waits for “{from}”.',
      putRight: 'Let it follow',
      cycle: 'Not linked: that would be a circle ({cycle}).',
      exists: 'This link exists already.',
      self: 'A step cannot wait for itself.',
      gone: 'Only work packages and milestones can be linked.',
    },
  },
)
