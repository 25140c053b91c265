import { computed } from 'vue'
import { useText } from '@/app/i18n'
import { SUB_PAGES, type SubPageName } from './subPages'
import { useMunicipality } from './useMunicipality'

/** Addresses inside the administration, in the municipality that was chosen. */
export function useAdministrationLinks() {
  const { query } = useMunicipality()
  const { t } = useText()

  function linkTo(page: SubPageName, ...steps: string[]) {
    return { path: [SUB_PAGES[page].path, ...steps].join('/'), query: query.value }
  }

  const backTo = (page: SubPageName) =>
    computed(() => ({ to: linkTo(page), title: t(`administration.page.${page}`) }))

  return { linkTo, backTo }
}
