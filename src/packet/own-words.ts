/** The page of an exhibit to which no file is attached: what the entry itself says of it, as its reader may have it. */
import { dateIn, longDayIn, timeIn } from '../documents/phrases/dates-in-words.ts'
import { nameOf } from '../documents/phrases/people-in-words.ts'
import { capital, kindWords, OBTAINED_WORDS, withStop } from '../documents/phrases/words.ts'
import { contemporaneityOf } from '../record/contemporaneity.ts'
import { dayOf } from '../record/dates.ts'
import { isOwnNote } from '../record/late-notes.ts'
import type { Block, Inline } from '../render/tree.ts'
import type { View } from '../views/view.ts'
import type { ViewEvidence } from '../views/view-evidence.ts'

/**
 * The entry in the employee's words: a note is the exhibit itself, of anything else it is a description. The title stands over
 * the page already.
 */
export function ownWords(view: View, entry: ViewEvidence): Block[] {
  const { detail, quotes } = entry
  return [
    paragraph(factsOf(view, entry)),
    ...(isOwnNote(entry) ? [] : [paragraph(NO_COPY)]),
    ...(detail === undefined ? [] : paragraphs(detail)),
    ...quotes.flatMap(({ who, words }): Block[] => [
      paragraph(`${nameOf(view, who)}, in these words:`),
      { type: 'quote', children: paragraphs(words) },
    ]),
    ...correctionsOf(view, entry),
  ]
}

/** They go wherever the entry goes. */
export function correctionsOf(view: View, { corrections }: ViewEvidence): Block[] {
  const lines = corrections.map(({ on, text }) => paragraph(`${longDayIn(view, on)}: ${text}`))
  return lines.length === 0 ? [] : [heading('Corrections'), ...lines]
}

const NO_COPY = 'No copy of it is attached. This page is the entry of my record.'

/** "E-mail, 3 November 2021. By Northgate ERP Partners. Received by me, entered 94 days later, on 5 February 2022, 18:00." */
function factsOf(view: View, entry: ViewEvidence): string {
  const { happened, kind, author, obtained, recorded } = entry
  const by = author === undefined ? '' : author === view.plan.employee ? 'me' : nameOf(view, author)
  const how = obtained === undefined || obtained === 'unknown' ? [] : [OBTAINED_WORDS[obtained]]
  const time = recorded === undefined ? '' : `, on ${longDayIn(view, dayOf(recorded))}${clockOf(view, recorded)}`
  return [
    `${capital(kindWords(kind))}, ${dateIn(view, happened)}`,
    ...(by === '' ? [] : [`By ${by}`]),
    capital([...how, `${contemporaneityOf(entry).words}${time}`].join(', ')),
  ]
    .map(withStop)
    .join(' ')
}

function clockOf(view: View, recorded: string): string {
  return recorded === dayOf(recorded) ? '' : `, ${timeIn(view, recorded)}`
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, children: [{ type: 'text', text }] }
}

function paragraph(text: string): Block {
  const lines = text
    .split('\n')
    .flatMap((line, i): Inline[] => [...(i === 0 ? [] : [{ type: 'newline' } as const]), { type: 'text', text: line }])
  return { type: 'paragraph', children: lines }
}

/** An empty line parts paragraphs, as the person wrote it. */
function paragraphs(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph)
}
