/** Whether somebody asks with a click for a link to open in a tab or window of its own. */
export function opensElsewhere(click: {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}): boolean {
  return click.ctrlKey || click.metaKey || click.shiftKey || click.altKey
}
