/** The question which entry is meant, for a command that was given none. */
import type { Folder } from '../record/ids.ts'
import { type LiveId, liveIds } from '../record/live-ids.ts'
import { inOneLine, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

type Which = {
  readonly folder: Folder
  readonly what: string
  readonly question: string
  /** What to type on a command line that cannot be asked, with `ID` for the id; and when there is no entry yet. */
  readonly example: string
  readonly none: string
}

/** So many are named in a message. */
const MOST_NAMED = 6

/** The id of an entry, what is open first. Throws a UserError when there is none, or when nobody can be asked. */
export async function askWhich(terminal: Terminal, dir: string, canAsk: boolean, which: Which): Promise<string> {
  const ids = await liveIds(dir, which.folder, '')
  const [first] = ids
  if (first === undefined) throw new UserError(which.none)
  if (!canAsk)
    throw new UserError(`say which ${which.what}: ${named(ids)}, as in: ${which.example.replace('ID', first.id)}`)
  const { promptsOn } = await import('../prompts.ts')
  const choices = ids.map(({ id, title }) => ({ value: id, name: inOneLine(`${id}  ${title}`, terminal.width - 4) }))
  const id = await promptsOn(terminal).choice(which.question, choices, [])
  return typeof id === 'string' ? id : first.id
}

function named(ids: readonly LiveId[]): string {
  const names = ids.slice(0, MOST_NAMED).map(({ id }) => id)
  return `${names.join(', ')}${ids.length > MOST_NAMED ? ' …' : ''}`
}
