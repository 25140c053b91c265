import type { FitState, VerdictState } from '@fahrplan/shared/funding'
import type { Tone } from '@/ui'

export const VERDICT_TONE: { readonly [S in VerdictState]: Tone } = {
  met: 'success',
  broken: 'danger',
  unknown: 'warning',
  notApplicable: 'neutral',
}

export const FIT_TONE: { readonly [S in FitState]: Tone } = {
  fits: 'success',
  unknown: 'warning',
  fitsNot: 'danger',
}
