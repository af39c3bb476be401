/** The letter that goes out: what is proposed, and never what it takes. */

import { holidayOn, offDay, workingDay } from '../../deadlines/holidays.ts'
import { USUAL_CONSIDER_DAYS, USUAL_REVOKE_DAYS } from '../../deadlines/release-periods.ts'
import { addDays, type Day, weekdayName } from '../../record/dates.ts'
import { numberWord } from '../../record/plain-words.ts'
import { UserError } from '../../user-error.ts'
import type { View } from '../../views/view.ts'
import type { Wanted } from '../document-kind.ts'
import { agreementName, markingOf } from '../phrases/agreement-name.ts'
import { dayIn, longDayIn } from '../phrases/dates-in-words.ts'
import { askOf, hasOffer, isSaid, offerOf, payWords } from '../phrases/money.ts'
import { nameOf, withRelation } from '../phrases/people-in-words.ts'
import { termsOf } from '../phrases/terms.ts'
import { capital } from '../phrases/words.ts'
import { letterOpening, withRole } from './letter-opening.ts'
import { letterReasons } from './letter-reasons.ts'
import { periodsBelowUsual } from './release-periods.ts'

export type SeveranceLetterData = {
  /** how the letter is marked: `Confidential settlement communication` */
  readonly marking: string
  /** to whom: name, role, employer; whoever made the offer, else HR, else who issued the plan */
  readonly to: string
  /** your name and role */
  readonly from: string
  /** the line of the subject */
  readonly subject: string
  /** the name in the greeting */
  readonly greeting: string
  /** thanks for the offer, how long you have been there, what you have done */
  readonly opening: string
  /** that the plan is not accepted as an accurate account, and why in up to three sentences */
  readonly reasons: string
  /** the sentence above the table of terms */
  readonly open_to: string
  /** the terms, one row each */
  readonly terms: readonly {
    /** what it is about: `Reference` */
    readonly term: string
    /** what you propose */
    readonly proposal: string
  }[]
  /** the time to consider, the last day, what to confirm */
  readonly time: string
  /** what the letter does not do */
  readonly reservation: string
  /** the last sentence */
  readonly close: string
  /** your name */
  readonly signature: string
}

/** Throws a UserError when nothing is asked for yet, or a term has a word that may not go out. */
export function severanceLetter(view: View, { register }: Pick<Wanted, 'register'>): SeveranceLetterData {
  const terms = termRows(view)
  if (terms.length === 0)
    throw new UserError(
      'severance.yaml says nothing of what you ask for; give it ask_weeks, ask_lump_sum or terms_sought, such as: onrecord set severance ask_weeks 20',
    )
  const { plan, employment } = view
  const reader = readerOf(view)
  const firm = register === 'firm'
  return {
    marking: markingOf(view),
    to: withRole(nameOf(view, reader), roleOf(view, reader), plan.employer),
    from: withRole(nameOf(view, plan.employee), employment.job_title ?? roleOf(view, plan.employee)),
    subject: subjectOf(view),
    greeting: nameOf(view, reader),
    opening: letterOpening(view),
    reasons: reasonsOf(view, firm),
    open_to: openTo(view),
    terms,
    time: timeWords(view),
    reservation: reservationOf(view),
    close: firm
      ? 'Please answer in writing, term by term; I am glad to talk the terms through as well.'
      : 'I would welcome a written reply and am glad to talk the terms through.',
    signature: nameOf(view, plan.employee),
  }
}

function readerOf(view: View): string {
  const offered = view.severance?.offered_by
  const known = view.people.some(({ id }) => id === offered)
  return offered !== undefined && known ? offered : (withRelation(view, 'hr_representative')[0] ?? view.plan.issued_by)
}

function roleOf(view: View, id: string): string | undefined {
  return view.people.find((person) => person.id === id)?.role
}

function subjectOf(view: View): string {
  const { severance } = view
  if (!hasOffer(view)) return 'Terms for an agreed separation'
  const day = severance?.offered_on === undefined ? '' : ` offered on ${longDayIn(view, severance.offered_on)}`
  return `${capital(agreementName(view))}${day}: proposed terms`
}

function reasonsOf(view: View, firm: boolean): string {
  const plan = `the plan of ${longDayIn(view, view.plan.issued_on)}`
  const first = firm
    ? `The ${plan.slice(4)} is not an accurate account of my work, and I do not accept it as one.`
    : `I do not accept ${plan} as an accurate account of my work.`
  return [first, ...letterReasons(view).map(({ text }) => text)].join(' ')
}

function openTo(view: View): string {
  return hasOffer(view)
    ? 'I am open to an agreed separation, set out carefully and in writing. I propose these terms:'
    : 'I would be open to discuss an agreed separation, set out carefully and in writing, on terms such as these:'
}

/** Words that may not go out in a letter of this kind: of going on one's own account, and of what might follow. */
const NOT_OUT =
  /\b(?:resign\w*|quit(?:s|ting)?|leaving|lawsuit|su(?:e|ing)|legal action|tribunal|EEOC|OSHA|IRS|police|glassdoor|go public|the press|my age)\b/i

function termRows(view: View): SeveranceLetterData['terms'] {
  const terms = termsOf(view)
  for (const { proposal, label } of terms) {
    const [word] = NOT_OUT.exec(`${label} ${proposal}`) ?? []
    if (word !== undefined)
      throw new UserError(
        `a term in severance.yaml has the word "${word}", which may not go out in this letter; say it in other words, such as "separation date"`,
      )
  }
  return [...payRow(view), ...terms.map(({ label, proposal }) => ({ term: label, proposal }))]
}

function payRow(view: View): SeveranceLetterData['terms'] {
  const [ask, offer] = [askOf(view), offerOf(view)]
  if (!isSaid(ask)) return []
  const asked = payWords(view, ask)
  const offered = payWords(view, offer)
  const instead = !isSaid(offer) || offered === asked ? '' : `, in place of the ${offered.replace(/^a /, '')} offered`
  return [{ term: 'Pay', proposal: `${asked.charAt(0).toUpperCase()}${asked.slice(1)}${instead}` }]
}

/** The time that there is, as the record has it: "I understand", because it may be the agreement's or the law's. */
function timeWords(view: View): string {
  const { offered_on, consider_days: days } = view.severance ?? {}
  if (!hasOffer(view))
    return 'Please let me have any proposal of yours in writing, and enough time to consider it with care.'
  const offer = `the offer${offered_on === undefined ? '' : ` of ${dayIn(view, offered_on)}`}`
  const below = periodsBelowUsual(view)
  if (below.consider)
    return `To consider the agreement with care I ask for the time that the law gives me, and not less than ${USUAL_CONSIDER_DAYS} days${below.revoke ? `, and for not less than ${numberWord(USUAL_REVOKE_DAYS)} days after signing to revoke` : ''}. Please confirm this in writing, and that ${offer} stays open while we discuss these terms.`
  const want = 'I would like the time to consider the agreement with care.'
  const last = offered_on === undefined || days === undefined ? undefined : addDays(offered_on, days)
  if (last === undefined || offered_on === undefined || days === undefined || last < view.as_of)
    return `${want} Please confirm in writing until when ${offer} is open, and that it stays open while we discuss these terms.`
  const until = `I understand that I have ${days} ${days === 1 ? 'day' : 'days'} from ${dayIn(view, offered_on)}, until ${weekdayName(last)}, ${longDayIn(view, last)}${revokeWords(view)}.`
  const off = offWords(view, last)
  const also = off.length === 0 ? '' : ' also'
  return [want, until, ...off, `Please${also} confirm that ${offer} stays open while we discuss these terms.`].join(' ')
}

function revokeWords({ severance }: View): string {
  const days = severance?.revoke_days
  // Fewer days than usual are not agreed to.
  const tooFew = severance?.usual_periods === true && (days ?? 0) < USUAL_REVOKE_DAYS
  return days === undefined || days === 0 || tooFew
    ? ''
    : `, and ${numberWord(days)} ${days === 1 ? 'day' : 'days'} after signing to revoke`
}

function offWords(view: View, last: Day): string[] {
  if (offDay(view, last) === undefined) return []
  const holiday = holidayOn(view, last)
  const why = holiday === undefined ? `a ${weekdayName(last)}` : `a public holiday (${holiday})`
  const next = workingDay(view, last, 1)
  return [
    `As ${dayIn(view, last)} is ${why}, please confirm that an answer on ${weekdayName(next)}, ${longDayIn(view, next)}, is in time.`,
  ]
}

function reservationOf(view: View): string {
  const parts = [
    ...(hasOffer(view) ? ['accept or decline the agreement'] : []),
    ...(view.severance?.employment_ended === true ? [] : ['end my employment']),
    'give up any right',
  ]
  const does = parts.map((part, i) => (i === 0 ? `It does not ${part}` : `it does not ${part}`))
  const last = does.at(-1) ?? ''
  const all = does.length === 1 ? last : `${does.slice(0, -1).join(', ')}${does.length > 2 ? ',' : ''} and ${last}`
  return `This letter is sent for settlement only. ${all}.`
}
