import { catalogue } from '../catalogue'

/** The words of the form that a strategy begins with. */
export const newStrategyMessages = catalogue(
  {
    municipality: 'Kommune',
    beginning: {
      legend: 'Womit soll sie beginnen?',
      empty: 'Leer beginnen',
      emptyHint: 'Drucksachen, Beschlusspunkte und Maßnahmen tragen Sie selbst ein.',
      resolution: 'Mit den Beschlusspunkten des Beispiels',
      resolutionHint:
        'Die Drucksachen und Beschlusspunkte der Beispielstadt stehen schon darin; Sie passen sie an Ihren Beschluss an. Maßnahmen und Geld sind nicht dabei.',
      copy: 'Als Kopie einer anderen Strategie',
      copyHint:
        'Der ganze Plan wird übernommen, auch die Laufzeit. Die Kopie ist ein Entwurf, und ihr Verlauf beginnt neu.',
    },
    copyOf: 'Kopie von',
    copied: 'Die Laufzeit wird übernommen: {start} bis {end}.',
    title: 'Titel',
    titleHint: 'Zum Beispiel: Digitalisierungsstrategie 2026 bis 2031',
    begin: 'Beginn',
    beginHint: 'Der erste Tag der Laufzeit',
    end: 'Ende',
    endHint: 'Der letzte Tag, spätestens {latest}',
    create: 'Strategie anlegen',
    notCreated: 'Die Strategie wurde nicht angelegt. Ihre Eingaben stehen noch im Formular.',
  },
  {
    municipality: 'Municipality',
    beginning: {
      legend: 'What should it begin with?',
      empty: 'Begin empty',
      emptyHint: 'You enter council papers, decision points and measures yourself.',
      resolution: 'With the decision points of the example',
      resolutionHint:
        'The papers and decision points of the example city are in it already; you adapt them to your decision. Measures and money are not included.',
      copy: 'As a copy of another strategy',
      copyHint:
        'The whole plan is taken over, its term too. The copy is a draft, and its history begins anew.',
    },
    copyOf: 'Copy of',
    copied: 'The term is taken over: {start} to {end}.',
    title: 'Title',
    titleHint: 'For example: Digitalisation strategy 2026 to 2031',
    begin: 'Start',
    beginHint: 'The first day of the term',
    end: 'End',
    endHint: 'The last day, {latest} at the latest',
    create: 'Create strategy',
    notCreated: 'The strategy was not created. Your input is still in the form.',
  },
)
