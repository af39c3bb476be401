/** The offer of a separation and what is asked for in return, in figures of the record and sums of them. */

import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { agreementName } from '../phrases/agreement-name.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { askOf, hasOffer, isSaid, moneyIn, offerOf, payWords, weeksWords } from '../phrases/money.ts'
import { termsOf } from '../phrases/terms.ts'
import { capital, inSentence, quoted, withStop } from '../phrases/words.ts'

/** "Offered on 6 May: 8 weeks of base pay ($20,000) (E-15). My ask: … No floor is recorded." '' without a severance file. */
export function offerWords(view: View): string {
  const { severance } = view
  if (severance === undefined) return ''
  const { walk_away, signed_on } = severance.bottom_line ?? {}
  const terms = termsOf(view).map(({ label }) => inSentence(label))
  const ask = askOf(view)
  return [
    offeredWords(view),
    isSaid(ask) ? `My ask: ${payWords(view, ask)}.` : 'No ask is recorded.',
    terms.length === 0 ? '' : `Terms sought: ${listed([...new Set(terms)])}.`,
    floorWords(view),
    walk_away === undefined
      ? ''
      : `Walk-away: ${withStop(typeof walk_away === 'number' ? moneyIn(view, walk_away) : String(walk_away))}`,
    signed_on === undefined ? '' : `Signed on ${dayIn(view, signed_on)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function offeredWords(view: View): string {
  const { offered_on, offer_terms = [] } = view.severance ?? {}
  if (!hasOffer(view)) return 'No offer is recorded.'
  const on = offered_on === undefined ? ', day not recorded' : ` on ${dayIn(view, offered_on)}`
  const offer = [
    ...(isSaid(offerOf(view)) ? [payWords(view, offerOf(view))] : []),
    ...offer_terms.map((term) => withoutStop(term.replaceAll('_', ' '))),
  ]
  const papers = view.evidence.filter(
    ({ confidentiality, happened }) => confidentiality === 'settlement' && happened === offered_on,
  )
  const cite = papers.length === 0 ? '' : ` (${papers.map(({ id }) => id).join(', ')})`
  return `${capital(agreementName(view))} offered${on}${offer.length === 0 ? '' : `: ${listed(offer)}`}${cite}.`
}

function floorWords(view: View): string {
  const { floor, floor_weeks } = view.severance?.bottom_line ?? {}
  const weeks = floor_weeks === undefined ? '' : weeksWords(floor_weeks)
  if (floor === undefined) return weeks === '' ? 'No floor is recorded.' : `My floor: ${weeks}.`
  const said = typeof floor === 'number' ? moneyIn(view, floor) : String(floor).trim()
  if (weeks === '') return `My floor: ${withStop(said)}`
  return typeof floor === 'number'
    ? `My floor: ${weeks} (${said}).`
    : `My floor: ${weeks}; in my words: ${quoted(said)}`
}
