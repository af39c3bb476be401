/** Takes openers that say nothing out of a text, and nothing else; what would change is shown first. */
import { basename, dirname } from 'node:path'
import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import { withValue } from '../record/edit.ts'
import { entryIn } from '../record/entry-in.ts'
import { allegationSchema } from '../record/schema/allegation.ts'
import { validText } from '../record/valid-text.ts'
import { replaceFile } from '../record/write.ts'
import type { Terminal } from '../terminal.ts'
import { withoutOpeners } from '../tone/openers.ts'
import { UserError } from '../user-error.ts'
import { type Looked, lookedAt, type ToneAsked } from './tone-texts.ts'

type Fix = { readonly looked: Looked; readonly after: string }

/** Shows what would go, asks with `agree`, and writes it. Nothing is written when the answer is no. */
export async function toneFix(terminal: Terminal, asked: ToneAsked, agree: () => Promise<boolean>): Promise<void> {
  const fixes = (await lookedAt(asked)).flatMap(fixOf)
  if (fixes.length === 0) {
    terminal.note('there is no opener to take out; nothing was changed')
    return
  }
  for (const fix of fixes) showFix(terminal, fix)
  if (!(await agree())) {
    terminal.note('nothing was changed')
    return
  }
  const { dir } = asked
  for (const { looked, after } of fixes) write(terminal, dir, looked, after)
}

/** Of the record, only answers: a request and a recap were sent as they stand, and a note is one of its day. */
function fixOf(looked: Looked): Fix[] {
  const { name, text, hits, origin } = looked
  const after = withoutOpeners(text, hits)
  if (after === text) return []
  if (origin === undefined)
    throw new UserError('--fix changes a file or an answer, not a pipe; save the text in a file')
  if ('entry' in origin && origin.entry.purpose !== 'reply')
    throw new UserError(`${name} is kept as it was written; --fix changes files and answers such as AL-2 alone`)
  return [{ looked, after }]
}

function showFix(terminal: Terminal, { looked: { name, text }, after }: Fix): void {
  const now = after.split(/\r?\n/)
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === now[i]) continue
    terminal.note(`${name}:${i + 1}`)
    terminal.note({ text: `- ${line}`, style: 'red' })
    terminal.note({ text: `+ ${now[i] ?? ''}`, style: 'green' })
  }
}

function write(terminal: Terminal, dir: string | undefined, { name, text, origin }: Looked, after: string): void {
  if (origin !== undefined && 'path' in origin) writeFile(terminal, origin.path, text, after)
  else if (origin !== undefined && dir !== undefined) writeReply(terminal, dir, { id: name, text, after })
}

function writeFile(terminal: Terminal, path: string, text: string, after: string): void {
  const [folder, name] = [dirname(path), basename(path)]
  const mark = '\uFEFF'
  const isWritten = replaceFile(folder, name, text, after) || replaceFile(folder, name, mark + text, mark + after)
  if (!isWritten)
    throw new UserError(`${path} was changed by another program meanwhile, and was not touched; run the command again`)
  terminal.note(`${path} was written`)
}

type FixedReply = { readonly id: string; readonly text: string; readonly after: string }

function writeReply(terminal: Terminal, dir: string, { id, text, after }: FixedReply): void {
  const file = `allegations/${id}.yaml`
  change({ dir, at: instantOf(terminal.clock()) }, (desk) => {
    const before = desk.text(file)
    if (entryIn(before, file, allegationSchema).reply !== text)
      throw new UserError(`${id} was changed by another program meanwhile, and was not touched; run the command again`)
    desk.edit(file, validText(withValue(before, file, ['reply'], after), file, allegationSchema, before))
    return { result: undefined, words: `tone ${id}: openers taken out of the reply` }
  })
  terminal.wrote([id], `openers taken out of the reply to ${id}`)
}
