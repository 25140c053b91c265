import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { Pattern } from './chartData'

/**
 * A custom property as canvases and Chart.js understand it. Drawing one pixel lets the browser turn any
 * notation (KERN's are OKLCH) into red, green and blue.
 */
function resolveColour(element: Element, property: string): string {
  const pixel = document.createElement('canvas')
  pixel.width = pixel.height = 1
  const context = pixel.getContext('2d', { willReadFrequently: true })
  if (!context) return 'gray'
  context.fillStyle = getComputedStyle(element).getPropertyValue(property).trim() || 'gray'
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}

export type Colour = (property: string) => string

/** The colours that an element has now, each asked for once: reading a pixel back is dear. */
export function coloursOf(element: Element): Colour {
  const known = new Map<string, string>()
  return (property) => {
    let colour = known.get(property)
    if (colour === undefined) known.set(property, (colour = resolveColour(element, property)))
    return colour
  }
}

/** The colours of the light theme, whatever theme the page has: pictures are made for paper. */
export function printColours(): Colour {
  const paper = document.createElement('div')
  paper.setAttribute('data-kern-theme', 'light')
  paper.hidden = true
  document.body.append(paper)
  const colour = coloursOf(paper)
  const names = [...PRINTED, ...Array.from({ length: 8 }, (_, index) => `--ui-category-${index + 1}`)]
  const found = new Map(names.map((name) => [name, colour(name)]))
  paper.remove()
  return (property) => found.get(property) ?? 'gray'
}

const PRINTED = [
  '--kern-color-layout-text-default',
  '--kern-color-layout-text-muted',
  '--kern-color-layout-background-default',
  '--kern-color-decorative-border-default',
  '--ui-hatch',
]

const tiles = new Map<string, string | CanvasPattern>()

/** A colour as a fill: plain, or in a pattern on the given ground. Patterns are drawn once: there are few of them. */
export function fillOf(colour: string, pattern: Pattern, ground: string): string | CanvasPattern {
  if (pattern === 'solid') return colour
  if (pattern === 'outlined') return ground
  const name = `${colour} ${pattern} ${ground}`
  let tile = tiles.get(name)
  if (tile === undefined) tiles.set(name, (tile = drawTile(colour, pattern, ground)))
  return tile
}

function drawTile(colour: string, pattern: keyof typeof DRAW, ground: string): string | CanvasPattern {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const context = tile.getContext('2d')
  if (!context) return colour
  context.fillStyle = ground
  context.fillRect(0, 0, 8, 8)
  context.strokeStyle = context.fillStyle = colour
  DRAW[pattern](context)
  return context.createPattern(tile, 'repeat') ?? colour
}

const DRAW: Readonly<
  Record<Exclude<Pattern, 'solid' | 'outlined'>, (context: CanvasRenderingContext2D) => void>
> = {
  hatched: drawHatch,
  dotted: drawDots,
  lined: drawLines,
}

function drawLines(context: CanvasRenderingContext2D) {
  context.fillRect(0, 0, 8, 2)
  context.fillRect(0, 4, 8, 2)
}

function drawHatch(context: CanvasRenderingContext2D) {
  context.lineWidth = 2
  context.beginPath()
  for (const offset of [-8, 0, 8]) {
    context.moveTo(offset - 1, 9)
    context.lineTo(offset + 9, -1)
  }
  context.stroke()
}

function drawDots(context: CanvasRenderingContext2D) {
  for (const [x, y] of [
    [2, 2],
    [6, 6],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 1.4, 0, Math.PI * 2)
    context.fill()
  }
}

/** Counts the changes of the theme, by the system or by hand: whoever paints from CSS paints anew. */
export function useThemeChanges(): Ref<number> {
  const changes = ref(0)
  const changed = () => void changes.value++
  const system = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(changed)
  onMounted(() => {
    system.addEventListener('change', changed)
    chosen.observe(document.documentElement, { attributeFilter: ['data-kern-theme'] })
  })
  onBeforeUnmount(() => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  })
  return changes
}
