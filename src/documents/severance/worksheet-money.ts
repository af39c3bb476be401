/** The money and the terms side by side: what is offered, what is asked for, and what the person has to decide. */

import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import {
  amountOf,
  askOf,
  currencySign,
  hasOffer,
  isSaid,
  moneyIn,
  offerOf,
  type Pay,
  yearsOfService,
} from '../phrases/money.ts'
import { type Term, termOf, termsOf } from '../phrases/terms.ts'
import { figure } from '../phrases/words.ts'

export type MoneyRow = {
  /** offer, ask, what lies between them, floor */
  readonly what: string
  /** weeks of pay; a blank where you have to decide */
  readonly weeks: string
  /** the same in money; empty without a weekly pay */
  readonly amount: string
  /** weeks of pay for each year of service */
  readonly per_year: string
}

export type TermRow = {
  /** what it is about */
  readonly term: string
  /** what the offer says of it, or where to look */
  readonly offer: string
  /** what you ask for; a blank where a figure or a text is missing */
  readonly ask: string
  /** what you need at the least */
  readonly floor: string
}

const BLANK = '____'

/** Offer, ask, between them, floor. `agreement` is the exhibit with the offer, empty without one. */
export function moneyRows(view: View, agreement: string): MoneyRow[] {
  const [offer, ask] = [offerOf(view), askOf(view)]
  const on = view.severance?.offered_on
  const offered = `Offer${on === undefined ? '' : ` of ${dayIn(view, on)}`}${agreement === '' ? '' : ` (${agreement})`}`
  return [
    ...(isSaid(offer)
      ? [payRow(view, offered, offer)]
      : [{ what: offered, weeks: 'not recorded', amount: '', per_year: '' }]),
    isSaid(ask) ? payRow(view, 'Ask', ask) : { what: 'Ask', weeks: BLANK, amount: amountBlank(view), per_year: '' },
    ...betweenRow(view, offer, ask),
    floorRow(view),
    ...offerAndFloor(view),
  ]
}

function payRow(view: View, what: string, pay: Pay): MoneyRow {
  const { weeks } = pay
  const amount = amountOf(view, pay)
  const years = yearsOfService(view)
  return {
    what,
    weeks: weeks === undefined ? '' : figure(weeks),
    amount: amount === undefined ? lumpAlone(view, pay) : moneyIn(view, amount),
    per_year: weeks === undefined || years === undefined ? '' : (weeks / years).toFixed(1),
  }
}

function lumpAlone(view: View, { lumpSum }: Pay): string {
  return lumpSum === undefined ? '' : `and ${moneyIn(view, lumpSum)}`
}

function amountBlank(view: View): string {
  return `${currencySign(view)}________`
}

/** Only where more is asked for than offered. */
function betweenRow(view: View, offer: Pay, ask: Pay): MoneyRow[] {
  const [low, high] = [amountOf(view, offer), amountOf(view, ask)]
  const weeks = (ask.weeks ?? 0) - (offer.weeks ?? 0)
  const both = offer.weeks !== undefined && ask.weeks !== undefined && weeks > 0
  const money = low === undefined || high === undefined || high <= low ? '' : moneyIn(view, high - low)
  return both || money !== ''
    ? [{ what: 'Between them', weeks: both ? figure(weeks) : '', amount: money, per_year: '' }]
    : []
}

function floorRow(view: View): MoneyRow {
  const { floor, floor_weeks: weeks } = view.severance?.bottom_line ?? {}
  const said =
    typeof floor === 'number' ? moneyIn(view, floor) : typeof floor === 'string' ? withoutStop(floor) : undefined
  const computed = weeks === undefined ? undefined : amountOf(view, { weeks, lumpSum: undefined })
  const years = yearsOfService(view)
  return {
    what: 'Floor',
    weeks: weeks === undefined ? (said === undefined ? BLANK : '') : figure(weeks),
    amount: said ?? (computed === undefined ? (weeks === undefined ? amountBlank(view) : '') : moneyIn(view, computed)),
    per_year: weeks === undefined || years === undefined ? '' : (weeks / years).toFixed(1),
  }
}

/** Where the offer stands beside the floor, in pay alone: in money where both are known in money, else in weeks. */
function offerAndFloor(view: View): MoneyRow[] {
  const { floor, floor_weeks: weeks } = view.severance?.bottom_line ?? {}
  const offer = offerOf(view)
  const least = typeof floor === 'number' ? floor : amountOf(view, { weeks, lumpSum: undefined })
  const offered = amountOf(view, offer)
  if (weeks !== undefined && typeof floor !== 'number' && offer.weeks !== undefined && offer.lumpSum === undefined) {
    const money = least === undefined || offered === undefined ? '' : moneyIn(view, Math.abs(offered - least))
    return [besideFloor(offer.weeks - weeks, figure(Math.abs(offer.weeks - weeks)), money)]
  }
  if (offered === undefined || least === undefined) return []
  return [besideFloor(offered - least, '', moneyIn(view, Math.abs(offered - least)))]
}

function besideFloor(more: number, weeks: string, amount: string): MoneyRow {
  if (more === 0) return { what: 'In pay, the offer is at your floor', weeks: '', amount: '', per_year: '' }
  const where = more > 0 ? 'above' : 'below'
  return { what: `In pay, the offer is ${where} your floor by`, weeks, amount, per_year: '' }
}

/** "I walk away when …"; a blank where nothing is written down. */
export function walkAway({ severance }: View): string {
  const said = severance?.bottom_line?.walk_away
  return said === undefined ? '____________________' : withoutStop(String(said))
}

/** Each term that is sought beside the pay, in the user's order. */
export function termRows(view: View, agreement: string): TermRow[] {
  return termsOf(view).map((term) => termRow(view, term, agreement))
}

function termRow(view: View, term: Term, agreement: string): TermRow {
  const { label, proposal, open } = term
  const [quarter] = /\b(?:first|second|third|fourth) quarter of \d{4}/.exec(proposal) ?? []
  const sums: Partial<Record<Term['open'], string>> = { amount: amountBlank(view), months: `${BLANK} months` }
  const asks: Readonly<Record<Term['open'], string>> = {
    amount: amountBlank(view),
    months: `${BLANK} months`,
    text: 'yes; text: ____________',
    mutual: 'yes, mutual',
    yes: 'yes',
  }
  return {
    term: label === 'Further term' ? proposal : `${label}${quarter === undefined ? '' : `, ${quarter}`}`,
    offer: offerWords(view, label, agreement),
    ask: asks[open],
    floor: sums[open] ?? 'must have / can trade',
  }
}

function offerWords(view: View, label: string, agreement: string): string {
  const said = (view.severance?.offer_terms ?? []).filter((each) => termOf(view, each).label === label)
  if (said.length > 0) return withoutStop(said.join('; ').replaceAll('_', ' '))
  if (!hasOffer(view)) return 'no offer yet'
  return `read ${agreement === '' ? 'the agreement' : agreement}`
}
