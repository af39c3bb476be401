/** Which entries of a view cite which: looked up, so that a table with a row for each does not go through all for each. */
import type { View } from './view.ts'
import type { ViewAllegation } from './view-allegations.ts'
import type { ViewEvidence } from './view-evidence.ts'

/** The places in a list of what belongs to a key. */
type Places = ReadonlyMap<string, readonly number[]>

/** A view never changes, and neither do its lists. */
const CITING = new WeakMap<readonly ViewAllegation[], Places>()
const ALLEGATIONS = new WeakMap<readonly ViewAllegation[], Places>()
const EVIDENCE = new WeakMap<readonly ViewEvidence[], Places>()

/** The allegations of which one of these exhibits is an exhibit, in the order of the view. */
export function allegationsCiting(
  { allegations }: Pick<View, 'allegations'>,
  ids: readonly string[],
): ViewAllegation[] {
  return inOrder(
    allegations,
    places(CITING, allegations, ({ evidence }) => evidence),
    ids,
  )
}

/** The allegations with these ids, in the order of the view. */
export function allegationsOf({ allegations }: Pick<View, 'allegations'>, ids: readonly string[]): ViewAllegation[] {
  return inOrder(
    allegations,
    places(ALLEGATIONS, allegations, ({ id }) => [id]),
    ids,
  )
}

/** The evidence with these ids, in the order of the view. */
export function evidenceOf({ evidence }: Pick<View, 'evidence'>, ids: readonly string[]): ViewEvidence[] {
  return inOrder(
    evidence,
    places(EVIDENCE, evidence, ({ id }) => [id]),
    ids,
  )
}

function places<T>(
  known: WeakMap<readonly T[], Places>,
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
): Places {
  const before = known.get(list)
  if (before !== undefined) return before
  const made = new Map<string, number[]>()
  for (const [place, item] of list.entries()) {
    for (const key of keysOf(item)) {
      const there = made.get(key)
      if (there === undefined) made.set(key, [place])
      else there.push(place)
    }
  }
  known.set(list, made)
  return made
}

function inOrder<T>(list: readonly T[], byKey: Places, keys: readonly string[]): T[] {
  const found = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
  return [...found].sort((a, b) => a - b).flatMap((place) => list[place] ?? [])
}
