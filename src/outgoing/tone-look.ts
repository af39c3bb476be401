/** The tone of a document before it leaves: what stops it, what is only shown, and what the register keeps of it. */
import { toneFacts } from '../audit/tone-facts.ts'
import type { Register } from '../documents/document-kind.ts'
import type { DocumentName } from '../documents/documents.ts'
import type { LoadedRecord } from '../record/load.ts'
import { HEALTH_WORDS } from '../record/telling-words.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { TemplateFile } from '../render/template-files.ts'
import type { Piece } from '../terminal.ts'
import { type ToneHit, toneOf } from '../tone/tone.ts'
import { type Audience, cellFor, type Inclusion } from '../views/audiences.ts'
import type { Seen } from '../views/view.ts'
import { fixCommands } from './fix-commands.ts'
import { linesWithWords, whereWordsStand } from './places-of-words.ts'

/** What was found in a document; `waived` is what the user set aside. */
export type ToneLook = {
  readonly errors: readonly ToneHit[]
  readonly others: readonly ToneHit[]
  readonly waived: readonly ToneHit[]
}

/** What of the request says how the words are read. */
type Asked = {
  readonly document: DocumentName
  readonly register: Register | undefined
  readonly audience: Audience
  readonly included: readonly Inclusion[]
  readonly waived: readonly string[]
}

/** More of one kind nobody reads. */
const MOST = 8

/** Readers who advise the employee: what may not stand in a text for the employer may stand in theirs. */
const ADVISERS: readonly Audience[] = ['self', 'attorney', 'union']

/** Hits in what the reader would read. Words of others, the employer's own among them, are not the writer's. */
export function toneLook(
  document: RenderedDocument,
  { record }: LoadedRecord,
  { own_words }: Seen,
  request: Asked,
): ToneLook {
  const { document: kind, register, waived, audience, included } = request
  const facts = toneFacts(record)
  const hits = toneOf(document.markdown, {
    ...facts,
    kind,
    register: register ?? 'conciliatory',
    reader: ADVISERS.includes(audience) ? 'adviser' : 'employer',
    exempt: [...own_words, ...facts.exempt, ...reasonsOfOthers(record)],
    whole: true,
  })
  const isWaived = (hit: ToneHit): boolean => waived.some((each) => isOf(each, hit))
  // A lawyer wants the notes as they are, and what is for oneself leaves with nobody. Who included health has said why.
  const stops = ({ level, rule }: ToneHit): boolean =>
    level === 'error' &&
    (rule !== 'T-63' || cellFor('health', audience, included) !== 'yes') &&
    audience !== 'self' &&
    audience !== 'attorney'
  // The last look has refused each word of health that was not waived; saying so again helps nobody.
  const isSaid = ({ rule, words }: ToneHit): boolean =>
    rule === 'T-63' && words.match(HEALTH_WORDS) !== null && cellFor('health', audience, included) !== 'yes'
  const open = hits.filter((hit) => !isWaived(hit) && !isSaid(hit))
  return {
    errors: open.filter(stops),
    others: open.filter((hit) => !stops(hit)),
    waived: hits.filter(isWaived),
  }
}

/** Whether something that was waived is this hit: its rule, or its words in any case and on any lines. */
export function isOf(waived: string, { rule, words }: ToneHit): boolean {
  return waived.trim().toUpperCase() === rule || inOneLine(waived) === inOneLine(words)
}

function inOneLine(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** The rules of some hits, each once. */
export function rulesOf(hits: readonly ToneHit[]): string[] {
  return [...new Set(hits.map(({ rule }) => rule))].sort()
}

/** What the words of a document came from. `own` are the templates that the user wrote. */
type Origin = { readonly loaded: LoadedRecord; readonly seen: Seen; readonly own: readonly TemplateFile[] }

/**
 * Why the document was not written: each hit with a better phrase, where the words come from, how to change them, and how to
 * let them stand. `typed` makes a command of ours one that this person can type.
 */
export function toneRefusal(
  { errors }: ToneLook,
  { loaded, seen: { withheld }, own }: Origin,
  typed: (command: string) => string,
): Piece[] {
  const shown = oncePerWords(errors)
  const [first] = shown
  const one = first === undefined ? '' : inOneLine(first.words).replaceAll('"', '')
  const texts = shown.map(({ words }) => words)
  const fixes = fixCommands(loaded, withheld, texts)
  return [
    ...shown
      .slice(0, MOST)
      .flatMap((hit): Piece[] => [
        { text: lineOf(hit), style: 'red' },
        ...[
          ...whereWordsStand(loaded, withheld, hit.words),
          ...own.flatMap(({ path, source }) => linesWithWords(path, source, hit.words)),
        ].map((place) => `  ${place}`),
      ]),
    ...moreLine(shown.length, 'shown when these are changed'),
    `nothing was written: change the words${fixes.length === 0 ? '' : ', with yours in place of "…":'}`,
    ...fixes.slice(0, MOST).map((fix) => `  ${typed(fix)}`),
    `or if they have to stand: --waive ${rulesOf(errors).join(' --waive ')} --because "WHY"; a word alone: --waive "${one}"`,
  ]
}

/** What was waived and stands nowhere in the document. `leaks` are the words that the last look finds without a waiver. */
export function idleWaivers(waived: readonly string[], tone: ToneLook, leaks: readonly string[]): string[] {
  const isUsed = (each: string): boolean =>
    tone.waived.some((hit) => isOf(each, hit)) || leaks.some((words) => words.toLowerCase() === each.toLowerCase())
  return waived
    .filter((each) => !isUsed(each))
    .map((each) => `--waive "${each}" matched nothing in the document; give the rule or the words as they were shown`)
}

/** What does not stop the document and is worth another look; `path` is the Markdown that was written, if any was. */
export function toneNotes({ others }: ToneLook, path: string | undefined): Piece[] {
  const shown = oncePerWords(others)
  return [
    ...shown.slice(0, MOST).map((hit): Piece => ({ text: lineOf(hit), style: 'yellow' })),
    ...moreLine(shown.length, path === undefined ? 'all of them: --format md' : `onrecord tone "${path}"`),
  ]
}

function moreLine(count: number, where: string): Piece[] {
  return count > MOST ? [`… and ${count - MOST} more: ${where}`] : []
}

function oncePerWords(hits: readonly ToneHit[]): ToneHit[] {
  const seen = new Set<string>()
  return hits.filter(({ rule, words }) => {
    const key = `${rule} ${words.toLowerCase()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function lineOf({ rule, words, why, better }: ToneHit): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return `tone ${rule} "${line.length > 60 ? `${line.slice(0, 60)}…` : line}": ${why}; ${better}`
}

/** What the other side gave as its reasons, and what it answered. */
function reasonsOfOthers({ plan, checkIns, unemployment }: LoadedRecord['record']): string[] {
  const { reason_given_at_discharge, reason_given_to_agency, final_incident } = unemployment ?? {}
  return [
    ...checkIns.map(({ recap }) => recap?.correction),
    reason_given_at_discharge,
    reason_given_to_agency,
    final_incident,
    // A hospital is what it is called.
    plan?.employer,
  ].filter((text) => text !== undefined)
}
