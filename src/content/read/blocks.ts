import { oneLine } from '../../domain/author/characters.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { isNamedCaption } from './furniture.ts'

/** A block of a page, with how much of its text is in links. */
export interface PageBlock extends TextBlock {
  readonly isLinked: boolean
}

const skipped = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE IFRAME SVG MATH BUTTON SELECT TEXTAREA VIDEO AUDIO OBJECT CANVAS ' +
    'RT RP RTC NAV DIALOG'
  ).split(' '),
)
// All others, known or not, stand in a line with what is around them.
const block = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN MENU OL OPTGROUP OPTION P PRE ' +
    'SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP'
  ).split(' '),
)
const blockSelector = 'p,div,ul,ol,dl,table,blockquote,h1,h2,h3,h4,h5,h6,section,article'

/**
 * The text of an element by what stands in a line of its own. A caption is one by its element or its class,
 * a row of a table whose cells have no paragraphs is one block; how words are read (ruby) and marks of
 * notes are no text.
 */
export function blocksOf(root: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  let text = ''
  let linked = 0
  let timed = 0
  let links = 0
  let times = 0
  const kinds: TextBlock['kind'][] = ['paragraph']
  const end = () => {
    const line = oneLine(text)
    const bare = line.replace(/\s/g, '').length
    // A time alone is when the article was published.
    if (line !== '' && timed < bare) {
      blocks.push({ kind: kinds.at(-1) ?? 'paragraph', text: line, isLinked: linked >= bare * 0.9 })
    }
    text = ''
    linked = timed = 0
  }
  const addText = (part: string) => {
    text += part
    const bare = links > 0 || times > 0 ? part.replace(/\s/g, '').length : 0
    if (links > 0) linked += bare
    if (times > 0) timed += bare
  }
  // A stack of our own: pages may be nested deeper than calls can be.
  const rest: (Node | (() => void))[] = [root]
  const within = (element: Element, leave: () => void) => {
    rest.push(leave)
    // Not all at once: there may be more of them than a call can take.
    for (const child of [...element.childNodes].toReversed()) rest.push(child)
  }
  const plainRows = new Set<Node | null>()
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (typeof node === 'function') {
      node()
      continue
    }
    if (node.nodeType === 3) addText(node.nodeValue ?? '')
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = element.nodeName.toUpperCase()
    if (skipped.has(name) || element.hasAttribute('hidden') || isNoteMark(element, name)) continue
    if (name === 'TR' && element.querySelector(blockSelector) === null) plainRows.add(element)
    if ((name === 'TD' || name === 'TH') && plainRows.has(element.parentNode)) {
      addText(' ')
      within(element, () => {
        addText(' ')
      })
    } else if (block.has(name)) {
      end()
      kinds.push(kindOf(element, name) ?? kinds.at(-1) ?? 'paragraph')
      within(element, () => {
        end()
        kinds.pop()
      })
    } else {
      if (name === 'A') links++
      if (name === 'TIME') times++
      within(element, () => {
        if (name === 'A') links--
        if (name === 'TIME') times--
      })
    }
  }
  return blocks
}

/** A raised `[3]`, which leads to a note. */
function isNoteMark(element: Element, name: string): boolean {
  return name === 'SUP' && /^\s*\[[\p{L}\d\s]{1,10}\]\s*$/u.test(element.textContent)
}

function kindOf(element: Element, name: string): TextBlock['kind'] | null {
  if (name === 'H1') return 'headline'
  return name === 'FIGCAPTION' || name === 'CAPTION' || isNamedCaption(element) ? 'caption' : null
}
