import type { Network } from '../network'
import type { Estimate } from './estimates'

/**
 * An entry for each item: 1 where it has an estimate of its own or waits, over however many others, for an item that
 * has one. Of all others a simulation says nothing that the plan does not say itself. What is a fact is certain.
 */
export function uncertainItems(network: Network, estimates: readonly Estimate[]): Uint8Array {
  const { items, indexOf, isFact, firstOut, outgoing, to } = network
  const isUncertain = new Uint8Array(items.length)
  const open: number[] = []
  const reach = (item: number) => {
    if (isUncertain[item] || isFact[item]) return
    isUncertain[item] = 1
    open.push(item)
  }
  for (const { id, optimistic, pessimistic } of estimates) {
    const item = indexOf.get(id)
    if (item !== undefined && optimistic < pessimistic) reach(item)
  }
  for (let item = open.pop(); item !== undefined; item = open.pop())
    for (let at = firstOut[item]!; at < firstOut[item + 1]!; at++) reach(to[outgoing[at]!]!)
  return isUncertain
}
