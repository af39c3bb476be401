/** Anything of a record that has an id or a name: an entry, a file of which there is one, an area of the plan, a person. */
import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { mappingOf } from './edit.ts'
import { canonicalId, FOLDERS, type Folder, idKey, isId } from './ids.ts'
import { FOLDER_KINDS, SINGLE_KINDS, singleKinds } from './kinds.ts'
import { personNamed, resolveId } from './known-ids.ts'
import { peopleSchema } from './schema/people.ts'
import { planSchema } from './schema/plan.ts'
import type { Path } from './source.ts'

export type Thing = {
  readonly id: string
  /** What sort of thing it is: the folder of an entry, a row of a list, or a file of its own. */
  readonly sort: Folder | 'area' | 'person' | 'file'
  readonly file: string
  /** The schema of its file. */
  readonly schema: z.ZodType
  /** The fields that it can have, in the order of the schema. */
  readonly fields: readonly string[]
}

/** The thing that was typed, in any case and padding. Throws a UserError when there is none. */
export function thingNamed(dir: string, typed: string): Thing {
  const name = typed.trim().replace(/\.yaml$/i, '')
  const single = singleKinds.find((kind) => kind === name.toLowerCase())
  if (single !== undefined) return fileOf(single)
  const folder = FOLDERS.find((each) => isId(each, name) || canonicalId(each, name) !== undefined)
  if (folder !== undefined) return entryOf(folder, resolveId(dir, folder, name))
  if (/^a[-_ ]?\d+$/i.test(name)) {
    const fields = Object.keys(planSchema.shape.areas.element.shape)
    return { id: resolveId(dir, 'area', name), sort: 'area', file: 'plan.yaml', schema: planSchema, fields }
  }
  if (personNamed(dir, name) === undefined && !/^\p{L}[\p{L}\p{N}_-]*$/u.test(name))
    throw new UserError(`"${typed}" is no id; write one such as E-05, AL-2, M1, R-01, 2022-02-11, A1, plan or a person`)
  const fields = Object.keys(peopleSchema.shape.people.element.shape)
  return { id: resolveId(dir, 'person', name), sort: 'person', file: 'people.yaml', schema: peopleSchema, fields }
}

function fileOf(kind: keyof typeof SINGLE_KINDS): Thing {
  const schema = SINGLE_KINDS[kind]
  return { id: kind, sort: 'file', file: `${kind}.yaml`, schema, fields: Object.keys(schema.shape) }
}

function entryOf(folder: Folder, id: string): Thing {
  const schema = FOLDER_KINDS[folder]
  return { id, sort: folder, file: `${folder}/${id}.yaml`, schema, fields: Object.keys(schema.shape) }
}

/** Where the thing stands in its file: the path of an area or a person, nothing for a whole file. */
export function pathTo({ id, sort, file }: Thing, text: string): Path {
  if (sort !== 'area' && sort !== 'person') return []
  const list = sort === 'area' ? 'areas' : 'people'
  return [list, rowOf(text, { file, list, key: 'id' }, (value) => idKey(value) === idKey(id), id)]
}

type List = { readonly file: string; readonly list: string; readonly key: string }

/** The place of a row in a list of the file. Throws a UserError that names it when it is not there. */
function rowOf(text: string, { file, list, key }: List, isIt: (value: string) => boolean, name: string): number {
  const rows = mappingOf(text, file)[list]
  const values = Array.isArray(rows) ? rows.map((row: unknown) => textAt(row, key)) : []
  // A week that was read again has its reading last.
  const index = values.findLastIndex((value) => value !== undefined && isIt(value))
  if (index === -1) throw new UserError(`there is no "${name}" under "${list}" in ${file}`)
  return index
}

function textAt(row: unknown, key: string): string | undefined {
  return typeof row === 'object' && row !== null ? String(Reflect.get(row, key)) : undefined
}

/**
 * Where the corrections and the withdrawal of a thing stand: in the entry itself, or in the reading of a week. Throws a
 * UserError for what has none of its own.
 */
export function historyPath(thing: Thing, text: string, week_ending?: string): Path {
  const { id, sort, file } = thing
  if (sort === 'area' || sort === 'person')
    throw new UserError(
      `${id} is a part of ${file}, which has one history; write: onrecord correct ${file.replace('.yaml', '')} "${id}: …"`,
    )
  if (week_ending === undefined) return []
  if (sort !== 'metrics') throw new UserError(`--week is for a reading of a measure; ${id} is none`)
  const list = { file, list: 'readings', key: 'week_ending' }
  return ['readings', rowOf(text, list, (value) => value === week_ending, week_ending)]
}
