export interface SelectOption<T extends string = string> {
  readonly value: T
  readonly label: string
  readonly group?: string
  readonly disabled?: boolean
}

export interface OptionGroup<T extends string> {
  readonly name: string
  readonly options: readonly SelectOption<T>[]
}

/** Options under the names of their groups, both in the order of their first appearance. */
export function groupOptions<T extends string>(options: readonly SelectOption<T>[]): OptionGroup<T>[] {
  const groups = new Map<string, SelectOption<T>[]>()
  for (const option of options) {
    const name = option.group ?? ''
    const group = groups.get(name)
    if (group) group.push(option)
    else groups.set(name, [option])
  }
  return [...groups].map(([name, members]) => ({ name, options: members }))
}

/** Options in whose label every word of the search occurs, whatever the case. */
export function matchingOptions<T extends string>(
  options: readonly SelectOption<T>[],
  search: string,
): SelectOption<T>[] {
  const words = search.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return options.filter((option) => {
    const label = `${option.group ?? ''} ${option.label}`.toLocaleLowerCase('de')
    return words.every((word) => label.includes(word))
  })
}
