import * as v from 'valibot'
import {
  articleIdPattern,
  blockKinds,
  differenceKinds,
  isPairId,
  languageTagPattern,
  slugPattern,
  uiLanguages,
} from '../domain/pair/pair.ts'
import type {
  ArticleId,
  IsoDate,
  LanguageTag,
  PairId,
  PassageId,
  SegmentId,
} from '../domain/pair/pair.ts'
import { relations } from '../domain/pair/relations.ts'

/*
 * One definition serves twice: it validates what the browser and the build read, and
 * `src/tools/content/json-schema.ts` makes the published JSON Schemas of it, descriptions included.
 */

const filled = (description: string) =>
  v.pipe(v.string(), v.minLength(1), v.description(description))

const slug = (description: string) =>
  v.pipe(v.string(), v.regex(slugPattern), v.description(description))

const articleId = v.pipe(v.string(), v.regex(articleIdPattern))

const languageTag = v.pipe(
  v.string(),
  v.regex(languageTagPattern),
  v.description('A BCP 47 language tag, such as "en" or "vi".'),
)

const passageId = v.pipe(
  slug('A short, meaningful English slug. Once published it is a promise.'),
  v.transform((text) => text as PassageId),
)

const segmentId = v.pipe(
  filled('Unique in its article, such as "p7b": the second segment of the seventh paragraph.'),
  v.transform((text) => text as SegmentId),
)

const Segment = v.strictObject({
  id: segmentId,
  text: filled('A sentence, or a clause, with the white space that follows it.'),
})

export const BlockSchema = v.strictObject({
  kind: v.picklist(blockKinds),
  credit: v.optional(filled('Who took the photograph that the caption belongs to.')),
  segments: v.pipe(v.array(Segment), v.minLength(1)),
})

// What is not of the form is told of by another message.
const isRealDate = (text: string) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return true
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** An article as it lies in its file. */
export const ArticleFileSchema = v.strictObject({
  id: v.optional(
    v.pipe(
      articleId,
      v.description('The name of the file, unique in the pair. Without it, the language tag.'),
      v.transform((text) => text as ArticleId),
    ),
  ),
  lang: v.pipe(
    languageTag,
    v.transform((text) => text as LanguageTag),
  ),
  outlet: filled('Who published the article.'),
  date: v.optional(
    v.pipe(
      v.string(),
      v.isoDate('Write the day as in 2021-04-28'),
      v.check(isRealDate, 'There is no such day'),
      v.description('The date that the source gives. Leave it out where it gives none.'),
      v.transform((text) => text as IsoDate),
    ),
  ),
  url: v.optional(
    v.pipe(
      v.string(),
      v.url(),
      v.regex(/^https?:\/\//),
      v.description('The address of the article. Leave it out where it is not known.'),
    ),
  ),
  blocks: v.pipe(v.array(BlockSchema), v.minLength(1)),
})

/** An article with its id, which is its language tag where none is given. */
const ArticleSchema = v.pipe(ArticleFileSchema, v.transform(withId))

const byArticle = <Value extends v.GenericSchema>(value: Value) => v.record(articleId, value)

const localized = v.pipe(
  v.strictObject(
    v.entriesFromList(uiLanguages, v.exactOptional(filled('In this interface language.'))),
  ),
  v.check((texts) => Object.keys(texts).length > 0, 'Say it in one interface language at least'),
)

export const DifferenceSchema = v.strictObject({
  kind: v.picklist(differenceKinds),
  words: v.pipe(
    byArticle(filled('Word for word as in one segment.')),
    v.description('By the id of the article: the exact words that disagree.'),
  ),
  why: v.pipe(
    localized,
    v.description('One sentence that says why, in one interface language or more.'),
  ),
})

export const PassageSchema = v.strictObject({
  id: passageId,
  relation: v.pipe(
    v.picklist(relations),
    v.description(
      'same; partial: one side says more; differs: a fact disagrees; only: one article alone; matched: in a draft, not compared yet.',
    ),
  ),
  segments: v.pipe(
    byArticle(v.pipe(v.array(segmentId), v.minLength(1))),
    v.description('By the id of the article: the segments that say this, in reading order.'),
  ),
  differences: v.optional(v.array(DifferenceSchema)),
  words: v.optional(
    v.pipe(
      v.array(byArticle(filled('Word for word; every occurrence in the passage is meant.'))),
      v.description('Words or phrases that correspond within the passage, on both sides.'),
    ),
  ),
  formerly: v.optional(
    v.pipe(
      v.array(passageId),
      v.description('Ids under which this passage, or a part of it, was published before.'),
    ),
  ),
})

const passages = v.pipe(v.array(PassageSchema), v.minLength(1))

/** A passage as it lies in its file, with what is noted there of how it was made. */
const NotedPassage = v.strictObject({
  ...PassageSchema.entries,
  score: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1),
      v.description('How sure the aligner is. Remove it once you have read the passage and agree.'),
    ),
  ),
  drafted: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-z]{1,7}$/),
      v.description('A digest of what the aligner wrote, by which it knows what you have changed.'),
    ),
  ),
})

const draft = v.picklist(['draft'])

const pairId = v.pipe(
  slug('The name of the folder of the pair.'),
  v.check(isPairId, 'This is no id of a pair'),
  v.transform((text) => text as PairId),
)

const formerPairs = v.optional(
  v.pipe(
    v.array(pairId),
    v.description('Ids under which this pair was published before: names that its folder had.'),
  ),
)
export const TitleSchema = v.pipe(
  localized,
  v.description('What the pair is about, in your own words, not in an outlet’s.'),
)
const title = v.optional(TitleSchema)

export const AlignmentSchema = v.strictObject({
  title,
  status: v.optional(
    v.pipe(
      draft,
      v.description('Made by the aligner. Remove it once you have gone over all passages.'),
    ),
  ),
  formerly: formerPairs,
  articles: v.pipe(
    v.strictTuple([articleId, articleId]),
    v.description('The ids of the two articles; the first is shown first.'),
  ),
  passages: v.pipe(v.array(NotedPassage), v.minLength(1)),
})

/** A pair as it is served: both articles and their alignment in one file. */
export const PairSchema = v.strictObject({
  id: pairId,
  title,
  status: v.optional(draft),
  formerly: formerPairs,
  articles: v.strictTuple([ArticleSchema, ArticleSchema]),
  passages,
})

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const ArticleSummary = v.pipe(
  v.strictObject({
    ...v.omit(ArticleFileSchema, ['url', 'blocks']).entries,
    opening: v.string(),
    hasHeadline: v.boolean(),
  }),
  v.transform(withId),
)

/** What the library is served of all its pairs. */
export const WholeLibrarySchema = v.array(
  v.strictObject({
    id: pairId,
    title,
    status: v.optional(draft),
    articles: v.strictTuple([ArticleSummary, ArticleSummary]),
    counts: v.strictObject(v.entriesFromList(relations, count)),
  }),
)

/** What the library is served at first. */
export const LibrarySchema = v.strictObject({
  pairs: WholeLibrarySchema,
  total: count,
  formerly: v.optional(v.record(v.string(), pairId)),
})

/** Where an article states no id, its language tag is its id. The id comes first. */
export function withId<
  Given extends { readonly id?: ArticleId | undefined; readonly lang: LanguageTag },
>(given: Given): Given & { readonly id: ArticleId } {
  const id = given.id ?? (given.lang as string as ArticleId)
  return Object.assign({ id }, given, { id })
}
