import { onMounted, shallowRef } from 'vue'

/** Something that a section shows once the server has told it, with a second try where it did not. */
export function useFetched<T>(fetch: () => Promise<T>) {
  const value = shallowRef<T>()
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      value.value = await fetch()
    } catch (error) {
      failure.value = error
    }
  }

  onMounted(load)
  return { value, failure, load }
}
