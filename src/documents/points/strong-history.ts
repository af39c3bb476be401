/** What came before the plan, how others were treated, and answers that papers of the time bear out. */
import { RECENT_DAYS, type Row, raiseOf, reviewOf } from '../../audit/good-history.ts'
import { daysBetween, firstDay, lastDay } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import { evidenceOf } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { capital, inSentence, isExact, RESPONSE_WORDS } from '../phrases/words.ts'
import { exhibitWeaknesses, inOrder, namedInShort } from './strong-exhibits.ts'
import type { FoundPoint } from './strong-point.ts'

function beforePlan(view: View): Row[] {
  return view.employment.rows.filter(
    (row) =>
      (row.kind === 'review' || (row.kind === 'compensation' && raiseOf(row) === 'yes')) &&
      (lastDay(row.on) ?? '9') < view.plan.issued_on,
  )
}

/** A raise or a good review shortly before the plan (PQ-31, PQ-32), and that the plan lists no prior counselling (PQ-26). */
export function goodBefore(view: View): FoundPoint[] {
  const rows = beforePlan(view).filter((row) => {
    const { kind, on } = row
    if (kind !== 'review' && kind !== 'compensation') return false
    const first = firstDay(on)
    const recent = first !== undefined && daysBetween(first, view.plan.issued_on) <= RECENT_DAYS[kind]
    return recent && isGoodRow(row)
  })
  const [last] = [...rows].sort((a, b) => (a.on < b.on ? 1 : -1))
  if (last === undefined) return []
  const none = view.plan.prior_counselling?.length === 0 ? ['The plan lists no prior counselling.'] : []
  return [
    {
      text: [...rows.map((row) => rowWords(view, row)), ...none].join(' '),
      exhibits: inOrder(rows.flatMap(({ evidence }) => evidence)),
      weaknesses: [
        ...oldReview(view),
        ...laterStatements(view, last),
        ...exhibitWeaknesses(view, inOrder(rows.flatMap(({ evidence }) => evidence))),
      ],
      classes: ['employment'],
    },
  ]
}

/** A review whose words are good ones, or a raise for one's own work: not one that everybody got. */
export function isGoodRow(row: Row): boolean {
  if (row.kind === 'compensation') return raiseOf(row) === 'yes'
  return row.kind === 'review' && reviewOf({ text: row.text }) === 'yes'
}

function rowWords(view: View, { on, text }: Row): string {
  const days = isExact(on) ? `, ${counted(daysBetween(on, view.plan.issued_on), 'day')} before the plan` : ''
  return `${capital(dateIn(view, on))}${days}: ${inSentence(withoutStop(text))}.`
}

function oldReview(view: View): string[] {
  const [last] = beforePlan(view)
    .filter(({ kind }) => kind === 'review')
    .sort((a, b) => (a.on < b.on ? 1 : -1))
  if (last === undefined) return ['No review is in the record.']
  const day = lastDay(last.on)
  const days = day === undefined ? 0 : daysBetween(day, view.plan.issued_on)
  return days > RECENT_DAYS.review
    ? [`The last review in the record was ${days} days old when the plan was issued.`]
    : []
}

/** Every dated statement is later: then the raise or review says nothing about any of them. */
function laterStatements(view: View, { on, kind }: Row): string[] {
  const day = lastDay(on)
  const firsts = view.allegations.map(({ occurred }) => firstDay(occurred)).filter((first) => first !== undefined)
  if (day === undefined || firsts.length === 0 || firsts.some((first) => first <= day)) return []
  const what = kind === 'review' ? 'review' : 'raise'
  return [`Every dated statement of the plan is later than the ${what}.`]
}

/** Statements that are older than the last review or raise before the plan (PQ-33). */
export function earlierAllegations(view: View): FoundPoint[] {
  const [row] = beforePlan(view).sort((a, b) => (a.on < b.on ? 1 : -1))
  const day = firstDay(row?.on)
  if (row === undefined || day === undefined) return []
  const earlier = view.allegations.filter(({ occurred }) => (lastDay(occurred) ?? '9') < day)
  if (earlier.length === 0) return []
  const admitted = earlier.filter(({ response }) => response === 'admitted').map(({ id }) => id)
  const what = row.kind === 'review' ? 'review' : 'raise'
  return [
    {
      text: `${namedInShort(earlier.map(({ id, occurred }) => `${id} (${dateIn(view, occurred)})`))} ${earlier.length === 1 ? 'is' : 'are'} older than the last ${what} before the plan (${dateIn(view, row.on)}): ${inSentence(withoutStop(row.text))}.`,
      exhibits: inOrder([...row.evidence, ...earlier.flatMap(({ evidence }) => evidence)]),
      weaknesses: [
        `Whether it was known or considered at the ${what} is not recorded.`,
        ...(admitted.length === 0
          ? []
          : [`${namedInShort(admitted)} ${admitted.length === 1 ? 'is' : 'are'} admitted.`]),
        ...exhibitWeaknesses(view, inOrder(row.evidence)),
      ],
      classes: ['allegations', 'employment'],
    },
  ]
}

/** Answers that say that the work was directed otherwise (PQ-35). */
const DIRECTED: readonly string[] = ['instructed_otherwise', 'conflicting_instructions']

/** Statements denied, or answered with other directions, with an exhibit of the time that they name (PQ-34, PQ-35). */
export function answeredAllegations(view: View): FoundPoint[] {
  return view.allegations.flatMap((allegation) => {
    const { id, response, grounds, text, evidence } = allegation
    const directed = grounds.some((ground) => DIRECTED.includes(ground))
    if (response !== 'denied' && !(directed && response !== 'admitted')) return []
    const papers = evidenceOf(view, evidence).filter((entry) => isOfTime(entry, allegation))
    if (papers.length === 0 || response === undefined) return []
    const why = directed ? `${RESPONSE_WORDS[response].toLowerCase()}, other directions had been given` : 'denied'
    const shown = papers.map((entry) => `${entry.id} (${dateIn(view, entry.happened)}: ${entry.title})`)
    return [
      {
        text: `${id}, "${withoutStop(text)}": ${why}. ${namedInShort(shown)} ${papers.length === 1 ? 'is' : 'are'} of the time that it names.`,
        exhibits: inOrder(evidence),
        weaknesses: [
          ...exhibitWeaknesses(view, inOrder(evidence)),
          ...(response === 'denied' ? [] : [`${id} is ${RESPONSE_WORDS[response].toLowerCase()}, not as a whole.`]),
        ],
        classes: ['allegations'],
      },
    ]
  })
}

function isOfTime({ happened }: ViewEvidence, { occurred }: ViewAllegation): boolean {
  const [first, last, from, to] = [firstDay(happened), lastDay(happened), firstDay(occurred), lastDay(occurred)]
  return (
    first !== undefined && last !== undefined && from !== undefined && to !== undefined && first <= to && last >= from
  )
}

/** Somebody in the same place who had no plan (PQ-43). By role everywhere: who must know the name finds it in the record. */
export function comparatorPoints(view: View): FoundPoint[] {
  return view.employment.comparators.flatMap((row) => {
    const { value, treatment, evidence } = row
    const same = aspects(row, true)
    if (same.length === 0 || treatment === undefined) return []
    const figures = value === undefined ? '' : `value ${value}, `
    const named = row.role_only ? '' : ' (the name is in the record)'
    return [
      {
        text: `Another employee, same ${listed(same)}: ${figures}${withoutStop(treatment)}${named}.`,
        exhibits: inOrder(evidence),
        weaknesses: [...exhibitWeaknesses(view, evidence), ...comparatorWeaknesses(row)],
        classes: ['comparators'],
      },
    ]
  })
}

type Comparator = View['employment']['comparators'][number]

/** What is the same, or another, or not said. */
function aspects({ same_role, same_supervisor, same_measure }: Comparator, wanted: boolean | undefined): string[] {
  return [
    ...(same_role === wanted ? ['role'] : []),
    ...(same_supervisor === wanted ? ['supervisor'] : []),
    ...(same_measure === wanted ? ['measure'] : []),
  ]
}

function comparatorWeaknesses(row: Comparator): string[] {
  const other = aspects(row, false)
  const open = aspects(row, undefined)
  const unknown = row.known_how === undefined && !row.role_only
  return [
    ...(other.length === 0 ? [] : [`Another ${listed(other)}.`]),
    ...(open.length === 0
      ? []
      : [`Whether the ${listed(open)} ${open.length === 1 ? 'is' : 'are'} the same is not recorded.`]),
    ...(unknown ? ['How I know is not recorded.'] : []),
    ...(row.value === undefined ? [] : ['The entry has no period for the value.']),
  ]
}
