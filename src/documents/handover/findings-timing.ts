/** Findings that need a lawyer's view (severity L): each with the question that it leads to, and no conclusion. */
import { workingDaysAfter } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { daysIn } from '../phrases/dates-in-words.ts'
import { gapOf, gapWords } from '../phrases/day-gaps.ts'
import { cited } from '../phrases/progress.ts'
import { capital, inSentence, listed, withoutStop } from '../phrases/words.ts'
import { otherReasons } from '../points/strong-reasons.ts'
import type { Finding } from './finding.ts'
import { overlapOf } from './leave-overlap.ts'
import { actWords, protectedActs } from './protected-acts.ts'

/** Days before the plan in which a protected act counts, working days after which an accommodation counts as open. */
const SOON_DAYS = 90
const ACCOMMODATION_WORKING_DAYS = 10

export function counselFindings(view: View): Finding[] {
  return [
    ...timingFinding(view),
    ...overlapFinding(view),
    ...comparatorFinding(view),
    ...accommodationFinding(view),
    ...representationFinding(view),
    ...authorshipFinding(view),
    ...publicFinding(view),
    ...reasonsFinding(view),
  ]
}

function timingFinding(view: View): Finding[] {
  const acts = protectedActs(view).filter(({ until }) => {
    const gap = gapOf(until, view.plan.issued_on)
    return gap !== undefined && gap.most >= 0 && gap.least <= SOON_DAYS
  })
  if (acts.length === 0) return []
  const words = acts.map((act) => {
    const gap = gapOf(act.until, view.plan.issued_on)
    return `${actWords(view, act)}, ${gap === undefined || gap.least < 0 ? 'in the time of the plan' : `${gapWords(gap)} before the plan`}`
  })
  const what = acts.length === 1 ? 'this' : 'these'
  return [
    {
      rules: ['PQ-41'],
      text: `${capital(words.join('; '))}. Timing only.`,
      question: `${capital(listed(acts.map((act) => inSentence(actWords(view, act)))))}, and then the plan: what follows from ${what}, if anything, and which time limits run?`,
    },
  ]
}

function overlapFinding(view: View): Finding[] {
  const rows = view.allegations.flatMap(({ id, occurred }) => {
    const overlap = overlapOf(view, occurred)
    return overlap === undefined
      ? []
      : [{ id, text: overlap.of === 1 ? `${id}: its one day.` : `${id}: ${overlap.days} of ${overlap.of} days.` }]
  })
  if (rows.length === 0) return []
  const ids = listed(rows.map(({ id }) => id))
  return [
    {
      rules: ['PQ-42'],
      text: `The period of a statement overlaps my leave. ${rows.map(({ text }) => text).join(' ')}`,
      question: `The stated ${rows.length === 1 ? 'period' : 'periods'} of ${ids} ${rows.length === 1 ? 'overlaps' : 'overlap'} my leave: does that matter, and how is it best put?`,
    },
  ]
}

function comparatorFinding(view: View): Finding[] {
  const rows = view.employment.comparators.filter(({ same_role }) => same_role !== false)
  if (rows.length === 0) return []
  const exhibits = [...new Set(rows.flatMap(({ evidence }) => evidence))]
  return [
    {
      rules: ['PQ-43'],
      text: `A colleague was treated in another way (see Comparison)${cited(exhibits)}.`,
      question: 'Whether and how may the comparison with a colleague be raised, and where do the figures come from?',
    },
  ]
}

function accommodationFinding(view: View): Finding[] {
  const open = view.requests
    .filter(({ kind, answered_on }) => kind === 'accommodation' && answered_on === undefined)
    .map(({ id, sent_on }) => ({ id, days: workingDaysAfter(sent_on, view.as_of) }))
    .filter(({ days }) => days > ACCOMMODATION_WORKING_DAYS)
  if (open.length === 0) return []
  const ids = listed(open.map(({ id }) => id))
  return [
    {
      rules: ['PQ-44'],
      text: `${ids} (accommodation) ${open.length === 1 ? 'has' : 'have'} been open for ${listed(open.map(({ days }) => String(days)))} working days.`,
      question: `What should follow on ${ids}, and how does it bear on the plan?`,
    },
  ]
}

function representationFinding(view: View): Finding[] {
  const days = view.check_ins
    .filter(
      ({ investigatory, representation_requested, representation_granted }) =>
        investigatory && representation_requested === true && representation_granted !== true,
    )
    .map(({ scheduled_for }) => scheduled_for)
  if (days.length === 0) return []
  return [
    {
      rules: ['PQ-45'],
      text: `Representation was asked for and not granted at the investigatory meeting of ${daysIn(view, days)}.`,
      question: `What follows from the meeting of ${daysIn(view, days)} without a representative?`,
    },
  ]
}

/** Who else wrote or marked the plan. */
function authorshipFinding(view: View): Finding[] {
  const rows = view.employment.rows.filter(({ classes = [] }) => classes.includes('authorship'))
  const entries = view.evidence.filter(({ classes = [] }) => classes.includes('authorship'))
  const cites = rows.flatMap(({ evidence }) => evidence)
  const said = [
    ...rows.map(({ text, evidence }) => `${withoutStop(text)}${cited(evidence)}.`),
    ...entries.filter(({ id }) => !cites.includes(id)).map(({ id, title }) => `${withoutStop(title)} (${id}).`),
  ]
  if (said.length === 0) return []
  return [
    {
      rules: ['PQ-46'],
      text: said.join(' '),
      question: `${said.join(' ')} May this be used, and how?`,
    },
  ]
}

/** Public employers owe a permanent employee steps of their own before discipline. */
function publicFinding({ plan, employment }: View): Finding[] {
  if (plan.sector !== 'public' || plan.permanent_status !== 'permanent') return []
  const proposed = employment.rows.some(({ kind }) => kind === 'discipline')
  return [
    {
      rules: ['PQ-47'],
      text: `Public employer, permanent status${proposed ? '; discipline is on file' : ''}.`,
      question: 'Which steps does the employer owe me before discipline, and were they taken?',
    },
  ]
}

/** Reasons for the separation that are not the same. */
function reasonsFinding(view: View): Finding[] {
  const text = otherReasons(view)
  if (text === '') return []
  return [
    {
      rules: ['PQ-40'],
      text,
      question: 'The reasons for the separation are not in the same words: what follows?',
    },
  ]
}
