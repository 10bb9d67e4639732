import { describe, expect, it } from 'vitest'
import { parseMemory } from '../../../src/content/memory/read-memory.ts'

const older = (units: string, languages = 'source-language="en" target-language="vi"') =>
  `<?xml version="1.0"?>\n<!-- of ours -->\n<xliff version="1.2"><file ${languages}><body>${units}</body></file></xliff>`
const newer = (units: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="vi"><file id="f">${units}</file></xliff>`
const unit = (source: string, target: string) =>
  `<trans-unit id="a"><source>${source}</source>${target}</trans-unit>`

/** The segments of both sides and which of them each unit links, or the problem. */
function told(text: string) {
  const read = parseMemory(text)
  if (!read.ok) return read.problem
  const { first, second, units, doubts } = read
  return {
    langs: [first.lang, second.lang],
    texts: [first.segments, second.segments],
    links: units.map(({ id, first, second }) => [id, first, second]),
    doubts,
  }
}

describe('an XLIFF file', () => {
  it('of version 1.2 is read, a unit a passage', () => {
    const units =
      unit('It rains.', '<target>Trời mưa.</target>') +
      '<group><trans-unit id="b"><source>They left.</source><target/>' +
      '<alt-trans><source>They left!</source><target>Họ đi!</target></alt-trans></trans-unit></group>'
    expect(told(older(units))).toEqual({
      langs: ['en', 'vi'],
      texts: [['It rains.', 'They left.'], ['Trời mưa.']],
      links: [
        ['a', [0], [0]],
        ['b', [1], []],
      ],
      doubts: [],
    })
  })

  it('of version 2 is read, a segment a passage, with what lies between', () => {
    const units =
      '<unit id="u"><originalData><data id="d">&lt;b></data></originalData><notes><note>Look.</note></notes>' +
      '<mtc:matches xmlns:mtc="m"><mtc:match><source>No.</source><target>Không.</target></mtc:match></mtc:matches>' +
      '<segment id="s1"><source>It <pc id="1">rains</pc>.</source><target>Trời <mrk id="m">mưa</mrk>.</target></segment>' +
      '<ignorable><source> </source><target> </target></ignorable>' +
      '<segment><source>They<ph id="2"/>left<cp hex="0001"/>.</source></segment></unit>'
    expect(told(newer(units))).toEqual({
      langs: ['en', 'vi'],
      texts: [['It rains.', 'They left.'], ['Trời mưa.']],
      links: [
        ['u-s1', [0], [0]],
        ['u', [1], []],
      ],
      doubts: [expect.stringContaining('unit 3 ("u"): characters that XML has no place for')],
    })
  })

  it.each([
    ['what is set apart', 'It <g id="1">rains</g> <mrk mtype="x">hard</mrk>.', 'It rains hard.'],
    ['a native code', 'It <bpt id="1">&lt;b></bpt>rains<ept id="1">&lt;/b></ept>.', 'It rains.'],
    ['a code that stands for text', 'R<x id="1" equiv-text="&amp;"/>D', 'R&D'],
    ['a code that stands for markup', 'Go<x id="1" equiv-text="&lt;i>"/>.', 'Go.'],
    ['a line break', 'one,<x id="1" ctype="lb"/>two', 'one, two'],
    [
      'marks of segments',
      '<mrk mtype="seg" mid="1">Yes.</mrk> <mrk mtype="seg">No.</mrk>',
      'Yes. No.',
    ],
  ])('has its codes left out: %s', (_what, source, text) => {
    const read = told(older(unit(source, '<target>Vâng.</target>')))
    expect(read).toMatchObject({ texts: [[text], ['Vâng.']] })
  })

  it('has no text in the target that nobody has put there', () => {
    const units =
      unit('It rains.', '<target state="needs-translation">It rains.</target>') +
      unit('Hanoi', '<target state="translated">Hanoi</target>')
    expect(told(older(units))).toMatchObject({ texts: [['It rains.', 'Hanoi'], ['Hanoi']] })
  })

  it.each([
    [
      older(unit('Yes.', '<target>Vâng.</target>'), 'source-language="en"'),
      /does not say the language of its target/,
    ],
    [
      older(unit('Yes.', '<target>Vâng.</target>'), 'source-language="en" target-language="*?"'),
      /"\*\?", is none/,
    ],
    [older(unit('Yes.', '')), /two languages. The file has en/],
    ['<xliff version="1.2"><file', /cannot be read as XLIFF/],
  ])('is refused with the reason: %#', (text, reason) => {
    expect(told(text)).toMatch(reason)
  })

  it('loses a unit that is broken, and no other', () => {
    const units = unit('A &nothing; here.', '') + unit('Yes.', '<target>Vâng.</target>')
    expect(told(older(units))).toMatchObject({
      texts: [['Yes.'], ['Vâng.']],
      doubts: [expect.stringMatching(/line 3: unit 1 \("a"\) is left out/)],
    })
  })
})
