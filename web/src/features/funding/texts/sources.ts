import { catalogue } from '@/app/catalogue'

export const sourcesTexts = catalogue(
  {
    title: 'Finanzierungsquellen',
    text: 'Wer zahlt: eigene Mittel, Geldgeber der Programme und Partner.',
    empty: 'Noch ist keine Finanzierungsquelle eingetragen.',
    create: 'Quelle anlegen',
    createTitle: 'Finanzierungsquelle anlegen',
    edit: '{name} bearbeiten',
    editTitle: 'Finanzierungsquelle bearbeiten',
    remove: 'Löschen',
    save: 'Speichern',
    add: 'Anlegen',
    discard: 'Verwerfen',
    column: {
      name: 'Name',
      level: 'Ebene',
      programmes: 'Programme',
      contributions: 'Beträge',
      deeds: 'Bearbeiten',
    },
  },
  {
    title: 'Sources of money',
    text: 'Who pays: own funds, funders of the programmes, and partners.',
    empty: 'No source of money has been entered yet.',
    create: 'Create a source',
    createTitle: 'Create a source of money',
    edit: 'Edit {name}',
    editTitle: 'Edit the source of money',
    remove: 'Delete',
    save: 'Save',
    add: 'Create',
    discard: 'Discard',
    column: {
      name: 'Name',
      level: 'Level',
      programmes: 'Programmes',
      contributions: 'Amounts',
      deeds: 'Edit',
    },
  },
)
