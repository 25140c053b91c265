/** What keys do, with the combinations that do it, each as the names of its keys. */
export type HelpKey = readonly [deed: string, combinations: readonly (readonly string[])[]]
