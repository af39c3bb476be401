/** Who the record shows to have known of what is protected: authors, those who are named, those who were asked. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { protectedActs } from './protected-acts.ts'

/** "Who knew of it: the record names Hana Petrov (author of E-05)." */
export function whoKnew(view: View): string {
  const sources = [...fromExhibits(view), ...fromRequests(view)].filter(({ who }) => who !== view.plan.employee)
  const { issued_by } = view.plan
  const people = [...new Set(sources.map(({ who }) => who))]
  const known = people.map((id) => {
    const how = sources.filter(({ who }) => who === id).map((source) => source.how)
    return `${nameOf(view, id)} (${[...new Set(how)].join(', ')})`
  })
  if (known.length === 0) return 'Who knew of it: no entry shows it.'
  const open = people.includes(issued_by)
    ? ''
    : ` For ${nameOf(view, issued_by)}, who issued the plan, there is no entry.`
  return `Who knew of it: the record names ${listed(known)}.${open}`
}

type Source = { readonly who: string; readonly how: string }

function fromExhibits(view: View): Source[] {
  const cites = protectedActs(view).flatMap(({ exhibits }) => exhibits)
  return view.evidence
    .filter(({ id, classes = [] }) => cites.includes(id) || classes.includes('protected_activity'))
    .flatMap(({ id, author, people }) => [
      ...(author === undefined ? [] : [{ who: author, how: `author of ${id}` }]),
      ...people.filter((who) => who !== author).map((who) => ({ who, how: `named in ${id}` })),
    ])
}

function fromRequests({ requests }: View): Source[] {
  return requests.flatMap(({ id, kind, to }) =>
    kind === 'accommodation' && to !== undefined ? [{ who: to, how: `asked in ${id}` }] : [],
  )
}
