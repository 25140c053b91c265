import type { Snapshot } from '@fahrplan/shared/tenancy'
import { useFormat, useText } from '../i18n'

/** A kept state by its title and the day on which it was kept: titles need not be unique. */
export function useStateText() {
  const { t } = useText()
  const format = useFormat()

  function stateText({ title, takenAt }: Snapshot): string {
    return t('app.state.name', { title, day: format.value.dayOfMoment(takenAt) })
  }

  return { stateText }
}
