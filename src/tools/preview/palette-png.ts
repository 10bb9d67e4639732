import { crc32, deflateSync } from 'node:zlib'

/**
 * A PNG of opaque pixels, each four bytes (red, green, blue, alpha), with a palette: a flat picture
 * takes a quarter of the bytes that it takes in full colour. Shades that share their upper four bits of
 * green, to which eyes are most sensitive, and three of red and blue become one, or one bit less where
 * those are more than 256. Of these the `exact` colour, `#rrggbb`, stands for the others, else the first
 * from the top left.
 * The format: W3C, Portable Network Graphics (third edition), sections 5 and 11.
 */
export function palettePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  exact: readonly string[],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, colours from a palette; the zeros stand for the only methods that there are.
  header.set([8, 3, 0, 0, 0], 8)
  const { palette, rows } = indexed(pixels, width, height, exact, 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The palette, three bytes a colour, and every row: a zero (not filtered), then an index a pixel. */
function indexed(
  pixels: Uint8Array,
  width: number,
  height: number,
  exact: readonly string[],
  bits: number,
): { palette: number[]; rows: Uint8Array } {
  const palette: number[] = []
  const fewer = bits - 1
  const indices = new Int16Array(1 << (bits + 2 * fewer)).fill(-1)
  const indexOf = (red: number, green: number, blue: number): number => {
    const redAndBlue = ((red >> (8 - fewer)) << fewer) | (blue >> (8 - fewer))
    const shade = (redAndBlue << bits) | (green >> (8 - bits))
    const known = indices[shade] ?? -1
    if (known !== -1) return known
    indices[shade] = palette.length / 3
    return palette.push(red, green, blue) / 3 - 1
  }
  for (const colour of exact) {
    const value = Number.parseInt(colour.slice(1), 16)
    indexOf(value >> 16, (value >> 8) & 255, value & 255)
  }
  const rows = new Uint8Array(height * (width + 1))
  // Most pixels are as the one before, which one comparison of all four bytes tells.
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  let before = -1
  let index = 0
  let to = 0
  for (let from = 0; from < whole.length; from++) {
    if (from % width === 0) to++
    const pixel = whole[from] ?? 0
    if (pixel !== before) {
      const at = from * 4
      index = indexOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
      if (index === 256) return indexed(pixels, width, height, exact, bits - 1)
      before = pixel
    }
    rows[to++] = index
  }
  return { palette, rows }
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}
