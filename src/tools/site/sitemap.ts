import { escapeHtml } from './page-template.ts'

/** How many addresses a sitemap may hold, by its protocol (sitemaps.org, version 0.9). */
const most = 50_000

/**
 * The files of a sitemap by name: `sitemap.xml`, which names the others where it takes several.
 * `home` is the whole address of the folder that they lie in, with its slash.
 */
export function sitemaps(home: string, addresses: readonly string[]): Map<string, string> {
  if (addresses.length <= most) return new Map([['sitemap.xml', list('urlset', 'url', addresses)]])
  const parts = new Map<string, string>()
  for (let start = 0; start < addresses.length; start += most) {
    const part = addresses.slice(start, start + most)
    parts.set(`sitemap-${parts.size + 1}.xml`, list('urlset', 'url', part))
  }
  const names = [...parts.keys()].map((name) => home + name)
  return parts.set('sitemap.xml', list('sitemapindex', 'sitemap', names))
}

function list(root: string, entry: string, addresses: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `<${entry}><loc>${escapeHtml(address)}</loc></${entry}>`),
    `</${root}>\n`,
  ].join('\n')
}
