/** The points that may move the other side, each with its weakness and what keeps it out of the letter. */
import { type ContentClass, cellFor, MATRIX } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { capital, withStop } from '../phrases/words.ts'
import { type StrongPoint, strongPoints } from '../points/strong-points.ts'
import { letterReasons } from './letter-reasons.ts'

export type LeverageRow = {
  /** the number of the row */
  readonly number: number
  /** the point, in sentences */
  readonly text: string
  /** the exhibits, or `none` */
  readonly exhibits: string
  /** what is weak about it */
  readonly weakness: string
  /** whether the letter makes use of it, or what keeps it out */
  readonly letter: string
}

/** The letter never has a point in the user's own words. */
export const OWN_POINT = 'no: your own note'

/** More rows than these are not read, and do not fit on two pages. */
const MOST_POINTS = 9
/** Without an offer, the page needs room for what is still to be noted. */
const MOST_BEFORE_OFFER = 7
const MOST_OF_A_KIND = 3

/** The user's own points first, then those that the record shows, the strongest first. */
export function leverageRows(view: View): LeverageRow[] {
  const own = (view.severance?.bottom_line?.leverage ?? []).map(({ text, evidence, weakness }) => ({
    text: withStop(text),
    exhibits: evidence,
    weaknesses: weakness === undefined ? [] : [withStop(weakness)],
    letter: OWN_POINT,
  }))
  const used = letterReasons(view).flatMap(({ kinds }) => kinds)
  const found = pointsShown(view).map((point) => ({ ...point, letter: letterCell(point, used) }))
  return [...own, ...found].map(({ text, exhibits, weaknesses, letter }, i) => ({
    number: i + 1,
    text: capital(text),
    exhibits: exhibits.length === 0 ? 'none' : exhibitCell(exhibits),
    weakness: weaknesses.length === 0 ? 'none in the record' : weaknesses.join(' '),
    letter,
  }))
}

/** More ids than these in a cell are not read. */
const MOST_EXHIBITS = 6

function exhibitCell(ids: readonly string[]): string {
  const more = ids.length - MOST_EXHIBITS
  return more > 0 ? `${ids.slice(0, MOST_EXHIBITS).join(', ')} and ${more} more` : ids.join(', ')
}

/** How many points the page has no room for. */
export function pointsLeftOut(view: View): number {
  return strongPoints(view).length - pointsShown(view).length
}

/** A few of each kind, so that the many of one do not keep out the others. */
function pointsShown(view: View): StrongPoint[] {
  const points = strongPoints(view)
  return points
    .filter((point, i) => points.slice(0, i).filter(({ kind }) => kind === point.kind).length < MOST_OF_A_KIND)
    .slice(0, view.severance?.offered_on === undefined ? MOST_BEFORE_OFFER : MOST_POINTS)
}

const CLASS_WORDS: Partial<Record<ContentClass, string>> = {
  protected_activity: 'protected act',
  comparators: 'comparator',
  weak_points: 'weak point',
  trade_secret: 'trade secret',
  third_party: "other people's data",
  not_held: 'check-ins',
}

/** What the audience filter says of the point for a settlement letter, and whether the letter takes it. */
function letterCell({ classes, kind }: StrongPoint, used: readonly StrongPoint['kind'][]): string {
  const refused = classes.filter((each) => cellFor(each, 'settlement', []) === 'no')
  // An exhibit is in no letter of this kind: where something else keeps it out, that says more.
  const telling = refused.filter((each) => each !== 'evidence')
  const why = (telling.length === 0 ? refused : telling).map((each) => CLASS_WORDS[each] ?? each)
  const counsel = telling.some((each) => MATRIX[each].settlement === 'counsel only')
  if (why.length > 0) return `no: ${why.join(', ')}${counsel ? '; counsel only' : ''}`
  if (kind === 'raise or review') return 'yes'
  if (!used.includes(kind)) return 'not used'
  return classes.includes('not_held') ? 'count' : 'summary'
}
