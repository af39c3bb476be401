import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { isComplete } from '../record/answers.ts'
import { forgetBegun, startFolder } from '../record/begun-answers.ts'
import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { copySchemas } from '../record/editor-schemas.ts'
import { entryText } from '../record/entry-text.ts'
import { idKey } from '../record/ids.ts'
import { newPeople } from '../record/new-people.ts'
import { allegationText, peopleText, planText, startText } from '../record/new-record.ts'
import { allegationSchema } from '../record/schema/allegation.ts'
import type { Answers } from '../record/schema/answers.ts'
import { evidenceSchema } from '../record/schema/evidence.ts'
import { peopleSchema } from '../record/schema/people.ts'
import { planSchema } from '../record/schema/plan.ts'
import { tidy } from '../record/tidy.ts'
import { assetPath } from '../render/assets.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { nextSteps } from './init-next.ts'

const GITIGNORE = `# Only what the program keeps for itself. Everything else is the record: nothing of it is left out.
.onrecord/
`

/** What `init` makes a record from. */
export type NewRecord = { readonly dir: string; readonly answers: Answers }

/** Makes a record from the answers that there are and prints its folder. What was not answered stays open. */
export function init(terminal: Terminal, { dir, answers }: NewRecord): number {
  const ready = withAreaIds(answers)
  const fault = orderFault(ready)
  if (fault !== undefined) throw new UserError(`nothing was written: ${fault}; correct one of the two`)
  const { plan_file } = ready
  if (plan_file !== undefined && statSync(plan_file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UserError(`there is no file "${plan_file}"; name the plan with --plan, or leave it out`)
  const at = instantOf(terminal.clock())
  const others = prepared(dir)
  const exhibit = madeOrGone(dir, () =>
    change({ dir, at, attach: plan_file === undefined ? [] : [plan_file], isKept: false }, (desk) => ({
      result: written(desk, ready, at),
      words: 'init',
    })),
  )
  forgetBegun(dir)
  // The record is made; without them an editor helps less, and that is all.
  tidy(() => copySchemas(assetPath('schema'), dir))
  terminal.line(relative('.', dir) || '.')
  terminal.note(made(ready, exhibit))
  if (others) terminal.note('there were other files in the folder; they were left alone')
  for (const words of nextSteps(terminal, { dir, answers: ready, isComplete: isComplete(ready) })) terminal.note(words)
  return 0
}

/** The end of a plan that would come before its start; undefined when the days are in order. */
export function orderFault({ effective_from, effective_to }: Partial<Answers>): string | undefined {
  if (effective_from === undefined || effective_to === undefined || effective_to >= effective_from) return undefined
  return `the plan would end on ${effective_to}, before it starts on ${effective_from}`
}

/** Makes the folder where it is not there; whether it had other files. Throws a UserError when there is a record in it. */
function prepared(dir: string): boolean {
  const there = statSync(dir, { throwIfNoEntry: false })
  if (there !== undefined && !there.isDirectory()) throw new UserError(`"${dir}" is a file; name a folder`)
  if (there === undefined) {
    startFolder(dir)
    return false
  }
  const names = readdirSync(dir)
  const ours = ['plan.yaml', 'people.yaml'].find((name) => names.includes(name))
  if (ours !== undefined)
    throw new UserError(
      `there is a record in "${dir}" already: it has a ${ours}, which is left as it is; name another folder`,
    )
  return names.some((name) => !['.onrecord', '.git', '.gitignore', '.DS_Store'].includes(name))
}

/** Runs the work; when it fails, a folder with nothing in it but our own goes away again. */
function madeOrGone<T>(dir: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory())
    if (files.every(({ name, parentPath }) => name === '.gitignore' && basename(parentPath) === '.onrecord'))
      rmSync(dir, { recursive: true })
    throw cause
  }
}

/** Writes all files and gives the id of the plan document, when there is one. */
function written(desk: Desk, answers: Answers, at: string): string | undefined {
  const { people, ids } = newPeople(answers)
  const { plan_file, role, issued_by_role, hr, people: _, allegations = [], ...given } = answers
  const exhibit = plan_file === undefined ? undefined : desk.nextId('evidence')
  const plan = { ...given, format: 1, ...ids, ...cadence(given), ...(exhibit && { document: exhibit }) }
  const put = (file: string, text: string, schema: Parameters<typeof startText>[2]): void => {
    // Another init was faster, one that was killed is finished now, or an id was given twice.
    if (desk.exists(file)) throw new UserError(`there is a ${file} already, and it is left as it is`)
    desk.create(file, startText(text, file, schema))
  }
  put('plan.yaml', planText(plan), planSchema)
  put('people.yaml', peopleText(people), peopleSchema)
  if (exhibit !== undefined) {
    const entry = {
      id: exhibit,
      happened: answers.issued_on ?? 'unknown',
      recorded: at,
      kind: 'document',
      title: 'The plan as delivered',
      author: ids.issued_by,
      obtained: 'delivered_to_me',
      files: desk.attach(exhibit),
    }
    put(`evidence/${exhibit}.yaml`, entryText(entry), evidenceSchema)
  }
  for (const allegation of allegations) {
    const id = allegation.id ?? desk.nextId('allegations')
    const file = `allegations/${id}.yaml`
    put(file, allegationText({ id, ...allegation, recorded: at }), allegationSchema)
  }
  if (!desk.exists('.gitignore')) desk.create('.gitignore', GITIGNORE)
  return exhibit
}

/** One weekday stands without brackets, as people write it. */
function cadence({ check_in_cadence }: Pick<Answers, 'check_in_cadence'>): object {
  const [on, more] = check_in_cadence?.on ?? []
  return on === undefined || more !== undefined ? {} : { check_in_cadence: { ...check_in_cadence, on } }
}

/** Areas get the ids A1, A2 …, and an allegation names its area as the plan spells it. */
function withAreaIds(answers: Answers): Answers {
  const given = new Set(answers.areas?.flatMap(({ id }) => id ?? []))
  const free = answers.areas?.map((_, i) => `A${i + 1}`).filter((id) => !given.has(id)) ?? []
  const areas = answers.areas?.map((area) => ({ ...area, id: area.id ?? free.shift() }))
  const ids = areas?.flatMap(({ id }) => id ?? []) ?? []
  const allegations = answers.allegations?.map((allegation) => {
    const { area } = allegation
    if (area === undefined) return allegation
    const known = ids.find((id) => idKey(id) === idKey(area))
    if (known === undefined)
      throw new UserError(
        `nothing was written: there is no area "${area}" for an allegation; ${ids.length === 0 ? 'write the areas down too' : `there is ${ids.join(', ')}`}`,
      )
    return { ...allegation, area: known }
  })
  return { ...answers, ...(areas && { areas }), ...(allegations && { allegations }) }
}

function made({ allegations = [], areas = [] }: Answers, exhibit: string | undefined): string {
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
  const parts = [
    counted(areas.length, 'area'),
    counted(allegations.length, 'allegation'),
    ...(exhibit === undefined ? [] : [`the plan document as ${exhibit}`]),
  ]
  return `your record is made: ${parts.join(', ')}`
}
