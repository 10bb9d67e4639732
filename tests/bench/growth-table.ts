type Figures<Row> = { readonly [Key in keyof Row]: number }

/**
 * A Markdown table with a row a size: the size, then each figure in its unit, with how many times it is
 * that of the row above.
 */
export function tableOfGrowth<Row extends Figures<Row>>(
  rows: readonly Row[],
  [sizeName, sizeKey]: readonly [name: string, key: keyof Row],
  columns: readonly (readonly [name: string, key: keyof Row, unit: number])[],
): string {
  const lines = rows.map((row, index) => {
    const before = rows[index - 1]
    const cells = columns.map(([, key, unit]) => {
      const value = row[key] / unit
      const figure = value.toFixed(value < 100 ? 1 : 0)
      return before ? `${figure} (×${(row[key] / before[key]).toFixed(1)})` : figure
    })
    return [row[sizeKey].toLocaleString('en'), ...cells]
  })
  const header = [sizeName, ...columns.map(([name]) => name)]
  return [header, header.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
