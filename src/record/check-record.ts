/** Everything that `check` says of a folder, in the order of the files; what `render` asks for before it writes. */
import { attachmentProblems } from './attachments.ts'
import { type LoadedRecord, loadRecord } from './load.ts'
import { byPlace } from './problem.ts'
import { ruleProblems } from './rules.ts'
import { placesIn } from './source.ts'

/** Reads and checks the record in `dir`: form, reference, and every attached byte. */
export function checkRecord(dir: string): LoadedRecord {
  const loaded = loadRecord(dir)
  const { record, sources, unread } = loaded
  // Only what was understood can be held against the rest of the record.
  if (loaded.problems.some(({ code }) => code === 'newer-format')) return loaded
  const at = placesIn(sources)
  const found = [...ruleProblems({ record, at, unread }), ...attachmentProblems(dir, loaded, at)]
  return { ...loaded, problems: [...loaded.problems, ...found].sort(byPlace) }
}
