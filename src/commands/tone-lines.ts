/** Hits as lines: in the form of `check`, and what is routed with both of its sentences. */
import { formatPlace, quoted } from '../record/problem.ts'
import type { Terminal } from '../terminal.ts'
import type { ToneHit } from '../tone/tone.ts'
import type { Looked } from './tone-texts.ts'

/** Prints the hits of a text, each with its place. */
export function showHits(terminal: Terminal, { hits, placeOf }: Looked): void {
  for (const hit of hits) {
    terminal.line(`${formatPlace(placeOf(hit))} ${inWords(hit)}`)
    if (hit.sentence === undefined) continue
    terminal.line(`  as it stands:    "${hit.sentence}"`)
    terminal.line(`  the facts alone: ${hit.better}`)
    terminal.line('  attorney first: nothing is taken out or put in for you; talk to a lawyer or steward, then')
    terminal.line('  make the complaint in a dated letter of its own, and leave the facts here')
  }
}

function inWords({ level, rule, words, why, better, sentence }: ToneHit): string {
  return `${level} ${rule} ${quoted(words)}: ${why}${sentence === undefined ? `; ${better}` : ''}`
}

/** The hits of a text for programs. */
export function flatHits({ name, kind, hits, placeOf }: Looked): object[] {
  return hits.map((hit) => {
    const { level, rule, words, why, better, deletable, sentence } = hit
    return {
      text: name,
      kind,
      ...placeOf(hit),
      level,
      rule,
      words,
      why,
      better,
      deletable,
      ...(sentence !== undefined && { sentence, attorney_first: true }),
    }
  })
}
