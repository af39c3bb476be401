/** Weak points of what lies around the plan: discipline, reviews, pay, comparison with others, who knew, what is unknown. */

import { type Gap, gapOf, gapWords } from '../../audit/day-gaps.ts'
import { firstDay, lastDay } from '../../record/dates.ts'
import { isOwnNote } from '../../record/late-notes.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { cited } from '../phrases/progress.ts'
import { capital, inSentence } from '../phrases/words.ts'
import type { WeakPart } from './weak-point.ts'

type Row = View['employment']['rows'][number]

const YEAR = 365

function rowsOf({ employment }: View, kind: Row['kind']): Row[] {
  return employment.rows.filter((row) => row.kind === kind)
}

/** The latest row that was before the plan. */
function latestBefore(view: View, kind: Row['kind']): Row | undefined {
  return rowsOf(view, kind)
    .filter(({ on }) => (firstDay(on) ?? '9') < view.plan.issued_on)
    .toSorted((a, b) => (firstDay(a.on) ?? '').localeCompare(firstDay(b.on) ?? ''))
    .at(-1)
}

/** Discipline that is on file, and talks that the plan cites. */
export function disciplinePoint(view: View): WeakPart[] {
  const rows = rowsOf(view, 'discipline')
  const cites = view.plan.prior_counselling ?? []
  const parts: WeakPart[] = []
  if (rows.length > 0)
    parts.push({
      title: `Discipline is on file: ${listed(rows.map((row) => `${inSentence(withoutStop(row.text))}, ${dateIn(view, row.on)}${cited(row.evidence)}`))}`,
      text: '',
      exhibits: rows.flatMap(({ evidence }) => evidence),
    })
  if (cites.length > 0)
    parts.push({
      title: `The plan cites earlier talks: ${listed(cites.map(({ text, on }) => `"${withoutStop(text)}"${on === undefined ? '' : `, ${dateIn(view, on)}`}`))}`,
      text: '',
      exhibits: cites.flatMap(({ evidence }) => evidence),
    })
  return parts
}

/** No review, an old one, or one by whoever issued the plan. */
export function reviewPoint(view: View): WeakPart[] {
  const last = latestBefore(view, 'review')
  if (last === undefined) return [{ title: 'No review from before the plan is on file', text: '', exhibits: [] }]
  const gap = gapOf(last.on, view.plan.issued_on)
  const author = view.evidence.find(({ id }) => last.evidence.includes(id))?.author
  const text = [
    author === view.plan.issued_by ? `It was written by ${nameOf(view, author)}, who issued the plan.` : '',
    last.evidence.length === 0 ? 'It has no exhibit.' : '',
  ].filter((words) => words !== '')
  if (gap !== undefined && gap.least > YEAR)
    return [
      {
        title: `The last review was ${oldWords(gap)} old when the plan was issued`,
        text: ['No later one is entered.', ...text].join(' '),
        exhibits: last.evidence,
      },
    ]
  return text.length === 0
    ? []
    : [
        {
          title: 'The last review before the plan leaves something open',
          text: text.join(' '),
          exhibits: last.evidence,
        },
      ]
}

/** Days up to two years, then whole years: "445 days", "more than eight years". */
function oldWords(gap: Gap): string {
  const years = Math.floor(gap.least / YEAR)
  return years < 2 ? gapWords(gap) : `more than ${counted(years, 'year')}`
}

/** A raise that answers no statement, is not exactly dated, or that nothing else supports. */
export function payPoint(view: View): WeakPart[] {
  const last = latestBefore(view, 'compensation')
  if (last === undefined) return []
  const dated = view.allegations.filter(({ occurred }) => lastDay(occurred) !== undefined)
  const older = dated.filter(({ occurred }) => (firstDay(occurred) ?? '9') < (lastDay(last.on) ?? ''))
  const [exhibit] = view.evidence.filter(({ id }) => last.evidence.includes(id))
  const exact = firstDay(last.on) === lastDay(last.on)
  const text = [
    dated.length > 0 && older.length === 0 ? 'Every dated statement is later than it.' : '',
    exact ? '' : 'It is not dated to the day.',
    exhibit === undefined ? 'It has no exhibit.' : '',
    latestBefore(view, 'review') === undefined ? 'No review is on file beside it.' : '',
    /'extra pay'|"extra pay"/i.test(exhibit?.title ?? '') ? `Its title says: ${inSentence(exhibit?.title ?? '')}.` : '',
  ].filter((words) => words !== '')
  return text.length === 0
    ? []
    : [
        {
          title: `The change of pay of ${dateIn(view, last.on)} shows less than it may seem`,
          text: text.join(' '),
          exhibits: last.evidence,
        },
      ]
}

/** A comparison with a colleague that rests on one's own note, or on nothing. */
export function comparatorPoint(view: View): WeakPart[] {
  return view.employment.comparators.flatMap(({ person, evidence, known_how }) => {
    const exhibits = view.evidence.filter(({ id }) => evidence.includes(id))
    const who = person === undefined ? 'a colleague' : nameOf(view, person)
    const how = known_how === undefined ? 'How I know it is not recorded.' : ''
    if (exhibits.length === 0) return [{ title: `The comparison with ${who} has no exhibit`, text: how, exhibits: [] }]
    if (!exhibits.every(isOwnNote))
      return how === ''
        ? []
        : [{ title: `How I know of the treatment of ${who} is not recorded`, text: '', exhibits: evidence }]
    const notes = exhibits.length === 1 ? 'one note' : 'notes'
    return [{ title: `The comparison with ${who} rests on ${notes} of my own`, text: how, exhibits: evidence }]
  })
}

/** Whether the record shows that whoever issued the plan knew of what is protected. */
export function knowledgePoint(view: View): WeakPart[] {
  const { employment, evidence, plan, requests } = view
  const leave = employment.leave.filter((row) => row.protected !== false && row.protected !== undefined)
  const marked = evidence.filter(({ classes = [] }) => classes.includes('protected_activity'))
  const asked = requests.filter(({ kind }) => kind === 'accommodation')
  if (leave.length + marked.length + asked.length === 0) return []
  const cites = [...leave.flatMap((row) => row.evidence), ...marked.map(({ id }) => id)]
  const shown = evidence.filter(
    ({ id, author, people }) => cites.includes(id) && [author, ...people].includes(plan.issued_by),
  )
  const issuer = nameOf(view, plan.issued_by)
  const ids = shown.map(({ id }) => id)
  const papers = [...ids, ...asked.filter(({ to }) => to === plan.issued_by).map(({ id }) => id)]
  const title =
    papers.length > 0
      ? `Only ${listed(papers)} ${papers.length > 1 ? 'show' : 'shows'} that ${issuer} knew of what is protected`
      : `No exhibit shows that ${issuer} knew of what is protected`
  const candidate = leave.some((row) => row.protected === 'candidate')
  return [
    {
      title,
      text: `${candidate ? 'Whether the absence is protected is to be checked. ' : ''}Timing alone is circumstantial.`,
      exhibits: ids,
    },
  ]
}

/** Fields that are noted as unknown, or are not there, and that decide which way is open. */
export function unknownPoint({ plan, employment, audience }: View): WeakPart[] {
  const missing = [
    ...(plan.goals.length === 0 && (audience === 'self' || audience === 'attorney') ? ['what I aim for'] : []),
    ...(plan.union === undefined || plan.union === 'unknown' ? ['union membership'] : []),
    ...(plan.sector === undefined || plan.sector === 'unknown' ? ['the sector of the employer'] : []),
    ...(plan.jurisdiction === undefined ? ['whose law applies'] : []),
    ...(plan.employer_device === undefined || plan.employer_device === 'unknown'
      ? ['whose computer this record is on']
      : []),
    ...(employment.hired_on === undefined ? ['the date of hire'] : []),
  ]
  if (missing.length === 0) return []
  return [{ title: `Not recorded: ${listed(missing)}`, text: '', exhibits: [] }].map((each) => ({
    ...each,
    title: capital(each.title),
  }))
}
