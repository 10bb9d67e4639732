import { createCanvas, loadImage } from '@napi-rs/canvas'

/** The pixels of a PNG, four bytes each (red, green, blue, alpha). */
export async function pixelsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height).data
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Tells of any box of a PNG whether something else than the colour of the top left corner is in it. */
export async function inkIn(png: Buffer): Promise<(box: Box) => boolean> {
  const pixels = new Uint32Array((await pixelsOf(png)).buffer)
  const width = png.readUInt32BE(16)
  return ([left, top, right, bottom]) => {
    for (let y = top; y < bottom; y++) {
      const row = pixels.subarray(y * width + left, y * width + right)
      if (row.some((pixel) => pixel !== pixels[0])) return true
    }
    return false
  }
}
