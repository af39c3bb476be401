import { isMap, isSeq } from 'yaml'
import { idKey } from './ids.ts'
import { readYaml } from './source.ts'

/** The item with this id in a list of a file, with its id as it is written and its lines as they stand there. */
export type ItemText = { readonly id: string; readonly lines: string }

/** An area of plan.yaml or a person of people.yaml, in a file with faults too as far as it can be read. Undefined when there is none. */
export function itemText(text: string, list: 'areas' | 'people', typed: string): ItemText | undefined {
  const { contents } = readYaml(text)
  const items = isMap(contents) ? contents.get(list, true) : undefined
  if (!isSeq(items)) return undefined
  for (const item of items.items) {
    if (!isMap(item)) continue
    const id = String(item.get('id') ?? '')
    const [start, end] = item.range ?? []
    if (idKey(id) === idKey(typed) && start !== undefined && end !== undefined)
      return { id, lines: wholeLines(text, start, end) }
  }
  return undefined
}

/** From the beginning of the line and with a comment behind it, unless other items stand in the same line. */
function wholeLines(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const isAlone = /^[\s-]*$/.test(text.slice(lineStart, start))
  const [rest = ''] = /^[ \t]*(?:#.*)?(?=\r?\n|$)/.exec(text.slice(end, end + 1000)) ?? []
  return text.slice(isAlone ? lineStart : start, isAlone ? end + rest.length : end).trimEnd()
}
