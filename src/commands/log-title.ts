/** The title of an entry: it is printed in documents, so words that should not be printed move to the detail. */
import { firstLine } from '../record/first-line.ts'
import type { NewEvidence, Titled } from '../record/new-evidence.ts'
import { plainTitle } from '../record/plain-title.ts'
import { hostileWords } from '../record/telling-words.ts'
import { healthWordsIn, type Workplace } from '../record/workplace-words.ts'
import { UserError } from '../user-error.ts'

/** The entry with its title, kind and date. Throws a UserError when there is no word in it. */
export function titled(entry: NewEvidence, today: string, workplace: Workplace): Titled {
  const { happened = today, kind = 'note', title: given, detail: text = '' } = entry
  const { title, detail, isCut } =
    given === undefined ? firstLine(text) : { title: given.trim(), detail: text.trim(), isCut: false }
  if (title === '') throw new UserError('there is nothing to log; type what happened, or - to read it from a pipe')
  const moved = [...new Set([...healthWordsIn(title, workplace), ...hostileWords(title)])]
  const whole = moved.length === 0 || isCut ? detail : [title, detail].filter((part) => part !== '').join('\n')
  return {
    ...entry,
    happened,
    kind,
    title: moved.length === 0 ? title : plainTitle(kind, happened),
    detail: whole === '' ? undefined : whole,
    moved,
  }
}
