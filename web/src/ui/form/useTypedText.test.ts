import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { dayNotation } from './date'
import { useTypedText } from './useTypedText'

function field() {
  const day = ref<string | null>('2027-03-15')
  const told: (string | null)[] = []
  return { day, told, ...useTypedText(day, ref(dayNotation('de')), (value) => told.push(value)) }
}

describe('a typed text', () => {
  it('complains about half a date only when the field is left', async () => {
    const { text, complains, enter, leave } = field()
    enter()
    text.value = '15.03.'
    expect(complains.value).toBe(false)
    leave()
    await nextTick()
    expect(complains.value).toBe(true)
  })

  it('goes on complaining when the field is entered again, until it is mended', async () => {
    const { day, text, complains, enter, leave } = field()
    enter()
    text.value = 'bald'
    leave()
    enter()
    expect(complains.value).toBe(true)
    text.value = '1.4.2027'
    await nextTick()
    expect([complains.value, day.value]).toEqual([false, '2027-04-01'])
    text.value = '1.4.202'
    expect(complains.value).toBe(false)
  })

  it('keeps what was typed, and tells a value once', async () => {
    const { text, told, enter, leave } = field()
    enter()
    text.value = 'bald'
    leave()
    expect(text.value).toBe('bald')
    enter()
    text.value = '01.04.2027'
    leave()
    leave()
    await nextTick()
    expect(told).toEqual(['2027-04-01'])
  })
})
