import { Component } from 'react'
import type { RefObject } from 'react'

interface Props {
  root: RefObject<HTMLElement | null>
}

/** An end of the selection, and where that is: in which block, after how many UTF-16 units of its text. */
interface End {
  readonly node: Node
  readonly at: number
  readonly block: Element
  readonly offset: number
}

/**
 * Keeps what is selected in the articles while their elements are replaced, as when the page wakes up
 * and words become elements. A class, because only a class is asked before the page changes.
 */
export class HoldSelection extends Component<Props> {
  override getSnapshotBeforeUpdate(): readonly [End, End] | null {
    const root = this.props.root.current
    const selection = getSelection()
    if (!root || !selection || selection.isCollapsed) return null
    const anchor = endAt(root, selection.anchorNode, selection.anchorOffset)
    const focus = endAt(root, selection.focusNode, selection.focusOffset)
    return anchor && focus && [anchor, focus]
  }

  override componentDidUpdate(_props: Props, _state: unknown, held: readonly [End, End] | null) {
    const selection = getSelection()
    if (!held || !selection) return
    const [anchor, focus] = held
    const stands =
      isAt(anchor, selection.anchorNode, selection.anchorOffset) &&
      isAt(focus, selection.focusNode, selection.focusOffset)
    const from = pointAt(anchor)
    const to = pointAt(focus)
    if (!stands && from && to) selection.setBaseAndExtent(...from, ...to)
  }

  override render() {
    return null
  }
}

function endAt(root: Element, node: Node | null, at: number): End | null {
  const element = node instanceof Element ? node : node?.parentElement
  const block = element?.closest('[data-block]')
  if (!node || !block || !root.contains(block)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, at)
  return { node, at, block, offset: before.toString().length }
}

function isAt(end: End, node: Node | null, at: number): boolean {
  return end.node === node && end.at === at
}

function pointAt({ block, offset }: End): readonly [Text, number] | null {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
    if (offset <= before + text.length) return [text, offset - before]
    before += text.length
  }
  return null
}
