/** What the charts say, one by one. */
export const chartTexts = {
  de: {
    part: {
      applied: '{source}: beantragt, in voller Höhe',
      idea: '{source}: Idee, gewichtet',
      unknown: '{source}: Idee, Wahrscheinlichkeit unbekannt',
      ownCeiling: 'Rahmen der eigenen Mittel',
    },
    byYear: {
      title: 'Kosten und Deckung nach Haushaltsjahren',
      gap: 'Von {cost} Kosten sind {cover} gedeckt. Es fehlen {gap}, am meisten {year} mit {most}.',
      surplus:
        'Gesichert sind {cover}, davon {surplus} Überdeckung: mehr, als einzelne Maßnahmen in einem Jahr brauchen. Sie schließt bei anderen keine Lücke.',
      noGap: 'Die Kosten von {cost} sind in jedem Jahr gedeckt.',
      none: 'Für diese Auswahl sind weder Kosten geplant noch Mittel gesichert.',
      hopes:
        'Erhofft werden außerdem {applied} aus Anträgen und {idea} aus Ideen; die Ideen bringen nach ihrer Wahrscheinlichkeit {expected}.',
      unknown: 'Bei weiteren {unknown} ist die Wahrscheinlichkeit unbekannt, bitte prüfen.',
      openCeiling: 'Für {years} ist der Rahmen der eigenen Mittel unbekannt, bitte prüfen.',
      pick: 'Posten {year} zeigen',
    },
    byGroup: {
      title: {
        point: 'Kosten und Deckung nach Beschlusspunkten',
        department: 'Kosten und Deckung nach federführenden Ämtern',
        programme: 'Mittel nach Förderprogrammen',
      },
      grouping: 'Gliedern nach',
      gap: 'Die größte Lücke hat {group} mit {gap}.',
      noGap: 'Nirgends fehlt Geld.',
      pick: 'Nur {group} zeigen',
    },
    byProgramme: {
      none: 'Ohne Programm (Eigen- und Drittmittel)',
      named: '{programme} ({means})',
      summary:
        'Aus Förderprogrammen sind {secured} bewilligt, {applied} beantragt und {idea} als Idee eingeplant.',
    },
    flow: {
      title: {
        point: 'Woher das Geld kommt und welchem Beschlusspunkt es dient',
        department: 'Woher das Geld kommt und welches Amt es einsetzt',
      },
      summary: 'Von {cost} Kosten zahlen die Quellen {paid}. Nicht gedeckt sind {uncovered}.',
      surplus:
        'Weitere {surplus} sind gesichert, werden aber in ihrem Jahr von ihrer Maßnahme nicht gebraucht.',
      uncovered: 'Nicht gedeckt',
      pickGaps: 'Lücken zeigen',
      pickSource: 'Mittel dieser Quelle zeigen',
      pickLink: 'Mittel zeigen, die dahin fließen',
    },
    ceilings: {
      title: 'Jahresrahmen der Quellen',
      within: 'Eingeplant und bewilligt',
      over: 'Mehr als der Rahmen',
      unknown: 'unbekannt, bitte prüfen',
      excess: 'Bei {source} ist {year} um {over} mehr eingeplant, als der Rahmen hergibt',
      held: 'Kein bekannter Rahmen ist überschritten.',
      open: 'Für {source} ist der Rahmen {years} unbekannt, bitte prüfen.',
    },
    spending: {
      title: 'Geplant, gebunden, ausgegeben',
      summary: 'Von {cost} geplanten Kosten sind {committed} gebunden und {actual} ausgegeben.',
    },
    nature: {
      title: 'Konsumtiv und investiv',
      summary: 'Von {cost} Kosten sind {consumptive} konsumtiv und {investive} investiv.',
    },
    means: {
      title: 'Gesicherte Mittel nach ihrer Art',
      summary: 'Gesichert sind {parts}.',
      none: 'Gesichert ist noch nichts.',
      part: {
        contribution: '{amount} Eigen- und Drittmittel',
        grant: '{amount} Zuwendungen',
        loan: '{amount} Kredite, die zurückzuzahlen sind',
      },
      apart: 'Sachleistungen im Wert von {inKind} kommen hinzu; sie bezahlen keine Rechnung.',
      contribution: 'Eigen- und Drittmittel',
      grant: 'Zuwendungen',
      loan: 'Kredite',
      inKind: 'Sachleistungen',
    },
    after: {
      title: 'Folgekosten nach der Laufzeit',
      summary: 'Nach {last} entstehen {cost} Folgekosten, davon sind {cover} gesichert.',
      none: 'Nach {last} sind keine Folgekosten eingetragen.',
    },
    change: {
      title: 'Vergleich mit einem festgehaltenen Stand',
      baseline: 'Vergleichen mit',
      choose: 'Kein Vergleich',
      none: 'Noch ist kein Stand festgehalten. Stände hält das Strategieteam im Fahrplan unter „Verschiebungen“ oder in der Verwaltung fest.',
      byYear: 'Veränderung nach Haushaltsjahren',
      byGroup: {
        point: 'Veränderung nach Beschlusspunkten',
        department: 'Veränderung nach federführenden Ämtern',
        programme: 'Veränderung nach Förderprogrammen',
      },
      part: '{amount}: {state}',
      before: 'vorher',
      now: 'jetzt',
      difference: 'Unterschied',
      summary:
        'Seit dem Stand {state}: Kosten vorher {costBefore}, jetzt {costNow}; gesichert vorher {coverBefore}, jetzt {coverNow}; Lücke vorher {gapBefore}, jetzt {gapNow}.',
      programmes:
        'Seit dem Stand {state}: gesichert vorher {securedBefore}, jetzt {securedNow}; beantragt vorher {appliedBefore}, jetzt {appliedNow}; Ideen, gewichtet, vorher {ideaBefore}, jetzt {ideaNow}.',
    },
  },
  en: {
    part: {
      applied: '{source}: applied for, in full',
      idea: '{source}: idea, weighted',
      unknown: '{source}: idea, probability unknown',
      ownCeiling: 'Ceiling of own funds',
    },
    byYear: {
      title: 'Cost and cover by budget year',
      gap: 'Of {cost} cost, {cover} are covered. {gap} are missing, most of all {most} in {year}.',
      surplus:
        'Secured are {cover}, of which {surplus} are surplus: more than single measures need in a year. It closes no gap of others.',
      noGap: 'The cost of {cost} is covered in every year.',
      none: 'For this selection neither cost is planned nor funds are secured.',
      hopes:
        'Also hoped for are {applied} from applications and {idea} from ideas; by their probability the ideas bring {expected}.',
      unknown: 'The probability of another {unknown} is unknown, please check.',
      openCeiling: 'The ceiling of own funds is unknown for {years}, please check.',
      pick: 'Show items of {year}',
    },
    byGroup: {
      title: {
        point: 'Cost and cover by decision point',
        department: 'Cost and cover by lead department',
        programme: 'Funds by funding programme',
      },
      grouping: 'Group by',
      gap: '{group} has the largest gap: {gap}.',
      noGap: 'No money is missing anywhere.',
      pick: 'Show {group} only',
    },
    byProgramme: {
      none: 'Without a programme (own and third-party funds)',
      named: '{programme} ({means})',
      summary:
        'Of funding programmes, {secured} are approved, {applied} applied for and {idea} planned as an idea.',
    },
    flow: {
      title: {
        point: 'Where the money comes from and which decision point it serves',
        department: 'Where the money comes from and which department uses it',
      },
      summary: 'Of {cost} cost, the sources pay {paid}. {uncovered} are not covered.',
      surplus: 'Another {surplus} are secured, but their measures do not need them in their year.',
      uncovered: 'Not covered',
      pickGaps: 'Show gaps',
      pickSource: 'Show the funds of this source',
      pickLink: 'Show the funds that flow there',
    },
    ceilings: {
      title: 'Yearly ceilings of the sources',
      within: 'Planned and approved',
      over: 'More than the ceiling',
      unknown: 'unknown, please check',
      excess: '{source} is to pay {over} more in {year} than its ceiling allows',
      held: 'No known ceiling is exceeded.',
      open: 'The ceiling of {source} is unknown for {years}, please check.',
    },
    spending: {
      title: 'Planned, committed, spent',
      summary: 'Of {cost} planned cost, {committed} are committed and {actual} are spent.',
    },
    nature: {
      title: 'Consumptive and investive',
      summary: 'Of {cost} cost, {consumptive} are consumptive and {investive} investive.',
    },
    means: {
      title: 'Secured funds by their kind',
      summary: 'Secured are {parts}.',
      none: 'Nothing is secured yet.',
      part: {
        contribution: '{amount} own and third-party funds',
        grant: '{amount} grants',
        loan: '{amount} loans, which have to be paid back',
      },
      apart: 'Benefits in kind worth {inKind} come on top; they pay no bill.',
      contribution: 'Own and third-party funds',
      grant: 'Grants',
      loan: 'Loans',
      inKind: 'Benefits in kind',
    },
    after: {
      title: 'Follow-up cost after the term',
      summary: 'After {last} there are {cost} follow-up cost, of which {cover} are secured.',
      none: 'No follow-up cost is entered after {last}.',
    },
    change: {
      title: 'Comparison with a snapshot',
      baseline: 'Compare with',
      choose: 'No comparison',
      none: 'There is no snapshot yet. The strategy team takes snapshots in the roadmap under “Slips” or in the administration.',
      byYear: 'Change by budget year',
      byGroup: {
        point: 'Change by decision point',
        department: 'Change by lead department',
        programme: 'Change by funding programme',
      },
      part: '{amount}: {state}',
      before: 'before',
      now: 'now',
      difference: 'Difference',
      summary:
        'Since the snapshot {state}: cost {costBefore} before, {costNow} now; secured {coverBefore} before, {coverNow} now; gap {gapBefore} before, {gapNow} now.',
      programmes:
        'Since the snapshot {state}: secured {securedBefore} before, {securedNow} now; applied for {appliedBefore} before, {appliedNow} now; ideas, weighted, {ideaBefore} before, {ideaNow} now.',
    },
  },
}
