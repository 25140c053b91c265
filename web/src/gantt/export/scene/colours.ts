/** Paper is white, whatever theme the screen has. */
export const PAPER = {
  ground: '#ffffff',
  band: '#eef1f6',
  ink: '#171a2b',
  soft: '#4f5566',
  line: '#c5cad6',
  fine: '#e3e6ed',
  hatch: '#c5cad6',
  link: '#7a8090',
  danger: '#b4001e',
  success: '#226d02',
} as const

/** The chart's categorical colours in its light theme. */
export const TONES = [
  '#135ed0',
  '#a87600',
  '#6d0056',
  '#226d02',
  '#8a65ea',
  '#523804',
  '#40849d',
  '#e04571',
  '#37199b',
  '#875089',
] as const

export function toneOf(index: number): string {
  return TONES[index] ?? TONES[TONES.length - 1]!
}

/** Mixed with the white of the paper; `share` of the colour remains. */
export function tint(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const mixed = channels.map((value) => Math.round(255 + (value - 255) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
