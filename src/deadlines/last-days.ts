/** Last days that are counted: what the record says of a period goes before what the table of periods has. */
import { addDays, type Day, firstDay, isDay } from '../record/dates.ts'
import { businessDayAfter, type Placed } from './holidays.ts'
import { type Period, type PeriodKind, periodFor } from './periods.ts'

/** A last day. Without `from` the record has the day itself; with `period` the number of days is not the record's. */
export type LastDay = {
  readonly on: Day
  readonly from?: Day
  /** The date as it was written, where it is not one day: it is counted from the first day that it may mean. */
  readonly written?: string
  readonly days?: number
  readonly unit: Period['unit']
  readonly period?: Period
}

export type Offer = {
  readonly offered_on?: string | undefined
  readonly consider_days?: number | undefined
  readonly revoke_days?: number | undefined
  readonly signed_on?: string | undefined
  readonly answered_on?: string | undefined
  readonly answer?: string | undefined
}

export type BenefitsClaim = {
  readonly decision_mailed_on?: string | undefined
  readonly appealed_by?: 'employee' | 'employer' | undefined
  readonly appeal_days?: number | undefined
  readonly appeal_due_on?: Day | undefined
  readonly appeal_filed_on?: Day | undefined
}

/** Counted days are taken from a date; more than this is a slip. */
const MOST_DAYS = 3650

/** Whether the offer has its answer, or the signature that is one. */
export function isAnswered({ signed_on, answered_on, answer }: Offer): boolean {
  return [signed_on, answered_on, answer].some((each) => each !== undefined)
}

/** The last day to consider an offer; undefined without an offer, once it is answered, or when no period is known. */
export function considerUntil(offer: Offer, place: Placed, usual: boolean): LastDay | undefined {
  if (isAnswered(offer)) return undefined
  return counted(offer.offered_on, offer.consider_days, usual ? 'consider' : undefined, place)
}

/** The last day to revoke what was signed; undefined before that, or when no period is known. */
export function revokeUntil(offer: Offer, place: Placed, usual: boolean): LastDay | undefined {
  return counted(offer.signed_on, offer.revoke_days, usual ? 'revoke' : undefined, place)
}

/**
 * The last day to appeal a decision on benefits: as recorded, else counted from its mailing, by the record's number of days or
 * by the state's. Undefined when it was filed, when it is the employer's to file, or when no period is known.
 */
export function appealUntil(claim: BenefitsClaim, place: Placed): LastDay | undefined {
  if (claim.appeal_filed_on !== undefined || claim.appealed_by === 'employer') return undefined
  return appealDay(claim, place)
}

/** The same, whether the appeal is filed or not. */
export function appealDay(claim: BenefitsClaim, place: Placed): LastDay | undefined {
  if (claim.appeal_due_on !== undefined) return { on: claim.appeal_due_on, unit: 'calendar' }
  return counted(claim.decision_mailed_on, claim.appeal_days, 'appeal', place)
}

/** When the employer has to answer a request for records; undefined where no period is known. */
export function recordsUntil(sentOn: string, place: Placed): LastDay | undefined {
  return counted(sentOn, undefined, 'records', place)
}

/** The first day is not counted. A date that is not one day is taken as the earliest that it may mean: no right is lost so. */
function counted(start: string | undefined, days: number | undefined, kind: PeriodKind | undefined, place: Placed) {
  const from = firstDay(start)
  const period = days === undefined && kind !== undefined ? periodFor(kind, place) : undefined
  const number = Math.floor(days ?? period?.days ?? 0)
  if (start === undefined || from === undefined || !(number > 0 && number <= MOST_DAYS)) return undefined
  const unit = period?.unit ?? 'calendar'
  const on = unit === 'business' ? businessDayAfter(place, from, number) : addDays(from, number)
  const last: LastDay = {
    on,
    from,
    days: number,
    unit,
    ...(from === start ? {} : { written: start }),
    ...(period === undefined ? {} : { period }),
  }
  return isDay(on) ? last : undefined
}
