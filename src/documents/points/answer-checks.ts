/** What an answer to a statement says, held against the rest of the record: figures, days, and the titles of its exhibits. */
import { daysBetween, isDay } from '../../record/dates.ts'
import { exactValue } from '../../record/measures.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewLeave } from '../../views/view-employment.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dayIn } from '../phrases/dates-in-words.ts'

/** In sentences; empty when nothing is to be said. `exhibits` are those of the answer. */
export function answerChecks(view: View, allegation: ViewAllegation, exhibits: readonly ViewEvidence[]): string[] {
  return [
    ...titleWords(exhibits),
    ...unnamedWords(view, allegation, exhibits),
    ...bareFigures(view, allegation, exhibits),
    ...otherDays(view, allegation),
  ]
}

function wordsOf({ title, detail = '' }: ViewEvidence): string {
  return `${title} ${detail}`.toLowerCase()
}

/** Words of a title that say that something was not done. */
const UNDONE =
  /\bnot (?:yet )?(?:been )?(?:complet|finish|deliver|done|met\b|reach|attend|submit|approv|sent\b|test)|\b(?:incomplete|unfinished|overdue|rejected|missed|delayed)\b/i

/** 'The title of E-13 says "report not completed".' */
function titleWords(exhibits: readonly ViewEvidence[]): string[] {
  return exhibits.flatMap(({ id, title }) => {
    const said = title.split(/[,;:]\s+/).find((part) => UNDONE.test(part))
    return said === undefined ? [] : [`The title of ${id} says "${said.trim()}".`]
  })
}

/** Days and months are no names, and neither are words of somebody's role. */
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?$/

/** A name in the plan's statement that stands in none of the exhibits of the answer. */
export function unnamedWords(
  { people }: Pick<View, 'people'>,
  { id, text }: ViewAllegation,
  exhibits: readonly ViewEvidence[],
): string[] {
  if (exhibits.length === 0) return []
  const roles = people.map(({ role = '' }) => role).join(' ')
  const words = exhibits.map(wordsOf).join(' ')
  const names = [...text.matchAll(/(?<=\p{L}\s+)\p{Lu}\p{Ll}{3,}/gu)].map(([name]) => name)
  const missing = names.filter(
    (name) => !CALENDAR.test(name) && !roles.includes(name) && !words.includes(name.toLowerCase()),
  )
  return missing.length === 0 ? [] : [`No exhibit of ${id} names ${listed(missing)} in its title or text.`]
}

const FIGURE = /\b(\d[\d,]*(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)|\b(\d+) of (?:the )?\d+\b/gi

/** Figures of an answer that neither an exhibit, a reading nor a target has. */
function bareFigures(view: View, { area, reply = '' }: ViewAllegation, exhibits: readonly ViewEvidence[]): string[] {
  const known = view.metrics
    .filter((metric) => metric.area === area)
    .flatMap(({ readings }) => readings.flatMap((reading) => [exactValue(reading), reading.target?.value]))
  const words = exhibits.map(wordsOf).join(' ')
  const bare = [...reply.matchAll(FIGURE)].filter(([, percent, part]) => {
    const figure = percent ?? part ?? ''
    return (
      !known.includes(Number(figure.replaceAll(',', ''))) && !new RegExp(`(?<![\\d.,])${figure}(?!\\d)`).test(words)
    )
  })
  const said = [...new Set(bare.map(([figure]) => `"${figure}"`))]
  if (said.length === 0) return []
  const shown =
    exhibits.length === 0
      ? 'and has no exhibit'
      : `which ${exhibits.length === 1 ? 'its one exhibit does' : 'its exhibits do'} not have in title or text`
  return [`The answer says ${listed(said)}, ${shown}.`]
}

/** "to 12 February", "until February 12, 2024": a day that an answer gives as the end or the beginning of something. */
const DAY_SAID = /\b(from|since|to|until|till|through)\s+(?:(\d{1,2})\s+([A-Z]\p{Ll}+)|([A-Z]\p{Ll}+)\s+(\d{1,2}))\b/gu
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A day further away is hardly meant as the same one. */
const MOST_DAYS_OFF = 7
const OF_LEAVE = /\b(?:leave|absen\w+|away)\b/i

/** A sentence that gives a leave another first or last day than the record does, a few days off. */
function otherDays({ employment, ...view }: View, { reply = '' }: ViewAllegation): string[] {
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(reply)].map(
    ({ segment }) => segment,
  )
  return segments
    .filter((sentence) => OF_LEAVE.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(DAY_SAID)])
    .flatMap(([, word = '', day, month, monthFirst, dayLast]) => {
      const number = MONTHS.indexOf((month ?? monthFirst ?? '').slice(0, 3)) + 1
      const said = `${String(number).padStart(2, '0')}-${(day ?? dayLast ?? '').padStart(2, '0')}`
      const [leave] = employment.leave.filter((each) => boundOf(each, word)?.slice(5, 7) === said.slice(0, 2))
      const bound = leave === undefined ? undefined : boundOf(leave, word)
      const other = `${bound?.slice(0, 4)}-${said}`
      if (bound === undefined || !isDay(bound) || !isDay(other) || bound === other) return []
      if (Math.abs(daysBetween(bound, other)) > MOST_DAYS_OFF) return []
      const does = word === 'from' || word === 'since' ? 'begins' : 'ends'
      const shown = { ...view, employment }
      return [`The answer ${does} the leave on ${dayIn(shown, other)}, the record on ${dayIn(shown, bound)}.`]
    })
}

function boundOf({ from, to }: ViewLeave, word: string): string | undefined {
  return word === 'from' || word === 'since' ? from : to
}
