/** `who: words`, as it is typed for exact words and for what somebody is to do. */
import { UserError } from '../user-error.ts'
import { personNamed, resolveId } from './known-ids.ts'

/** Somebody's exact words, from "who: words". Throws a UserError when nobody is named, or nobody of that name is known. */
export function typedQuote(dir: string, typed: string): { who: string; words: string } {
  const said = whoAndWords(typed)
  if (said === undefined)
    throw new UserError(`write exact words as "who: words", such as "marisol: Thanks"; this is "${typed}"`)
  return { who: resolveId(dir, 'person', said.who), words: said.words }
}

/** What is to be done, and by whom when it starts with the id of a person: "katrin: send the roster". */
export function typedAction(dir: string, typed: string): { text: string; owner?: string } {
  const task = whoAndWords(typed)
  const owner = task === undefined ? undefined : personNamed(dir, task.who)
  return task === undefined || owner === undefined ? { text: typed } : { text: task.words, owner }
}

function whoAndWords(typed: string): { who: string; words: string } | undefined {
  const [, who, words] = /^([^:]+):\s*(\S[\s\S]*)$/.exec(typed) ?? []
  return who === undefined || words === undefined ? undefined : { who: who.trim(), words: words.trim() }
}
