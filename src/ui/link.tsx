import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

/**
 * A link to an address of ours, without a load of the page. The router's own brings along what fetches
 * pages beforehand, which weighs more than all of the reader's article view.
 */
export function Link({ to, onClick, ...rest }: ComponentProps<'a'> & { to: string }) {
  const href = useHref(to)
  const go = useLinkClickHandler(to)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) go(event)
      }}
    />
  )
}
