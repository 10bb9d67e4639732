import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { publishedSchemas } from './content/json-schema.ts'

const folder = path.resolve(import.meta.dirname, '../../public/schema')
for (const [file, text] of publishedSchemas()) writeFileSync(path.join(folder, file), text)
