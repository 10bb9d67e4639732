import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

const step = 25

/**
 * A numbered list that has its first items at once and the next ones when its end comes near what is in
 * view of the dialog that it stands in: thousands of them at once would take seconds.
 */
export function GrowingList<Item>(props: {
  items: readonly Item[]
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}) {
  const { items, keyOf, children } = props
  const [count, setCount] = useState(step)
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!end.current) return
    const nearing = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount(count + step)
      },
      { root: end.current.closest('dialog'), rootMargin: '100% 0%' },
    )
    nearing.observe(end.current)
    return () => nearing.disconnect()
  }, [count])
  return (
    <ol>
      {items.slice(0, count).map((item, index) => (
        <li
          key={keyOf(item)}
          ref={index === count - 1 ? end : null}
          aria-setsize={items.length}
          aria-posinset={index + 1}
        >
          {children(item)}
        </li>
      ))}
    </ol>
  )
}
