import type { Author } from '@fahrplan/shared/plan'
import { idOf } from '@fahrplan/shared/testing'

export const ANNA: Author = { id: idOf(901), name: 'Anna Abel', role: 'strategist' }
export const BEN: Author = { id: idOf(902), name: 'Ben Busch', role: 'departmentHead' }
