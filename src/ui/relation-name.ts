import type { TFunction } from 'i18next'
import type { Relation } from '../domain/pair/relations.ts'

/**
 * The name of a relation, the same wherever it is shown. `outlet` is who alone has the passage: without
 * it, the name is that of all such passages of either article.
 */
export function relationName(t: TFunction, relation: Relation, outlet?: string): string {
  if (relation !== 'only') return t(`relation.${relation}`)
  return outlet === undefined ? t('relation.onlyInOne') : t('relation.only', { outlet })
}
