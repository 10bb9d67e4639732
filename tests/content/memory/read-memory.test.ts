import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairAsTmx } from '../../../src/domain/export/tmx.ts'
import type { Pair } from '../../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../../src/tools/content/read-content.ts'
import { parseMemory } from '../../../src/content/memory/read-memory.ts'
import { anyPair } from '../../domain/export/any-pair.ts'
import { crossingPair } from '../../domain/make-pair.ts'

const tuv = (lang: string, seg: string) => `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`
const tmx = (units: readonly string[], { source = '*all*', prolog = '' } = {}) =>
  `${prolog}<tmx version="1.4"><header srclang="${source}"/><body>` +
  `${units.map((unit) => `<tu>${unit}</tu>`).join('')}</body></tmx>`

/** The segments of a file that has one text in English, as it stands in XML, and one in Vietnamese. */
function segmentsOf(seg: string, prolog?: string) {
  const read = parseMemory(
    tmx([tuv('en', seg) + tuv('vi', 'Vâng.')], { ...(prolog && { prolog }) }),
  )
  return read.ok ? read.first.segments : read.problem
}

/** What comes back: the articles in their blocks, and their passages. */
function told({ articles, passages }: Pair) {
  const sides = articles.map((article) => {
    return { ...article, segments: article.blocks.flatMap((block) => block.segments) }
  })
  const [first, second] = sides.map(({ segments, ...article }) => {
    return { ...article, segments: segments.map(({ text }) => text.trim()) }
  })
  const units = passages.map((passage) => {
    const [one, other] = sides.map((side) =>
      side.segments.flatMap(({ id }, index) =>
        passage.segments[side.id]?.includes(id) ? index : [],
      ),
    )
    const notes = passage.differences?.flatMap(({ why }) => Object.values(why)) ?? []
    return { id: passage.id, relation: passage.relation, notes, first: one, second: other }
  })
  return { ok: true, first, second, units }
}

describe('a pair that was written as TMX', () => {
  it.each(pairIds())('comes back with its segments and passages: %s', (id) => {
    const read = readPair(id)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    expect(parseMemory(pairAsTmx(read.pair))).toMatchObject(told(read.pair))
  })

  it('comes back whatever its texts and its orders are', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        expect(parseMemory(pairAsTmx(pair))).toMatchObject(told(pair))
      }),
    )
  })

  it('comes back with a text that was edited elsewhere as one segment', () => {
    const segments = '<prop type="x-segments">0:0-4 1:5-9</prop>'
    const unit = (seg: string) =>
      tmx([`<tuv xml:lang="en">${segments}<seg>${seg}</seg></tuv>${tuv('vi', 'Vâng.')}`])
    const texts = (seg: string) => parseMemory(unit(seg))
    expect(texts('Yes. No, ')).toMatchObject({ first: { segments: ['Yes.', 'No,'] } })
    expect(texts('Yes. Never.')).toMatchObject({ first: { segments: ['Yes. Never.'] } })
  })

  it('comes back in its blocks without what was taken out, and with what was edited', () => {
    const text = pairAsTmx(crossingPair())
      .replace(/<tu tuid="meeting">.*?<\/tu>/s, '')
      .replace('Giá là 6 USD', 'Giá là 60 USD')
    expect(parseMemory(text)).toMatchObject({
      first: {
        blocks: [
          { kind: 'paragraph', segments: [{ id: 'b', text: 'they greeted each other' }] },
          { segments: [{ text: 'and greeted again. ' }, { text: 'The price was US$5.' }] },
        ],
      },
      second: {
        blocks: [
          { kind: 'headline', segments: [{ id: 'h', text: 'Giá là 60 USD' }] },
          { segments: [{ text: 'Trời đẹp. ' }, { text: 'Họ chào nhau.' }] },
        ],
      },
    })
  })

  const layout = (
    ...blocks: readonly [kind: string, ...segments: [id: string, space: string][]][]
  ) =>
    JSON.stringify(
      blocks.map(([kind, ...segments]) => {
        return { kind, segments: segments.map(([id, space]) => ({ id, space })) }
      }),
    )
  it.each([
    ['no JSON', '[{'],
    ['nested without end', '['.repeat(100_000)],
    ['another form', '{"kind": "paragraph"}'],
    ['no such kind', layout(['poem', ['a', '']])],
    ['too few segments', layout()],
    ['one id twice', layout(['paragraph', ['a', ' '], ['a', '']])],
    ['words for white space', layout(['paragraph', ['a', ' not '], ['b', '']])],
    ['a line break', layout(['paragraph', ['a', '\n'], ['b', '']])],
    ['a control character', layout(['paragraph', ['a\0', ' '], ['b', '']])],
  ])('comes back without its blocks where they are broken: %s', (_what, blocks) => {
    const segments = '<prop type="x-segments">0:0-4 1:5-9</prop><seg>Yes. No, </seg>'
    const text = tmx([`<tuv xml:lang="en">${segments}</tuv>${tuv('vi', 'Vâng.')}`])
    const prop = `<header><prop type="x-blocks" xml:lang="en"><![CDATA[${blocks}]]></prop></header>`
    expect(parseMemory(text.replace(/<header.*?>/, () => prop))).toMatchObject({
      first: { segments: ['Yes.', 'No,'], blocks: null, hasBrokenBlocks: true },
      second: { blocks: null, hasBrokenBlocks: false },
    })
  })
})

describe('a text of a translation memory', () => {
  it.each([
    ['a &amp; b &lt;c&gt; &#x1ED7; &#7895;', 'a & b <c> ỗ ỗ'],
    ['<![CDATA[<b> & ]]>', '<b> &'],
    ['one\n   two\t three', 'one two three'],
    ['ba\u0300 Ba\u0309o', 'bà Bảo'],
    ['<bpt i="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> end', 'bold end'],
    ['see <ph x="1">&lt;img alt="<sub>a note</sub>"&gt;</ph>here', 'see here'],
    ['<it pos="begin">{\\i</it>so<ut>{\\par}</ut>', 'so'],
    ['by <hi type="name">Bùi <hi>Thanh</hi> Sơn</hi>', 'by Bùi Thanh Sơn'],
    ['<!-- no --><?no no?>yes', 'yes'],
  ])('%j is read as %j', (seg, text) => {
    expect(segmentsOf(seg)).toEqual([text])
  })

  it('that is empty is no segment, and leaves the other one alone', () => {
    const read = parseMemory(
      tmx([tuv('en', ' ') + tuv('vi', 'Vâng.'), tuv('en', 'No.') + tuv('vi', 'Không.')]),
    )
    expect(read).toMatchObject({
      first: { segments: ['No.'] },
      second: { segments: ['Vâng.', 'Không.'] },
      units: [
        { first: [], second: [0] },
        { first: [0], second: [1] },
      ],
    })
  })

  it('that stands alone, or twice in a language, stays so', () => {
    const read = parseMemory(
      tmx([tuv('en', 'A.'), tuv('en', 'B.') + tuv('en', 'C.') + tuv('vi', 'D.'), tuv('vi', 'E.')]),
    )
    expect(read).toMatchObject({
      ok: true,
      first: { lang: 'en', segments: ['A.', 'B.', 'C.'] },
      second: { lang: 'vi', segments: ['D.', 'E.'] },
      units: [
        { first: [0], second: [] },
        { first: [1, 2], second: [0] },
        { first: [], second: [1] },
      ],
    })
  })
})

describe('the languages of a translation memory', () => {
  const unit = (...langs: string[]) => langs.map((lang) => tuv(lang, `in ${lang}`)).join('')

  it.each([
    ['as they come', '*all*', ['en', 'vi'], ['en', 'vi']],
    ['the source first', 'vi', ['en', 'vi'], ['vi', 'en']],
    ['the source first, whatever its region', 'VI', ['en', 'vi-VN'], ['vi-VN', 'en']],
    ['in canonical form', '*all*', ['EN-us', 'VI'], ['en-US', 'vi']],
    ['with hyphens', '*all*', ['en_US', 'vi_VN'], ['en-US', 'vi-VN']],
    ['two regions', 'pt-PT', ['pt-BR', 'pt-PT'], ['pt-PT', 'pt-BR']],
    ['a language with and without its region', '*all*', ['en', 'en-US'], ['en', 'en-US']],
    ['regions that do not count', '*all*', ['en-US', 'vi', 'en-GB'], ['en', 'vi']],
  ])('are %s', (_how, source, langs, expected) => {
    const read = parseMemory(tmx([unit(...langs)], { source }))
    expect(read.ok && [read.first.lang, read.second.lang]).toEqual(expected)
    expect(read.ok && read.first.segments.length + read.second.segments.length).toBe(langs.length)
  })

  it('are those that are asked for', () => {
    const read = parseMemory(tmx([unit('en-US', 'fr', 'vi', 'en-GB')]), ['vi', 'en'])
    expect(read).toMatchObject({
      ok: true,
      first: { lang: 'vi', segments: ['in vi'] },
      second: { lang: 'en', segments: ['in en-US', 'in en-GB'] },
      units: [{ first: [0], second: [0, 1] }],
    })
  })

  it.each([
    ['one', ['en'], undefined, 'A pair has two languages. The file has en.'],
    ['three', ['en', 'fr', 'vi'], undefined, 'The file has en, fr, vi. Say which two'],
    [
      'others',
      ['en', 'fr'],
      ['en', 'vi'] as const,
      'There is no text in "vi". The file has en, fr.',
    ],
    ['none that is a tag', ['en', 'no tag'], undefined, '1: "no tag" is no language tag'],
  ])('are refused where there are %s', (_what, langs, wanted, problem) => {
    const read = parseMemory(tmx([unit(...langs)]), wanted)
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(problem) as string })
  })

  it('may stand in the attribute of older files', () => {
    const text = tmx([unit('en', 'vi')]).replaceAll('xml:lang', 'lang')
    expect(parseMemory(text)).toMatchObject({ first: { lang: 'en' }, second: { lang: 'vi' } })
  })
})

describe('a document type', () => {
  it.each([
    '\ufeff<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<!DOCTYPE tmx SYSTEM "https://reader.invalid/tmx14.dtd">',
    '<!DOCTYPE tmx [<!ELEMENT seg ANY><!ENTITY % more SYSTEM "file:///etc/passwd">%more;]>',
  ])('is passed over: %s', (prolog) => {
    expect(segmentsOf('Yes.', prolog)).toEqual(['Yes.'])
  })

  const laughs = ['<!ENTITY l0 "ha">']
  for (let depth = 1; depth < 30; depth++) {
    laughs.push(`<!ENTITY l${depth} "${`&l${depth - 1};`.repeat(10)}">`)
  }
  it.each([
    ['of a file', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['of laughter', `<!DOCTYPE tmx [${laughs.join('')}]>`, '&l29;'],
    ['of nobody', '', '&nbsp;'],
    ['of a prototype', '', '&constructor;'],
  ])('gives no entity: %s', (_what, prolog, seg) => {
    expect(segmentsOf(seg, prolog)).toContain('undefined entity. Only characters')
  })
})

describe('a unit that other tools write', () => {
  const good = tuv('en', 'Yes.') + tuv('vi', 'Vâng.')
  it.each<[string, string, string[], RegExp | null]>([
    ['an entity of the file', tuv('en', 'Go&nbsp;on.'), ['Yes.', 'Go\u00a0on.'], null],
    [
      'a character that XML has not',
      tuv('en', 'Go&#x2; on.'),
      ['Yes.', 'Go on.'],
      /unit 2: .*dropped/,
    ],
    ['an entity of nobody', tuv('en', 'Go&foo; on.'), ['Yes.'], /unit 2 is left out: .*entity/],
    ['a language that there is not', tuv('no tag', 'Go.'), ['Yes.'], /"no tag" is no language tag/],
    ['a language by its name', tuv('English (Canada)', 'Go.'), ['Yes.', 'Go.'], null],
    ['a code that parts words', tuv('en', 'Go<ph>x</ph>on.'), ['Yes.', 'Go on.'], null],
    ['a code that parts none', tuv('en', 'Go<bpt>b</bpt>es.'), ['Yes.', 'Goes.'], null],
    ['what nobody sees', tuv('en', 'Go&#x200b;es.'), ['Yes.', 'Goes.'], /en: dropped .*U\+200B/],
  ])('has %s', (_what, unit, segments, doubt) => {
    const read = parseMemory(
      tmx([good, unit], { prolog: '<!DOCTYPE tmx [<!ENTITY nbsp "&#160;">]>' }),
    )
    expect(read).toMatchObject({ ok: true, first: { segments } })
    if (doubt) expect(read.ok && read.doubts.join('\n')).toMatch(doubt)
  })

  it('has a prefix before every name', () => {
    const text = tmx([good]).replace(/<(\/?)/g, '<$1t:')
    expect(parseMemory(text)).toMatchObject({ first: { segments: ['Yes.'] } })
  })
})

describe('what is not TMX', () => {
  it.each([
    ['', 'must contain a root element'],
    ['{"id": 1}', 'text data outside of root node'],
    ['<memo/>', 'its root is <memo>, not <tmx>'],
    ['<tmx><body><tu></body></tmx>', 'unexpected close tag'],
    ['<tmx version="1.4"><body/></tmx>', 'The file has none'],
  ])('%s is refused with the reason', (text, problem) => {
    const read = parseMemory(text)
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(problem) as string })
  })

  it('is refused without a crash, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<tmx>',
      '<tu>',
      '<tuv xml:lang="en">',
      '<seg>',
      '</seg>',
      '&',
      'x',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (garbage) => {
        expect(parseMemory(garbage).ok).toBe(false)
      }),
    )
  })
})
