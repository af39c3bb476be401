/** An entry that is still being written, as YAML with comments: what a person fills in in an editor, and how it is read back. */
import { z } from 'zod'
import { entryText } from './entry-text.ts'
import { formAsMeant } from './form-words.ts'
import type { LiveId } from './live-ids.ts'
import type { NewEvidence } from './new-evidence.ts'
import { parseEntry } from './parse.ts'
import { evidenceSchema } from './schema/evidence.ts'
import { list, text } from './schema/values.ts'
import { ABOUT, CONFIDENTIALITIES, EVIDENCE_KINDS, OBTAINED, SENSITIVITIES } from './vocabulary.ts'

/** An entry without what the tool itself gives it, and with the paths of the files to keep. */
const formSchema = evidenceSchema
  .omit({ id: true, recorded: true, files: true, corrections: true, withdrawn: true })
  .partial()
  .extend({
    // The block of the form may be left as it is.
    detail: z.string({ error: 'expected text' }).trim().optional(),
    // A date in words is one too; whoever reads the form finds the day.
    happened: text().optional(),
    attach: list(text()).optional(),
  })

type FormValues = z.output<typeof formSchema>

/** What can be named in this record. */
export type FormIds = Readonly<Record<'areas' | 'allegations' | 'people', readonly LiveId[]>>

/** What is wrong, and in which line of the text; without one when it is not about a line. */
export type FormFault = { readonly line?: number | undefined; readonly message: string }

/** How wide a line of a comment is. */
const WIDTH = 78

/** So many are named in the comments of one field. */
const MOST_NAMED = 20

/** Lines at the top that we wrote about an earlier try; they are no part of the form. */
const FAULT_MARK = '#! '

/** The form as text, with these values filled in. */
export function formText({ originalNames: _, ...values }: NewEvidence, ids: FormIds): string {
  const shown = fields(ids)
  const others = Object.entries(values).filter(
    ([key, value]) => value !== undefined && !shown.some((field) => field.key === key),
  )
  return [
    '# Write down what happened, save, and close the editor.',
    '# Leave empty what you do not need. Saved without a change, nothing is logged.',
    ...shown.map(({ key, about, empty }) => {
      const value = values[key]
      const comment = about.flatMap((part) => (part.startsWith(' ') ? `# ${part}` : wrapped(part, '# '))).join('\n')
      return `\n${comment}\n${value === undefined ? `${key}:${empty}` : entryText({ [key]: value }).trimEnd()}`
    }),
    ...others.map((pair) => `\n${entryText(Object.fromEntries([pair])).trimEnd()}`),
    '',
  ].join('\n')
}

type Field = { readonly key: keyof FormValues; readonly about: readonly string[]; readonly empty: string }

function fields({ people, areas, allegations }: FormIds): Field[] {
  const words = (list: readonly string[]): string => `One of: ${list.join(', ')}.`
  return [
    {
      key: 'title',
      about: ['One neutral line, printed in documents. Empty: the first line of the detail.'],
      empty: '',
    },
    { key: 'detail', about: ['What was said or done, in order.'], empty: ' |\n  ' },
    {
      key: 'happened',
      about: ['When: yesterday, 2022-02-11, 2022-02-11~ (about), 2022-02, 2021-10/2021-12,', 'unknown. Empty: today.'],
      empty: '',
    },
    {
      key: 'people',
      about: ['Who was there or whom it is about, such as [ana, piet]:', ...named(people)],
      empty: ' []',
    },
    { key: 'quotes', about: ['Exact words, such as [{who: ana, words: "Thanks for that."}]'], empty: ' []' },
    { key: 'areas', about: ['Areas of the plan, such as [A1, A2]:', ...named(areas)], empty: ' []' },
    { key: 'allegations', about: ['Allegations, such as [AL-1]:', ...named(allegations)], empty: ' []' },
    { key: 'kind', about: [`${words(EVIDENCE_KINDS)} Empty: note.`], empty: '' },
    { key: 'attach', about: ['Files to keep with it, such as [mail.eml]'], empty: ' []' },
    { key: 'obtained', about: [`How you got it. ${words(OBTAINED)}`], empty: '' },
    { key: 'employer_owned', about: ['Does it belong to the employer? true or false'], empty: '' },
    { key: 'author', about: ['Who wrote it, when that was not you.'], empty: '' },
    { key: 'confidentiality', about: [words(CONFIDENTIALITIES)], empty: '' },
    {
      key: 'sensitivity',
      about: [`${words(SENSITIVITIES)} Health and family stay out of what a manager or HR gets.`],
      empty: '',
    },
    { key: 'about', about: [`What the text alone does not show. Any of: ${ABOUT.join(', ')}.`], empty: ' []' },
    { key: 'consent', about: ['For a recording, who agreed to it: none, one_party or all.'], empty: '' },
  ]
}

/** A line for each, `  A1  Change control`. Titles come from files: a line break in one would end the comment. */
function named(ids: readonly LiveId[]): string[] {
  if (ids.length === 0) return ['  (there is none yet)']
  const lines = ids.slice(0, MOST_NAMED).map(({ id, title }) => {
    const line = `  ${id}  ${title.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()}`.trimEnd()
    return line.length > WIDTH - 3 ? `${line.slice(0, WIDTH - 3).trimEnd()}…` : line
  })
  return ids.length > MOST_NAMED ? [...lines, '  …'] : lines
}

function wrapped(text: string, mark: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`${line === undefined ? mark : mark.padEnd(mark.length + 2)}${word}`)
  }
  return lines
}

/** Whether nothing but comments is left. */
export function isBlank(form: string): boolean {
  return form.split('\n').every((line) => line.trim() === '' || /^#(?:[ !]|$)/.test(line))
}

/** Every key of an entry, those that the tool itself gives too: they are refused by their names. */
const KEYS = [...Object.keys(evidenceSchema.shape), 'attach']

/**
 * The values of the form without what was left empty, or what is wrong with it. A key that is not known is wrong, and so are
 * `id` and `recorded`. Words that stand behind no key belong to the detail. The date may be in words. With faults, the values
 * are the title and the detail alone.
 */
export function readForm(form: string): { readonly values: NewEvidence; readonly faults: readonly FormFault[] } {
  const { yaml, before, after } = formAsMeant(withoutFaults(form), KEYS)
  const { value = textsIn(yaml), problems } = isBlank(yaml) ? { problems: [] } : parseEntry(yaml, 'form', formSchema)
  const faults = problems.flatMap(({ code, place, message }) =>
    code === 'text-needs-quotes' ? [] : [{ line: place.line, message }],
  )
  const given = Object.entries(value).filter(([, each]) => each !== '' && !(Array.isArray(each) && each.length === 0))
  const values: FormValues = Object.fromEntries(given)
  const detail = [before, values.detail ?? '', after].filter((each) => each !== '').join('\n\n')
  const isEmpty = values.title === undefined && detail === ''
  return {
    values: detail === '' ? values : { ...values, detail },
    faults: faults.length === 0 && isEmpty ? [{ message: 'write a title or the detail' }] : faults,
  }
}

function textsIn(yaml: string): FormValues {
  const lines = yaml.split('\n').filter((line) => /^(?:title|detail):/.test(line))
  return lines.length === 0 ? {} : (parseEntry(lines.join('\n'), 'form', formSchema).value ?? {})
}

/** The line of the form that a key stands in, counted from 1. */
export function lineOfKey(form: string, key: keyof NewEvidence): number | undefined {
  const line = withoutFaults(form)
    .split('\n')
    .findIndex((each) => each.startsWith(`${key}:`))
  return line === -1 ? undefined : line + 1
}

/** The form with what is wrong on top, in comments. The lines are counted as they stand in the text that is given back. */
export function withFaults(form: string, faults: readonly FormFault[]): string {
  const top = (shift: number): string[] => [
    `${FAULT_MARK}Not logged yet. Correct this and save; unchanged, nothing is logged.`,
    ...faults.flatMap(({ line, message }) =>
      wrapped(line === undefined ? message : `line ${String(line + shift).padStart(3)}: ${message}`, FAULT_MARK),
    ),
  ]
  const lines = top(0).length
  return [...top(lines), withoutFaults(form)].join('\n')
}

export function hasFaults(form: string): boolean {
  return form.startsWith(FAULT_MARK)
}

/** The text itself; a byte order mark and Windows' line ends are no part of it. */
function withoutFaults(form: string): string {
  const lines = form
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const first = lines.findIndex((line) => !line.startsWith(FAULT_MARK))
  return lines.slice(Math.max(0, first)).join('\n')
}
