import { change } from '../record/change.ts'
import { withDatedLine } from '../record/dated-line.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf, withItem } from '../record/edit.ts'
import { type Thing, thingNamed } from '../record/named-thing.ts'
import type { Attachment } from '../record/schema/evidence.ts'
import { validText } from '../record/valid-text.ts'
import { valueAt } from '../record/values-at.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** Adds files to a piece of evidence, byte for byte, all of them or none; prints the id. */
export function attach(terminal: Terminal, dir: string, id: string, paths: readonly string[]): number {
  const thing = thingNamed(dir, id)
  if (thing.sort !== 'evidence')
    throw new UserError(
      `files belong to evidence, and ${thing.id} is none; write: onrecord log "…" --attach FILE, and name that entry in ${thing.id}`,
    )
  const at = instantOf(terminal.clock())
  const { files, obtained } = change({ dir, at, attach: paths }, (desk) => {
    const result = withFiles(desk, thing, at)
    return { result, words: `attach ${thing.id} ${result.files.map(({ name }) => name).join(', ')}` }
  })
  terminal.wrote(
    [thing.id],
    `${thing.id}: ${files.map(({ name, bytes }) => `"${name}" kept, ${bytes} bytes`).join(', ')}`,
  )
  for (const { name, original_name } of files)
    if (original_name !== undefined) terminal.note(`"${original_name}" is kept under the name "${name}"`)
  if (obtained === 'described_only')
    terminal.note(
      `${thing.id} says that you copied nothing; say how you got the file: onrecord set ${thing.id} obtained …`,
    )
  return 0
}

type Attached = { readonly files: readonly Attachment[]; readonly obtained: unknown }

/** What comes later than the entry says so in a dated line. */
function withFiles(desk: Desk, { id, file, schema }: Thing, at: string): Attached {
  const before = desk.text(file)
  const entry = mappingOf(before, file)
  const files = desk.attach(id)
  refuseTwins(id, listed(entry), files)
  const longer = files.reduce((text, attached) => withItem(text, file, ['files'], { ...attached }), before)
  const text = `${files.map(({ name }) => name).join(', ')} attached`
  const after = withDatedLine(longer, file, { at, text })
  desk.edit(file, validText(after, file, schema, before))
  return { files, obtained: valueAt(entry, ['obtained']) }
}

type Twin = { readonly sha256: unknown; readonly name: unknown }

function listed(entry: unknown): Twin[] {
  const files = valueAt(entry, ['files'])
  if (!Array.isArray(files)) return []
  return files.map((each: unknown) => ({ sha256: valueAt(each, ['sha256']), name: valueAt(each, ['name']) }))
}

function refuseTwins(id: string, there: readonly Twin[], files: readonly Attachment[]): void {
  const seen = [...there]
  for (const { name, original_name = name, sha256 } of files) {
    const twin = seen.find((each) => each.sha256 === sha256)
    if (twin !== undefined)
      throw new UserError(
        `"${original_name}" is the same file as "${String(twin.name)}" of ${id}; nothing was changed, leave it out`,
      )
    seen.push({ sha256, name: original_name })
  }
}
