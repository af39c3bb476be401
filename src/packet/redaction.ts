/**
 * Hides names, addresses and numbers in text that the program lays out itself. Whatever only looks like them stays: dates,
 * ids, page numbers, figures, times, amounts, numbers of tickets.
 */
import { foldedText } from './folded-text.ts'
import { type NamesFound, namesFound } from './found-names.ts'
import { nameFinder, type Place } from './listed-names.ts'
import { addressesIn, numbersIn, phonesIn } from './private-numbers.ts'

/** How many of each were hidden. */
export type RedactionCounts = {
  readonly names: number
  readonly addresses: number
  readonly phones: number
  readonly numbers: number
}

export type Redactor = {
  /** The text with a placeholder for each thing that is hidden; counts them. */
  readonly redact: (text: string) => string
  /**
   * The same for a text that is in pieces, such as a plain and a bold run: as many pieces come back, and a placeholder stands
   * in the piece where what it hides began.
   */
  readonly redactPieces: (pieces: readonly string[]) => string[]
  /** What would be hidden in a text, each once and as it is typed; counts nothing. */
  readonly unredacted: (text: string) => string[]
  readonly counts: () => RedactionCounts
  /** Names of the list of which nothing was hidden so far, or only a part. */
  readonly missed: () => NamesFound
}

const ADDRESS = '[e-mail address]'
const PHONE = '[phone number]'
const NUMBER = '[number]'

type Kind = keyof RedactionCounts
type Hidden = Place & { readonly kind: Kind }

/**
 * A redactor for one packet: a person has the same placeholder in all of it. `names` are the lines of the user's list; when
 * it is empty, only addresses and numbers are hidden.
 */
export function redactorOf({ names }: { readonly names: readonly string[] }): Redactor {
  const namesIn = nameFinder(names)
  const counts = { names: 0, addresses: 0, phones: 0, numbers: 0 }
  const find = (text: string): Hidden[] => {
    const folded = foldedText(text)
    const all: Hidden[] = [
      ...addressesIn(folded.text).map(kept('addresses', ADDRESS)),
      ...numbersIn(folded.text).map(kept('numbers', NUMBER)),
      ...phonesIn(folded.text).map(kept('phones', PHONE)),
      ...namesIn(folded.text).map((place): Hidden => ({ ...place, kind: 'names' })),
    ]
    return apart(all, folded.text).map((each) => ({ ...each, ...folded.place(each.from, each.to) }))
  }
  const found = new Set<string>()
  const redactPieces = (pieces: readonly string[]): string[] => {
    const text = pieces.join('')
    const hidden = find(text)
    for (const { kind, from, to } of hidden) {
      counts[kind] += 1
      if (kind === 'names') found.add(text.slice(from, to))
    }
    return inPieces(pieces, hidden)
  }
  return {
    redactPieces,
    redact: (text) => redactPieces([text]).join(''),
    unredacted: (text) => [...new Set(find(text).map(({ from, to }) => text.slice(from, to)))],
    counts: () => ({ ...counts }),
    missed: () => namesFound(names, found),
  }
}

/** In words for the user: `3 names, 1 e-mail address and 2 phone numbers`; empty when nothing was hidden. */
export function redactionWords({ names, addresses, phones, numbers }: RedactionCounts): string {
  const counted = (n: number, one: string, many = `${one}s`): string[] =>
    n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  const words = [
    ...counted(names, 'name'),
    ...counted(addresses, 'e-mail address', 'e-mail addresses'),
    ...counted(phones, 'phone number'),
    ...counted(numbers, 'account or card number', 'account and card numbers'),
  ]
  return inARow(words)
}

function inARow(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((each) => each !== '').join(' and ')
}

/** For the reader of the list: `In this packet, some names and phone numbers are replaced, such as by [name A].`; empty when nothing was hidden. */
export function hiddenSentence(counts: RedactionCounts, shownName: string): string {
  const { names, addresses, phones, numbers } = counts
  const kinds = [
    ...(names === 0 ? [] : [{ what: 'some names', shown: shownName }]),
    ...(addresses === 0 ? [] : [{ what: 'e-mail addresses', shown: ADDRESS }]),
    ...(phones === 0 ? [] : [{ what: 'phone numbers', shown: PHONE }]),
    ...(numbers === 0 ? [] : [{ what: 'account and card numbers', shown: NUMBER }]),
  ]
  const [first] = kinds
  if (first === undefined) return ''
  return `In this packet, ${inARow(kinds.map(({ what }) => what))} are replaced, such as by ${first.shown}.`
}

function kept(kind: Kind, shown: string): (span: { readonly from: number; readonly to: number }) => Hidden {
  return ({ from, to }) => ({ from, to, shown, kind })
}

/** What comes first in the list stands for what overlaps with it, and nothing of either is left over. */
function apart(all: readonly Hidden[], text: string): Hidden[] {
  const sorted = all.map((each, rank) => ({ each, rank })).sort((a, b) => a.each.from - b.each.from || a.rank - b.rank)
  const found: { each: Hidden; rank: number }[] = []
  for (const next of sorted) {
    const before = found.at(-1)
    if (before === undefined || !isOne(before.each, next.each, text)) found.push(next)
    else {
      const { each, rank } = next.rank < before.rank ? next : before
      const to = Math.max(before.each.to, next.each.to)
      found[found.length - 1] = { each: { ...each, from: before.each.from, to }, rank }
    }
  }
  return found.map(({ each }) => each)
}

/** They overlap, or are two parts of one name: "Dana", "Whitfield". */
function isOne(before: Hidden, next: Hidden, text: string): boolean {
  if (next.from < before.to) return true
  const between = text.slice(before.to, next.from)
  return before.kind === 'names' && before.shown === next.shown && /^[ \n]?(?:\p{Lu}\.?[ \n])?$/u.test(between)
}

function inPieces(pieces: readonly string[], hidden: readonly Hidden[]): string[] {
  let start = 0
  return pieces.map((piece) => {
    const from = start
    start += piece.length
    return redactedPiece(piece, from, hidden)
  })
}

/** `from` is where the piece begins in the whole text. */
function redactedPiece(piece: string, from: number, hidden: readonly Hidden[]): string {
  const end = from + piece.length
  const kept: string[] = []
  let at = from
  for (const each of hidden) {
    if (each.to <= from || each.from >= end) continue
    if (each.from >= from) kept.push(piece.slice(at - from, each.from - from), each.shown)
    at = Math.min(each.to, end)
  }
  return [...kept, piece.slice(at - from)].join('')
}
