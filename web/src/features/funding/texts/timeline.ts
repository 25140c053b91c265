import { catalogue } from '@/app/catalogue'

export const timelineTexts = catalogue(
  {
    title: 'Fristen und Zeiträume',
    summary:
      'Zeitachse von {from} bis {to} mit den Antragsfristen und Bewilligungszeiträumen von {count} Programmen. Die Tabelle darunter sagt dasselbe.',
    none: 'Von keinem dieser Programme ist eine Frist oder ein Zeitraum bekannt. Bitte prüfen.',
    unknownCount:
      'Von einem weiteren Programm ist weder eine Frist noch ein Zeitraum bekannt. | Von {count} weiteren Programmen ist weder eine Frist noch ein Zeitraum bekannt.',
    table: 'Als Tabelle',
    today: 'Heute',
    horizon: 'Laufzeit der Strategie',
    window: 'Antragsfrist',
    rolling: 'Anträge jederzeit',
    period: 'Bewilligungszeitraum',
    open: 'Beginn oder Ende unbekannt',
    column: { programme: 'Programm', what: 'Was', from: 'Von', to: 'Bis' },
  },
  {
    title: 'Windows and periods',
    summary:
      'Time axis from {from} to {to} with the application windows and grant periods of {count} programmes. The table below says the same.',
    none: 'No window and no period of these programmes is known. Please check.',
    unknownCount:
      'Of one more programme neither a window nor a period is known. | Of {count} more programmes neither a window nor a period is known.',
    table: 'As a table',
    today: 'Today',
    horizon: 'Term of the strategy',
    window: 'Application window',
    rolling: 'Applications at any time',
    period: 'Grant period',
    open: 'Start or end unknown',
    column: { programme: 'Programme', what: 'What', from: 'From', to: 'To' },
  },
)
