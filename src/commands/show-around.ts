/** What belongs to what is shown: its attached files, the entries of an area, what refers to it. */
import { attachedProblem } from '../record/attachments.ts'
import type { Folder } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlanRecord } from '../record/model.ts'
import { startOf } from '../record/problem.ts'
import { inOneLine } from '../terminal.ts'
import { type EntryRow, listedEntries } from '../views/listed-entries.ts'
import { type Mention, type Mentioned, mentionedIn, namedBy } from '../views/mentions.ts'

/** The attached files of the entry in this file, each with its size and whether it is as it was. */
export function attachedLines(dir: string, record: PlanRecord, file: string): string[] {
  const entry = record.evidence.find((each) => each.file === file)
  return (entry?.files ?? []).map((attached) => {
    const path = `files/${entry?.id}/${attached.name}`
    const [problem] = attachedProblem(dir, path, attached, () => startOf(file))
    return problem?.message ?? `${inOneLine(path)}: ${size(attached.bytes)}, as it was attached`
  })
}

function size(bytes: number): string {
  return `${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'}`
}

const HEADINGS: readonly (readonly [Folder, string])[] = [
  ['allegations', 'allegations'],
  ['metrics', 'measures'],
  ['requests', 'requests'],
  ['evidence', 'exhibits'],
]

/** For an area of the plan: its allegations, measures, requests and exhibits, each in one line. */
export function linesOfArea(
  record: PlanRecord,
  mentioned: Mentioned | undefined,
  columns: number | undefined,
): string[] {
  const rows = rowsOfArea(record, mentioned)
  return HEADINGS.flatMap(([kind, heading]) => {
    const own = rows.filter((row) => row.kind === kind)
    const lines = own.map(({ id, title, withdrawn }) => {
      const end = withdrawn ? '  (withdrawn)' : ''
      const left = columns === undefined ? undefined : columns - id.length - end.length - 4
      return `  ${id}  ${inOneLine(title, left)}${end}`
    })
    return lines.length === 0 ? [] : [`${heading}:`, ...lines]
  })
}

function rowsOfArea(record: PlanRecord, mentioned: Mentioned | undefined): EntryRow[] {
  if (mentioned?.to !== 'area') return []
  return listedEntries(record)
    .map(({ row }) => row)
    .filter(({ kind, areas }) => areas.includes(mentioned.id) && HEADINGS.some(([folder]) => folder === kind))
}

/** What names it in a field, and what speaks of it in a text; an entry with a fault is said to do so when its text does. */
export function linesOnMentions(
  { record, sources, unread }: LoadedRecord,
  mentioned: Mentioned | undefined,
  file: string,
): string[] {
  if (mentioned === undefined) return []
  const isUnread = new Set(unread)
  const faulty = [...sources].filter(
    ([path, text]) => isUnread.has(nameOf(path).replace(/\.yaml$/, '')) && mentioned.isMeant(text),
  )
  const inTexts = [...mentionedIn(record, mentioned), ...faulty.map(([path]) => ({ file: path, field: 'has a fault' }))]
  // What an area has is listed line by line already.
  const isSaid = new Set([file, ...rowsOfArea(record, mentioned).map((row) => `${row.kind}/${row.id}.yaml`)])
  const named = namedBy(record, mentioned).filter((each) => !isSaid.has(each.file))
  return [
    ...inWords('named by', named),
    ...inWords(
      'mentioned in',
      inTexts.filter((each) => each.file !== file),
    ),
  ]
}

/** "named by: AL-2 (evidence), plan.yaml (document)". */
function inWords(what: string, mentions: readonly Mention[]): string[] {
  const fields = new Map<string, Set<string>>()
  for (const { file, field } of mentions) fields.set(file, (fields.get(file) ?? new Set()).add(field))
  const list = [...fields].map(([file, names]) => `${nameOf(file)} (${[...names].join(', ')})`)
  return list.length === 0 ? [] : [`${what}: ${list.join(', ')}`]
}

/** An entry is called by its id, another file of the record by its name. */
function nameOf(file: string): string {
  return file.includes('/') ? file.replace(/^.*\//, '').replace(/\.yaml$/, '') : file
}
