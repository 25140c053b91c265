import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { mountInForm } from '../testing'
import UiDialog from './UiDialog.vue'

enableAutoUnmount(afterEach)

function opened(dismissible: boolean) {
  const { wrapper, values } = mountInForm(UiDialog, { open: true }, { title: 'Frage', dismissible })
  return { values, dialog: wrapper.get('dialog').element as HTMLDialogElement }
}

test('a dialog that needs an answer comes back when the browser closes it', () => {
  const { values, dialog } = opened(false)
  dialog.close()
  expect(dialog.open).toBe(true)
  expect(values.open).toBe(true)
})

test('any other one is closed', () => {
  const { values, dialog } = opened(true)
  dialog.close()
  expect(dialog.open).toBe(false)
  expect(values.open).toBe(false)
})
