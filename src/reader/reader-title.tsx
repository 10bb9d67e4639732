import { useTranslation } from 'react-i18next'
import { articleIn, quotation } from '../domain/alignment.ts'
import type { Alignment } from '../domain/alignment.ts'
import type { Passage, UiLanguage } from '../domain/pair.ts'
import { firstWords } from '../domain/summary.ts'

/** The document's title: the outlets, after the first words of what is selected. */
export function ReaderTitle(props: {
  alignment: Alignment
  ui: UiLanguage
  selected: Passage | null
}) {
  const { t } = useTranslation()
  const { alignment, ui, selected } = props
  const [first, second] = alignment.pair.articles
  const outlets = t('reader.title', { first: first.outlet, second: second.outlet })
  const quoted = [articleIn(alignment.pair, ui), first, second].find(
    (article) => article && selected?.segments[article.lang],
  )
  const quote = quoted && selected ? firstWords(quotation(alignment, quoted, selected), 60) : null
  return (
    <>
      <title>{t('app.title', { page: quote ? `${quote} · ${outlets}` : outlets })}</title>
      <h1 className="sr-only">{outlets}</h1>
    </>
  )
}
