import type { Aim, Figure } from '../measure/bench'

export type Verdict = 'reached' | 'missed' | undefined

/** Nothing where nothing is aimed at. */
export function verdictOf({ aim, ratio }: Figure): Verdict {
  if (!aim) return undefined
  const reached = 'least' in aim ? ratio >= aim.least : ratio <= aim.most
  return reached ? 'reached' : 'missed'
}

export function aimText(aim: Aim | undefined): string {
  if (!aim) return ''
  return 'least' in aim ? `≥ ${aim.least}` : `≤ ${aim.most}`
}
