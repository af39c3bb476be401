/**
 * Periods that a law gives, as data: so many days, counted from where, by whose word. Only what an official page or the law
 * itself says is here, as it was read on the day that stands beside it. Laws change: each is to be verified, and what the
 * record says goes before it. A jurisdiction that is not here is asked for, never guessed.
 */
import type { Day } from '../record/dates.ts'
import type { Placed } from './holidays.ts'

export type PeriodKind = 'appeal' | 'records' | 'consider' | 'consider_group' | 'revoke'

export type Period = {
  readonly kind: PeriodKind
  /** `US-CA`, or `US` for all of its states. */
  readonly jurisdiction: string
  readonly days: number
  readonly unit: 'calendar' | 'business'
  /** What the days are counted from, by the source. */
  readonly from: string
  /** The law or the page, and its address. */
  readonly source: string
  readonly address: string
  /** When the source was read. */
  readonly checked_on: Day
  /** With what, or with whom, to verify it. */
  readonly verify: string
}

const CHECKED_ON: Day = '2026-11-22'

/** Title and address. */
type Page = readonly [title: string, address: string]

const appeal = (jurisdiction: string, days: number, source: string, address: string): Period => ({
  kind: 'appeal',
  jurisdiction,
  days,
  unit: 'calendar',
  from: 'the mailing of the decision',
  source,
  address,
  checked_on: CHECKED_ON,
  verify: 'verify it on the decision itself',
})

const records = (jurisdiction: string, days: number, unit: Period['unit'], [source, address]: Page): Period => ({
  kind: 'records',
  jurisdiction,
  days,
  unit,
  from: 'the day on which the employer has the written request',
  source,
  address,
  checked_on: CHECKED_ON,
  verify: 'verify with the labor office of the state or a lawyer that the law covers this employer',
})

const release = (kind: PeriodKind, days: number, from: string, [source, address]: Page): Period => ({
  kind,
  jurisdiction: 'US',
  days,
  unit: 'calendar',
  from,
  source: `29 U.S.C. 626(f), for employees of 40 or over; ${source}`,
  address,
  checked_on: CHECKED_ON,
  verify: 'verify it in the agreement and with a lawyer',
})

const EEOC_LETTER: Page = [
  'EEOC informal letter of 18 April 2007',
  'https://www.eeoc.gov/foia/eeoc-informal-discussion-letter-173',
]
const EEOC_RULE: Page = ['EEOC final rule on waivers', 'http://federal.elaws.us/fr/6/5/1998/98-14908']

export const PERIODS: readonly Period[] = [
  appeal('US-CA', 30, 'Filing an Appeal, CUIAB', 'https://cuiab.ca.gov/filing-an-appeal/'),
  appeal(
    'US-CT',
    21,
    'How do I appeal an unemployment benefits decision?, Connecticut Department of Labor',
    'https://portal.ct.gov/dol/Knowledge-Base/Articles/UI-Appeals/How-do-I-appeal-an-unemployment-benefits-decision',
  ),
  appeal(
    'US-MA',
    10,
    'Appeal your unemployment benefits decision, Mass.gov',
    'https://www.mass.gov/how-to/appeal-your-unemployment-benefits-decision',
  ),
  appeal(
    'US-NY',
    30,
    'Request a Hearing, Unemployment Insurance Appeal Board',
    'https://uiappeals.ny.gov/request-hearing',
  ),
  appeal(
    'US-TX',
    14,
    'Filing an appeal, Texas Workforce Commission',
    'http://www.twc.state.tx.us/ui/appl/employers_filing_appeal.html',
  ),
  records('US-CA', 30, 'calendar', [
    'California Labor Code 1198.5',
    'https://legalclarity.org/california-labor-code-section-1198-5-personnel-files',
  ]),
  records('US-MA', 5, 'business', [
    'M.G.L. c. 149 s. 52C',
    'https://www.coogansmith.com/employment-law-faqs/is-an-employee-entitled-to-a-copy-of-their-personnel-file/',
  ]),
  {
    ...release('consider', 21, 'the final offer', EEOC_LETTER),
    verify: 'verify it in the agreement and with a lawyer; an offer to a group of employees has 45 days',
  },
  release('consider_group', 45, 'the final offer to a group', EEOC_RULE),
  release('revoke', 7, 'the signing', EEOC_LETTER),
]

/** The period of a kind in a place: that of the state before that of the country. Undefined when none is known. */
export function periodFor(kind: PeriodKind, { plan: { jurisdiction = '' } }: Placed): Period | undefined {
  const [country = ''] = jurisdiction.split('-')
  return [jurisdiction, country]
    .map((place) => PERIODS.find((each) => each.kind === kind && each.jurisdiction === place))
    .find((period) => period !== undefined)
}
