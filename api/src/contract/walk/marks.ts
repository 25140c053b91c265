import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Entity, EntityName } from '@fahrplan/shared/plan'
import { ENTITY_EXAMPLES } from '../../document'

/** Words by which one knows where a text comes from. */
export const MARKS = {
  /** The home municipality and its people. */
  home: 'Zimt',
  /** Its strategies and what belongs to them. */
  plan: 'Kardamom',
  /** What no release has. */
  unreleased: 'Nelke',
} as const

const TEXTS = ['title', 'name', 'format', 'committee', 'statement', 'reason', 'note', 'criterion', 'goal']

/** The example, with the mark in its texts. */
export function marked<E extends EntityName>(entity: E): Entity<E> {
  const fields = Object.entries(ENTITY_EXAMPLES[entity]).map(([field, value]) => [
    field,
    TEXTS.includes(field) ? `${MARKS.plan} ${value}` : value,
  ])
  return Object.fromEntries(fields) as Entity<E>
}

/** Beside the one that the example of a check is about: for what is checked anew. */
export const SECOND_PRINCIPLE: Id = newId()

export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const FACTOR = { totpSecret: TOTP_SECRET, totpConfirmedAt: new Date(), totpLastStep: null }
export const NO_FACTOR = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }
