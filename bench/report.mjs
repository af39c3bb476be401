// Says what was measured, and against which limit.

export const say = (text = '') => process.stdout.write(`${text}\n`)

export function milliseconds(value) {
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`
}

/** The limit and whether it is kept; empty where there is none. */
export function against(value, limit, unit) {
  return limit === undefined ? ['', ''] : [`${limit}${unit}`, value <= limit ? 'met' : 'NOT MET']
}

export function table(head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    )
    say(`  ${cells.join('   ').trimEnd()}`)
  }
}
