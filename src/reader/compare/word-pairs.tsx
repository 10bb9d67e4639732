import { useTranslation } from 'react-i18next'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Article, Passage } from '../../domain/pair/pair.ts'

/** Which words of a passage correspond. Pointing at a pair here, or focusing it, lights it in the text. */
export function WordPairs({ passage, sides }: { passage: Passage; sides: readonly Article[] }) {
  const { t } = useTranslation()
  if (!passage.words) return null
  return (
    <details className="word-pairs">
      <summary>{t('panel.words')}</summary>
      <ul>
        {passage.words.map((words, number) => (
          <li key={number}>
            <button type="button" data-word={number} data-of={passage.id}>
              {sides.map(({ id, lang }) => (
                <span key={id} lang={lang} dir={directionOf(lang)}>
                  {words[id]}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
