import type { Day } from '@fahrplan/shared/kernel'
import { stepKindOf, type TypedLine, type TypedMeasure } from '@fahrplan/shared/plan'
import { parseDay } from '@/ui'

export interface ReadLine extends TypedLine {
  readonly level: 'measure' | 'step'
  readonly problem: 'day' | 'order' | 'span' | 'untitled' | 'long' | null
}

const LONGEST_TITLE = 300
const DAY = String.raw`\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}`
/** One day or two at the end of a line, however they are joined. */
const DAYS = new RegExp(
  String.raw`^(.*?)[ ,:(]*(?:\b(?:am|vom|ab|on|from) )?(${DAY})(?:[ ,]*(?:[–—-]|bis(?: zum)?|to|until)?[ ,]*(${DAY}))?[ ,).]*$`,
  'iu',
)
const INDENT = /^(?:\t| {2,})/
const BULLET = /^(?:[-–•*]|\d{1,2}[.)]) /u
/** What stands before a milestone: the one can be typed, the other is how plans are often written. */
const MARK = /^[!◆] ?/u

/**
 * One line each, as it is typed or comes from a list or the cells of a spreadsheet: a title, then no day, one or two.
 * A mark before it makes a milestone of a step that has no day yet.
 * @param upper what a line is that is not indented; those below it are indented by a tab or two spaces
 */
export function readLines(text: string, upper: ReadLine['level']): ReadLine[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const isStep = upper === 'step' || (index > 0 && INDENT.test(line))
    return { ...readLine(line), level: isStep ? 'step' : 'measure' }
  })
}

/** Steps belong to the measure above them. */
export function measuresOfLines(lines: readonly ReadLine[]): TypedMeasure[] {
  const measures: { line: ReadLine; steps: TypedLine[] }[] = []
  for (const line of lines)
    if (line.level === 'measure') measures.push({ line, steps: [] })
    else measures.at(-1)?.steps.push(line)
  return measures.map(({ line: { title, start, end }, steps }) => ({ title, start, end, steps }))
}

function readLine(line: string): Omit<ReadLine, 'level'> {
  const written = line.replaceAll(/[\s;]+/gu, ' ').trim()
  const found = DAYS.exec(written)
  const bare = (found?.[1] ?? written).replace(BULLET, '')
  const title = bare.replace(MARK, '').trim()
  const milestone = MARK.test(bare)
  const start = dayOf(found?.[2])
  const end = dayOf(found?.[3])
  return {
    title,
    start: start ?? null,
    end: end ?? null,
    ...(milestone && ({ kind: 'milestone' } as const)),
    problem: milestone && end !== null ? 'span' : problemOf(title, start, end),
  }
}

/** What becomes of a line. */
export function entityOfLine(line: ReadLine): 'measure' | 'workPackage' | 'milestone' {
  return line.level === 'measure' ? 'measure' : stepKindOf(line)
}

/** Undefined where the text is none. */
function dayOf(text: string | undefined): Day | null | undefined {
  return text === undefined ? null : parseDay(text)
}

function problemOf(
  title: string,
  start: Day | null | undefined,
  end: Day | null | undefined,
): ReadLine['problem'] {
  if (title === '') return 'untitled'
  if (title.length > LONGEST_TITLE) return 'long'
  if (start === undefined || end === undefined) return 'day'
  return start !== null && end !== null && end < start ? 'order' : null
}
