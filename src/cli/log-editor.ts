/** `log` in the person's own editor: the entry as a form, opened again until it is right or comes back as it was. */
import { join } from 'node:path'
import { openInEditor } from '../editor.ts'
import { promptsOn, STOPPED } from '../prompts.ts'
import {
  type FormFault,
  type FormIds,
  formText,
  hasFaults,
  isBlank,
  lineOfKey,
  readForm,
  withFaults,
} from '../record/entry-form.ts'
import { liveIds } from '../record/live-ids.ts'
import type { NewEvidence } from '../record/new-evidence.ts'
import {
  forgetUnfinished,
  keepUnfinished,
  replaceUnfinished,
  type Unfinished,
  unfinishedNow,
  unfinishedTexts,
} from '../record/unfinished.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedDateFrom } from './typed-date.ts'

/** Where an entry is written that is not ready yet. */
export type Desk = { readonly terminal: Terminal; readonly dir: string }

/** Writes the entry; gives the exit code. A UserError means that nothing was written, and why. */
export type Write = (values: NewEvidence) => number | Promise<number>

/** A text that is being edited; `isWorthKeeping` when the person has written something in it that is not logged yet. */
type Draft = Unfinished & { readonly isWorthKeeping: boolean }

/**
 * Lets the person write the entry in their editor, with `given` filled in, and logs it. Throws a UserError when nothing was
 * logged. What they wrote is on disk from the moment they save it until it is logged.
 */
export async function logInEditor(desk: Desk, given: NewEvidence, write: Write): Promise<number> {
  let draft = await firstDraft(desk, given)
  for (;;) {
    const saved = edited(desk, draft)
    if (isBlank(saved.text)) throw nothingLogged(desk, { ...saved, isWorthKeeping: false }, 'the text was empty')
    if (isSame(saved.text, draft.text) && !(await isMeant(desk, draft)))
      throw nothingLogged(desk, { ...draft, ...saved }, 'the text was not changed')
    const outcome = await written(desk, saved, write)
    if (typeof outcome === 'number') return outcome
    draft = { ...replaceUnfinished(desk.dir, saved, withFaults(saved.text, outcome)), isWorthKeeping: true }
  }
}

/** What can be named in the record, for the comments of the form. */
export async function formIds(dir: string): Promise<FormIds> {
  const [areas, people, allegations] = await Promise.all([
    liveIds(dir, 'area', ''),
    liveIds(dir, 'person', ''),
    liveIds(dir, 'allegations', ''),
  ])
  return { areas, people, allegations }
}

/** Logs what was saved, and takes the text away; or says what is wrong with it. */
async function written({ terminal, dir }: Desk, saved: Unfinished, write: Write): Promise<number | FormFault[]> {
  const { values, faults } = readForm(saved.text)
  if (faults.length > 0) return [...faults]
  const dated = await withDay(terminal, saved.text, values)
  if (Array.isArray(dated)) return dated
  try {
    const code = await write(dated)
    forgetUnfinished(dir, saved)
    return code
  } catch (cause) {
    if (cause instanceof UserError && cause.exitCode !== STOPPED) return [{ message: cause.message }]
    terminal.note(kept(terminal, saved.file))
    throw cause
  }
}

/** The values with the date in numbers, where it was in words; or what is wrong with it. */
async function withDay(terminal: Terminal, form: string, values: NewEvidence): Promise<NewEvidence | FormFault[]> {
  if (values.happened === undefined) return values
  try {
    return { ...values, happened: await typedDateFrom(terminal, values.happened) }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return [{ line: lineOfKey(form, 'happened'), message: cause.message }]
  }
}

/** The text once the editor is closed. Throws a UserError when there was no editor, or it failed. */
function edited({ terminal, dir }: Desk, draft: Draft): Unfinished {
  try {
    openInEditor(terminal, join(dir, draft.file))
  } catch (cause) {
    const saved = unfinishedNow(dir, draft.file)
    if (!draft.isWorthKeeping && isSame(saved.text, draft.text)) forgetUnfinished(dir, saved)
    else terminal.note(kept(terminal, draft.file))
    throw cause
  }
  return unfinishedNow(dir, draft.file)
}

/** Whether a text that came back as it was is meant to be logged: it may have been right from the start. */
async function isMeant({ terminal }: Desk, { text }: Draft): Promise<boolean> {
  const { faults } = readForm(text)
  if (hasFaults(text) || faults.length > 0) return false
  return await promptsOn(terminal).yes('Nothing was changed. Log it as it stands?', true)
}

function nothingLogged({ terminal, dir }: Desk, draft: Draft, why: string): UserError {
  if (draft.isWorthKeeping) return new UserError(`nothing was logged; ${kept(terminal, draft.file)}`)
  forgetUnfinished(dir, draft)
  return new UserError(`nothing was logged; ${why}`)
}

/** Says where a text is that is not logged yet. */
export function kept({ invocation }: Terminal, file: string, way = ''): string {
  return `your text is kept in ${file}; to go on with it: ${invocation} log${way}`
}

/** A new form; or, when nothing was given that would be lost in it, one that was left unfinished. */
async function firstDraft(desk: Desk, given: NewEvidence): Promise<Draft> {
  const earlier = given.title === undefined && given.detail === undefined ? await chosenBefore(desk) : undefined
  if (earlier !== undefined) return { ...earlier, isWorthKeeping: true }
  return { ...keepUnfinished(desk.dir, formText(given, await formIds(desk.dir))), isWorthKeeping: false }
}

/** One of the texts that were left unfinished, of those that fit; undefined for a new one. */
export async function chosenBefore(
  { terminal, dir }: Desk,
  isFit: (text: string) => boolean = () => true,
): Promise<Unfinished | undefined> {
  const texts = unfinishedTexts(dir).flatMap((each) => {
    const words = isFit(each.text) ? firstWords(each.text) : undefined
    return words === undefined ? [] : [{ ...each, words }]
  })
  if (texts.length === 0) return undefined
  const choices = [
    ...texts.map(({ file, words }) => ({ value: file, name: `go on with "${words}"`, note: `It is in ${file}.` })),
    { value: '', name: 'start a new one', note: 'The other one stays; delete its file to be rid of it.' },
  ]
  const chosen = await promptsOn(terminal).choice('Something was not finished. Go on with it?', choices, [])
  return texts.find(({ file }) => file === chosen)
}

/** The first words that a person wrote in the form; undefined when there are none. */
function firstWords(form: string): string | undefined {
  const { values, faults } = readForm(form)
  const isUnread = faults.some(({ line }) => line !== undefined)
  const words = values.title ?? values.detail ?? (isUnread ? 'a text with a fault in it' : undefined)
  const line = words?.split('\n')[0] ?? ''
  return words === undefined ? undefined : line.length > 40 ? `${line.slice(0, 40)}…` : line
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(one) === plain(other)
}
