import { directionOf } from '../../domain/pair/direction.ts'
import { runs } from '../../domain/lib/runs.ts'
import type { LabelledRange } from '../../domain/lib/runs.ts'
import * as drawing from './preview-drawing.ts'
import { colours } from './colours.ts'
import { height, width } from './preview-drawing.ts'
import { familiesFor } from './preview-fonts.ts'
import { cutLinesOf, drawable, linesOf, wordsOf } from './preview-text.ts'
import type { Line, Measure, Word } from './preview-text.ts'
import { isLined } from '../../domain/pair/relations.ts'
import type { LinedRelation, Relation } from '../../domain/pair/relations.ts'

/** What an article says, and whose it is. A text with nothing to see in it is drawn as a dash. */
export interface Quotation {
  readonly lang: string
  readonly outlet: string
  readonly text: string
  /** Words of the text to be marked as in the reader: those that differ, or that say more. */
  readonly words?: readonly string[] | undefined
}

/** In the order of the pair's articles; `null` is drawn as a dash, without an outlet. */
export type Sides = readonly [Quotation | null, Quotation | null]

/** A passage's number in the alignment and how its two sides relate. */
export interface Look {
  readonly number: number
  readonly relation: Relation
}

const margin = 64
const column = 496
const labels = { size: 30, baseline: 100 }
const ruleTop = 122
const quotations = { top: 152, height: 364, leading: 1.3, sizes: [60, 54, 48, 43, 39], least: 36 }

/** PNG, 1200 × 630: what each article says of a passage, marked as in the reader. */
export function passageImage(sides: Sides, look: Look): Buffer {
  return drawing.picture(() => {
    drawSides(sides, look)
  })
}

/** PNG, 1200 × 630: the two outlets, and how each article opens. */
export function pairImage(sides: Sides): Buffer {
  return drawing.picture(() => {
    drawSides(sides, null)
  })
}

/** PNG, 1200 × 630: the sign and the name of Song Song. */
export function libraryImage(): Buffer {
  return drawing.picture(() => {
    drawing.drawWordmark(188, 360, 132)
  })
}

/** A side, ready to be set in lines of any size. */
interface PreviewSide {
  readonly outlet: string
  readonly rightToLeft: boolean
  /** Whether there is a quotation; else a dash is set. */
  readonly isQuoted: boolean
  readonly families: string
  readonly measure: Measure
  readonly words: readonly Word[]
  readonly marked: readonly LabelledRange<'marked'>[]
}

function sideOf(quotation: Quotation | null, relation: Relation): PreviewSide {
  const quoted = drawable(quotation?.text ?? '')
  const text = quoted || '—'
  const families = familiesFor(text, 'serif')
  const measure = drawing.measureIn(families)
  const marked = relation === 'only' ? [quoted] : (quotation?.words ?? []).map(drawable)
  return {
    outlet: drawable(quotation?.outlet ?? ''),
    rightToLeft: directionOf(quotation?.lang ?? '') === 'rtl',
    isQuoted: quoted !== '',
    families,
    measure,
    words: wordsOf(text, measure),
    marked: marked.flatMap((words) => {
      const start = quoted.indexOf(words)
      return start === -1 ? [] : [{ start, end: start + words.length, label: 'marked' }]
    }),
  }
}

function drawSides(given: Sides, look: Look | null): void {
  const sides = given.map((quotation) => sideOf(quotation, look?.relation ?? 'same'))
  const { size, lines } = fit(sides)
  for (const [index, side] of sides.entries()) {
    const left = index === 0 ? margin : width - margin - column
    drawLabels(side, left, side.isQuoted ? look : null)
    if (look) drawing.drawBar(left, ruleTop, column, 2, colours.rule)
    else drawing.drawBar(left, ruleTop, column, 6, index === 0 ? colours.ink : colours.brand)
    drawLines(side, lines[index] ?? [], left, size, look?.relation ?? 'same')
  }
  drawing.drawWordmark(margin, height - 52, 36)
}

/** The largest size in which both sides fit, and their lines; in the least size, they are cut. */
function fit(sides: readonly PreviewSide[]): { size: number; lines: readonly (readonly Line[])[] } {
  const room = (size: number) => ({
    ems: column / size,
    count: Math.floor(quotations.height / (size * quotations.leading)),
  })
  for (const size of quotations.sizes) {
    const { ems, count } = room(size)
    const lines = sides.flatMap((side) => {
      const fitting = linesOf(side.words, ems, count)
      return fitting ? [fitting] : []
    })
    if (lines.length === sides.length) return { size, lines }
  }
  const { ems, count } = room(quotations.least)
  return {
    size: quotations.least,
    lines: sides.map((side) => cutLinesOf(side.words, ems, count, side.measure)),
  }
}

/** Whose it is, from where its language starts, and opposite to it the passage's number. */
function drawLabels(side: PreviewSide, left: number, look: Look | null): void {
  const { size, baseline } = labels
  const families = familiesFor(side.outlet, 'sans')
  const measure = drawing.measureIn(families)
  const number = look ? String(look.number) : ''
  const numberWidth = measure(number) * size
  const [outlet] = cutLinesOf(
    wordsOf(side.outlet, measure),
    (column - numberWidth) / size - 1,
    1,
    measure,
  )
  drawing.drawText(outlet?.text ?? '', side.rightToLeft ? left + column : left, baseline, {
    families,
    size,
    colour: colours.soft,
    rightToLeft: side.rightToLeft,
  })
  drawing.drawText(number, side.rightToLeft ? left : left + column - numberWidth, baseline, {
    families,
    size,
    colour: look && isLined(look.relation) ? colours[look.relation] : colours.soft,
  })
}

function drawLines(
  side: PreviewSide,
  lines: readonly Line[],
  left: number,
  size: number,
  relation: Relation,
): void {
  const { top, height, leading } = quotations
  const first = side.rightToLeft ? left + column : left
  const placed = lines.map((line, row) => ({ line, baseline: top + size * (1.02 + row * leading) }))
  const setting = {
    families: side.families,
    size,
    colour: side.isQuoted ? colours.ink : colours.soft,
    rightToLeft: side.rightToLeft,
  }
  drawing.within(left - margin / 2, top, column + margin, height, () => {
    if (isLined(relation) && side.marked.length > 0) {
      for (const { line, baseline } of placed) {
        drawMarks(side, line, left, baseline, size, relation)
      }
      for (const { line, baseline } of placed) {
        drawing.clearAround(line.text, first, baseline, setting)
      }
    }
    for (const { line, baseline } of placed) {
      drawing.drawText(line.text, first, baseline, setting)
    }
  })
}

/** Of a line that runs to the left only the whole is marked: parts of it may stand in any order. */
function drawMarks(
  side: PreviewSide,
  line: Line,
  left: number,
  baseline: number,
  size: number,
  relation: LinedRelation,
): void {
  const ranges = side.marked.map(({ start, end, label }) => ({
    start: start - line.start,
    end: end - line.start,
    label,
  }))
  const parts = runs(line.text, ranges)
  if (side.rightToLeft && parts.length > 1) return
  let x = side.rightToLeft ? left + column - side.measure(line.text) * size : left
  for (const { text, labels } of parts) {
    const length = side.measure(text) * size
    if (labels.length > 0) drawing.drawLine(x, baseline + size * 0.26, length, relation)
    x += length
  }
}
