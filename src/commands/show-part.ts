/** What `show` was asked for: a file of the record, or an area or a person in one. */
import { allEntries } from '../record/all-entries.ts'
import { contemporaneityOf } from '../record/contemporaneity.ts'
import { FOLDERS, idKey } from '../record/ids.ts'
import { itemText } from '../record/item-text.ts'
import type { Note } from '../record/late-notes.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlanRecord } from '../record/model.ts'
import { type Mentioned, mentionOfId, mentionOfPerson } from '../views/mentions.ts'

/** Its text as it stands in the file, and its value, which is absent when the file has a fault. */
export type Shown = {
  readonly file: string
  readonly text: string
  readonly value?: object
  /** Evidence: how soon it was written down is worth saying. */
  readonly noted?: Note
  /** What can be named elsewhere. */
  readonly mentioned?: Mentioned
}

/** The entry, or the file of the record, with this id in any spelling. */
export function shownFile({ record, sources, unread }: LoadedRecord, typed: string): Shown | undefined {
  const found = [...allEntries(record), ...people(record, unread)].find(({ id }) => idKey(id) === idKey(typed))
  const file = found?.file ?? [...sources.keys()].find((path) => idKey(idOf(path)) === idKey(typed))
  if (file === undefined) return undefined
  const [folder] = file.split('/')
  const to = folder === 'evidence' ? 'evidence' : folder === 'allegations' ? 'allegation' : undefined
  const noted = record.evidence.find((each) => each.file === file)
  const isEntry = FOLDERS.some((each) => each === folder)
  return {
    file,
    text: sources.get(file) ?? '',
    ...(found !== undefined && {
      value: { ...withoutFile(found), ...(noted && { contemporaneity: contemporaneityOf(noted) }) },
    }),
    ...(noted && { noted }),
    ...(isEntry && { mentioned: mentionOfId(idOf(file), to) }),
  }
}

/** An area of the plan, or a person. */
export function shownPart({ record, sources }: LoadedRecord, typed: string): Shown | undefined {
  const area = itemText(sources.get('plan.yaml') ?? '', 'areas', typed)
  if (area !== undefined) {
    const value = record.plan?.areas.find(({ id }) => id === area.id)
    return {
      file: 'plan.yaml',
      text: area.lines,
      ...(value !== undefined && { value }),
      mentioned: mentionOfId(area.id, 'area'),
    }
  }
  const person = itemText(sources.get('people.yaml') ?? '', 'people', typed)
  if (person === undefined) return undefined
  const value = record.people.find(({ id }) => id === person.id)
  return {
    file: 'people.yaml',
    text: person.lines,
    ...(value !== undefined && { value }),
    mentioned: mentionOfPerson(value ?? { id: person.id, name: person.id }),
  }
}

/** The id of the entry in a file: its name. */
function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '')
}

function withoutFile({ file: _, ...value }: { readonly id: string; readonly file: string }): object {
  return value
}

/** people.yaml as one entry, when it is there and could be read. */
function people({ people }: PlanRecord, unread: readonly string[]): { readonly id: string; readonly file: string }[] {
  const entry = { id: 'people', file: 'people.yaml', people }
  return people.length === 0 || unread.includes('people') ? [] : [entry]
}
