/** What a page states of its article in JSON-LD (schema.org). */
export interface StatedArticle {
  readonly headline: string | null
  readonly body: string | null
  readonly published: string | null
  readonly publisher: string | null
}

/** The first article that a page states; `null` where it states none that can be read. */
export function statedArticle(document: Document): StatedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parse(script.textContent))
    if (!found) continue
    const publisher = found['publisher']
    return {
      headline: textOf(found['headline']),
      body: textOf(found['articleBody']),
      published: textOf(found['datePublished']),
      publisher: isRecord(publisher) ? textOf(publisher['name']) : textOf(publisher),
    }
  }
  return null
}

function findArticle(data: unknown): Record<string, unknown> | null {
  const rest = [data]
  for (let seen = 0; rest.length > 0 && seen < 1000; seen++) {
    const value = rest.shift()
    if (Array.isArray(value)) rest.push(...(value as unknown[]).slice(0, 1000))
    else if (isRecord(value)) {
      const types = [value['@type']].flat()
      if (
        types.some(
          (type) => typeof type === 'string' && /Article$|^Report$|BlogPosting$/.test(type),
        )
      )
        return value
      rest.push(value['@graph'], value['mainEntity'])
    }
  }
  return null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
