import { findNodeAtLocation, parse, parseTree, printParseErrorCode, visit } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Path } from '../../domain/author/check.ts'

/** Finds the lines of a JSON text, from 1. Where it cannot tell, it says the first. */
export interface JsonLines {
  /** Of the value that a path leads to, or of the nearest around it that there is. */
  readonly at: (path: Path) => number
  /** Of the first text or key that is just this, from the given line on. */
  readonly ofText: (text: string) => number
}

/** The lines of well-formed JSON. The text is only parsed when a line is asked for. */
export function jsonLines(json: string): JsonLines {
  let tree: Node | null | undefined
  const lineOf = (node: Node | undefined) => (node ? lineAt(json, node.offset) : 1)
  const root = () => {
    if (tree === undefined) tree = treeOf(json)
    return tree ?? undefined
  }
  return {
    at: (path) => {
      const top = root()
      for (let length = path.length; top && length > 0; length--) {
        const node = findNodeAtLocation(top, path.slice(0, length))
        if (node) return lineOf(node)
      }
      return lineOf(top)
    },
    ofText: (text) => lineOf(findText(root(), text)),
  }
}

/** What is wrong with a text that is no JSON, in words, and the line where it is noticed. */
export function jsonFault(json: string): { readonly line: number; readonly fault: string } {
  const errors: ParseError[] = []
  try {
    parse(json, errors, { disallowComments: true })
  } catch {
    // Nested deeper than the parser goes.
  }
  const [first] = errors
  if (!first) return { line: 1, fault: 'no JSON' }
  const fault = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return { line: lineAt(json, first.offset), fault }
}

/** Keys that stand twice in one object, of which only the last would count, with the second's line. */
export function doubleKeys(json: string): { readonly key: string; readonly line: number }[] {
  const double: { key: string; line: number }[] = []
  const open: Set<string>[] = []
  try {
    visit(json, {
      onObjectBegin: () => {
        open.push(new Set())
      },
      onObjectEnd: () => {
        open.pop()
      },
      onObjectProperty: (key, offset) => {
        if (open.at(-1)?.has(key)) double.push({ key, line: lineAt(json, offset) })
        open.at(-1)?.add(key)
      },
    })
  } catch {
    // Nested deeper than the parser goes: no schema has that.
  }
  return double
}

function treeOf(json: string): Node | null {
  try {
    return parseTree(json) ?? null
  } catch {
    return null
  }
}

function findText(root: Node | undefined, text: string): Node | undefined {
  const rest = root ? [root] : []
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'string' && node.value === text) return node
    rest.push(...(node.children ?? []).toReversed())
  }
  return undefined
}

function lineAt(json: string, offset: number): number {
  return json.slice(0, offset).split('\n').length
}
