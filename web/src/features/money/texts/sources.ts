import { catalogue } from '@/app/catalogue'

export const sourcesTexts = catalogue(
  {
    hint: 'Die Quelle der gewählten Zelle lässt sich löschen.',
    remove: 'Quelle löschen',
    removed: '„{name}“ ist gelöscht.',
    neededTitle: 'Diese Quelle wird noch gebraucht',
    needed: '„{name}“ lässt sich nicht löschen, solange etwas daran hängt: {uses}.',
    uses: {
      measures: 'Mittel für eine Maßnahme | Mittel für {count} Maßnahmen',
      programmes: 'ein Förderprogramm | {count} Förderprogramme',
      years: 'der Rahmen eines Jahres | die Rahmen von {count} Jahren',
    },
    toMeasure: 'Mittel für {measure}',
    toAllMeasures: 'Mittel für alle Maßnahmen',
    toProgramme: 'Programm „{name}“',
    toFrames: 'Rahmen {years}',
    close: 'Schließen',
  },
  {
    hint: 'The source of the chosen cell can be deleted.',
    remove: 'Delete source',
    removed: '“{name}” is deleted.',
    neededTitle: 'This source is still needed',
    needed: '“{name}” cannot be deleted as long as something hangs on it: {uses}.',
    uses: {
      measures: 'funds for one measure | funds for {count} measures',
      programmes: 'one funding programme | {count} funding programmes',
      years: 'the frame of one year | the frames of {count} years',
    },
    toMeasure: 'Funds for {measure}',
    toAllMeasures: 'Funds for all measures',
    toProgramme: 'Programme “{name}”',
    toFrames: 'Frames {years}',
    close: 'Close',
  },
)
