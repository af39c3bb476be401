import { toneFacts } from '../audit/tone-facts.ts'
import { withExhibits } from '../record/add-exhibits.ts'
import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { withValue } from '../record/edit.ts'
import { entryIn } from '../record/entry-in.ts'
import { resolveId } from '../record/known-ids.ts'
import { planAndPeople } from '../record/plan-and-people.ts'
import { quoted } from '../record/problem.ts'
import { type Allegation, allegationSchema } from '../record/schema/allegation.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { atOnce } from '../tone/at-once.ts'
import { UserError } from '../user-error.ts'

/** An answer to an allegation, in the keys of its file. What is absent stays as it is; exhibits are added. */
export type Reply = Partial<Pick<Allegation, 'response' | 'grounds' | 'reply' | 'evidence' | 'weight'>> & {
  readonly id: string
}

export type ReplyOptions = {
  /** Put the words of this reply in the place of those that are there. */
  readonly replace?: boolean
}

/** Writes the answer to one or more allegations, all of it or nothing; prints their ids. */
export function reply(
  terminal: Terminal,
  dir: string,
  all: readonly Reply[],
  { replace = false }: ReplyOptions = {},
): number {
  const written = change({ dir, at: instantOf(terminal.clock()) }, (desk) => {
    const done = all.map((each) => writeReply(desk, dir, each, replace))
    return { result: done, words: `reply to ${done.map(({ what }) => what).join('; ')}` }
  })
  terminal.wrote(
    written.map(({ id }) => id),
    written.map(({ what }) => what).join('\n'),
  )
  const facts = toneFacts(planAndPeople(dir))
  for (const { id, words, hasExhibits, open } of written) {
    const about = { ...facts, kind: 'reply', hasExhibits, exempt: [words.allegation, ...facts.exempt] } as const
    for (const line of atOnce(words.reply, about, `${terminal.invocation} tone ${id}`)) terminal.note(line)
    if (open)
      terminal.note(
        `${id} counts as not answered: give the answer too, as in ${terminal.invocation} reply ${id} --response denied`,
      )
  }
  return 0
}

type Done = {
  readonly id: string
  readonly what: string
  /** What is answered, and what was written now; '' when only the answer was. */
  readonly words: { readonly allegation: string; readonly reply: string }
  readonly hasExhibits: boolean
  readonly open: boolean
}

function writeReply(desk: Desk, dir: string, given: Reply, replace: boolean): Done {
  const id = resolveId(dir, 'allegations', given.id)
  const file = `allegations/${id}.yaml`
  const text = desk.text(file)
  const before = entryIn(text, file, allegationSchema)
  refuseLoss(before, given.reply, replace)
  const { response, grounds, reply, weight } = given
  const set = Object.entries({ response, grounds, reply, weight }).filter(([, value]) => value !== undefined)
  const answered = set.reduce((after, [key, value]) => withValue(after, file, [key], value), text)
  const exhibits = (given.evidence ?? []).map((each) => resolveId(dir, 'evidence', each))
  const after = withExhibits(answered, file, ['evidence'], exhibits)
  if (after === text) throw new UserError(`${id} says all of this already; nothing was written`)
  desk.edit(file, validText(after, file, allegationSchema, text))
  return {
    id,
    what: inWords(id, before, given, exhibits),
    words: { allegation: before.text, reply: reply ?? '' },
    hasExhibits: exhibits.length > 0 || (before.evidence ?? []).length > 0,
    open: (response ?? before.response) === undefined,
  }
}

/** Words that somebody wrote are not thrown away without their saying so. */
function refuseLoss({ id, reply }: Allegation, fresh: string | undefined, replace: boolean): void {
  if (replace || reply === undefined || fresh === undefined || fresh.trim() === reply.trim()) return
  throw new UserError(`${id} has a reply already: ${quoted(reply)}; to put the new one in its place add --replace`)
}

/** `AL-2, denied (was admitted), E-03 added: "The feature was completed …"`. */
function inWords(id: string, before: Allegation, given: Reply, exhibits: readonly string[]): string {
  const plain = (words: string): string => words.replaceAll('_', ' ')
  const was =
    before.response === undefined || before.response === given.response ? '' : ` (was ${plain(before.response)})`
  const parts = [
    id,
    ...(given.response === undefined ? [] : [`${plain(given.response)}${was}`]),
    ...(given.grounds === undefined ? [] : [given.grounds.map(plain).join(' and ')]),
    ...(given.weight === undefined ? [] : [`weight ${given.weight}`]),
    ...(exhibits.length === 0 ? [] : [`with ${exhibits.join(', ')}`]),
  ]
  return `${parts.join(', ')}${given.reply === undefined ? '' : `: ${quoted(given.reply)}`}`
}
