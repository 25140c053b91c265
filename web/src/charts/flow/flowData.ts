import type { Pattern } from '../chartData'

/** Something that amounts come from or go to. */
export interface FlowNode {
  readonly key: string
  readonly label: string
  /** Where there is no room for the whole name. */
  readonly shortLabel?: string
  readonly colour: `--${string}`
  readonly pattern?: Pattern
}

export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly value: number
}

/** Amounts on their way from one side to the other. Nodes without any link are not drawn. */
export interface FlowData {
  readonly from: readonly FlowNode[]
  readonly to: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** A node on one of the sides. */
export interface FlowEnd {
  readonly side: 'from' | 'to'
  readonly key: string
}

/** A node, or what flows between two. */
export type FlowPlace = FlowEnd | (Pick<FlowLink, 'from' | 'to'> & { readonly side: 'link' })
