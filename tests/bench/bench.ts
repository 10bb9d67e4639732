import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { libraryTable, measureLibraryGrowth } from './library-size.ts'
import { missed, report } from './report.ts'
import { growthTable, measureGrowth } from './size.ts'
import { measureSpeed } from './speed.ts'

/*
 * `npm run bench` measures the build in `dist/` in a real Chromium, prints Markdown, and fails where a
 * target is missed; with `--write` the Markdown goes between `<!-- bench -->` and `<!-- /bench -->` of
 * `docs/performance.md`. With `--size` it builds and measures ever longer generated pairs instead, with `--library` ever
 * larger libraries.
 */
const page = path.resolve(import.meta.dirname, '../../docs/performance.md')
const options = process.argv.slice(2)

if (options.includes('--size')) {
  console.log(await tidy(growthTable(await measureGrowth())))
} else if (options.includes('--library')) {
  console.log(await tidy(libraryTable(await measureLibraryGrowth())))
} else {
  const run = await measureSpeed()
  const markdown = await tidy(report(run))
  console.log(markdown)
  if (options.includes('--write')) {
    const text = readFileSync(page, 'utf8')
    const section = /(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/
    if (!section.test(text)) throw new Error(`${page} has no <!-- bench --> … <!-- /bench -->.`)
    writeFileSync(page, await tidy(text.replace(section, () => `\n${markdown}\n`)))
  }
  for (const miss of missed(run)) {
    console.error(miss)
    process.exitCode = 1
  }
}

async function tidy(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(page)), filepath: page })
}
