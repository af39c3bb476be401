/** The gate that every entry and row passes on its way into a View: it asks the matrix and notes what stays behind. */
import type { PlanRecord } from '../record/model.ts'
import { type Reworded, withAbsence } from './absence.ts'
import {
  AUDIENCES,
  type Audience,
  type ContentClass,
  cellFor,
  type Form,
  hasCondition,
  type Inclusion,
  MATRIX,
} from './audiences.ts'
import { areaClasses, evidenceClasses, personClasses } from './classes.ts'

/** Something that stayed behind: shown to the user, never in the document. `words` are what the last look searches for. */
export type Withheld = {
  /** Where it stands: an id, or a file and what of it. */
  readonly what: string
  readonly title: string
  /** The classes that this audience may not have, or another reason in words. */
  readonly rules: readonly string[]
  readonly words: readonly string[]
  /** Ids from people.yaml of those whom it names. */
  readonly people: readonly string[]
  readonly file: string
}

/** Words that were put in another way for this audience, and the whole text of the record in which they stand. */
export type Rewording = Reworded & { readonly text: string }

/** What is passed on by every row of a View: for a self draft, the audiences that would not see it. */
export type Passed = {
  readonly hidden_from: readonly Audience[]
  /** For self and the attorney: that HR would not see it. */
  readonly kept_from_hr?: boolean
  /** For self and the attorney: the classes of content that it belongs to. */
  readonly classes?: readonly ContentClass[]
}

export type Gate = {
  readonly audience: Audience
  readonly withheld: Withheld[]
  /** Whether the audience may have something of these classes; a lesser form counts as yes. */
  readonly sees: (classes: readonly ContentClass[]) => boolean
  /** The cell for a class. */
  readonly form: (contentClass: ContentClass) => Form
  /** For a self draft: the audiences that would not see something of these classes. */
  readonly hiddenFrom: (classes: readonly ContentClass[]) => readonly Audience[]
  /** What is passed on with a row of these classes. */
  readonly passed: (classes: readonly ContentClass[]) => Passed
  /** What `text` said in other words. */
  readonly reworded: Rewording[]
  /** The user's words as this audience may read them. */
  readonly text: (words: string) => string
  /** An id from people.yaml, or words in its place when this audience may not have the name. */
  readonly person: (id: string) => string
  /** Ids of the people whose names this audience may not have. */
  readonly unnamed: ReadonlySet<string>
  /** The classes of what belongs to an area of the plan. */
  readonly areaClasses: (id: string | undefined) => readonly ContentClass[]
  /** Whether every leave is called an absence, which the last look makes sure of. */
  readonly hidesLeave: boolean
  /** Ids of what is in use and was known on the day. */
  readonly known: ReadonlySet<string>
  /** Those of the exhibits that this audience may have. */
  readonly exhibits: (ids: readonly string[] | undefined) => readonly string[]
  /** Makes the row when the audience may have it, and notes it as withheld when not. */
  readonly pass: <T>(
    classes: readonly ContentClass[],
    kept: Omit<Withheld, 'rules'>,
    make: (passed: Passed) => T,
  ) => T[]
}

/**
 * The gate for one audience. `record` is the whole record, not only what was known on a day: what a later entry says of an
 * exhibit or a person holds for earlier ones too. `known` are the ids of entries of the day: only such exhibits are cited.
 */
export function gateFor(
  record: PlanRecord,
  audience: Audience,
  included: readonly Inclusion[],
  known: ReadonlySet<string>,
): Gate {
  const withheld: Withheld[] = []
  const refused = (classes: readonly ContentClass[]): ContentClass[] =>
    classes.filter((contentClass) => cellFor(contentClass, audience, included) === 'no')
  const sees = (classes: readonly ContentClass[]): boolean => refused(classes).length === 0
  const hiddenFrom = (classes: readonly ContentClass[]): readonly Audience[] =>
    audience === 'self'
      ? AUDIENCES.filter((other) =>
          classes.some((contentClass) => MATRIX[contentClass][other] === 'no' || hasCondition(contentClass, other)),
        )
      : []
  const trusted = audience === 'self' || audience === 'attorney'
  const passed = (classes: readonly ContentClass[]): Passed => ({
    hidden_from: hiddenFrom(classes),
    kept_from_hr: trusted && classes.some((contentClass) => MATRIX[contentClass].hr === 'no'),
    classes: trusted ? classes : [],
  })
  const allowed = new Set(record.evidence.filter((entry) => sees(evidenceClasses(entry, record))).map(({ id }) => id))
  const leaves = record.employment?.leave ?? []
  const approved = leaves.length > 0 && leaves.every(({ approved_on }) => approved_on !== undefined)
  const hidesLeave = !sees(['health'])
  const reworded: Rewording[] = []
  const unnamed = unnamedPeople(record, (classes) =>
    classes.every((contentClass) => cellFor(contentClass, audience, included) === 'yes'),
  )
  return {
    audience,
    withheld,
    sees,
    form: (contentClass) => cellFor(contentClass, audience, included),
    hiddenFrom,
    passed,
    reworded,
    text: (words) => {
      if (!hidesLeave) return words
      const absence = withAbsence(words, approved)
      reworded.push(...absence.reworded.map((each) => ({ ...each, text: words })))
      return absence.text
    },
    person: (id) => unnamed.get(id) ?? id,
    unnamed: new Set(unnamed.keys()),
    areaClasses: (id) => areaClasses(id, record),
    hidesLeave,
    known,
    exhibits: (ids) => (ids ?? []).filter((id) => allowed.has(id) && known.has(id)),
    pass: (classes, kept, make) => {
      const rules = refused(classes)
      if (rules.length === 0) return [make(passed(classes))]
      withheld.push({ ...kept, rules })
      return []
    },
  }
}

/** The same gate, which notes nothing: for rows that have passed it before. */
export function quiet(gate: Gate): Gate {
  return {
    ...gate,
    withheld: [],
    pass: (classes, _, make) => (gate.sees(classes) ? [make(gate.passed(classes))] : []),
  }
}

/** The people whose name is of a class that the audience may not have in full, each with what stands in its place. */
function unnamedPeople(
  record: PlanRecord,
  seesAll: (classes: readonly ContentClass[]) => boolean,
): ReadonlyMap<string, string> {
  const { plan, people } = record
  const known = [plan?.employee, plan?.issued_by]
  return new Map(
    people
      .map((person) => ({ id: person.id, classes: personClasses(person, record) }))
      .filter(({ id, classes }) => !known.includes(id) && !seesAll(classes))
      .map(({ id, classes }) => [id, classes.includes('comparators') ? 'a colleague' : 'a person not named here']),
  )
}

/** What stays behind of a row: its title is what the last look searches for, unless other words are given. */
export function keptBack(
  file: string,
  what: string,
  title: string,
  words: readonly string[] = [title],
): Omit<Withheld, 'rules'> {
  return { file, what, title, words, people: [] }
}
