import { CornerDownRight, FolderInput, FolderX, Merge, Pencil, RotateCcw } from '@lucide/vue'
import type { RegisteredDepartment } from '@fahrplan/shared/tenancy'
import { useText } from '@/app/i18n'
import type { DeedKind } from '../model/reorganisation'

const ICONS = {
  create: CornerDownRight,
  rename: Pencil,
  move: FolderInput,
  merge: Merge,
  retire: FolderX,
  revive: RotateCcw,
} as const

const DEEDS: readonly DeedKind[] = ['rename', 'move', 'merge', 'retire', 'create']

/** What can be done with a department: a retired one can only come back. */
export function useDeedItems() {
  const { t } = useText()
  return {
    itemsFor: ({ retiredOn }: RegisteredDepartment) =>
      (retiredOn === null ? DEEDS : (['revive'] as const)).map((kind) => ({
        value: kind,
        label: t(`administration.organisation.deed.${kind === 'create' ? 'createBelow' : kind}`),
        icon: ICONS[kind],
      })),
  }
}
