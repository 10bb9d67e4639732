import { Window } from 'happy-dom'
import { transform } from 'lightningcss'
import { parseSync } from 'vite'

/** What a page makes the browser load, addresses as they are written. */
export interface BuiltPage {
  /** Of scripts and of modules that are preloaded. */
  readonly scripts: readonly string[]
  readonly inlineScripts: readonly string[]
  readonly stylesheets: readonly string[]
  /** Texts of `<style>` and of style attributes that load something. */
  readonly inlineStyles: readonly string[]
  readonly preloadedFonts: readonly string[]
  /** Everything that an element asks for; links that are followed or only named are left out. */
  readonly requests: readonly string[]
}

const scriptTypes = ['', 'module', 'text/javascript']
const namedOnly = ['canonical', 'alternate']

// What stands in a template is inert: nothing of it is loaded and no script in it is run.
const template = new Window().document.createElement('template')

/** Reads a page's HTML; what is malformed is read as the parser mends it. */
export function readPage(html: string): BuiltPage {
  template.innerHTML = html
  const all = (selector: string) => [...template.content.querySelectorAll(selector)]
  const attributes = (selector: string, name: string) =>
    all(selector).map((element) => element.getAttribute(name) ?? '')
  const scripts = all('script').filter((script) =>
    scriptTypes.includes(script.getAttribute('type') ?? ''),
  )
  const loading = all('*').filter(
    (element) =>
      element.localName !== 'a' &&
      !(element.localName === 'link' && namedOnly.includes(element.getAttribute('rel') ?? '')),
  )
  return {
    scripts: [
      ...scripts.flatMap((script) => script.getAttribute('src') ?? []),
      ...attributes('link[rel~=modulepreload]', 'href'),
    ],
    inlineScripts: scripts.flatMap((script) =>
      script.hasAttribute('src') ? [] : script.textContent,
    ),
    stylesheets: attributes('link[rel~=stylesheet]', 'href'),
    inlineStyles: [
      ...all('style').map((style) => style.textContent),
      ...attributes('[style*="url("]', 'style').map((declarations) => `* { ${declarations} }`),
    ],
    preloadedFonts: attributes('link[rel~=preload][as=font]', 'href'),
    requests: loading.flatMap((element) => [
      ...['src', 'href', 'poster', 'data'].flatMap((name) => element.getAttribute(name) ?? []),
      ...['srcset', 'imagesrcset'].flatMap(
        (name) => element.getAttribute(name)?.split(',').map(firstWord) ?? [],
      ),
    ]),
  }
}

function firstWord(text: string): string {
  return /\S+/.exec(text)?.[0] ?? ''
}

export interface BuiltStyle {
  /** Every `@font-face` with its `font-display`, which is `auto` where nothing is said. */
  readonly faces: readonly { readonly family: string; readonly display: string }[]
  /** The addresses in `src` of all of them. */
  readonly fonts: readonly string[]
  /** The addresses of all `url()` and `@import`, those of fonts too. */
  readonly requests: readonly string[]
}

/** Reads a stylesheet. Throws where it is no CSS. */
export function readStyle(css: string): BuiltStyle {
  const faces: { family: string; display: string }[] = []
  const fonts: string[] = []
  const { dependencies } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    analyzeDependencies: true,
    visitor: {
      Rule: {
        'font-face': ({ value: { properties } }) => {
          const face = { family: '', display: 'auto' }
          for (const property of properties) {
            if (property.type === 'font-family') face.family = property.value
            if (property.type === 'source') {
              for (const source of property.value) {
                if (source.type === 'url') fonts.push(source.value.url.url)
              }
            }
            if (property.type !== 'custom' || property.value.name !== 'font-display') continue
            const [first] = property.value.value
            if (first?.type === 'token' && first.value.type === 'ident') {
              face.display = first.value.value
            }
          }
          faces.push(face)
        },
      },
    },
  })
  const requests = (dependencies ?? []).flatMap((one) => ('url' in one ? one.url : []))
  return { faces, fonts, requests }
}

/** What a built module imports: `atOnce` with it, `later` when it calls for it. */
export interface Imports {
  readonly atOnce: readonly string[]
  readonly later: readonly string[]
}

/** Reads a built script. An `import()` of something that is not written out is left out. */
export function readImports(code: string): Imports {
  const { module } = parseSync('script.js', code)
  return {
    atOnce: [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ),
    ],
    later: module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) =>
        /^['"`]([^$]*)['"`]$/.exec(code.slice(start, end))?.[1] ?? [],
    ),
  }
}
