import {
  type CatalogueReading,
  type CatalogueReport,
  changesOfCatalogue,
  readCatalogue,
} from '@fahrplan/shared/funding'
import { type Id, newId } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, type Plan, violationsOf } from '@fahrplan/shared/plan'
import { computed, ref, shallowRef } from 'vue'
import { ruleText, t } from '@/app/i18n'
import { type CommitResult, usePlanStore } from '@/app/plan'

export interface CataloguePreview {
  readonly changes: readonly Change[]
  readonly report: CatalogueReport
  /** The plan as it would be. */
  readonly after: Plan
}

const LARGEST_BYTES = 10 * 1024 * 1024

/** A catalogue file, what taking it over would change in the plan as it is now, and the deed. */
export function useCatalogueFile() {
  const store = usePlanStore()
  const fileName = ref<string>()
  const failure = ref<string>()
  const reading = shallowRef<CatalogueReading>()
  const refused = shallowRef<readonly string[]>([])
  const saving = ref(false)

  const preview = computed<CataloguePreview | undefined>(() => {
    const catalogue = reading.value?.catalogue
    if (!catalogue || saving.value) return undefined
    const { unreadKeys } = reading.value!
    const { changes, report } = changesOfCatalogue(store.plan, catalogue, { newId: ids(), unreadKeys })
    return { changes, report, after: applyChanges(store.plan, changes) }
  })

  const violations = computed(() =>
    preview.value ? violationsOf(store.plan, preview.value.changes).map(ruleText) : [],
  )

  async function read(file: File): Promise<void> {
    forget()
    fileName.value = file.name
    if (file.size > LARGEST_BYTES) failure.value = t('funding.exchange.tooLarge')
    else
      try {
        reading.value = readCatalogue(await file.text())
      } catch {
        failure.value = t('funding.exchange.unreadable')
      }
  }

  function forget(): void {
    fileName.value = failure.value = reading.value = undefined
    refused.value = []
    made = []
  }

  /** The server's answer, or nothing while there is none to be had. */
  async function take(): Promise<CommitResult | undefined> {
    const changes = preview.value?.changes
    if (!changes || saving.value) return undefined
    saving.value = true
    refused.value = []
    try {
      const options = { showsInvalid: true, importedFrom: fileName.value ?? '' }
      const result = await store.commit(changes, options)
      if (result.status === 'invalid')
        refused.value = result.errors.map((error) => ruleText({ params: {}, ...error }))
      return result
    } finally {
      saving.value = false
    }
  }

  /** The ids of what a file makes stay the same while it is looked at, however the plan goes on. */
  let made: Id[] = []
  function ids(): () => Id {
    let next = 0
    return () => (made[next++] ??= newId())
  }

  return { fileName, failure, reading, preview, violations, refused, saving, read, forget, take }
}
