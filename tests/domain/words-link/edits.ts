/* What a publisher or an editor may do to an article, and worse. */
import { pick } from '../../../src/tools/generate/seeded.ts'
import type { Random } from '../../../src/tools/generate/seeded.ts'
import { currentId, isInk } from './edited-article.ts'
import type { Edited, EditedBlock, EditedSegment, Unit } from './edited-article.ts'

/** Gives false where there is nothing that it could be done to, or nobody could say what was done. */
export type Edit = (state: Edited, random: Random) => boolean

/* Where things are, seen from the words that are to be found again. */

type Where = 'inside' | 'near' | 'far' | 'outside' | 'any' | 'all'

function isOfWords({ words }: Edited, { from, copy }: Unit): boolean {
  return copy === 0 && from >= words.start && from < words.end
}

function touchesWords(state: Edited, segments: readonly EditedSegment[]): boolean {
  return segments.some(({ units }) => units.some((unit) => isOfWords(state, unit)))
}

function is(state: Edited, units: readonly Unit[], where: Where): boolean {
  const { start, end } = state.words
  if (where === 'any') return true
  if (where === 'inside') return units.every((unit) => isOfWords(state, unit))
  if (where === 'all') {
    return [start, end - 1].every((offset) =>
      units.some(({ from, copy }) => copy === 0 && from === offset),
    )
  }
  const origins = units.flatMap(({ from, copy }) => (from === -1 || copy > 0 ? [] : [from]))
  const away = origins.reduce(
    (least, from) => Math.min(least, Math.max(0, start - from, from - end + 1)),
    Infinity,
  )
  if (where === 'near') return away > 0 && away < 60
  return where === 'far' ? away > 200 : away > 0
}

function segmentsOf(state: Edited): EditedSegment[] {
  return state.blocks.flatMap((block) => block.segments)
}

function reads(units: readonly Unit[]): string {
  return units.map(({ char }) => char).join('')
}

function typed(text: string): Unit[] {
  return text.split('').map((char) => ({ char, from: -1, copy: 0 }))
}

function freshId(state: Edited): string {
  return `new${state.fresh++}`
}

/** Restores what every article keeps to: nothing is empty, and white space is between words only. */
function tidy(state: Edited): boolean {
  for (const block of state.blocks) {
    let previous: EditedSegment | null = null
    for (const segment of block.segments) {
      const first = segment.units.findIndex(isInk)
      const leading = segment.units.splice(0, first === -1 ? segment.units.length : first)
      const end = previous?.units.at(-1)
      if (previous && end && isInk(end)) previous.units.push(...leading.slice(0, 1))
      if (segment.units.length > 0) previous = segment
    }
    block.segments = block.segments.filter(({ units }) => units.length > 0)
    const last = block.segments.at(-1)?.units ?? []
    last.splice(last.findLastIndex(isInk) + 1)
  }
  state.blocks = state.blocks.filter(({ segments }) => segments.length > 0)
  return state.blocks.length > 0
}

/* Words. */

interface Word {
  readonly segment: EditedSegment
  readonly start: number
  readonly end: number
  readonly text: string
}

function wordsOf(state: Edited, where: Where): Word[] {
  return segmentsOf(state).flatMap((segment) =>
    [...reads(segment.units).matchAll(/\S+/g)]
      .map(([text], index, all) => {
        const start = all[index]?.index ?? 0
        return { segment, text, start, end: start + text.length }
      })
      .filter(({ start, end }) => is(state, segment.units.slice(start, end), where)),
  )
}

const vocabulary = (
  'according sources yesterday reportedly further Hanoi Tokyo Japan Sơn Motegi million 1.8 1.85 ' +
  'vaccine cooperation theo hôm qua Nhật Bản Việt Nam hợp tác trị giá khoảng triệu and the of that'
).split(' ')

const onWord =
  (edit: (word: Word, random: Random) => boolean) =>
  (where: Where): Edit =>
  (state, random) => {
    const words = wordsOf(state, where)
    return words.length > 0 && edit(pick(random, words), random) && tidy(state)
  }

const typo = onWord(({ segment: { units }, start, end, text }, random) => {
  const at = start + random(end - start)
  const [first, second] = [units[at], units[at + 1]]
  const size = units.length
  const kind = random(4)
  if (kind === 0 && first && second && at + 1 < end) units.splice(at, 2, second, first)
  else if (kind === 1 && end - start > 1) units.splice(at, 1)
  else units.splice(at, random(2), ...typed(pick(random, 'aeiouđknt'.split(''))))
  return reads(units.slice(start, end + units.length - size)) !== text
})

const changeDigit = onWord(({ segment, start, text }, random) => {
  const at = text.search(/\d/)
  if (at === -1) return false
  const digit = String(random(10))
  segment.units.splice(start + at, 1, ...typed(pick(random, [digit, digit + text.charAt(at)])))
  return digit !== text[at]
})

const replaceWord = onWord(({ segment, start, end, text }, random) => {
  const other = pick(random, vocabulary)
  segment.units.splice(start, end - start, ...typed(other))
  return other !== text
})

const insertWord = onWord(({ segment, end, text }, random) => {
  const word = pick(random, vocabulary)
  const [next] = reads(segment.units.slice(end)).trim().split(' ')
  segment.units.splice(end, 0, ...typed(` ${word}`))
  // Of two words that are the same, side by side, nobody can say which is new.
  return word !== text && word !== next
})

const deleteWord = onWord(({ segment, start, end }) => {
  segment.units.splice(start, end - start + 1)
  return true
})

const deletePhrase =
  (where: Where): Edit =>
  (state, random) => {
    const words = wordsOf(state, where)
    const first = random(words.length)
    const count = 2 + random(5)
    const run = words
      .slice(first, first + count)
      .filter(({ segment }) => segment === words[first]?.segment)
    const [start, end] = [run.at(0)?.start, run.at(-1)?.end]
    if (start === undefined || end === undefined || run.length === words.length) return false
    run[0]?.segment.units.splice(start, end - start + 1)
    return tidy(state)
  }

const deleteSelected: Edit = (state) => {
  for (const segment of segmentsOf(state)) {
    segment.units = segment.units.filter((unit) => !isOfWords(state, unit))
  }
  return tidy(state)
}

/* Segments. */

interface SegmentPlace {
  readonly block: EditedBlock
  readonly segment: EditedSegment
  readonly index: number
}

const onSegment =
  (edit: (state: Edited, place: SegmentPlace, random: Random) => boolean) =>
  (where: Where): Edit =>
  (state, random) => {
    const texts = segmentsOf(state).map(({ units }) => reads(units).trim())
    const places = state.blocks
      .flatMap((block) => block.segments.map((segment, index) => ({ block, segment, index })))
      // Of two that are the same, side by side, nobody can say which has gone.
      .filter((_, at) => texts[at] !== texts[at - 1] && texts[at] !== texts[at + 1])
      .filter(({ segment }) => is(state, segment.units, where))
    return places.length > 0 && edit(state, pick(random, places), random) && tidy(state)
  }

const splitSegment = onSegment((state, { block, segment, index }, random) => {
  const gaps = [...reads(segment.units).matchAll(/\s(?=\S)/g)].map((match) => match.index + 1)
  if (gaps.length === 0) return false
  const units = segment.units.splice(pick(random, gaps))
  block.segments.splice(index + 1, 0, { ...segment, id: freshId(state), units })
  return true
})

const mergeSegments = onSegment((_, { block, segment, index }) => {
  const next = block.segments[index + 1]
  // Segments of two passages cannot be one without saying which passage that is.
  if (next?.passage !== segment.passage) return false
  segment.units.push(...next.units)
  block.segments.splice(index + 1, 1)
  return true
})

const deleteSegment = onSegment((_, { block, index }) => {
  block.segments.splice(index, 1)
  return true
})

/** Puts a segment somewhere, but not among the words, which would part them. */
function putSegment(state: Edited, segment: EditedSegment, random: Random): boolean {
  const block = pick(random, state.blocks)
  const at = random(block.segments.length + 1)
  const before = state.blocks
    .slice(0, state.blocks.indexOf(block))
    .flatMap((b) => b.segments).length
  const all = segmentsOf(state)
  const [some, others] = [all.slice(0, before + at), all.slice(before + at)]
  if (touchesWords(state, some) && touchesWords(state, others)) return false
  // Of two that are the same, side by side, nobody can say which was put there.
  const text = reads(segment.units).trim()
  if ([some.at(-1), others[0]].some((one) => one && reads(one.units).trim() === text)) return false
  block.segments[at - 1]?.units.push(...typed(' '))
  block.segments.splice(at, 0, { ...segment, units: [...segment.units, ...typed(' ')] })
  return true
}

const moveSegment = onSegment((state, { block, segment, index }, random) => {
  block.segments.splice(index, 1)
  return putSegment(state, segment, random)
})

/** Ids given anew, in reading order: most now stand for another segment. */
const renumber: Edit = (state, random) => {
  const ids = segmentsOf(state).map(({ id }) => id)
  const turn = random(ids.length)
  segmentsOf(state).forEach((segment, index) => {
    segment.id = ids[(index + turn) % ids.length] ?? segment.id
  })
  return true
}

/** The sentence (or clause) where the words begin, once more somewhere else. */
const copySegment =
  (change: (copy: EditedSegment, random: Random) => EditedSegment): Edit =>
  (state, random) => {
    const source = segmentsOf(state).find((segment) => touchesWords(state, [segment]))
    if (!source) return false
    const [copy] = copiesOf(state, [source], random)
    return copy !== undefined && putSegment(state, change(copy, random), random) && tidy(state)
  }

function copiesOf(state: Edited, segments: readonly EditedSegment[], random: Random) {
  const copy = state.fresh++
  const passage = pick(random, [null, pick(random, segmentsOf(state)).passage])
  return segments.map(({ units }) => ({
    id: freshId(state),
    passage,
    units: units.map((unit) => ({ ...unit, copy: unit.from === -1 ? 0 : copy })),
  }))
}

/** The same but for a word or digit, and typed anew: none of it is what was there before. */
function nearly({ id, units }: EditedSegment, random: Random): EditedSegment {
  const words = reads(units).trim().split(' ')
  const at = random(words.length)
  const word = words[at] ?? ''
  words[at] = /\d/.test(word) ? word.replace(/\d/, String(random(10))) : pick(random, vocabulary)
  return { id, passage: null, units: typed(words.join(' ')) }
}

/* Passages. */

const renamePassage: Edit = (state, random) => {
  const passages = segmentsOf(state).flatMap(({ passage }) => passage ?? [])
  if (passages.length === 0) return false
  state.renamed.set(currentId(state, pick(random, passages)), `renamed-${state.fresh++}`)
  return true
}

const mergePassages: Edit = (state, random) => {
  const passages = segmentsOf(state).flatMap(({ passage }) => passage ?? [])
  if (passages.length === 0) return false
  const [one, other] = [0, 0].map(() => currentId(state, pick(random, passages)))
  if (one === undefined || other === undefined || one === other) return false
  state.renamed.set(one, other)
  return true
}

/* Blocks. */

const unitsOf = (block: EditedBlock) => block.segments.flatMap(({ units }) => units)

const onBlock =
  (edit: (state: Edited, block: EditedBlock, random: Random) => boolean) =>
  (where: Where): Edit =>
  (state, random) => {
    const texts = state.blocks.map((block) => reads(unitsOf(block)))
    const open = state.blocks
      .filter((_, at) => texts[at] !== texts[at - 1] && texts[at] !== texts[at + 1])
      .filter((block) => is(state, unitsOf(block), where))
    return open.length > 0 && edit(state, pick(random, open), random) && tidy(state)
  }

const splitBlock = onBlock((state, block, random) => {
  if (block.segments.length < 2) return false
  const later = block.segments.splice(1 + random(block.segments.length - 1))
  state.blocks.splice(state.blocks.indexOf(block) + 1, 0, { kind: 'paragraph', segments: later })
  return true
})

const mergeBlocks = onBlock((state, block) => {
  const at = state.blocks.indexOf(block) + 1
  const next = state.blocks[at]
  if (!next) return false
  block.segments.at(-1)?.units.push(...typed(' '))
  block.segments.push(...next.segments)
  state.blocks.splice(at, 1)
  return true
})

/** Puts a block somewhere, but not among the words, which would part them. */
function putBlock(state: Edited, block: EditedBlock, random: Random): boolean {
  const at = random(state.blocks.length + 1)
  const [some, others] = [state.blocks.slice(0, at), state.blocks.slice(at)]
  const touches = (blocks: EditedBlock[]) =>
    touchesWords(
      state,
      blocks.flatMap(({ segments }) => segments),
    )
  if (touches(some) && touches(others)) return false
  const text = reads(unitsOf(block))
  if ([some.at(-1), others[0]].some((one) => one && reads(unitsOf(one)) === text)) return false
  state.blocks.splice(at, 0, block)
  return true
}

const moveBlock = onBlock((state, block, random) => {
  state.blocks.splice(state.blocks.indexOf(block), 1)
  return putBlock(state, block, random)
})

const deleteBlock = onBlock((state, block) => {
  state.blocks.splice(state.blocks.indexOf(block), 1)
  return true
})

const insertBlock: Edit = (state, random) => {
  const text = Array.from({ length: 4 + random(20) }, () => pick(random, vocabulary)).join(' ')
  const segment = { id: freshId(state), passage: null, units: typed(text) }
  return putBlock(state, { kind: 'paragraph', segments: [segment] }, random)
}

/** The block where the words begin, once more somewhere else. */
const copyBlock: Edit = (state, random) => {
  const source = state.blocks.find(({ segments }) => touchesWords(state, segments))
  if (!source) return false
  const segments = copiesOf(state, source.segments, random)
  return putBlock(state, { kind: source.kind, segments }, random)
}

/* One thing in another's place. */

/**
 * Whether two texts have most of their words in common. For one to take the other's place is what
 * anybody would call an edit of the other; nothing in the text tells the two apart.
 */
function isVersion(one: readonly Unit[], other: readonly Unit[]): boolean {
  const [some, more] = [one, other].map((units) => new Set(reads(units).trim().split(/\s+/)))
  if (!some || !more) return false
  const shared = [...some].filter((word) => more.has(word)).length
  return shared > Math.min(some.size, more.size) / 2
}

/** The block where the words begin goes, and another one takes its place. */
const swapBlock: Edit = (state, random) => {
  const gone = state.blocks.find(({ segments }) => touchesWords(state, segments))
  if (!gone) return false
  const others = state.blocks.filter((block) => !isVersion(unitsOf(block), unitsOf(gone)))
  if (others.length === 0) return false
  const other = pick(random, others)
  state.blocks = state.blocks
    .filter((block) => block !== other)
    .map((block) => (block === gone ? other : block))
  return true
}

/** So does the sentence. */
const swapSegment: Edit = (state, random) => {
  const gone = segmentsOf(state).find((segment) => touchesWords(state, [segment]))
  if (!gone) return false
  const others = segmentsOf(state).filter(({ units }) => !isVersion(units, gone.units))
  if (others.length === 0) return false
  const other = pick(random, others)
  for (const block of state.blocks) {
    block.segments = block.segments
      .filter((segment) => segment !== other)
      .map((segment) => (segment === gone ? other : segment))
  }
  other.units.push(...typed(' '))
  return tidy(state)
}

const both =
  (...edits: Edit[]): Edit =>
  (state, random) =>
    edits.every((edit) => edit(state, random))

const exactly = (copy: EditedSegment) => copy

export const edits = {
  nothing: () => true,
  'segment split': splitSegment('any'),
  'segments merged': mergeSegments('any'),
  'ids renumbered': renumber,
  'passage renamed': renamePassage,
  'passages merged': mergePassages,
  'block split': splitBlock('any'),
  'blocks merged': mergeBlocks('any'),

  'typo far away': typo('far'),
  'digit changed elsewhere': changeDigit('outside'),
  'word replaced far away': replaceWord('far'),
  'word inserted far away': insertWord('far'),
  'word deleted far away': deleteWord('far'),
  'phrase deleted far away': deletePhrase('far'),
  'sentence deleted elsewhere': deleteSegment('outside'),
  'sentence moved elsewhere': moveSegment('outside'),
  'block inserted elsewhere': insertBlock,
  'block deleted elsewhere': deleteBlock('outside'),
  'block moved elsewhere': moveBlock('outside'),

  'sentence moved with all of the words': moveSegment('all'),
  'block moved with all of the words': moveBlock('all'),
  'sentence copied': copySegment(exactly),
  'sentence nearly copied': copySegment(nearly),
  'block copied': copyBlock,

  'typo nearby': typo('near'),
  'word replaced nearby': replaceWord('near'),
  'word inserted nearby': insertWord('near'),
  'word deleted nearby': deleteWord('near'),
  'phrase deleted nearby': deletePhrase('near'),
  'block copied, typo nearby': both(copyBlock, typo('near')),

  'typo in the words': typo('inside'),
  'digit changed in the words': changeDigit('inside'),
  'word of them replaced': replaceWord('inside'),
  'word inserted after one of them': insertWord('inside'),
  'word of them deleted': deleteWord('inside'),
  'phrase of them deleted': deletePhrase('inside'),

  'some sentence moved': moveSegment('any'),
  'some block moved': moveBlock('any'),
  'block moved with the words, typo in them': both(moveBlock('all'), typo('inside')),
  'sentence copied, typo in the words': both(copySegment(exactly), typo('inside')),
  'sentence copied, word of them replaced': both(copySegment(exactly), replaceWord('inside')),

  'words deleted': deleteSelected,
  'words deleted, ids renumbered': both(deleteSelected, renumber),
  'words deleted, passages merged': both(deleteSelected, mergePassages),
  'words deleted, sentence copied': both(copySegment(exactly), deleteSelected),
  'words deleted, sentence nearly copied': both(copySegment(nearly), deleteSelected),
  'sentence of the words for another': swapSegment,
  'block of the words for another': swapBlock,
} satisfies Record<string, Edit>

export type EditName = keyof typeof edits
