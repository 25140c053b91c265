import type { Say } from '../useSheetText'
import type { Mistake } from './mistake'
import { printCell } from './printCell'

/** Why a text cannot stand in a cell, in a sentence. */
export function mistakeText({ key, limit }: Mistake, say: Say, language: string): string {
  if (limit === undefined) return say(key)
  return say(key, {
    limit: key === 'tooMuchMoney' ? printCell(limit, { kind: 'money' }, language, 'shown') : limit,
  })
}
