/** Features with what is to be found: a link or none. */
export interface Example {
  readonly features: Readonly<Record<string, number>>
  readonly isLink: boolean
}

const rounds = 30

/**
 * Fits a logistic regression by Newton's method, with a penalty on the squares of the weights, which
 * keeps few examples from saying too much. Every feature has a weight, and there is a `bias`.
 */
export function fitLogistic(examples: readonly Example[], penalty = 1): Record<string, number> {
  const names = ['bias', ...Object.keys(examples[0]?.features ?? {})]
  const rows = examples.map(({ features, isLink }) => ({
    values: names.map((name) => (name === 'bias' ? 1 : (features[name] ?? 0))),
    isLink,
  }))
  let weights = names.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const system = names.map((_, at) =>
      [...names, ''].map((_, column) => (at === column && at > 0 ? penalty : 0)),
    )
    for (const { values, isLink } of rows) {
      const odds = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
      const chance = 1 / (1 + Math.exp(-odds))
      const certainty = chance * (1 - chance)
      system.forEach((row, at) => {
        const value = values[at] ?? 0
        values.forEach(
          (other, column) => (row[column] = (row[column] ?? 0) + certainty * value * other),
        )
        row[names.length] = (row[names.length] ?? 0) + ((isLink ? 1 : 0) - chance) * value
      })
    }
    system.forEach((row, at) => {
      if (at > 0) row[names.length] = (row[names.length] ?? 0) - penalty * (weights[at] ?? 0)
    })
    const step = solve(system)
    weights = weights.map((weight, at) => weight + (step[at] ?? 0))
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]))
}

/** Solves linear equations, a row each with its right side last, by elimination with pivots. */
function solve(system: number[][]): number[] {
  const size = system.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at; row < size; row++) {
      if (Math.abs(system[row]?.[at] ?? 0) > Math.abs(system[pivot]?.[at] ?? 0)) pivot = row
    }
    const [one = [], other = []] = [system[at], system[pivot]]
    system[at] = other
    system[pivot] = one
    for (const row of system) {
      if (row === other) continue
      const factor = (row[at] ?? 0) / (other[at] ?? 1)
      other.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value))
    }
  }
  return system.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}
