import { touched } from './touched'
import type { Invariant } from './violation'

/** The best case does not take longer than the worst; one alone is no estimate. */
export const estimatesInOrder: Invariant = (step) =>
  touched(step, 'workPackage').flatMap(({ entity, id, after: { optimisticDays, pessimisticDays } }) => {
    const at = (rule: string, field: string, message: string) => [
      { rule, entity, id, field, message, params: {} },
    ]
    if ((optimisticDays === null) !== (pessimisticDays === null))
      return at(
        'estimateNeedsBoth',
        optimisticDays === null ? 'optimisticDays' : 'pessimisticDays',
        'an estimate needs its best and its worst case',
      )
    if (optimisticDays === null || pessimisticDays === null || optimisticDays <= pessimisticDays) return []
    return at('estimatesInOrder', 'pessimisticDays', 'the worst case takes less than the best')
  })
