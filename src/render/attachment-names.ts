import { clean, oneLine } from './text.ts'

const LONGEST = 100

/**
 * The same names as any computer can save them: no folder, no sign with a meaning of its own, none that is hidden or
 * belongs to a device; two that only differ by case or accents' form get numbers: `mail.eml`, `mail (2).eml`.
 */
export function attachmentNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = safeName(name)
    const free = [safe, ...names.map((_, i) => numbered(safe, i + 2))].find((each) => !taken.has(folded(each))) ?? safe
    taken.add(folded(free))
    return free
  })
}

function safeName(name: string): string {
  const base = oneLine(clean(name.normalize('NFC')).split(/[/\\]/).at(-1) ?? '')
  const plain = base.replace(/[<>:"|?*\uFFFD]|\p{Default_Ignorable_Code_Point}/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  const { stem, extension } = split(plain)
  const short = `${Array.from(stem).slice(0, LONGEST).join('')}${extension}`
  if (short === '') return 'file'
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short) ? `_${short}` : short
}

function numbered(name: string, number: number): string {
  const { stem, extension } = split(name)
  return `${stem} (${number})${extension}`
}

function split(name: string): { stem: string; extension: string } {
  const extension = /(?<=.)\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
