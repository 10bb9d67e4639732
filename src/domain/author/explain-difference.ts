import { languageOf } from '../pair/language.ts'
import type { Article, Difference, DifferenceKind, Pair, UiLanguage } from '../pair/pair.ts'

/** What seems to differ: the words of the first article and of the second, or `null` where one has none. */
interface FoundDifference {
  readonly kind: DifferenceKind
  readonly words: readonly [string | null, string | null]
}

/** A found difference as a passage has it, with one sentence why. */
export function explainDifference(
  { kind, words }: FoundDifference,
  articles: Pair['articles'],
): Difference {
  const quoted = articles.flatMap((article, at) => {
    const quote = words[at] ?? null
    return quote === null ? [] : [{ article, quote }]
  })
  return {
    kind,
    words: Object.fromEntries(quoted.map(({ article, quote }) => [article.id, quote])),
    why: { en: whyIn('en', quoted, articles), vi: whyIn('vi', quoted, articles) },
  }
}

function whyIn(
  ui: UiLanguage,
  quoted: readonly { readonly article: Article; readonly quote: string }[],
  articles: Pair['articles'],
): string {
  const [one, other] = quoted.map(({ article, quote }) => ({
    name: nameIn(ui, article, articles),
    quote,
  }))
  if (!one) return ''
  const sentence = other
    ? {
        en: `${one.name} has “${one.quote}”, ${other.name} “${other.quote}”.`,
        vi: `${one.name} ghi “${one.quote}”, ${other.name} ghi “${other.quote}”.`,
      }
    : {
        en: `Only ${one.name} has “${one.quote}”.`,
        vi: `Chỉ ${one.name} nêu “${one.quote}”.`,
      }
  return sentence[ui].charAt(0).toUpperCase() + sentence[ui].slice(1)
}

/** What tells an article from the other: its language, or its outlet where both are in one language. */
function nameIn(ui: UiLanguage, article: Article, [first, second]: Pair['articles']): string {
  if (languageOf(first.lang) === languageOf(second.lang)) return article.outlet
  const language = new Intl.DisplayNames(ui, { type: 'language' }).of(article.lang) ?? article.lang
  if (ui === 'en') return `the text in ${language}`
  return `bản ${language.charAt(0).toLowerCase()}${language.slice(1)}`
}
