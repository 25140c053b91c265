import { catalogue } from '../catalogue'

/** Why something is not allowed and what one may do instead; what is said of what is not shown to everybody. */
export const accessMessages = catalogue(
  {
    reason: {
      role: 'Ihre Rolle erlaubt das nicht. Wenden Sie sich an das Strategieteam.',
      onlyRoles:
        'Das ist einer Rolle vorbehalten: {roles}. Wenden Sie sich dorthin. | Das ist diesen Rollen vorbehalten: {roles}. Wenden Sie sich dorthin.',
      unlessArchived:
        'Diese Strategie ist archiviert und bleibt, wie sie ist. Das Strategieteam kann sie wieder öffnen.',
      inDraft:
        'Diese Strategie ist beschlossen: Die externe Beratung ändert sie nicht mehr selbst. Wenden Sie sich mit Ihrem Vorschlag an das Strategieteam.',
      ownDepartment:
        'Das gehört einer anderen Organisationseinheit. Den Stand Ihrer eigenen Meilensteine und Arbeitspakete können Sie melden.',
      register:
        'Organisationseinheiten gelten für alle Strategien der Kommune. Die Administration ändert sie unter „Verwaltung“.',
      unseen: 'Das betrifft Vertrauliches, das Sie nicht sehen. Wenden Sie sich an das Strategieteam.',
    },
    confidential: 'vertraulich',
    withheld: {
      short: 'und eine vertrauliche | und {count} vertrauliche',
      beside: 'und eine vertrauliche Maßnahme | und {count} vertrauliche Maßnahmen',
      alone: 'Eine vertrauliche Maßnahme | {count} vertrauliche Maßnahmen',
      without: '{text} (ohne eine vertrauliche Maßnahme) | {text} (ohne {count} vertrauliche Maßnahmen)',
      sums: 'Eine vertrauliche Maßnahme ist hier nicht mitgezählt. | {count} vertrauliche Maßnahmen sind hier nicht mitgezählt.',
    },
  },
  {
    reason: {
      role: 'Your role does not allow this. Please contact the strategy team.',
      onlyRoles:
        'Only this role can do this: {roles}. Please contact them. | Only these roles can do this: {roles}. Please contact them.',
      unlessArchived: 'This strategy is archived and stays as it is. The strategy team can open it again.',
      inDraft:
        'This strategy has been adopted: consultants can no longer change it themselves. Please send your suggestion to the strategy team.',
      ownDepartment:
        'This belongs to another department. You can report the state of your own milestones and work packages.',
      register:
        'Departments apply to all strategies of the municipality. Administrators change them under “Administration”.',
      unseen: 'This concerns restricted measures that you cannot see. Please contact the strategy team.',
    },
    confidential: 'restricted',
    withheld: {
      short: 'and one restricted | and {count} restricted',
      beside: 'and one restricted measure | and {count} restricted measures',
      alone: 'One restricted measure | {count} restricted measures',
      without: '{text} (without one restricted measure) | {text} (without {count} restricted measures)',
      sums: 'One restricted measure is not counted here. | {count} restricted measures are not counted here.',
    },
  },
)
