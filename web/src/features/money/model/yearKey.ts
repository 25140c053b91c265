/** What a column of a year shows: a field of what there is in that year. */
export interface YearField<F extends string = string> {
  readonly field: F
  readonly year: number
}

/** The key of a column; another field is another column, so that what is wrong in one is not shown in the other. */
export function yearKey({ field, year }: YearField): string {
  return `${field}:${year}`
}

/** Undefined for columns of anything else. */
export function yearFieldOf<F extends string>(key: string, fields: readonly F[]): YearField<F> | undefined {
  const [name, year] = key.split(':')
  const field = fields.find((one) => one === name)
  return field === undefined || year === undefined ? undefined : { field, year: Number(year) }
}
