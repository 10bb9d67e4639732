import { oneLine, withLineFeeds } from '../../domain/author/characters.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import type { Source } from './source.ts'

interface Cue {
  readonly start: number
  readonly end: number
  readonly text: string
}

const times =
  /^\s{0,10}((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s{1,10}-->\s{1,10}((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/
// A longer silence, in seconds, begins a paragraph where a sentence has ended.
const silence = 2

export function isSubtitles(text: string): boolean {
  return text
    .slice(0, 2_000)
    .split('\n')
    .some((line) => times.test(line))
}

/** Subtitles (SRT, WebVTT): what is said, in paragraphs that end where a sentence does and nobody speaks. */
export function readSubtitles(text: string): Source {
  const cues = withLineFeeds(text)
    .split(/\n[^\S\n]*\n/)
    .flatMap(cueIn)
  const blocks: TextBlock[] = []
  let paragraph = ''
  cues.forEach(({ end, text }, index) => {
    // What is said while something else is, or goes on, stands twice in some files.
    if (text !== '' && !paragraph.endsWith(text)) paragraph += ` ${text}`
    const next = cues[index + 1]
    const isEnd =
      /[.!?…。！？]["'”’»)\]」』）]*$/u.test(text) && (next?.start ?? 0) - end >= silence
    if (next && !isEnd) return
    const line = oneLine(paragraph)
    if (line !== '') blocks.push({ kind: 'paragraph', text: line })
    paragraph = ''
  })
  return {
    blocks,
    doubts: ['the paragraphs of subtitles are guessed by the pauses between them'],
  }
}

function cueIn(part: string): Cue[] {
  const lines = part.split('\n')
  const at = lines.findIndex((line) => times.test(line))
  const [, start, end] = times.exec(lines[at] ?? '') ?? []
  if (start === undefined || end === undefined) return []
  const text = lines
    .slice(at + 1)
    .join(' ')
    .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g, '')
  return [{ start: seconds(start), end: seconds(end), text: oneLine(text) }]
}

function seconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}
