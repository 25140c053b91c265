import type { Target } from '../floor/bareDatabase'

/** Two databases with the same contents: one for the product, one for the floor. */
export interface BenchDatabase {
  readonly name: 'PostgreSQL' | 'PGlite'
  readonly product: Target
  readonly floor: Target
  /** Of somebody who may read and write every strategy. */
  readonly cookie: string
  /** What a reader of the figures should know about it. */
  readonly facts: string
  /** The aims are for a server; the one inside the process is measured without them. */
  readonly aimed: boolean
  drop(): Promise<void>
}

/** Fills a database, and tells the cookie of somebody who is signed in there. */
export type Seed = (target: Target) => Promise<string>

/** Fills it before it is doubled. */
export type OpenBenchDatabase = (seed: Seed) => Promise<BenchDatabase>
