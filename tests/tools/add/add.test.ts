import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { check, resolveConfig } from 'prettier'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blockText } from '../../../src/domain/pair/pair.ts'
import { withoutNotes } from '../../../src/domain/author/draft.ts'
import type { Pair, Passage } from '../../../src/domain/pair/pair.ts'
import { addPair } from '../../../src/tools/add/add-pair.ts'
import { readOptions } from '../../../src/tools/add/options.ts'
import { reportOf } from '../../../src/tools/add/report.ts'
import { runAdd } from '../../../src/tools/add/run-add.ts'
import { writePair } from '../../../src/tools/add/write-pair.ts'
import * as memory from '../../fixtures/memory.ts'
import { contentFolder, readPair } from '../../../src/tools/content/read-content.ts'

const english = [
  'Vaccines arrive in Hanoi',
  'The Japanese government provided Vietnam with cold storage facilities worth US$1.8 million. The ship came on April 27.',
  'The foreign ministers of Japan and Vietnam discussed the situation in Myanmar. The weather was fine; nobody complained.',
  'Both sides agreed to work together on trade and investment.',
]
const vietnamese = [
  'Vắc xin về tới Hà Nội',
  'Hai bộ trưởng ngoại giao Nhật Bản và Việt Nam trao đổi về tình hình Myanmar.',
  'Chính phủ Nhật Bản cung cấp cho Việt Nam thiết bị bảo quản lạnh trị giá 1,85 triệu USD. Tàu đến ngày 27/4. Ngoài ra, PGS.TS. Lê Văn Nam được chúc mừng.',
  'Hai bên nhất trí phối hợp về thương mại và đầu tư.',
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'added-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, 'pair', name)
const read = (name: string) => readFileSync(file(name), 'utf8')
function source(name: string, paragraphs: readonly string[] | string): string {
  const text = typeof paragraphs === 'string' ? paragraphs : `${paragraphs.join('\n\n')}\n`
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

/** Adds the pair as the command does, and gives its report or its problems. */
async function add(first = english, second = vietnamese, ...more: string[]) {
  const files = [source('first.txt', first), source('second.txt', second)]
  return await addFiles('pair', files, more)
}
async function addFiles(id: string, files: readonly string[], more: readonly string[] = []) {
  const options = readOptions([id, ...files, ...more])
  if (options === 'help' || 'fault' in options) throw new Error(JSON.stringify(options))
  const problems: string[] = []
  const added = await addPair(options, folder, (problem) => problems.push(problem))
  if (!added) return { problems, report: '', added }
  const changed = await writePair(added, path.join(folder, id))
  return { problems, report: reportOf(added, changed), added }
}
function pairNow(): Pair {
  const now = readPair('pair', folder)
  if (!now.ok) throw new Error(now.problems.join('\n'))
  return now.pair
}
const withSegment = (lang: string, words: string): Passage => {
  const { articles, passages } = pairNow()
  const segment = articles
    .find((article) => article.lang === lang)
    ?.blocks.flatMap(({ segments }) => segments)
    .find(({ text }) => text.includes(words))
  const passage = passages.find(({ segments }) => segment && segments[lang]?.includes(segment.id))
  if (!passage) throw new Error(`no passage with ${words}`)
  return passage
}
/** Everything in the content folder, by name. */
const files = () =>
  Object.fromEntries(
    readdirSync(file('.')).map((name) => [name, readFileSync(file(name), 'utf8')] as const),
  )
function edit(name: string, change: (text: string) => string): void {
  const text = read(name)
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(file(name), changed)
}
/** Confirms a passage as a person does, by taking out its score and digest. */
function confirm(id: string): void {
  edit('alignment.json', (text) => {
    const at = text.indexOf(`"id": "${id}"`)
    return text.slice(0, at) + text.slice(at).replace(/,\s*"score": [\d.]+,\s*"drafted": "\w+"/, '')
  })
}

describe('a pair from two texts', () => {
  it('is well, a draft, and has all of the texts', async () => {
    const { problems } = await add()
    expect(problems).toEqual([])
    const { status, articles } = pairNow()
    expect(status).toBe('draft')
    expect(articles.map(({ lang }) => lang)).toEqual(['en', 'vi'])
    expect(articles.map(({ blocks }) => blocks.map(blockText))).toEqual([english, vietnamese])
    expect(articles.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
      Array(2).fill(['headline', 'paragraph', 'paragraph', 'paragraph']),
    )
    expect(articles[1].blocks[2]?.segments.map(({ text }) => text)).toContain(
      'Ngoài ra, PGS.TS. Lê Văn Nam được chúc mừng.',
    )
  })

  it('has the same told in both, what differs, words that correspond, and what one alone has', async () => {
    await add()
    const money = withSegment('en', 'cold storage')
    expect(money.relation).toBe('differs')
    expect(money.differences?.[0]?.words).toEqual({ en: 'US$1.8 million', vi: '1,85 triệu USD' })
    expect(withSegment('vi', 'Myanmar')).toEqual(withSegment('en', 'Myanmar'))
    expect(withSegment('en', 'Myanmar').words).toContainEqual({ en: 'Myanmar', vi: 'Myanmar' })
    expect(withSegment('vi', 'chúc mừng').relation).toBe('only')
    expect(withSegment('en', 'nobody').relation).toBe('only')
  })

  it('lies in files as the formatter and editors want them, its sources as they were', async () => {
    await add()
    expect(Object.keys(files()).sort()).toEqual(
      ['alignment.json', 'en.json', 'en.txt', 'vi.json', 'vi.txt'].sort(),
    )
    expect(read('en.txt')).toBe(`${english.join('\n\n')}\n`)
    const filepath = path.join(contentFolder, 'pair/alignment.json')
    const style = { ...(await resolveConfig(filepath)), filepath }
    for (const name of ['alignment.json', 'en.json', 'vi.json']) {
      expect(await check(read(name), style)).toBe(true)
      expect(read(name)).toMatch(
        /^\{\n {2}"\$schema": "\.\.\/\.\.\/public\/schema\/\w+\.schema\.json",\n/,
      )
    }
  })

  it('reports the least certain passages first, with both texts', async () => {
    const { added, report } = await add()
    if (!added) throw new Error('not added')
    expect(report).toMatch(
      /^pair: \d+ passages \(\d+ same, \d+ partial, \d+ differs, \d+ only, \d+ matched\)/,
    )
    expect(report).toContain('en (detected): 4 blocks, 7 segments; read as text in utf-8 (valid)')
    expect(report).toContain('outlet "first" (from its file\'s name: say it by --outlet)')

    const doubts = new Map([
      [withSegment('en', 'trade').id, 0.4],
      [withSegment('vi', 'chúc mừng').id, 0.3],
    ])
    const passages = added.pair.passages.map((passage) => {
      return { ...passage, score: doubts.get(passage.id) ?? 0.99 }
    })
    const kept = passages.filter(({ relation }) => relation === 'differs')
    const [congratulated] = withSegment('vi', 'chúc mừng').segments['vi'] ?? []
    const [weather] = added.pair.articles[0].blocks[2]?.segments.slice(1) ?? []
    const doubtful = {
      ...added,
      kept,
      pair: { ...added.pair, passages },
      counterparts: new Map(weather && [[`vi ${congratulated}`, weather]]),
    }
    expect(reportOf(doubtful, []).split('\n').slice(2, 11)).toEqual([
      'Look at these first:',
      '',
      '0.30  ngoai-ra-pgs-ts-le-van  only',
      '      vi p2c: Ngoài ra, PGS.TS. Lê Văn Nam được chúc mừng.',
      `      perhaps ${weather?.id}: The weather was fine;`,
      '',
      '0.40  agreed-work-together-trade  matched',
      '      en p3: Both sides agreed to work together on trade and investment.',
      '      vi p3: Hai bên nhất trí phối hợp về thương mại và đầu tư.',
    ])
  })

  it('takes what it is told of them', async () => {
    await add(
      english,
      vietnamese,
      '--outlet',
      'VNS, Hanoi',
      '--outlet',
      'Zing',
      '--date',
      ',2021-04-27',
    )
    const [en, vi] = pairNow().articles
    expect([en.outlet, en.date]).toEqual(['VNS, Hanoi', undefined])
    expect([vi.outlet, vi.date]).toEqual(['Zing', '2021-04-27'])
  })

  it('uses a dictionary of the user', async () => {
    const en = ['A quux arrived yesterday evening with the last train.', 'The blorp snored loudly.']
    const vi = ['Con gà trống ngáy rất to.', 'Một chiếc máy bay hôm qua đã tới.']
    const words = source(
      'words.tsv',
      '# en vi\nquux\tmáy bay\nblorp\tgà trống\nsnore; snored\tngáy\n',
    )
    await add(en, vi, '--lexicon', words)
    expect(withSegment('en', 'blorp').segments).toEqual(withSegment('vi', 'gà trống').segments)
  })

  it('learns words from translation memories of the user', async () => {
    const [one, other] = [memory.tmx('en-GB', 'id-ID'), memory.tmx('id', 'en')]
    const files = [source('one.tmx', one), source('other.tmx', other)]
    const langs = ['--lang', 'en,id']
    await add(memory.english, memory.indonesian, ...langs)
    expect(pairNow().passages.every(({ segments }) => Object.keys(segments).length < 2)).toBe(true)
    await add(
      memory.english,
      memory.indonesian,
      ...langs,
      ...files.flatMap((file) => ['--memory', file]),
    )
    expect(withSegment('en', 'fire engine').segments).toEqual(
      withSegment('id', 'mobil pemadam').segments,
    )
  })
})

describe('the same again', () => {
  it('changes nothing', async () => {
    await add()
    const before = files()
    const { report } = await add()
    expect(report).toContain('Nothing has changed')
    expect(files()).toEqual(before)
  })

  it('changes nothing in the pair that was made by hand', async () => {
    const talks = path.join(contentFolder, 'vietnam-japan-phone-talks')
    mkdirSync(file('.'))
    const sources = ['en.txt', 'vi.txt'].map((name) => path.join(talks, name))
    for (const name of readdirSync(talks)) {
      writeFileSync(file(name), readFileSync(path.join(talks, name)))
    }
    const before = files()
    expect((await addFiles('pair', sources)).problems).toEqual([])
    expect(files()).toEqual(before)
  })

  it('keeps a corrected passage, byte for byte, and drafts what it leaves free', async () => {
    await add()
    const { id, segments } = withSegment('en', 'discussed')
    const [only] = segments['en'] ?? []
    // As a person writes it: an id and an order of keys of their own.
    const corrected = `{ "relation": "only", "id": "myanmar", "segments": { "en": ["${only}"] } }`
    edit('alignment.json', (text) => {
      const data = JSON.parse(text) as { passages: Passage[] }
      const rest = data.passages.filter((passage) => passage.id !== id)
      return JSON.stringify({ ...data, passages: rest }).replace('[{', `[${corrected},{`)
    })
    await add()
    expect(read('alignment.json')).toContain(corrected)
    expect(withSegment('vi', 'Myanmar').relation).toBe('only')
    const kept = read('alignment.json')
    await add()
    expect(read('alignment.json')).toBe(kept)
  })

  it('keeps a confirmed passage when its evidence is gone, and what a person made of the articles', async () => {
    await add()
    const { id, segments } = withSegment('en', 'trade')
    confirm(id)
    edit('vi.json', (text) =>
      text.replace('"kind": "headline"', '"kind": "caption", "credit": "Ảnh: VNA"'),
    )
    edit('en.json', (text) => text.replace('"outlet": "first"', '"outlet": "The Desk"'))
    const before = files()
    await add()
    expect(files()).toEqual(before)
    expect(pairNow().passages.find((passage) => passage.id === id)?.segments).toEqual(segments)
  })

  it('keeps everything of a pair that a person has gone over', async () => {
    await add()
    edit('alignment.json', (text) =>
      text.replace('"status": "draft",', '').replaceAll('"matched"', '"same"'),
    )
    const passages = withoutNotes(pairNow()).passages
    const longer = [...english, 'A new sentence stands here.']
    const { report } = await add(longer)
    const now = pairNow()
    expect(now.passages).toEqual(expect.arrayContaining([...passages]))
    expect(now.passages).toHaveLength(passages.length + 1)
    expect(now.status).toBe('draft')
    expect(report).toContain(`1 drafted, ${passages.length} kept`)
    expect((await add([...longer, 'One more stands behind it.'])).report).toContain(
      `2 drafted, ${passages.length} kept`,
    )
  })

  it('aligns segments anew that a person has split, or whose passage is taken out', async () => {
    await add()
    edit('en.json', (text) =>
      text.replace(
        /\{\s*"id": "p1a",\s*"text": "The Japanese government ([^"]*)"\s*\}/,
        '{ "id": "p1x", "text": "The Japanese government " }, { "id": "p1y", "text": "$1" }',
      ),
    )
    expect((await add()).problems).toEqual([])
    const ids = pairNow().passages.flatMap(({ segments }) => segments['en'] ?? [])
    expect(ids).toEqual(expect.arrayContaining(['p1x', 'p1y']))
  })
})

describe('the same file in another encoding', () => {
  // In windows-1251, which cannot be told from the others.
  const russian = [
    'Министры встретились в Ханое.',
    'Токио дал США 5 долларов и 27 вакцин.',
    'Latin 5',
  ]
  const table = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  )
  const bytes = Buffer.from([...russian.join('\n\n')].map((letter) => table.indexOf(letter)))
  const again = async (encoding: string) => {
    const file = path.join(folder, 'russian.txt')
    writeFileSync(file, bytes)
    const files = [source('first.txt', english), file]
    return await addFiles('pair', files, ['--lang', 'en,ru', '--encoding', `,${encoding}`])
  }
  const russianNow = () => pairNow().articles[1].blocks.map(blockText)

  it('is read anew where it was not asked for before', async () => {
    await again('')
    expect(russianNow()).not.toEqual(russian)
    expect((await again('windows-1251')).problems).toEqual([])
    expect(russianNow()).toEqual(russian)
    const before = files()
    await again('windows-1251')
    await again('')
    expect(files()).toEqual(before)
  })

  it('keeps what a person has made of the articles', async () => {
    await again('windows-1251')
    edit('ru.json', (text) => text.replace('встретились', 'собрались'))
    const before = files()
    expect((await again('cp1251')).problems).toEqual([])
    expect(files()).toEqual(before)
  })

  it('is refused where a corrected passage would be lost, or nothing tells how it was read', async () => {
    await again('')
    edit('alignment.json', (text) => text.replace('"status": "draft",', ''))
    const before = files()
    expect((await again('windows-1251')).problems).toContainEqual(
      expect.stringMatching(/person has corrected this passage/),
    )
    expect(files()).toEqual(before)
    rmSync(file('.'), { recursive: true })
    await again('koi8-r')
    const { problems } = await again('windows-1251')
    expect(problems).toEqual([
      expect.stringMatching(/ru\.json: nothing in it .* windows-1251\. If/),
    ])
  })
})

describe('a text that has changed', () => {
  const changed = english.map((paragraph) =>
    paragraph.replace('The weather was fine', 'The weather was rather fine'),
  )

  it('keeps corrected passages and the ids of segments that are as they were', async () => {
    await add()
    const { id } = withSegment('en', 'cold storage')
    confirm(id)
    const before = pairNow()
    await add(['A new headline', english[0] ?? '', 'First of all, thanks.', ...changed.slice(1)])
    const now = pairNow()
    expect(now.passages.find((passage) => passage.id === id)).toEqual(
      before.passages.find((passage) => passage.id === id),
    )
    const idOf = (pair: Pair, words: string) =>
      pair.articles[0].blocks
        .flatMap(({ segments }) => segments)
        .find(({ text }) => text.includes(words))?.id
    for (const words of ['cold storage', 'Myanmar', 'trade', 'weather']) {
      expect(idOf(now, words)).toBe(idOf(before, words))
    }
    expect(read('en.txt')).toContain('rather fine')
  })

  it('is refused where a corrected passage would lose a segment, and nothing is written', async () => {
    await add()
    confirm(withSegment('en', 'trade').id)
    const before = files()
    const { problems } = await add(english.slice(0, 3))
    expect(problems).toEqual([
      expect.stringMatching(
        /corrected this passage.*segment "p3" \(en\) is not in the new text: "Both.*run this again/,
      ),
    ])
    expect(files()).toEqual(before)
  })

  it('is refused where a corrected passage would quote what is not there any more', async () => {
    await add()
    confirm(withSegment('en', 'cold storage').id)
    const before = files()
    const other = english.map((paragraph) => paragraph.replace('US$1.8 million', 'US$1.9 million'))
    const { problems } = await add(other)
    expect(problems).toEqual([
      expect.stringMatching(/^alignment\.json, with the new text: .*"US\$1\.8 million" is not in/),
    ])
    expect(files()).toEqual(before)
    // As the message says: the alignment first.
    edit('alignment.json', (text) => text.replace('"US$1.8 million"', '"US$1.9 million"'))
    expect((await add(other)).problems).toEqual([])
  })

  it('is refused where text that a person has edited would be lost', async () => {
    await add()
    edit('en.json', (text) => text.replace('Vaccines arrive in Hanoi', 'Vaccines arrive in Hà Nội'))
    const before = files()
    const { problems } = await add(changed)
    expect(problems).toEqual([
      expect.stringMatching(/edited by hand.*Vaccines arrive in Hà Nội.*Edit the new text/),
    ])
    expect(files()).toEqual(before)
    await add(changed.map((paragraph) => paragraph.replace('Hanoi', 'Hà Nội')))
    expect(read('en.json')).toContain('rather fine')
  })

  it('is reported with the ids that nothing answers to any more, former ones too', async () => {
    await add()
    const { id } = withSegment('en', 'nobody')
    edit('alignment.json', (text) => {
      const data = JSON.parse(text) as { passages: Passage[] }
      const passages = data.passages.map((one) =>
        one.id === id ? { ...one, formerly: ['silence'] } : one,
      )
      return JSON.stringify({ ...data, passages })
    })
    const { report } = await add(english.map((one) => one.replace(/ The weather.*/, '')))
    expect(report).toMatch(new RegExp(`^Gone with their text: .*${id}, silence`, 'm'))
  })

  it('may come in another format, and is kept in that one alone', async () => {
    await add()
    const page = source(
      'page.html',
      `<html><body>${changed.map((one) => `<p>${one}</p>`).join('')}`,
    )
    const { problems } = await addFiles('pair', [page, path.join(folder, 'second.txt')])
    expect(problems).toEqual([])
    expect(Object.keys(files())).toEqual(expect.arrayContaining(['en.html', 'vi.txt']))
    expect(Object.keys(files())).not.toContain('en.txt')
    expect(read('en.json')).toContain('rather fine')
  })

  it('leaves out what a person has left out', async () => {
    await add([...english, 'Read more about this.'])
    edit('en.json', (text) => {
      const data = JSON.parse(text) as { blocks: unknown[] }
      return JSON.stringify({ ...data, blocks: data.blocks.slice(0, -1) })
    })
    await add([...changed, 'Read more about this.'])
    expect(read('en.json')).not.toContain('Read more')
    expect(read('en.json')).toContain('rather fine')
  })
})

describe('what cannot be added', () => {
  it.each<[string, string, () => string[], RegExp]>([
    ['an id that is none', 'Phone Talks', () => [], /no id of a pair\. Use lower-case/],
    ['an id that leads away', '../x', () => [], /no id of a pair/],
    ['the id of the lexicons', 'lexicon', () => [], /no id of a pair/],
    ['one id twice', 'pair', () => ['--article', 'vns,vns'], /--article: Both .* called "vns"/],
    ['an id that is a view', 'pair', () => ['--article', 'vns,rows'], /"rows" is no id of an/],
    [
      'a day that there is not',
      'pair',
      () => ['--date', '2021-02-30,'],
      /en\.json: date: There is no such day.*--date/,
    ],
    ['an address that is none', 'pair', () => ['--url', ',javascript:x'], /vi\.json: url: .*--url/],
    [
      'a lexicon that is not there',
      'pair',
      () => ['--lexicon', 'no-such.tsv'],
      /lexicon cannot be read: .*no-such/,
    ],
  ])('%s', async (_what, id, more, expected) => {
    const texts = [source('first.txt', english), source('second.txt', vietnamese)]
    const { problems } = await addFiles(id, texts, more())
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
    expect(readdirSync(folder).sort()).toEqual(['first.txt', 'second.txt'])
  })

  it('a lexicon of other languages', async () => {
    const words = source('words.tsv', '# fr de\noui\tja\n')
    expect((await add(english, vietnamese, '--lexicon', words)).problems).toEqual([
      expect.stringMatching(/words\.tsv: its first line .* for fr and de; .* in en and vi\. Leave/),
    ])
    expect(readdirSync(folder)).not.toContain('pair')
  })

  it.each([
    [
      'of other languages',
      memory.tmx('fr', 'de'),
      /memory\.tmx: There is no text in "en"\. The file has fr, de/,
    ],
    ['that is none', 'bridge\tcầu', /memory\.tmx: This cannot be read as TMX/],
    [
      'whose units are in one of the languages',
      '<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>One</seg></tuv></tu><tu><tuv xml:lang="vi"><seg>Hai</seg></tuv></tu></body></tmx>',
      /memory\.tmx: No unit of it is translated between en and vi/,
    ],
  ])('a memory %s', async (_what, text, expected) => {
    const file = source('memory.tmx', text)
    expect((await add(english, vietnamese, '--memory', file)).problems).toEqual([
      expect.stringMatching(expected),
    ])
    expect(readdirSync(folder)).not.toContain('pair')
  })

  it('the same text twice', async () => {
    expect((await add(english, english)).problems).toEqual([
      expect.stringMatching(/Both files hold the same text/),
    ])
  })

  it('the texts of a pair the other way round', async () => {
    await add()
    expect((await add(vietnamese, english)).problems).toEqual([
      expect.stringMatching(/The pair is in en and vi, the texts in vi and en\. Give the texts/),
    ])
  })

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'cut off',
      'alignment.json',
      (text) => text.slice(0, 300),
      /alignment\.json:\d+: cannot be read as JSON/,
    ],
    [
      'against the schema',
      'alignment.json',
      (text) => text.replace('"same"', '"alike"'),
      /relation: .*schema/,
    ],
    ['without an article', 'vi.json', () => '', /vi\.json:1: cannot be read as JSON/],
  ])('to a pair that is %s', async (_what, name, change, expected) => {
    await add()
    edit(name, change)
    const before = files()
    expect((await add()).problems).toEqual([expect.stringMatching(expected)])
    expect(files()).toEqual(before)
  })

  it('to a folder with articles that nobody has aligned', async () => {
    mkdirSync(file('.'))
    writeFileSync(file('en.json'), '{}')
    expect((await add()).problems).toEqual([expect.stringMatching(/en\.json: it is here without/)])
    expect(files()).toEqual({ 'en.json': '{}' })
  })

  it('where it cannot be written, and then nothing is left over', async () => {
    writeFileSync(path.join(folder, 'pair'), 'a file')
    await expect(add()).rejects.toThrow(/EEXIST|ENOTDIR/)
    expect(readdirSync(folder).sort()).toEqual(['first.txt', 'pair', 'second.txt'])
  })
})

// Each run has to start Node and to load all that the command needs.
describe('the command', () => {
  async function run(...args: string[]) {
    const stdout: string[] = []
    const stderr: string[] = []
    const output = {
      log: (line: string) => void stdout.push(line),
      error: (line: string) => void stderr.push(line),
    }
    const status = await runAdd(args, folder, output)
    return { status, stdout: stdout.join('\n'), stderr: stderr.join('\n') }
  }

  it('adds a pair that is well, and says what to look at', async () => {
    const added = await run(
      'pair',
      source('a.txt', english),
      source('b.txt', vietnamese),
      '--lang',
      'en,vi',
    )
    expect(added.stderr).toBe('')
    expect(added.stdout).toMatch(/^pair: \d+ passages/)
    expect(added.stdout).toContain('Written: en.txt, vi.txt, en.json, vi.json, alignment.json')
    expect(added.status).toBe(0)
    expect(pairNow().status).toBe('draft')
  })

  it('says what is wrong, and that nothing was written', async () => {
    const refused = await run('pair', 'missing.txt', source('b.txt', ''))
    expect(refused.stderr).toMatch(
      /missing\.txt: there is no such file.*\n.*b\.txt: there is no text in it.*\nNothing was written\.$/,
    )
    expect(refused.status).toBe(1)
  })

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, stderr: '' })
    const unclear = await run('pair', 'a.txt')
    expect(unclear.stderr).toMatch(/^Give an id and two files.*\n\nnpm run add -- ID/)
    expect(unclear.status).toBe(2)
  })
})

describe('options', () => {
  it.each([
    [['id', 'a'], /Give an id and two files, or .*, not 2 things/],
    [['id', 'a', 'b', 'c'], /not 4 things/],
    [['id', 'a', 'b', '--lang', 'en'], /--lang takes two values/],
    [['id', 'a', 'b', '--url', 'https://x.org/a,b,c'], /given twice/],
    [['id', 'a', 'b', '--colour', 'x'], /--colour/],
  ])('%j are told what is wrong', (args, expected) => {
    expect(readOptions(args)).toEqual({ fault: expect.stringMatching(expected) as string })
  })
})
