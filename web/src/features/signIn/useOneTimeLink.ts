import type { OpenedLink } from '@fahrplan/shared/tenancy'
import { ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isProblem } from '@/app/api'
import { openLink } from './signInApi'

const PAGES = {
  setup: '/einrichten',
  operator: '/betrieb',
  invitation: '/einladung',
  passwordReset: '/passwort',
  emailChange: '/neue-adresse',
} as const satisfies Record<OpenedLink['kind'], string>

/** `missing`: the address has no secret, as after the page was loaded again. */
export type LinkState = 'opening' | 'open' | 'missing' | 'expired' | 'failed'

/**
 * What the one-time link in the address is for. The secret leaves the address bar at once, so that nobody reads it
 * there, and no history keeps it.
 */
export function useOneTimeLink(kind: OpenedLink['kind']) {
  const route = useRoute()
  const router = useRouter()
  const state = ref<LinkState>('missing')
  const link = shallowRef<OpenedLink>()
  const failure = shallowRef<unknown>()
  const secret = ref('')

  watch(
    () => route.hash,
    (hash) => {
      if (hash.length < 2) return
      secret.value = hash.slice(1)
      void router.replace({ path: route.path, query: route.query })
      void open()
    },
    { immediate: true },
  )

  async function open(): Promise<void> {
    state.value = 'opening'
    try {
      const opened = await openLink(secret.value)
      if (opened.kind !== kind) {
        await router.replace({ path: PAGES[opened.kind], hash: `#${secret.value}` })
        return
      }
      link.value = opened
      state.value = 'open'
    } catch (error) {
      fail(error)
    }
  }

  /** @returns whether the link itself was what failed */
  function fail(error: unknown): boolean {
    if (isProblem(error, 'link-expired')) {
      state.value = 'expired'
      return true
    }
    if (state.value !== 'opening') return false
    failure.value = error
    state.value = 'failed'
    return true
  }

  return { kind, state, link, failure, secret, open, fail }
}

export type OneTimeLink = ReturnType<typeof useOneTimeLink>
