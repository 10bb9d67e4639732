import { loadEvidence } from '../../content/lexicon.ts'
import { extractText } from '../../content/read/clean-source.ts'
import { Refusal } from '../../content/read/source.ts'
import { reviseBlocks } from '../../domain/author/revise.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { alignPair } from '../../domain/draft/align-pair.ts'
import type { Article } from '../../domain/pair/pair.ts'
import { mostSegments } from './protocol.ts'
import type {
  MatchRefusal,
  MatchReply,
  MatchRequest,
  UnmatchedArticle,
  WrittenText,
} from './protocol.ts'

/** Splits two texts and drafts their passages, as `npm run add` does. */
export async function matchTexts(
  { articles, earlier, dictionaries }: MatchRequest,
  onProgress: (done: number, total: number) => void,
): Promise<MatchReply> {
  const [one, other] = articles
  const first = split(one, 0)
  if ('kind' in first) return first
  const second = split(other, 1)
  if ('kind' in second) return second
  const evidence = await loadEvidence(one.lang, other.lang, dictionaries).catch(() => null)
  if (!evidence) return { kind: 'unreachable' }
  const { passages } = alignPair([first, second], earlier, evidence, onProgress)
  return { kind: 'matched', articles: [first, second], passages }
}

function split(
  { content, before, ...article }: UnmatchedArticle,
  index: 0 | 1,
): Article | MatchRefusal {
  const refused = (why: MatchRefusal['why']) => ({ kind: 'refused', why, article: index }) as const
  const texts = 'text' in content ? blocksIn(content) : content
  if (texts === null) return refused('garbled')
  if (texts.length === 0) return refused('empty')
  const blocks = reviseBlocks(texts, article.lang, before)
  const segments = blocks.reduce((sum, block) => sum + block.segments.length, 0)
  return segments > mostSegments ? refused('tooManySegments') : { ...article, blocks }
}

/** The blocks of a text, cleaned; `null` where some of it is lost. */
function blocksIn({ text, kinds }: WrittenText): readonly TextBlock[] | null {
  try {
    return extractText(text).blocks.map((block) => {
      return { ...block, kind: kinds.get(block.text) ?? block.kind }
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
