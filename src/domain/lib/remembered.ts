/**
 * The same function, which works out its answer once for each object that it is asked about and
 * forgets it with the object. For values that are never changed, as all of ours.
 */
export function remembered<Key extends object, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known.value
    const value = work(key)
    answers.set(key, { value })
    return value
  }
}
