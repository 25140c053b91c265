import { isAmount, type LinearModel, type Row, type Term } from './linearModel'

/** The solver counts in thousands of euros: its tolerances are made for numbers about as large as one. */
export const CENTS_PER_UNIT = 100_000
/** Terms of one line: some readers of the format give up on long ones. */
const LINE_TERMS = 8

/** The model in the LP format of CPLEX; rows are `r0`, `r1`, … in the order of the model. */
export function lpText(model: LinearModel): string {
  const { variables, rows, objective } = model
  const amounts = new Set(variables.flatMap((variable, index) => (isAmount(variable) ? [index] : [])))
  const isOfMoney = ({ reason, terms }: Row) =>
    reason.kind === 'ceiling' || terms.some(({ variable }) => amounts.has(variable))
  const terms = (of: readonly Term[], scale: boolean) =>
    of.length === 0
      ? `0 ${variables[0]?.name ?? 'none'}`
      : lines(
          of.map(({ variable, factor }) =>
            signed(
              scale && !amounts.has(variable) ? factor / CENTS_PER_UNIT : factor,
              variables[variable]!.name,
            ),
          ),
        )
  const rowText = (row: Row, index: number) => {
    const { terms: of, sense, bound } = row
    const scale = isOfMoney(row)
    return ` r${index}: ${terms(of, scale)} ${sense} ${plain(scale ? bound / CENTS_PER_UNIT : bound)}`
  }
  return [
    'Minimize',
    ` cost: ${terms(objective, true)}`,
    'Subject To',
    ...rows.map(rowText),
    'Bounds',
    ...variables
      .filter(({ kind }) => kind !== 'choice')
      .map((variable) => {
        const { name, upper } = variable
        return ` 0 <= ${name} <= ${plain(isAmount(variable) ? upper / CENTS_PER_UNIT : upper)}`
      }),
    'Binaries',
    ...variables.filter(({ kind }) => kind === 'choice').map(({ name }) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}

function signed(factor: number, name: string): string {
  return `${factor < 0 ? '-' : '+'} ${plain(Math.abs(factor))} ${name}`
}

/** Without an exponent, which could be read as the name of a variable. */
function plain(value: number): string {
  const text = value.toFixed(10)
  return text.replace(/\.?0+$/, '')
}

function lines(terms: readonly string[]): string {
  const parts: string[] = []
  for (let at = 0; at < terms.length; at += LINE_TERMS) parts.push(terms.slice(at, at + LINE_TERMS).join(' '))
  return parts.join('\n  ')
}
