const SMALLEST_SPAN = 1e-9

/**
 * Round values for the grid lines of a chart, from at or below the lowest value (never above 0) to at or above the
 * highest: two to four lines.
 */
export function ticks(values: readonly number[]): number[] {
  const low = values.reduce((a, b) => Math.min(a, b), 0)
  const highest = values.reduce((a, b) => Math.max(a, b), low)
  const high = highest - low < SMALLEST_SPAN ? low + 1 : highest
  const step = roundStep((high - low) / 2)
  const first = Math.floor(low / step)
  const last = Math.ceil(Number((high / step).toPrecision(12)))
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [1, 2, 2.5, 5].find((f) => f * power >= size * 0.999) ?? 10
  return factor * power
}

/** The number of characters of `text` times what one takes on average: good enough to place labels. */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).length * fontSize * 0.52
}

/** `text` on at most two lines of `width`, cut with an ellipsis when longer. */
export function twoLines(text: string, fontSize: number, width: number): string[] {
  const fits = (line: string): boolean => textWidth(line, fontSize) <= width
  const words = text.split(' ')
  let count = words.length
  while (count > 1 && !fits(words.slice(0, count).join(' '))) count -= 1
  const lines = [words.slice(0, count).join(' '), words.slice(count).join(' ')]
  return lines.filter((line) => line !== '').map((line) => (fits(line) ? line : cut(line, fits)))
}

function cut(line: string, fits: (line: string) => boolean): string {
  const characters = Array.from(line)
  let length = characters.length
  while (length > 1 && !fits(`${characters.slice(0, length).join('')}…`)) length -= 1
  return `${characters.slice(0, length).join('').trimEnd()}…`
}
