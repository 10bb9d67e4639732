import { describe, expect, it } from 'vitest'
import { palettePng } from '../../../src/tools/preview/palette-png.ts'
import { pixelsOf } from './pixels.ts'

/** Opaque pixels from colours, `0xrrggbb`. */
const pixels = (...colours: number[]) =>
  Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]))

describe('a PNG with a palette', () => {
  it('says its size and has every pixel, row by row', async () => {
    const colours = pixels(0xfdfcf9, 0x1d1b18, 0xc0741c, 0xfdfcf9, 0xfdfcf9, 0x000000)
    const png = palettePng(colours, 3, 2, [])
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2])
    expect([...(await pixelsOf(png))]).toEqual([...colours])
  })

  it('joins shades that are near, to the first or to an exact colour', async () => {
    const near = pixels(0xdcd6ca, 0xdcd6cb, 0xd0d0c0)
    expect([...(await pixelsOf(palettePng(near, 3, 1, [])))]).toEqual([
      ...pixels(0xdcd6ca, 0xdcd6ca, 0xd0d0c0).subarray(0, 8),
      ...pixels(0xdcd6ca),
    ])
    expect([...(await pixelsOf(palettePng(near, 3, 1, ['#dcd6cb'])))]).toEqual([
      ...pixels(0xdcd6cb, 0xdcd6cb, 0xdcd6cb),
    ])
  })

  it('keeps every colour nearly where there are more than a palette holds', async () => {
    const many = pixels(...Array.from({ length: 4096 }, (_, i) => i * 4095 + 0x101))
    const drawn = await pixelsOf(palettePng(many, 64, 64, []))
    const farthest = many.reduce((far, value, at) => {
      return Math.max(far, Math.abs((drawn[at] ?? 0) - value))
    }, 0)
    expect(farthest).toBeLessThan(64)
  })
})
