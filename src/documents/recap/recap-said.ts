/** What the entry of a check-in holds, and nothing else: ratings, exact words, action items. */

import { listed } from '../../record/plain-words.ts'
import type { Rating } from '../../record/schema/check-in.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { promise } from '../phrases/action-items.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { marked, passageMark, readerMark } from '../phrases/reader-mark.ts'
import type { Readers } from '../phrases/still-open.ts'
import { RATING_WORDS, withStop } from '../phrases/words.ts'

/** More lines than these are put together, one for each person. */
const SEPARATE_ACTIONS = 3

/** The table of ratings; a column without a rating has an empty head. */
export function ratingRows(
  view: View,
  { assessments, self_assessments, scheduled_for }: ViewCheckIn,
  readers: Readers,
) {
  const when = scheduled_for === view.as_of ? 'today' : `on ${dayIn(view, scheduled_for)}`
  const words = (rating: Rating | undefined): string => (rating === undefined ? '–' : RATING_WORDS[rating])
  const rows = view.plan.areas
    .filter(({ id }) => assessments[id] !== undefined || self_assessments[id] !== undefined)
    .map((area) => ({
      area: marked(`${area.id} ${area.title}`, readerMark(area, readers.audiences)),
      rating: words(assessments[area.id]),
      own: words(self_assessments[area.id]),
    }))
  const isRated = view.plan.areas.some(({ id }) => assessments[id] !== undefined)
  const isOwn = view.plan.areas.some(({ id }) => self_assessments[id] !== undefined)
  return {
    rows,
    rating_head: isRated ? `${readers.ids.length === 1 ? 'Your rating' : 'Rating given'} ${when}` : '',
    own_head: isOwn ? 'My own view' : '',
  }
}

/** You said: "…" and "…" */
export function saidWords(view: View, { quotes, hidden_from }: ViewCheckIn, { ids, audiences }: Readers): string[] {
  const speakers = [...new Set(quotes.map(({ who }) => who))]
  return speakers.map((who) => {
    const words = quotes
      .filter((quote) => quote.who === who)
      .map((quote) => {
        const both = { hidden_from: [...hidden_from, ...quote.hidden_from] }
        return marked(`"${quote.words.trim()}"`, passageMark(view, both, quote.words, audiences))
      })
    const name = who === view.plan.employee ? 'I' : ids.length === 1 && who === ids[0] ? 'You' : nameOf(view, who)
    const line = `${name} said: ${listed(words)}`
    return line.endsWith(']') ? line : withStop(line)
  })
}

/** "I will send the ticket counts by 1 April.": a line for each item, or for each person where there are many. */
export function promises(
  view: View,
  { action_items, hidden_from }: ViewCheckIn,
  { ids, audiences }: Readers,
): string[] {
  const you = ids.length === 1 ? ids[0] : undefined
  const rank = (owner: string | undefined): number => (owner === view.plan.employee ? 0 : owner === undefined ? 2 : 1)
  const items = action_items
    .toSorted((a, b) => rank(a.owner) - rank(b.owner))
    .map((item) => {
      const text = promise(view, item, you)
      const both = { hidden_from: [...hidden_from, ...item.hidden_from] }
      return { owner: item.owner ?? '', text: marked(text, passageMark(view, both, text, audiences)) }
    })
  if (items.length <= SEPARATE_ACTIONS) return items.map(({ text }) => text)
  const owners = [...new Set(items.map(({ owner }) => owner))]
  return owners.map((owner) =>
    items
      .filter((item) => item.owner === owner)
      .map(({ text }) => text)
      .join(' '),
  )
}

/** "I noted no rating of A4." "I noted no action items for either of us." */
export function notedNothing(view: View, { assessments, action_items }: ViewCheckIn, areMany: boolean): string {
  const { areas } = view.plan
  const bare = areas.filter(({ id }) => assessments[id] === undefined).map(({ id }) => id)
  const noItems = action_items.length === 0
  if (bare.length === areas.length) return noItems ? 'I noted no ratings and no action items.' : 'I noted no ratings.'
  const unrated = bare.length === 0 ? [] : [`I noted no rating of ${listed(bare, 'or')}.`]
  return [...unrated, ...(noItems ? [`I noted no action items for ${areMany ? 'any' : 'either'} of us.`] : [])].join(
    ' ',
  )
}
