/** Names for ids, and who a document is addressed to. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'

/** The name for an id from people.yaml; an author may be a name already. */
export function nameOf(view: Pick<View, 'people'>, id: string): string {
  return view.people.find((person) => person.id === id)?.name ?? id
}

/** "Marisol Vega, Applications Manager". */
export function nameAndRole(view: Pick<View, 'people'>, id: string): string {
  const role = view.people.find((person) => person.id === id)?.role
  return role === undefined ? nameOf(view, id) : `${nameOf(view, id)}, ${role}`
}

export function namesOf(view: Pick<View, 'people'>, ids: readonly string[]): string {
  return listed(ids.map((id) => nameOf(view, id)))
}

/** Ids of the people with a relation, in the order of people.yaml. */
export function withRelation(view: Pick<View, 'people'>, relation: View['people'][number]['relation']): string[] {
  return view.people.filter((person) => person.relation === relation).map(({ id }) => id)
}

/** Where a letter to somebody goes; undefined where no address is noted. */
export function addressOf(view: Pick<View, 'people'>, id: string): string | undefined {
  return view.people.find((person) => person.id === id)?.address
}

/** What somebody is called in a letter among colleagues: "Dana"; the whole name where it begins with an initial or a title. */
export function firstNameOf(view: Pick<View, 'people'>, id: string): string {
  const name = nameOf(view, id)
  const [first = name] = name.split(' ')
  return /\.$|^.$|^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herr|Frau|Mme|Sir|Dame)$/.test(first) ? name : first
}
