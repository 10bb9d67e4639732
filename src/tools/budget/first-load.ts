import type { Budgets, Weighed } from './budgets.ts'
import { readPage } from './built-page.ts'
import type { Build } from './open-build.ts'

/** A file, or a script or style in the page itself. */
export interface Part {
  readonly kind: Weighed
  readonly name: string
  readonly bytes: number
}

export interface FirstLoad {
  readonly page: string
  readonly parts: readonly Part[]
  readonly problems: readonly string[]
}

/** Stands for the host that the build is served from. */
const site = 'http://site.invalid'

/**
 * What a page of a build (made for `/`) loads without an action of the reader's: what it names, what that
 * imports, and what the budgets say is loaded besides. Of fonts, all that the page or its styles name.
 */
export function firstLoad(build: Build, page: string, budgets: Budgets): FirstLoad {
  const problems: string[] = []
  const parts: Part[] = []
  const added = new Set<string>()

  const add = (kind: Weighed, addresses: readonly string[], from: string) => {
    for (const file of addresses.flatMap((address) => fileAt(address, from) ?? [])) {
      if (added.has(file)) continue
      added.add(file)
      if (!build.files.includes(file)) problems.push(`${from} loads ${file}, which is not there.`)
      else if (kind === 'JavaScript') addScript(file, build.read(file).toString(), file)
      else if (kind === 'CSS') addStyle(file, build.read(file).toString(), file)
      else parts.push({ kind, name: file, bytes: build.read(file).length })
    }
  }
  const addScript = (name: string, code: string, from: string) => {
    parts.push({ kind: 'JavaScript', name, bytes: build.weigh(code) })
    const { atOnce, later } = build.imports(code)
    add('JavaScript', atOnce, from)
    for (const file of later.flatMap((address) => fileAt(address, from) ?? [])) {
      const isListed = [...budgets.atLoad, ...budgets.afterLoad, ...budgets.onAction].some((one) =>
        one.test(file),
      )
      if (isListed) continue
      problems.push(
        `${from} imports ${file} later. List it in the budgets, atLoad, afterLoad or onAction.`,
      )
    }
  }
  const addStyle = (name: string, css: string, from: string) => {
    parts.push({ kind: 'CSS', name, bytes: build.weigh(css) })
    const { faces, fonts, requests } = build.style(css)
    ask(requests, from)
    add('fonts', fonts, from)
    for (const { family, display } of faces) {
      if (display === 'optional' || display === 'swap') continue
      problems.push(`The font-display of ${family} is ${display}. Make it optional or swap.`)
    }
  }
  const ask = (addresses: readonly string[], from: string) => {
    for (const address of addresses.filter((one) => isElsewhere(one, from))) {
      problems.push(`${from} asks another host: ${address}`)
    }
  }

  const html = readPage(build.read(page).toString())
  ask(html.requests, page)
  for (const code of html.inlineScripts) addScript('in the page', code, page)
  for (const css of html.inlineStyles) addStyle('in the page', css, page)
  add('JavaScript', html.scripts, page)
  add('CSS', html.stylesheets, page)
  add('fonts', html.preloadedFonts, page)
  const besides = build.files.filter((file) => budgets.atLoad.some((one) => one.test(file)))
  add('JavaScript', besides.filter((file) => file.endsWith('.js')).map(addressOf), page)
  add('CSS', besides.filter((file) => file.endsWith('.css')).map(addressOf), page)
  return { page, parts, problems }
}

function addressOf(file: string): string {
  return `/${file}`
}

/** The path of the file that an address means, or `null` where it means nothing of this host's. */
function fileAt(address: string, from: string): string | null {
  const url = urlOf(address, from)
  return url?.origin === site ? decodeURIComponent(url.pathname.slice(1)) : null
}

function isElsewhere(address: string, from: string): boolean {
  const url = urlOf(address, from)
  return url !== null && url.origin !== site && /^(http|ws)s?:$/.test(url.protocol)
}

function urlOf(address: string, from: string): URL | null {
  const base = `${site}/${from}`
  return URL.canParse(address, base) ? new URL(address, base) : null
}
