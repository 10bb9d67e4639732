import { useTranslation } from 'react-i18next'
import type { Article } from '../../domain/pair/pair.ts'
import { relations } from '../../domain/pair/relations.ts'
import type { Relation } from '../../domain/pair/relations.ts'
import { relationName } from '../../ui/relation-name.ts'
import { useReader } from '../context/reader-context.ts'

/** What a piece of an article is described by. */
export function relationElementId(relation: Relation, article: Article): string {
  return `relation-${relation}-${article.id}`
}

/** The names of the relations, once in the page for all pieces that they describe. */
export function RelationNames() {
  const { t } = useTranslation()
  const { pair } = useReader().pairIndex
  return (
    <div hidden>
      {pair.articles.map((article) =>
        relations.map((relation) => (
          <span key={`${relation} ${article.id}`} id={relationElementId(relation, article)}>
            {relationName(t, relation, article.outlet)}
          </span>
        )),
      )}
    </div>
  )
}
