import { createCanvas } from '@napi-rs/canvas'
import { colours } from './colours.ts'
import { palettePng } from './palette-png.ts'
import { familiesFor } from './preview-fonts.ts'
import type { Measure } from './preview-text.ts'
import type { LinedRelation } from '../../domain/pair/relations.ts'

export const width = 1200
export const height = 630

/** One canvas for all pictures: what is drawn is taken from it before the next is begun. */
const canvas = createCanvas(width, height)
const context = canvas.getContext('2d')

/** PNG, 1200 × 630, of what `draw` puts on paper. */
export function picture(draw: () => void): Buffer {
  context.reset()
  drawBar(0, 0, width, height, colours.paper)
  draw()
  return palettePng(canvas.data(), width, height, Object.values(colours))
}

export function drawBar(x: number, y: number, wide: number, high: number, colour: string): void {
  context.fillStyle = colour
  context.fillRect(x, y, wide, high)
}

/** Draws nothing outside of a box: letters under heaps of marks stay in their place. */
export function within(x: number, y: number, wide: number, high: number, draw: () => void): void {
  context.save()
  context.beginPath()
  context.rect(x, y, wide, high)
  context.clip()
  draw()
  context.restore()
}

/** How a text is set. The weight is Literata's; Be Vietnam Pro has one. */
export interface Setting {
  readonly families: string
  /** In pixels. */
  readonly size: number
  readonly weight?: number
  readonly colour: string
  readonly rightToLeft?: boolean
}

/** Draws a line of text from its first letter on, which is at its right end if it runs to the left. */
export function drawText(text: string, x: number, baseline: number, setting: Setting): void {
  setUp(setting)
  context.fillStyle = setting.colour
  context.fillText(text, x, baseline)
}

/** Frees the surroundings of a text from what is below it, as far as a line under it would touch it. */
export function clearAround(text: string, x: number, baseline: number, setting: Setting): void {
  setUp(setting)
  context.strokeStyle = colours.paper
  context.lineWidth = setting.size / 6
  context.lineJoin = 'round'
  context.setLineDash([])
  context.strokeText(text, x, baseline)
}

export function measureIn(families: string): Measure {
  return (text) => {
    setUp({ families, size: 100, colour: colours.ink })
    return context.measureText(text).width / 100
  }
}

function setUp({ families, size, weight = 500, rightToLeft = false }: Setting): void {
  context.font = `${size}px ${families}`
  context.fontVariationSettings = `"wght" ${weight}`
  context.direction = rightToLeft ? 'rtl' : 'ltr'
  context.textAlign = 'start'
}

/** The line by which the reader tells how the words above it relate to their counterpart. */
export function drawLine(x: number, y: number, length: number, relation: LinedRelation): void {
  context.strokeStyle = colours[relation]
  context.lineWidth = relation === 'only' ? 5 : 3
  context.lineCap = relation === 'only' ? 'round' : 'butt'
  context.setLineDash({ partial: [12, 7], differs: [], only: [0, 11] }[relation])
  context.beginPath()
  context.moveTo(x, y)
  if (relation === 'differs') drawWave(x, y, length)
  else context.lineTo(x + length, y)
  context.stroke()
}

function drawWave(x: number, y: number, length: number): void {
  const step = 7
  for (let at = 0; at + step <= length; at += step) {
    const bend = at % (2 * step) === 0 ? step : -step
    context.quadraticCurveTo(x + at + step / 2, y + bend, x + at + step, y)
  }
}

/** The sign and the name of Song Song; `size` is that of the letters. */
export function drawWordmark(x: number, baseline: number, size: number): void {
  const high = Math.round(size * 0.86)
  const wide = Math.round((high * 5) / 18)
  const top = Math.round(baseline - size * 0.78)
  drawBar(x, top, wide, high, colours.ink)
  drawBar(x + Math.round((high * 9) / 18), top, wide, high, colours.brand)
  const families = familiesFor('Song Song', 'serif')
  drawText('Song Song', x + size * 1.05, baseline, {
    families,
    size,
    weight: 650,
    colour: colours.ink,
  })
}
