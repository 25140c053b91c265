import type { Plan } from '@fahrplan/shared/plan'
import type { SelectOption } from '@/ui'

/** Measures that a mix can be made for. */
export function measureOptions(plan: Plan): SelectOption[] {
  return [...plan.measure.values()]
    .filter(({ phase }) => phase !== 'dropped' && phase !== 'done')
    .sort((a, b) => a.key.localeCompare(b.key, 'de', { numeric: true }))
    .map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` }))
}

/** Programmes that pay: a benefit in kind is no part of a mix. */
export function programmeOptions(plan: Plan): SelectOption[] {
  return [...plan.fundingProgramme.values()]
    .filter(({ kind }) => kind !== 'inKind')
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
    .map(({ id, name }) => ({ value: id, label: name }))
}
