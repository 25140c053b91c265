/** What every field of a form takes. */
export interface FieldProps {
  label: string
  /** The label is there for assistive technology only: where a heading or a column already shows it. */
  hideLabel?: boolean
  hint?: string | undefined
  /** What is wrong and what to do; shown at the field and wired to it. */
  error?: string | undefined
  /** Marks the field as one that may stay empty. */
  optional?: boolean
  required?: boolean
  disabled?: boolean
  readonly?: boolean
  name?: string | undefined
}

/** What a field hands to its control. */
export interface ControlAttributes {
  id: string
  name: string | undefined
  disabled: boolean
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}
