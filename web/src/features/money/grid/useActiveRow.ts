import { computed, type ComputedRef, ref } from 'vue'

/** The row of the grid that tools are for. */
export function useActiveRow<Row extends { readonly id: string }>(rows: ComputedRef<readonly Row[]>) {
  const id = ref<string>()
  const row = computed(() => rows.value.find((one) => one.id === id.value))
  return { row, see: (seen: string | undefined) => void (id.value = seen) }
}
