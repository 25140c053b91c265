import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { useClearOfFocus } from './useClearOfFocus'

enableAutoUnmount(afterEach)
afterEach(() => document.body.replaceChildren())

/** There is no layout here: elements say themselves where they lie. */
function lieAt(element: Element, box: () => { x: number; y: number; width: number; height: number }) {
  element.getBoundingClientRect = () => {
    const { x, y, width, height } = box()
    return new DOMRect(x, y, width, height)
  }
}

function button(y: number, x = 0, height = 30): HTMLElement {
  const made = document.body.appendChild(document.createElement('button'))
  lieAt(made, () => ({ x, y, width: 500, height }))
  return made
}

function layerAtTheBottom() {
  const layer = shallowRef<HTMLElement | null>(null)
  const content = shallowRef(0)
  const lift = shallowRef<{ readonly value: number }>()
  const Layer = defineComponent(() => {
    lift.value = useClearOfFocus(layer, () => content.value)
    return () => h('div', { ref: layer, tabindex: -1 })
  })
  mount(Layer, { attachTo: document.body })
  const lifted = () => lift.value!.value
  lieAt(layer.value!, () => ({ x: 400, y: 600 - lifted(), width: 200, height: 100 }))
  return { layer, content, lifted }
}

test('the layer goes above what has the focus, and back once that is elsewhere', () => {
  const { lifted } = layerAtTheBottom()
  button(650).focus()
  expect(lifted()).toBe(700 - 650 + 8)
  button(620).focus()
  expect(lifted()).toBe(700 - 620 + 8)
  button(100).focus()
  expect(lifted()).toBe(0)
})

test('it stays beside what lies apart or is taller than a part of the screen', () => {
  const { lifted } = layerAtTheBottom()
  button(650, 600).focus()
  expect(lifted()).toBe(0)
  button(100, 0, 650).focus()
  expect(lifted()).toBe(0)
})

test('it stays where it is while it has the focus, and looks again when what it shows changes', async () => {
  const { layer, content, lifted } = layerAtTheBottom()
  let y = 100
  const moves = button(0)
  lieAt(moves, () => ({ x: 0, y, width: 500, height: 30 }))
  moves.focus()
  y = 650
  content.value++
  await nextTick()
  expect(lifted()).toBe(58)
  layer.value!.focus()
  expect(lifted()).toBe(58)
})
