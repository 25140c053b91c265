import type { Id } from '@fahrplan/shared/kernel'
import type { NewSavedView, SavedView, SavedViewPatch } from '@fahrplan/shared/tenancy'
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLoaded } from '@/app/loading'
import { usePlanStore } from '@/app/plan'
import { useRights, useSessionStore } from '@/app/session'
import { queryOfView, savedQuery } from './model/viewQuery'
import { changeView, createView, deleteView, fetchViews } from './viewsApi'

/** The own views of the roadmap and those that are shared; opening one is going to its address. */
export function useSavedViews() {
  const store = usePlanStore()
  const session = useSessionStore()
  const route = useRoute()
  const router = useRouter()
  const { may } = useRights()
  const loaded = useLoaded(() => fetchViews(store.openId!))
  watch(
    () => store.openId,
    (id) => id && void loaded.load(),
  )

  const views = computed(() => loaded.value.value ?? [])
  /** What is seen now, as a view keeps it. */
  const query = computed(() => savedQuery(route.query))
  const isOwn = ({ ownerId }: SavedView) => ownerId === session.user?.id
  const mayChange = (view: SavedView) => isOwn(view) || may('manageViews')

  function open(view: SavedView): void {
    void router.push({ query: queryOfView(view.query, route.query) })
  }

  async function save(view: NewSavedView & { readonly id: Id }): Promise<SavedView> {
    const saved = await createView(store.openId!, view)
    await loaded.load()
    return saved
  }

  async function change(id: Id, patch: SavedViewPatch): Promise<void> {
    await changeView(store.openId!, id, patch)
    await loaded.load()
  }

  async function remove(id: Id): Promise<void> {
    await deleteView(store.openId!, id)
    await loaded.load()
  }

  return { loaded, views, query, isOwn, mayChange, open, save, change, remove }
}

export type SavedViews = ReturnType<typeof useSavedViews>
