import { toJsonSchema } from '@valibot/to-json-schema'
import { AlignmentSchema, ArticleFileSchema } from '../../content/schema.ts'

/** The published schemas by file name, as text: what editors complete and check content files with. */
export function publishedSchemas(): Map<string, string> {
  return new Map([
    ['article.schema.json', publish(ArticleFileSchema)],
    ['alignment.schema.json', publish(AlignmentSchema)],
  ])
}

function publish(schema: typeof ArticleFileSchema | typeof AlignmentSchema): string {
  const { $schema, properties, ...rest } = toJsonSchema(schema, {
    ignoreActions: ['transform', 'check'],
    target: 'draft-07',
  })
  const published = { $schema, ...rest, properties: { $schema: { type: 'string' }, ...properties } }
  return `${JSON.stringify(published, null, 2)}\n`
}
