import { useTranslation } from 'react-i18next'
import { quotation } from '../domain/alignment.ts'
import type { Alignment } from '../domain/alignment.ts'
import type { Article, Difference, Passage, UiLanguage } from '../domain/pair.ts'

/** The words of a passage that are not in sight, and what differs and why. */
export function Comparison(props: {
  alignment: Alignment
  ui: UiLanguage
  passage: Passage
  /** The articles that have the passage. */
  sides: readonly Article[]
  view: Article | null
  front: Article
}) {
  const { alignment, ui, passage, sides, view, front } = props
  return (
    <>
      {sides
        .filter((article) => article !== front)
        .map((article) => (
          <blockquote key={article.lang} className={view ? undefined : 'md:hidden'}>
            <cite>{article.outlet}</cite>
            <p lang={article.lang}>{quotation(alignment, article, passage)}</p>
          </blockquote>
        ))}
      {passage.differences?.map((difference) => (
        <DifferenceView key={difference.why.en} difference={difference} ui={ui} sides={sides} />
      ))}
    </>
  )
}

function DifferenceView(props: {
  difference: Difference
  ui: UiLanguage
  sides: readonly Article[]
}) {
  const { t } = useTranslation()
  const { difference, ui, sides } = props
  return (
    <div className="difference">
      <h3>{t(`difference.${difference.kind}`)}</h3>
      <dl>
        {sides.map(({ lang, outlet }) => {
          const words = difference.words[lang]
          return (
            words && (
              <div key={lang}>
                <dt>{outlet}</dt>
                <dd lang={lang}>{words}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p>{difference.why[ui]}</p>
    </div>
  )
}
