/** Small words of sentences that findings and documents share. */

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** Up to nine in letters, more in figures: "no", "four", "12". */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** "one check-in", "four check-ins", "12 check-ins". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : plural}`
}

/** "a", "a and b", "a, b and c"; with another word "a, b or c". */
export function listed(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${joined} ${last}`
}

/** Without the full stop at its end, for the middle of a sentence. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}
