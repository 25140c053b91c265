/** The best first. */
const ENCODINGS = ['br', 'gzip'] as const

export type Encoding = (typeof ENCODINGS)[number] | 'identity'

/** By `Accept-Encoding`; what weighs nothing is refused. Unencoded when nothing else is accepted. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  if (typeof accepted !== 'string') return 'identity'
  const weights = new Map(accepted.split(',').map(weightOf))
  const weigh = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0
  return ENCODINGS.find((encoding) => weigh(encoding) > 0) ?? 'identity'
}

function weightOf(entry: string): [encoding: string, weight: number] {
  const [name, ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return [name!, weight === undefined ? 1 : Number(weight.slice(2))]
}
