import { mount, type VueWrapper } from '@vue/test-utils'
import { type Component, h, reactive } from 'vue'
import { createI18n } from 'vue-i18n'
import { uiMessages } from './messages'

type Model = Record<string, unknown>

/** Mounts a component in German, with `v-model` wired as a form would: what it emits comes back as its value. */
export function mountInForm<T extends Model>(component: Component, models: T, props: Model = {}) {
  const values = reactive({ ...models }) as T
  const events: [string, unknown][] = []
  const wired = () =>
    Object.fromEntries(
      Object.keys(models).flatMap((name) => [
        [name, values[name]],
        [`onUpdate:${name}`, (value: never) => (values[name as keyof T] = value)],
      ]),
    )
  const heard = (name: string) => (value: unknown) => void events.push([name, value])
  const wrapper: VueWrapper = mount(
    () =>
      h(component, { ...props, ...wired(), onChange: heard('change'), onUnderstood: heard('understood') }),
    {
      attachTo: document.body,
      global: {
        plugins: [
          createI18n({
            legacy: false,
            locale: 'de',
            messages: { de: { ui: uiMessages.de }, en: { ui: uiMessages.en } },
          }),
        ],
      },
    },
  )
  return { wrapper, values, events }
}
