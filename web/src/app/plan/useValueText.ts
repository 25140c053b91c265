import { isDay } from '@fahrplan/shared/kernel'
import { ENTITY_NAMES, type Entity, type EntityName, entityOf } from '@fahrplan/shared/plan'
import { type MessageKey, textIfAny, useFormat, useText } from '../i18n'
import { usePlanStore } from './planStore'

/** In basis points. */
const RATES: readonly string[] = ['maxRate', 'minimumOwnShare', 'probability']

/** Fields and their values as people read them: money, days, names instead of ids. */
export function useValueText() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()

  function fieldText(field: string): string {
    return textIfAny(`domain.field.${field}`) ?? field
  }

  function valueText(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return t('domain.plain.empty')
    if (Array.isArray(value)) {
      if (value.length === 0) return t('domain.plain.empty')
      return format.value.list(value.map((one) => valueText(field, one)))
    }
    if (typeof value === 'boolean') return t(value ? 'domain.plain.yes' : 'domain.plain.no')
    if (typeof value === 'number') return numberText(field, value)
    if (typeof value !== 'string') return JSON.stringify(value)
    if (isDay(value)) return format.value.day(value)
    return textIfAny(`domain.value.${field}.${value}`) ?? nameOfId(field, value) ?? value
  }

  function numberText(field: string, value: number): string {
    if (field.endsWith('Cents')) return format.value.cents(value)
    return RATES.includes(field) ? format.value.rate(value) : String(value)
  }

  function nameOfId(field: string, value: string): string | undefined {
    if (!/Ids?$/.test(field)) return undefined
    for (const entity of ENTITY_NAMES) {
      const found = entityOf(store.plan, entity, value)
      if (found) return titleOf(entity, found)
    }
    return undefined
  }

  /** What an entity is called; its kind, where it has no name. */
  function titleOf(entity: EntityName, value: Entity | undefined): string {
    const { number, key, title, name, year } = (value ?? {}) as Record<string, string | undefined>
    const words = [number ?? key, title ?? name ?? partsOf(value), year].filter(Boolean)
    return words.length > 0 ? words.join(' ') : t(`domain.entity.${entity}` as MessageKey)
  }

  /** What has no name is called by what it belongs to. */
  function partsOf(value: Entity | undefined): string {
    const { grantId, ...own } = (value ?? {}) as Record<string, string | undefined>
    const { plan } = store
    const grant = plan.grant.get(grantId ?? '')
    const measure = plan.measure.get(own.measureId ?? grant?.measureId ?? '')
    const source = plan.fundingSource.get(own.fundingSourceId ?? '')
    const programme = plan.fundingProgramme.get(own.fundingProgrammeId ?? grant?.fundingProgrammeId ?? '')
    return [measure?.key, source?.name, programme?.name].filter(Boolean).join(' ')
  }

  return { fieldText, valueText, titleOf }
}
