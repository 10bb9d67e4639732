import * as v from 'valibot'
import { BlockSchema, DifferenceSchema, PairSchema, PassageSchema, TitleSchema } from '../schema.ts'
import { findUnfitTexts } from '../../domain/author/check.ts'
import type { BlockLayout } from '../../domain/export/tmx-cuts.ts'
import type { Difference, Localized, Pair, Passage } from '../../domain/pair/pair.ts'

const space = v.pipe(v.string(), v.regex(/^[^\S\n\r\u2028\u2029]*$/))
const { kind, credit, segments } = BlockSchema.entries
const BlocksSchema = v.array(
  v.strictObject({
    kind,
    credit,
    segments: v.array(v.strictObject({ id: segments.pipe[0].item.entries.id, space })),
  }),
)

/** The blocks of an article without their texts. This and the others: `null` for what is not of that form. */
export function parseBlocks(text: string): readonly BlockLayout[] | null {
  return parse(BlocksSchema, text)
}

export function parseTitle(text: string): Localized | null {
  return parse(TitleSchema, text)
}

export function parseDifference(text: string): Difference | null {
  return parse(DifferenceSchema, text)
}

export function parseWords(text: string): NonNullable<Passage['words']> | null {
  return parse(v.unwrap(PassageSchema.entries.words), text)
}

export function parseFormerly(text: string): NonNullable<Passage['formerly']> | null {
  return parse(v.unwrap(PassageSchema.entries.formerly), text)
}

/** The former ids of the pair. */
export function parseFormerPairs(text: string): NonNullable<Pair['formerly']> | null {
  return parse(v.unwrap(PairSchema.entries.formerly), text)
}

/** JSON that is as the schema wants it, without texts that cannot be shown. */
function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | null {
  try {
    const data: unknown = JSON.parse(text)
    const { success, output } = v.safeParse(schema, data)
    return success && findUnfitTexts(data).length === 0 ? output : null
  } catch {
    return null
  }
}
