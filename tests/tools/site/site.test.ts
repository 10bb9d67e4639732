import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import type { IsoDate } from '../../../src/domain/pair/pair.ts'
import { escapeHtml, fillTemplate } from '../../../src/tools/site/page-template.ts'
import { headersFile, policyOf } from '../../../src/tools/site/security.ts'
import { sitemaps } from '../../../src/tools/site/sitemap.ts'
import { structuredData } from '../../../src/tools/site/structured-data.ts'
import { article, block, pair, passage } from '../../domain/make-pair.ts'

const template =
  '<html lang="en"><head><!-- head --></head><body><div id="root"></div>' +
  '<noscript><!-- noscript --></noscript><template id="asleep"></template></body></html>'

describe('a page', () => {
  it('is filled as it is told, and signs of replacement are text', () => {
    const page = fillTemplate(template, {
      lang: 'vi',
      path: '/vi',
      head: "<b>$&$'</b>",
      body: '$1',
      asleep: '<p>Asleep</p>',
    })
    expect(page).toBe(
      `<html lang="vi"><head><b>$&$'</b></head><body><div id="root" data-page="/vi">$1</div><template id="asleep"><p>Asleep</p></template></body></html>`,
    )
  })

  it('whose template lacks a place is refused', () => {
    expect(() => fillTemplate('<html lang="en">', { lang: 'en' })).toThrow('<!-- head -->')
  })

  it('has no way out of an attribute', () => {
    expect(escapeHtml('"><script>&')).toBe('&quot;&gt;&lt;script&gt;&amp;')
  })
})

describe('the policy', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = policyOf(
    '<script>a()</script><style>b{}</style><script type="module" src="/c.js"></script>',
  )

  it('allows what stands in the page by its hash, and nothing else of its kind', () => {
    expect(policy).toContain(`script-src 'self' ${hash('a()')};`)
    expect(policy).toContain(`style-src 'self' ${hash('b{}')};`)
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
  })

  it('goes with the headers, for the base path that the site has', () => {
    const headers = headersFile('/some/base/', policy)
    expect(headers).toContain(`/some/base/*\n  Content-Security-Policy: ${policy}; frame-ancestors`)
    expect(headers).toContain('/some/base/assets/*\n  Cache-Control: public, max-age=31536000')
  })
})

describe('the sitemap', () => {
  const home = 'https://example.org/base/'

  it('is one file as long as it may be', () => {
    const files = sitemaps(home, [`${home}a?b&c`])
    expect([...files.keys()]).toEqual(['sitemap.xml'])
    expect(files.get('sitemap.xml')).toContain(`<loc>${home}a?b&amp;c</loc>`)
  })

  it('is parted where it would be longer, with every address once', () => {
    const addresses = Array.from({ length: 120_001 }, (_, index) => `${home}${index}`)
    const files = sitemaps(home, addresses)
    expect([...files.keys()].sort()).toEqual([
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
      'sitemap.xml',
    ])
    expect(files.get('sitemap.xml')).toContain(`<sitemap><loc>${home}sitemap-3.xml</loc></sitemap>`)
    const parts = [1, 2, 3].map((part) => files.get(`sitemap-${part}.xml`) ?? '').join('')
    expect(parts.match(/<loc>/g)).toHaveLength(120_001)
  })
})

describe('structured data', () => {
  it('credits both articles, claims nothing, and cannot end its element', () => {
    const hostile = '</script><script>alert(1)</script>'
    const pairIndex = indexPair(
      pair(
        article('en', block('paragraph', `a: ${hostile}`)),
        article('vi', block('headline', 'b: Chào')),
        passage('p', 'same', { en: ['a'], vi: ['b'] }),
      ),
    )
    const element = structuredData(pairIndex, 'vi', pairIndex.pair.passages[0])
    expect(element.match(/<\/script>/g)).toHaveLength(1)
    const data = JSON.parse(element.replace(/^<script[^>]*>|<\/script>$/g, '')) as unknown
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      inLanguage: 'vi',
      isBasedOn: [
        { '@type': 'Article', inLanguage: 'en', publisher: publisher('Outlet en') },
        {
          '@type': 'Article',
          headline: 'Chào',
          inLanguage: 'vi',
          publisher: publisher('Outlet vi'),
        },
      ],
      mainEntity: [
        expect.objectContaining({ '@type': 'Quotation', inLanguage: 'en', text: hostile }),
        expect.objectContaining({ '@type': 'Quotation', inLanguage: 'vi', text: 'Chào' }),
      ],
    })
  })

  it('calls both articles news where one has a date', () => {
    const dated = {
      ...article('en', block('paragraph', 'a: Hello')),
      date: '2021-04-28' as IsoDate,
    }
    const pairIndex = indexPair(
      pair(
        dated,
        article('vi', block('paragraph', 'b: Chào')),
        passage('p', 'same', { en: ['a'], vi: ['b'] }),
      ),
    )
    expect(structuredData(pairIndex, 'en').match(/"NewsArticle"/g)).toHaveLength(2)
  })
})

function publisher(name: string) {
  return { '@type': 'Organization', name }
}
