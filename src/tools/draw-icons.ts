import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/*
 * `npm run icons`: draws `public/favicon.svg` in the sizes and shapes that systems ask for. Where the
 * system cuts the shape itself, the ground goes to the edges; the sign stays within the inner 80 %.
 */
const folder = path.resolve(import.meta.dirname, '../../public')
const svg = readFileSync(path.join(folder, 'favicon.svg'), 'utf8')
const ground = /<rect [^>]*fill="(#\w+)"/.exec(svg)?.[1]
if (ground === undefined) throw new Error('favicon.svg: its ground is no <rect> with a fill.')

for (const [file, size, ownShape] of [
  ['icon-192.png', 192, true],
  ['icon-512.png', 512, true],
  ['icon-maskable-512.png', 512, false],
  ['apple-touch-icon.png', 180, false],
] as const) {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  if (!ownShape) {
    context.fillStyle = ground
    context.fillRect(0, 0, size, size)
  }
  const sized = svg.replace('<svg', `<svg width="${size}" height="${size}"`)
  context.drawImage(await loadImage(Buffer.from(sized)), 0, 0)
  writeFileSync(path.join(folder, file), canvas.toBuffer('image/png'))
}
