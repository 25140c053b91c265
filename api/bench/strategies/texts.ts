import type { Random } from './random'

const THINGS = ['Bürgerportal', 'Aktenplan', 'Ratsinformation', 'Sensornetz', 'Serviceportal', 'Personalakte']
const DEEDS = ['einführen', 'ablösen', 'anbinden', 'ausschreiben', 'erproben', 'auf alle Ämter ausweiten']
const SENTENCES = [
  'Der Ablauf wird mit den beteiligten Ämtern aufgenommen und vereinfacht, bevor er digital wird.',
  'Die Schnittstellen folgen den Vorgaben des Landes, damit keine doppelte Lösung entsteht.',
  'Beschäftigte werden früh einbezogen und geschult; die Schulung ist Teil der Kosten.',
  'Barrierefreiheit und Datenschutz werden vor der Ausschreibung geprüft und festgehalten.',
  'Nach zwei Quartalen berichtet das Amt, ob sich der Aufwand gelohnt hat.',
] as const

export const titleText = (random: Random): string => `${random.of(THINGS)} ${random.of(DEEDS)}`

export const sentences = (random: Random, most: number): string =>
  Array.from({ length: random.below(most + 1) }, () => random.of(SENTENCES)).join(' ')
