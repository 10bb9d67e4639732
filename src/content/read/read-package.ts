import { unzipSync } from 'fflate'
import { blocksOf } from './blocks.ts'
import type { ParseHtml } from './page-parser.ts'
import { Refusal, statedDay, looksLikeHeadline } from './source.ts'
import type { Source } from './source.ts'

/** The most that is unpacked of a file, in bytes. */
const most = 50_000_000

/** What is in a ZIP file, by the names of its files; those that are not asked for are not unpacked. */
function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let sum = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        sum += originalSize
        if (sum > most)
          throw new Refusal('tooLarge', 'there is more in it than a text has. Save only its text.')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('damaged', 'it is a damaged ZIP file. Save it again.')
  }
}

/** The names in a ZIP file. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  unpack(bytes, (name) => {
    names.push(name)
    return false
  })
  return names
}

/** A document of Word or another program that writes DOCX. */
export async function readDocx(bytes: Uint8Array, parsePage: ParseHtml): Promise<Source> {
  // Refuses what would unpack to too much.
  unpack(bytes, () => true)
  const { default: mammoth } = await import('mammoth')
  let html: string
  try {
    const made = await mammoth.convertToHtml(
      // The first is for Node, the second for browsers.
      { buffer: bytes as Buffer, arrayBuffer: bytes.slice().buffer },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='caption'] => p.caption:fresh",
        ],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    html = made.value
  } catch {
    throw new Refusal('damaged', 'it is a damaged DOCX file. Save it again, or as plain text.')
  }
  const blocks = blocksOf(parsePage(html).documentElement).map(({ kind, text }) => ({ kind, text }))
  const [first, ...rest] = blocks
  if (!first || rest.length === 0 || blocks.some(({ kind }) => kind === 'headline'))
    return { blocks }
  return looksLikeHeadline(first.text)
    ? { blocks: [{ kind: 'headline', text: first.text }, ...rest] }
    : { blocks }
}

/** A book or an article in EPUB: its parts in the order in which they are read. */
export function readEpub(bytes: Uint8Array, parsePage: ParseHtml): Source {
  const files = unpack(bytes, (name) => /\.(?:x?html?|opf|xml)$/i.test(name))
  const pageOf = (name: string | undefined) => {
    const file = name === undefined ? undefined : files.get(name)
    return file
      ? parsePage(new TextDecoder().decode(file).replace(/^\s*<\?xml[^>]{0,200}\?>/, ''))
      : null
  }
  const name = pageOf('META-INF/container.xml')
    ?.querySelector('rootfile')
    ?.getAttribute('full-path')
  const book = pageOf(name ?? undefined)
  if (!book) throw new Refusal('damaged', 'it is a damaged EPUB file. Save it again, or as a page.')
  const folder = (name ?? '').replace(/[^/]*$/, '')
  const places = new Map(
    [...book.querySelectorAll('item')].map((item) => [
      item.getAttribute('id'),
      item.getAttribute('href'),
    ]),
  )
  const stated = (tag: string) => {
    const text = book.getElementsByTagName(tag)[0]?.textContent.trim()
    return text === undefined || text === '' ? undefined : text
  }
  const blocks = [...book.querySelectorAll('itemref')].flatMap((item) => {
    const place = places.get(item.getAttribute('idref'))
    const page = place ? pageOf(folder + decodeSafely(place)) : null
    return page ? blocksOf(page.documentElement).map(({ kind, text }) => ({ kind, text })) : []
  })
  return {
    blocks,
    outlet: stated('dc:publisher'),
    lang: stated('dc:language'),
    ...statedDay(stated('dc:date')),
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
