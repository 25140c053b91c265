import type { MixModel } from './buildMix'
import type { LinearModel, Row } from './model'
import { wishKey, type WishName } from './wishes'

/**
 * Wishes that cannot all be granted, and of which any could if another one were given up (deletion filter). Rules are
 * never given up. To be called where the whole cannot be solved.
 */
export function contradictionOf(
  model: MixModel,
  isSolvable: (model: LinearModel) => boolean,
): readonly WishName[] {
  let kept = wishesOf(model)
  for (const wish of kept) {
    const others = kept.filter((one) => one !== wish)
    if (!isSolvable(withWishes(model, others))) kept = others
  }
  return kept
}

function wishesOf({ rows }: MixModel): WishName[] {
  const found = new Map<string, WishName>()
  for (const { reason } of rows) if (reason.kind === 'wish') found.set(wishKey(reason.wish), reason.wish)
  return [...found.values()]
}

function withWishes(model: MixModel, wishes: readonly WishName[]): LinearModel {
  const kept = new Set(wishes.map(wishKey))
  const stays = ({ reason }: Row) => reason.kind !== 'wish' || kept.has(wishKey(reason.wish))
  return { variables: model.variables, rows: model.rows.filter(stays), objective: [] }
}
