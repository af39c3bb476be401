/** The questions of `sent`: which document, to whom, by which way, and when. */
import { interviewOn, keepAnswer } from '../interview.ts'
import { BACK, type Choice, SKIPPED } from '../prompts.ts'
import { managerOf } from '../record/manager.ts'
import { peopleOf } from '../record/people-of.ts'
import { type Registered, registeredDocuments } from '../record/register-documents.ts'
import { documentNamed } from '../record/register-named.ts'
import type { Sent } from '../record/schema/register.ts'
import { inOneLine, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { askDay, inTurn } from './questions.ts'

const WAYS = [
  { value: 'email', name: 'by email' },
  { value: 'paper', name: 'on paper, handed over' },
  { value: 'portal', name: 'through a portal of the employer' },
  { value: 'meeting', name: 'in a meeting' },
  { value: 'post', name: 'by post' },
] as const

/** Asks for what is missing, and for the day when anything was. */
export async function askSent(terminal: Terminal, dir: string, given: Partial<Sent>): Promise<Partial<Sent>> {
  const prompts = interviewOn(terminal)
  const documents = registeredDocuments(dir)
  const answers: { -readonly [K in keyof Sent]?: Sent[K] } = { ...given }
  const which = async () => {
    const answer = await prompts.choice('Which document was sent?', choicesOf(terminal, documents), [])
    keepAnswer(answers, 'document', answer)
    return answer
  }
  const whom = async () => {
    const standing = readerOf(dir, documents, answers.document)
    for (;;) {
      const answer = await prompts.text({
        question: 'To whom? (ids or names, with commas between)',
        ...(standing === undefined ? {} : { standing }),
      })
      const who = answer === SKIPPED ? standing : answer
      if (typeof who === 'string') answers.to = [who]
      if (who !== undefined) return who
      terminal.note('type who got it; Ctrl-C stops, and nothing is written')
    }
  }
  const way = async () => {
    const answer = await prompts.choice('By which way?', WAYS, [BACK])
    keepAnswer(answers, 'via', answer)
    return answer
  }
  const when = async () => {
    const answer = await askDay(prompts, terminal, 'On which day? (Enter for today)', 'past')
    keepAnswer(answers, 'on', answer)
    return answer
  }
  await inTurn(terminal, [
    ...(given.document === undefined ? [which] : []),
    ...(given.to === undefined ? [whom] : []),
    ...(given.via === undefined ? [way] : []),
    ...(given.on === undefined ? [when] : []),
  ])
  return answers
}

/** Those for a reader, the newest first; not yet sent ones say so. */
function choicesOf(terminal: Terminal, documents: readonly Registered[]): Choice<string>[] {
  const choices = documents
    .filter(({ audience }) => audience !== 'self')
    .toReversed()
    .map(({ id, sent }) => ({
      value: id,
      name: inOneLine(id, terminal.width - 20),
      note: sent.length === 0 ? 'not sent yet' : 'sent before',
    }))
  if (choices.length === 0) throw new UserError('no document was made for a reader yet: onrecord render')
  return choices
}

/** Who most likely got it: who issued the plan, or the first in people.yaml of the reader's kind. */
function readerOf(dir: string, documents: readonly Registered[], typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  const { audience } = documentNamed(documents, dir, typed)
  if (audience === 'manager') return managerOf(dir)?.id
  const relation = READERS[audience]
  return peopleOf(dir).find((person) => person.relation === relation)?.id
}

const READERS: Readonly<Record<string, string>> = {
  hr: 'hr_representative',
  union: 'union_representative',
  attorney: 'attorney',
}
