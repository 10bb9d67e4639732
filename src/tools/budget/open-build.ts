import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { readImports, readStyle } from './built-page.ts'

export type Build = ReturnType<typeof openBuild>

/**
 * A build's files by their path below its folder, sorted; none where there is no folder. What many pages
 * share is read and weighed (in bytes, as brotli) once.
 */
export function openBuild(dist: string) {
  const entries = existsSync(dist)
    ? readdirSync(dist, { recursive: true, withFileTypes: true })
    : []
  return {
    files: entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort(),
    read: once((file) => readFileSync(path.join(dist, file))),
    weigh: once((text) => brotliCompressSync(text).length),
    style: once(readStyle),
    imports: once(readImports),
  }
}

function once<Value>(get: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? get(text)
    known.set(text, value)
    return value
  }
}
