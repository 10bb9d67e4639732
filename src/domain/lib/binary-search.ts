/** Where in a list whose first items fail a test and whose others pass it the others begin. */
export function firstIndex<Item>(items: ArrayLike<Item>, test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item === undefined || test(item)) high = middle
    else low = middle + 1
  }
  return low
}
