/** The private worksheet: position, money, leverage with its weaknesses, terms, deadlines, questions. For self and attorney alone. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { citedExhibits } from '../phrases/exhibit-list.ts'
import { hasOffer } from '../phrases/money.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { planName } from '../phrases/plan-name.ts'
import { weakPoints } from '../points/weak-points.ts'
import { type Deadline, deadlines } from './deadlines.ts'
import { type LeverageRow, leverageRows, OWN_POINT, pointsLeftOut } from './worksheet-leverage.ts'
import { type MoneyRow, moneyRows, type TermRow, termRows, walkAway } from './worksheet-money.ts'
import { type MissingField, missingFields, notedTerms, termsNotRecorded } from './worksheet-noted.ts'
import { type PositionRow, positionRows } from './worksheet-position.ts'
import { attorneyQuestions, secretEntries } from './worksheet-questions.ts'

export type SeveranceData = {
  /** your name */
  readonly employee: string
  /** the employer */
  readonly employer: string
  /** the plan with its day */
  readonly plan: string
  /** true when plan.yaml says that the record is on the employer's device, and the record has what is for you and an attorney alone */
  readonly on_employers_device: boolean
  /** the exhibit with the agreement: `E-15`; empty without one */
  readonly agreement: string
  /** true when an offer is recorded */
  readonly has_offer: boolean
  /** true when there is a severance.yaml */
  readonly has_file: boolean
  /** tenure, pay, reviews, leave, plan, results, separation */
  readonly position: readonly PositionRow[]
  /** offer, ask, between them, floor */
  readonly money: readonly MoneyRow[]
  /** true when weeks of pay can be given for each year of service */
  readonly per_year: boolean
  /** when you walk away, or a blank */
  readonly walk_away: string
  /** what may move the other side: your own points first */
  readonly leverage: readonly LeverageRow[]
  /** the heaviest weak points, at most three */
  readonly against: readonly string[]
  /** how many points there was no room for */
  readonly points_left_out: number
  /** exhibits of these points with no file attached: `E-03 and E-05` */
  readonly without_file: string
  /** the terms that you seek beside the pay */
  readonly terms: readonly TermRow[]
  /** what of an agreement is noted in severance.yaml */
  readonly noted: readonly string[]
  /** what of an agreement is not recorded at all */
  readonly not_recorded: readonly string[]
  /** the days that count */
  readonly deadlines: readonly Deadline[]
  /** what the record has of how the employment ends */
  readonly discharge: string
  /** the questions for an attorney */
  readonly questions: readonly string[]
  /** what is not noted yet, and the command that notes it */
  readonly missing: readonly MissingField[]
}

/** Weak points beyond these are in the handover. */
const MOST_AGAINST = 3

/** What the worksheet shows. It is made without an offer and without severance.yaml too. */
export function severanceWorksheet(view: View): SeveranceData {
  const { plan, severance } = view
  const agreement = agreementOf(view)
  const leverage = leverageRows(view)
  const money = moneyRows(view, agreement)
  const kept = leverage
    .filter(({ letter }) => letter.startsWith('no:') && letter !== OWN_POINT)
    .map(({ number }) => number)
  return {
    employee: nameOf(view, plan.employee),
    employer: plan.employer,
    plan: planName(view),
    on_employers_device: plan.employer_device === true && (severance !== undefined || secretEntries(view).length > 0),
    agreement,
    has_offer: hasOffer(view),
    has_file: severance !== undefined,
    position: positionRows(view),
    money,
    per_year: money.some(({ per_year }) => per_year !== ''),
    walk_away: walkAway(view),
    leverage,
    against: weakPoints(view)
      .slice(0, MOST_AGAINST)
      .map(({ title }) => title),
    points_left_out: pointsLeftOut(view),
    without_file: withoutFile(view, leverage),
    terms: termRows(view, agreement),
    noted: notedTerms(view),
    not_recorded: termsNotRecorded(view),
    deadlines: deadlines(view),
    discharge: dischargeWords(view),
    questions: attorneyQuestions(view, kept),
    missing: missingFields(view),
  }
}

/** The latest paper of the settlement that somebody else wrote. */
function agreementOf(view: View): string {
  return (
    view.evidence
      .filter(({ classes = [], author }) => classes.includes('settlement') && author !== view.plan.employee)
      .sort((a, b) => (a.happened < b.happened ? -1 : 1))
      .at(-1)?.id ?? ''
  )
}

function withoutFile(view: View, leverage: readonly LeverageRow[]): string {
  const bare = citedExhibits(
    view,
    leverage.map(({ exhibits }) => exhibits),
  ).filter(
    ({ files, files_kept_back, obtained }) => files.length === 0 && !files_kept_back && obtained !== 'described_only',
  )
  return listed(bare.map(({ id }) => id))
}

function dischargeWords({ unemployment, severance }: View): string {
  const reason = unemployment?.reason_given_at_discharge ?? severance?.bottom_line?.reason_for_separation
  if (unemployment?.separation !== undefined || reason !== undefined)
    return `The record has ${[...(unemployment?.separation === undefined ? [] : [`the separation as "${unemployment.separation.replaceAll('_', ' ')}"`]), ...(reason === undefined ? [] : ['a reason for it'])].join(' and ')}; the agreement and the claim should say the same.`
  return 'The record has no letter and no words of discharge.'
}
