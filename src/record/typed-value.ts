/** What a person means by the text that they type for a field. The schema decides which meaning is right. */
import { UserError } from '../user-error.ts'
import { refusePlaceholder } from './placeholder.ts'
import { type Path, readYaml } from './source.ts'

/** The path of a field: `recap.reply`, `support[1].text`; the first of a list is 1, as in the messages of `check`. */
export function fieldPath(typed: string): Path {
  const wrong = new UserError(`"${typed}" is no field; write a name such as title, or recap.reply, or support[1].text`)
  if (/\[0+\]/.test(typed))
    throw new UserError(`"${typed}": counting starts at 1; write ${typed.replaceAll(/\[0+\]/g, '[1]')} for the first`)
  return typed.split('.').flatMap((part) => {
    const [, key, indexes = ''] = /^([^[\]]+)((?:\[[1-9]\d{0,5}\])*)$/.exec(part.trim()) ?? []
    if (key === undefined) throw wrong
    return [key, ...[...indexes.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1)]
  })
}

/**
 * The values that a text may stand for, most likely first. A comma, or a list that is there, makes a list likely. Throws a
 * UserError for a placeholder.
 */
export function valuesMeant(typed: string, old: unknown): unknown[] {
  refusePlaceholder(typed)
  if (typed === 'null') return [null]
  const list = typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const isListLikely = Array.isArray(old) || list.length > 1
  const plain = [typed, ...otherThanText(typed)]
  return isListLikely ? [...otherThanText(typed).filter(Array.isArray), list, ...plain] : [...plain, list]
}

/** The number, the true or false, the list or the mapping that the text is when it is read as YAML. */
function otherThanText(typed: string): unknown[] {
  if (!/^(?:-?\d+(?:\.\d+)?|true|false|[[{].*)$/s.test(typed.trim())) return []
  const document = readYaml(typed)
  if (document.errors.length > 0) return []
  const value: unknown = document.toJS()
  return [value]
}

/** Fields and their values, from a text of JSON. Throws a UserError when it is something else. */
export function fieldsFromJson(text: string): [field: string, value: unknown][] {
  const fields = Object.entries(mappingFrom(text))
  if (fields.length === 0) throw new UserError('the JSON names no field; write it as {"sensitivity": "health"}')
  return fields
}

function mappingFrom(text: string): object {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new UserError(`this is not JSON, and nothing was written: ${cause.message}`)
  }
  throw new UserError('expected fields and their values, such as {"sensitivity": "health"}; nothing was written')
}
