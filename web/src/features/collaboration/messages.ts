import { catalogue } from '@/app/catalogue'

export const collaborationMessages = catalogue(
  {
    conflict: {
      title: 'Zwei Änderungen am selben Feld',
      text: 'Inzwischen wurde dasselbe Feld auch an anderer Stelle geändert. Wählen Sie, was gelten soll.',
      mine: 'Mein Wert: {value}',
      theirs: 'Der andere Wert: {value}',
      by: 'geändert von {name} am {moment}',
      deleteMine: 'Trotzdem löschen',
      deleteTheirs: 'Behalten, mit dem neuen Wert: {value}',
      gone: '{entity} „{title}“ wurde inzwischen gelöscht. Ihre Änderung lässt sich nicht mehr speichern:',
      exists: '{entity} „{title}“ gibt es schon.',
      apply: 'Auswahl übernehmen',
      discard: 'Meine Änderung verwerfen',
    },
    refused: {
      title: 'Nicht gespeichert',
      text: 'Der Server hat diese Änderung nicht angenommen. Auf dem Bildschirm steht wieder der gespeicherte Stand.',
      forbidden:
        'Dafür haben Sie nicht oder nicht mehr das Recht. Auf dem Bildschirm steht wieder der gespeicherte Stand.',
      wanted: 'Ihre Eingaben, zum Kopieren',
      close: 'Verstanden',
      retry: 'Erneut versuchen',
    },
  },
  {
    conflict: {
      title: 'Two changes of the same field',
      text: 'The same field has been changed elsewhere in the meantime. Choose which value is to stand.',
      mine: 'My value: {value}',
      theirs: 'The other value: {value}',
      by: 'changed by {name} on {moment}',
      deleteMine: 'Delete anyway',
      deleteTheirs: 'Keep it, with the new value: {value}',
      gone: '{entity} “{title}” has been deleted in the meantime. Your change can no longer be saved:',
      exists: '{entity} “{title}” exists already.',
      apply: 'Apply choice',
      discard: 'Discard my change',
    },
    refused: {
      title: 'Not saved',
      text: 'The server did not accept this change. The screen shows the saved state again.',
      forbidden: 'You have no right to do this, or no longer. The screen shows the saved state again.',
      wanted: 'What you entered, to copy',
      close: 'Understood',
      retry: 'Try again',
    },
  },
)
