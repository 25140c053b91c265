import { computed, type ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { useRights } from '@/app/session'
import type { HelpKey } from '../model/helpKey'

/** What the keys do in the table; none that changes anything for those who only read. */
export function useTableKeys(): ComputedRef<readonly HelpKey[]> {
  const { t } = useText()
  const { may } = useRights()

  const reading = computed<readonly HelpKey[]>(() => [
    [t('roadmap.table.keys.cells'), [['↑'], ['↓'], ['←'], ['→']]],
    [
      t('roadmap.table.keys.all'),
      [
        ['Strg', 'A'],
        ['Shift', 'Leertaste'],
        ['Strg', 'Leertaste'],
      ],
    ],
    [t('roadmap.table.keys.sort'), [['Enter']]],
    [
      t('roadmap.table.keys.width'),
      [
        ['Shift', '←'],
        ['Shift', '→'],
      ],
    ],
    [t('roadmap.table.keys.open'), [['Strg', 'Enter']]],
    [t('roadmap.table.keys.copy'), [['Strg', 'C']]],
  ])
  const writing = computed<readonly HelpKey[]>(() => [
    [t('roadmap.table.keys.edit'), [['Enter'], ['F2']]],
    [t('roadmap.table.keys.next'), [['Enter'], ['Tab']]],
    [t('roadmap.table.keys.line'), [['Alt', 'Enter']]],
    [t('roadmap.table.keys.cancel'), [['Esc']]],
    [t('roadmap.table.keys.clear'), [['Entf']]],
    [
      t('roadmap.table.keys.clipboard'),
      [
        ['Strg', 'X'],
        ['Strg', 'V'],
      ],
    ],
    [t('roadmap.table.keys.fill'), [['Strg', 'D']]],
    [t('roadmap.table.keys.wrong'), [['F8']]],
  ])

  return computed(() => [
    ...reading.value,
    ...(may('editPlan') || may('reportProgress') ? writing.value : []),
    [t('roadmap.table.keys.leave'), [['Esc']]],
  ])
}
