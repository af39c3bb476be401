/** Pay in weeks and in money: in the currency of the record, else of its place. Nothing is made up: without a weekly pay there is no amount. */
import { type Day, daysBetween, firstDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { figure } from './words.ts'

/** The currency of a country, where amounts are likely to be in it. */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  UK: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  ZA: 'ZAR',
  CH: 'CHF',
  ...Object.fromEntries(
    ['IE', 'DE', 'FR', 'ES', 'IT', 'NL', 'BE', 'AT', 'PT', 'FI', 'GR', 'LU'].map((country) => [country, 'EUR']),
  ),
}
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  CAD: '$',
  AUD: '$',
  NZD: '$',
  GBP: '£',
  EUR: '€',
  INR: '₹',
}

/** Pay that is offered or asked for. */
export type Pay = { readonly weeks: number | undefined; readonly lumpSum: number | undefined }

/** "$20,000", "£1,250.50", "CHF 9,000"; the figure alone where no currency is known. */
export function moneyIn(view: View, amount: number): string {
  const cents = Number.isInteger(amount) ? 0 : 2
  const shown = amount.toLocaleString('en-US', { minimumFractionDigits: cents, maximumFractionDigits: cents })
  return `${currencySign(view)}${shown}`
}

/** "$", "£", "CHF "; empty where no currency is known. A dollar that is not the place's own is written as its code. */
export function currencySign({ severance, plan }: View): string {
  const local = OF_COUNTRY[plan.jurisdiction?.split('-')[0] ?? '']
  const currency = severance?.currency?.trim() ?? local
  if (currency === undefined) return ''
  const code = currency.toUpperCase()
  const sign = SIGNS[code]
  if (sign !== undefined) return sign === '$' && code !== local ? `${code} ` : sign
  return /^\p{L}+$/u.test(currency) ? `${code} ` : currency
}

/** The whole of a pay in money; undefined where weeks have no weekly pay to be counted with, or nothing is said. */
export function amountOf({ severance }: View, { weeks, lumpSum }: Pay): number | undefined {
  if (weeks === undefined) return lumpSum
  const base = severance?.weekly_base
  return base === undefined ? undefined : weeks * base + (lumpSum ?? 0)
}

/** "8 weeks of base pay ($20,000)", "a lump sum of £15,000", both with "and"; empty when nothing is said. */
export function payWords(view: View, { weeks, lumpSum }: Pay): string {
  const inMoney = amountOf(view, { weeks, lumpSum: undefined })
  const ofWeeks =
    weeks === undefined
      ? []
      : [`${weeksWords(weeks)} of base pay${inMoney === undefined ? '' : ` (${moneyIn(view, inMoney)})`}`]
  const ofSum = lumpSum === undefined ? [] : [`a lump sum of ${moneyIn(view, lumpSum)}`]
  return [...ofWeeks, ...ofSum].join(' and ')
}

/** "8 weeks", "1 week". */
export function weeksWords(weeks: number): string {
  return `${figure(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`
}

export function offerOf({ severance }: View): Pay {
  return { weeks: severance?.offer_weeks, lumpSum: severance?.offer_lump_sum }
}

export function askOf({ severance }: View): Pay {
  return { weeks: severance?.ask_weeks, lumpSum: severance?.ask_lump_sum }
}

export function isSaid({ weeks, lumpSum }: Pay): boolean {
  return weeks !== undefined || lumpSum !== undefined
}

/** Whether anything was offered: pay, terms, or at least a day. */
export function hasOffer(view: View): boolean {
  const { severance } = view
  return severance?.offered_on !== undefined || isSaid(offerOf(view)) || (severance?.offer_terms ?? []).length > 0
}

/** Years of service with a fraction, for weeks of pay per year; undefined without a day of hire. */
export function yearsOfService({ employment, as_of }: View): number | undefined {
  const hired: Day | undefined = firstDay(employment.hired_on)
  return hired === undefined || hired >= as_of ? undefined : daysBetween(hired, as_of) / 365.25
}
