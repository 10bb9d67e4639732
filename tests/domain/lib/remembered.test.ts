import { describe, expect, it } from 'vitest'
import { remembered } from '../../../src/domain/lib/remembered.ts'

describe('what is remembered', () => {
  it('is worked out once for each object, whatever it is', () => {
    let works = 0
    const first = remembered((list: readonly unknown[]) => {
      works++
      return list[0]
    })
    const [one, none] = [['a'], []]
    expect([first(one), first(none), first(one), first(none)]).toEqual([
      'a',
      undefined,
      'a',
      undefined,
    ])
    expect(works).toBe(2)
    expect(first(['a'])).toBe('a')
    expect(works).toBe(3)
  })
})
