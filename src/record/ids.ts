/** Ids of entries: `E-05`, `AL-2`, `R-01`, `M1`, `2022-02-11`. They never move and are never used again. */

/** The folders with one file an entry. The folder's name is the kind of entry. */
export const FOLDERS = ['allegations', 'evidence', 'check-ins', 'metrics', 'requests'] as const
export type Folder = (typeof FOLDERS)[number]

/** How an id of each folder looks: what stands before its number, and how many digits new ones get. */
const SHAPES: Readonly<Record<Folder, { pattern: RegExp; prefix: string; digits: number }>> = {
  allegations: { pattern: /^AL-\d+$/, prefix: 'AL-', digits: 1 },
  evidence: { pattern: /^E-\d+$/, prefix: 'E-', digits: 2 },
  'check-ins': { pattern: /^\d{4}-\d{2}-\d{2}(-\d+)?$/, prefix: '', digits: 1 },
  metrics: { pattern: /^M\d+$/, prefix: 'M', digits: 1 },
  requests: { pattern: /^R-\d+$/, prefix: 'R-', digits: 2 },
}

/** Whether the text is an id as entries of this folder have them. */
export function isId(folder: Folder, text: string): boolean {
  return SHAPES[folder].pattern.test(text)
}

/** What makes two spellings the same entry: `E-3`, `e03` and `E-03` are all `e3`; a check-in's date stays as it is. */
export function idKey(text: string): string {
  const plain = text.trim().toLowerCase()
  if (/^\d{4}-\d{2}-\d{2}/.test(plain)) return plain
  return plain.replace(/^([a-z]+)[-_ ]?0*(\d+)$/, '$1$2')
}

/** The id that is meant by another spelling: `E03`, `e_3` and `e-03` are `E-03`. Undefined for anything else. */
export function canonicalId(folder: Folder, text: string): string | undefined {
  const { prefix, digits } = SHAPES[folder]
  const [, letters, number] = /^([a-z]+)[-_ ]?0*(\d+)$/i.exec(text.trim()) ?? []
  if (letters === undefined || number === undefined || prefix.replace('-', '') !== letters.toUpperCase())
    return undefined
  return `${prefix}${number.padStart(digits, '0')}`
}

/** The id that a new entry gets after the ids that are taken (in any spelling, broken files and undone entries included). */
export function nextId(folder: Exclude<Folder, 'check-ins'>, taken: readonly string[]): string {
  const { prefix, digits } = SHAPES[folder]
  const numbered = new RegExp(`^${prefix.replace('-', '[-_ ]?')}(\\d{1,9})(?!\\d)`, 'i')
  const numbers = taken.map((id) => Number(numbered.exec(id)?.[1] ?? 0))
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(digits, '0')}`
}

/** Entries in the order of their numbers: E-2 before E-10, dates by date. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return ofOneFolder(a.id, b.id) ?? inEnglish(a.id, b.id)
}

const NUMBERED = /^(\D*)(\d{1,15})$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** To compare words takes 12 ms before the first two are compared: most commands have ids of one folder only, and need none. */
function ofOneFolder(a: string, b: string): number | undefined {
  const [, prefix, number] = NUMBERED.exec(a) ?? []
  const [, other, second] = NUMBERED.exec(b) ?? []
  if (prefix !== undefined && prefix === other) return Number(number) - Number(second)
  if (!DAY.test(a) || !DAY.test(b) || a === b) return a === b ? 0 : undefined
  return a < b ? -1 : 1
}

function inEnglish(a: string, b: string): number {
  // Made when it is first used, and once: to compare with options of its own takes ten times as long.
  numeric ??= new Intl.Collator('en', { numeric: true })
  return numeric.compare(a, b)
}

let numeric: Intl.Collator | undefined
