/** A text and what is marked in it, as a text area has it. */
export interface Edited {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Indents the lines that are marked by one level, or takes it back; null where that changes nothing. */
export function indentLines({ text, start, end }: Edited, by: 1 | -1): Edited | null {
  const first = lineStart(text, start)
  const marked = text.slice(first, end)
  const lines = marked.split('\n')
  const changed = lines.map((line, index) => indented(line, by, first === 0 && index === 0))
  const next = changed.join('\n')
  if (next === marked) return null
  const shift = changed[0]!.length - lines[0]!.length
  return {
    text: text.slice(0, first) + next + text.slice(end),
    start: Math.max(first, start + shift),
    end: first + next.length,
  }
}

/** A new line that is indented like the one it follows. */
export function breakLine({ text, start, end }: Edited): Edited {
  const line = text.slice(lineStart(text, start), start)
  const inserted = line.startsWith('\t') ? '\n\t' : '\n'
  const at = start + inserted.length
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at }
}

/** There are two levels, and nothing stands above the first line. */
function indented(line: string, by: 1 | -1, isFirst: boolean): string {
  const bare = line.replace(/^(?:\t| {2,})/, '')
  if (by < 0 || isFirst) return bare
  return `\t${bare}`
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1
}
