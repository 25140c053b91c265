/** Why a text cannot stand in a cell: a key of the sheet's texts, with what the sentence needs. */
export interface Mistake {
  readonly key:
    | 'missing'
    | 'invalidDay'
    | 'invalidWhole'
    | 'invalidPercent'
    | 'invalidMoney'
    | 'negativeMoney'
    | 'tooFineMoney'
    | 'tooMuchMoney'
    | 'invalidChoice'
    | 'ambiguousChoice'
    | 'tooSmall'
    | 'tooLarge'
  /** Of money in cents. */
  readonly limit?: number
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistake: Mistake }

export function read<T>(value: T): Reading<T> {
  return { ok: true, value }
}

export function misread(key: Mistake['key'], limit?: number): Reading<never> {
  return { ok: false, mistake: limit === undefined ? { key } : { key, limit } }
}
