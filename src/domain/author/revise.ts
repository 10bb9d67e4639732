import { editDistance } from '../lib/text-similarity.ts'
import { blockText } from '../pair/pair.ts'
import type { Block, BlockKind, Segment, SegmentId } from '../pair/pair.ts'
import { splitSegments } from './split.ts'

/** A headline, a caption or a paragraph, before it is split. */
export interface TextBlock {
  readonly kind: BlockKind
  readonly text: string
}

/** A segment that has its earlier id, or has none yet. */
interface RevisedPart {
  readonly id: SegmentId | null
  readonly text: string
}

/**
 * Splits an article's texts into blocks of segments, as an earlier version had them: a block whose text
 * is unchanged stays as it is, and in others a segment whose text is unchanged, or nearly so, keeps its
 * borders and its id. Ids of the earlier version that are in no use now are not given again.
 */
export function reviseBlocks(
  texts: readonly TextBlock[],
  lang: string,
  earlier: readonly Block[],
): Block[] {
  const unchanged = unchangedBlocks(texts, earlier)
  const staying = new Set(unchanged.values())
  const revised = new Map<TextBlock, RevisedPart[]>()
  let stretch: TextBlock[] = []
  let before = -1
  const revise = () => {
    const after = earlier.findIndex((block, index) => index > before && staying.has(block))
    const gone = earlier.slice(before + 1, after === -1 ? undefined : after)
    const candidates = gone.flatMap(({ segments }) => segments)
    const parts = partsOf(stretch, lang, candidates)
    stretch.forEach((text, index) => revised.set(text, parts[index] ?? []))
    stretch = []
  }
  for (const text of texts) {
    const block = unchanged.get(text)
    if (!block) stretch.push(text)
    else {
      if (stretch.length > 0) revise()
      before = earlier.indexOf(block)
    }
  }
  if (stretch.length > 0) revise()
  const taken = new Set<string>(earlier.flatMap(({ segments }) => segments.map(({ id }) => id)))
  const counts = { headline: 0, caption: 0, paragraph: 0 }
  return texts.map((text) => {
    const number = ++counts[text.kind]
    const name = (index: number, of: number) => freeId(text.kind, number, index, of, taken)
    const parts = revised.get(text) ?? []
    return (
      unchanged.get(text) ?? {
        kind: text.kind,
        segments: parts.map(({ id, text }, index) => ({
          id: id ?? name(index, parts.length),
          text,
        })),
      }
    )
  })
}

/** Paragraphs of an article that is new, each given by the texts of its segments. */
export function newParagraphs(paragraphs: readonly (readonly string[])[]): Block[] {
  const taken = new Set<string>()
  return paragraphs.map((texts, number) => ({
    kind: 'paragraph',
    segments: texts.map((text, index) => {
      return { id: freeId('paragraph', number + 1, index, texts.length, taken), text }
    }),
  }))
}

function unchangedBlocks(
  texts: readonly TextBlock[],
  earlier: readonly Block[],
): Map<TextBlock, Block> {
  const byText = new Map<string, Block[]>()
  for (const block of earlier) {
    const text = blockText(block)
    byText.set(text, [...(byText.get(text) ?? []), block])
  }
  return new Map(
    texts.flatMap((text) => {
      const block = byText.get(text.text)?.shift()
      return block ? [[text, block] as const] : []
    }),
  )
}

/** The segments of neighbouring texts, of which the candidates were the segments before. */
function partsOf(
  texts: readonly TextBlock[],
  lang: string,
  candidates: readonly Segment[],
): RevisedPart[][] {
  let next = 0
  const found = texts.map(({ text }) => {
    const parts: RevisedPart[] = []
    let at = 0
    for (let index = next; index < candidates.length; index++) {
      const candidate = candidates[index]
      const start = candidate ? placeOf(text, candidate.text.trimEnd(), at) : -1
      if (!candidate || start === -1) continue
      parts.push(...splitNew(text.slice(at, start), lang))
      at = start + candidate.text.trimEnd().length
      at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
      parts.push({ id: candidate.id, text: text.slice(start, at) })
      next = index + 1
    }
    parts.push(...splitNew(text.slice(at), lang))
    return parts
  })
  return recognizeEdited(found, candidates)
}

function splitNew(text: string, lang: string): RevisedPart[] {
  return splitSegments(text, lang).map((segment) => ({ id: null, text: segment }))
}

/** Where words stand in a text from an offset on without cutting into others; -1 if nowhere. */
function placeOf(text: string, words: string, from: number): number {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '')
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const cuts =
      (isLetter(text[at - 1]) && isLetter(text[at])) ||
      (isLetter(text[end - 1]) && isLetter(text[end]))
    if (!cuts) return at
  }
  return -1
}

/** Gives new parts the id of the candidate that they are an edited form of, between the same others. */
function recognizeEdited(
  found: readonly (readonly RevisedPart[])[],
  candidates: readonly Segment[],
): RevisedPart[][] {
  const used = new Set(found.flatMap((parts) => parts.map(({ id }) => id)))
  let next = 0
  return found.map((parts) =>
    parts.map((part) => {
      if (part.id !== null) {
        next = candidates.findIndex(({ id }) => id === part.id) + 1
        return part
      }
      for (let index = next; index < next + 3; index++) {
        const candidate = candidates[index]
        if (!candidate || used.has(candidate.id)) break
        if (!isEdited(candidate.text, part.text)) continue
        next = index + 1
        used.add(candidate.id)
        return { ...part, id: candidate.id }
      }
      return part
    }),
  )
}

/** Whether less than half of a text has changed. */
function isEdited(before: string, after: string): boolean {
  const [shorter, longer] = [before.length, after.length].sort((a, b) => a - b)
  if (shorter === undefined || longer === undefined || shorter * 2 < longer) return false
  return editDistance(before, after) * 2 < longer
}

/** An id such as `p7b`, the second segment of the seventh paragraph, that is not taken; takes it. */
function freeId(
  kind: BlockKind,
  number: number,
  index: number,
  of: number,
  taken: Set<string>,
): SegmentId {
  const letters = { headline: 'h', caption: 'c', paragraph: 'p' }
  const block = `${letters[kind]}${kind === 'paragraph' || number > 1 ? number : ''}`
  const part = index < 26 ? String.fromCharCode(97 + index) : `-${index + 1}`
  const wanted = of === 1 ? block : block + part
  let id = wanted
  for (let again = 2; taken.has(id); again++) id = `${wanted}-${again}`
  taken.add(id)
  return id as SegmentId
}
