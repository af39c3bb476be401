/** How much evidence there is of each week, and how much of it was written down at once: for oneself and for counsel. */
import { addDays, type Day, dayOf, daysBetween, onOrAfter } from '../../record/dates.ts'
import { counted, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { columnDayIn, dayIn } from '../phrases/dates-in-words.ts'
import { isExact } from '../phrases/words.ts'

/** Weeks end on Friday. `counts` are those of the `parts`: the same day, later, not known. */
export type EvidenceByWeek = {
  readonly kind: 'bars'
  readonly id: 'evidence'
  readonly title: string
  readonly parts: readonly string[]
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[]
  readonly alt: string
}

const FEWEST = 5
const MOST_WEEKS = 60
/** So many days before the plan are shown week by week; what is older is one bar. */
const BEFORE = 28
const WEEK = 7
const PARTS = ['written down or entered the same day', 'later', 'no time of writing'] as const

/** The counts of the entries whose day is known; none for fewer than five of them. */
export function evidenceByWeek(view: View): EvidenceByWeek | undefined {
  const dated = view.evidence.filter(({ happened }) => isExact(happened) && happened <= view.as_of)
  if (dated.length < FEWEST) return undefined
  const weeks = weeksOf(view, dated)
  const [first] = weeks
  const inWeeks = dated.map((entry) => ({ entry, week: weekOf(entry.happened) }))
  const inWeek = (isMeant: (week: Day) => boolean): ViewEvidence[] =>
    inWeeks.filter(({ week }) => isMeant(week)).map(({ entry }) => entry)
  const older = inWeek((week) => first !== undefined && week < first)
  const bars = [
    ...(older.length === 0 ? [] : [{ label: 'earlier', week: undefined, counts: countsOf(older) }]),
    ...weeks.map((week) => ({
      label: columnDayIn(view, week),
      week,
      counts: countsOf(inWeek((each) => each === week)),
    })),
  ]
  return {
    kind: 'bars',
    id: 'evidence',
    title: `Evidence by the week in which it happened, weeks ending on Friday${view.audience === 'self' ? ' [for the attorney alone]' : ''}`,
    parts: PARTS,
    bars: bars.map(({ label, counts }) => ({ label, counts })),
    alt: altOf(view, bars, view.evidence.length - dated.length),
  }
}

function weekOf(day: Day): Day {
  return onOrAfter(day, 'friday')
}

/** From four weeks before the plan to the day of the document, or to the end of the plan when nothing came after it. */
function weeksOf({ plan, as_of }: View, dated: readonly ViewEvidence[]): Day[] {
  const days = dated.map(({ happened }) => happened).sort()
  const last = weekOf(earlier(as_of, later(days.at(-1) ?? as_of, plan.effective_to)))
  const first = weekOf(earlier(last, later(days[0] ?? as_of, addDays(plan.effective_from, -BEFORE))))
  const count = Math.min(MOST_WEEKS, daysBetween(first, last) / WEEK + 1)
  return Array.from({ length: count }, (_, i) => addDays(last, (i - count + 1) * WEEK))
}

function earlier(...days: readonly Day[]): Day {
  return days.toSorted()[0] ?? ''
}

function later(...days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? ''
}

function countsOf(entries: readonly ViewEvidence[]): number[] {
  const unknown = entries.filter(({ recorded }) => recorded === undefined).length
  const atOnce = entries.filter(
    ({ recorded, happened }) => recorded !== undefined && dayOf(recorded) <= happened,
  ).length
  return [atOnce, entries.length - atOnce - unknown, unknown]
}

type WeekBar = { readonly week: Day | undefined; readonly counts: readonly number[] }

function altOf(view: View, bars: readonly WeekBar[], undated: number): string {
  const told = bars.flatMap(({ week, counts: [atOnce = 0, later = 0, unknown = 0] }) => {
    const count = atOnce + later + unknown
    if (count === 0) return []
    const when = week === undefined ? 'earlier' : `week ending ${dayIn(view, week)}`
    const soon =
      atOnce === count ? (count === 1 ? '' : 'all ') : atOnce === 0 ? 'not ' : `${numberWord(atOnce)} of them `
    return [`${when}: ${counted(count, 'entry', 'entries')}, ${soon}the same day`]
  })
  const left =
    undated === 0
      ? ''
      : ` ${counted(undated, 'entry', 'entries')} without an exact day ${undated === 1 ? 'is' : 'are'} not counted.`
  const capital = `${left.slice(0, 2).toUpperCase()}${left.slice(2)}`
  return `Evidence by the week in which it happened, and how much of it was written down or entered the same day. ${told.join('; ')}; none in the other weeks.${capital}`
}
