/** The tone of a document before it leaves: what stops it, what is only shown, and what the register keeps of it. */
import type { LoadedRecord } from '../record/load.ts'
import { othersWords } from '../record/others-words.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { Piece } from '../terminal.ts'
import { type ToneHit, toneOf } from '../tone/tone.ts'
import type { Audience } from '../views/audiences.ts'
import type { Seen } from '../views/view.ts'
import type { RenderRequest } from './render-files.ts'
import { whereWordsStand } from './render-words.ts'

/** What was found in a document: `waived` are the rules that the user set aside, those of them that would have stopped it. */
export type ToneLook = {
  readonly errors: readonly ToneHit[]
  readonly others: readonly ToneHit[]
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
  { document: kind, register, waived, audience }: RenderRequest,
): ToneLook {
  const hits = toneOf(document.markdown, {
    kind,
    register: register ?? 'conciliatory',
    reader: ADVISERS.includes(audience) ? 'adviser' : 'employer',
    exempt: [...own_words, ...othersWords(record), ...reasonsOfOthers(record)],
    whole: true,
  })
  const isWaived = ({ rule, words }: ToneHit): boolean =>
    waived.some((each) => each.toUpperCase() === rule || each.toLowerCase() === words.toLowerCase())
  // A lawyer wants the notes as they are, and what is for oneself leaves with nobody.
  const stops = (hit: ToneHit): boolean => hit.level === 'error' && audience !== 'self' && audience !== 'attorney'
  return {
    errors: hits.filter((hit) => stops(hit) && !isWaived(hit)),
    others: hits.filter((hit) => !stops(hit) && !isWaived(hit)),
    waived: rulesOf(hits.filter(isWaived)),
  }
}

/** The rules of some hits, each once. */
export function rulesOf(hits: readonly ToneHit[]): string[] {
  return [...new Set(hits.map(({ rule }) => rule))].sort()
}

/** Why the document was not written: each hit with a better phrase, where the words come from, and what to do. */
export function toneRefusal({ errors }: ToneLook, loaded: LoadedRecord, { withheld }: Seen): Piece[] {
  const shown = oncePerWords(errors)
  return [
    ...shown
      .slice(0, MOST)
      .flatMap((hit): Piece[] => [
        { text: lineOf(hit), style: 'red' },
        ...whereWordsStand(loaded, withheld, hit.words).map((place) => `  ${place}`),
      ]),
    ...moreLine(shown.length),
    `nothing was written: change the words, or if they have to stand: --waive ${rulesOf(errors).join(' --waive ')} --because "WHY"`,
  ]
}

/** What does not stop the document and is worth another look. */
export function toneNotes({ others }: ToneLook): Piece[] {
  const shown = oncePerWords(others)
  return [
    ...shown.slice(0, MOST).map((hit): Piece => ({ text: lineOf(hit), style: 'yellow' })),
    ...moreLine(shown.length),
  ]
}

function moreLine(count: number): Piece[] {
  return count > MOST ? [`… and ${count - MOST} more; see: onrecord tone`] : []
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
  return `tone ${rule} "${words}": ${why}; ${better}`
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
