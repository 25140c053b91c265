import type { Author } from '@fahrplan/shared/plan'

/** Acts where no person does. */
export const SYSTEM: Author = { id: '00000000-0000-7000-8000-000000000000', name: 'Fahrplan', role: 'admin' }
