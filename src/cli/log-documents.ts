/** Which documents show what happened. What belongs to the employer is described first and copied only when the person says so. */
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Answer, BACK, type Choice, type Prompts, SKIPPED } from '../prompts.ts'
import type { NewEvidence } from '../record/new-evidence.ts'

/** What was said about documents; `described` are the person's words about one that is not copied. */
export type Documents = Pick<NewEvidence, 'attach' | 'obtained' | 'employer_owned'> & { readonly described?: string }

type Obtained = NonNullable<NewEvidence['obtained']>

const UNKNOWN: Choice<Obtained> = {
  value: 'unknown',
  name: 'I do not remember',
  note: 'Nobody else gets a copy of it until you know.',
}

const HOW_OWN: readonly Choice<Obtained>[] = [
  { value: 'own_record', name: 'I made it, or it is my own paper' },
  { value: 'received_by_me', name: 'it was sent to me' },
  { value: 'sent_by_me', name: 'I sent it' },
  { value: 'public', name: 'anybody can see it' },
  { value: 'third_party', name: 'somebody else gave it to me' },
  UNKNOWN,
]

const HOW_OF_EMPLOYER: readonly Choice<Obtained>[] = [
  { value: 'delivered_to_me', name: 'it was handed to me' },
  { value: 'received_by_me', name: 'it was sent to me' },
  { value: 'sent_by_me', name: 'I sent it' },
  { value: 'third_party', name: 'somebody else gave it to me' },
  UNKNOWN,
]

/** Asks which documents show it, and how the person has them. */
export async function askDocuments(prompts: Prompts): Promise<Answer<Documents>> {
  for (;;) {
    const whose = await prompts.choice(
      'Does a paper, message or photo show it?',
      [
        { value: 'none', name: 'no' },
        { value: 'employer', name: 'yes, one of the employer' },
        { value: 'own', name: 'yes, one of my own' },
      ],
      [BACK],
    )
    if (typeof whose === 'symbol') return whose
    if (whose === 'none') return {}
    const documents = whose === 'own' ? await copied(prompts, false) : await ofEmployer(prompts)
    if (documents !== BACK) return documents
  }
}

async function ofEmployer(prompts: Prompts): Promise<Documents | typeof BACK> {
  const how = await prompts.choice(
    'What should be kept of it?',
    [
      {
        value: 'described',
        name: 'only describe it; nothing is copied',
        note: "To copy an employer's documents can break its rules. To describe one does not.",
      },
      { value: 'copied', name: 'keep a copy that I have', note: 'Keep only what was given or sent to you.' },
    ],
    [BACK],
  )
  if (typeof how === 'symbol') return BACK
  return how === 'copied' ? await copied(prompts, true) : await described(prompts)
}

async function described(prompts: Prompts): Promise<Documents | typeof BACK> {
  const words = await prompts.text({ question: 'Which document is it, and where is it kept?' })
  if (words === BACK) return BACK
  return { obtained: 'described_only', employer_owned: true, ...(words === SKIPPED ? {} : { described: words }) }
}

async function copied(prompts: Prompts, isOfEmployer: boolean): Promise<Documents | typeof BACK> {
  const attach = await paths(prompts)
  if (attach === BACK || attach.length === 0) return BACK
  const obtained = await prompts.choice('How did you get it?', isOfEmployer ? HOW_OF_EMPLOYER : HOW_OWN, [BACK])
  if (typeof obtained === 'symbol') return BACK
  return { attach, obtained, employer_owned: isOfEmployer }
}

async function paths(prompts: Prompts): Promise<string[] | typeof BACK> {
  const files: string[] = []
  for (;;) {
    const typed = await prompts.text({
      question:
        files.length === 0
          ? 'Which file? (you can drag it into this window)'
          : `Another file? (${files.length} so far; Enter: no more)`,
      fault: (path) => (isFile(plainPath(path)) ? undefined : 'there is no such file'),
    })
    if (typed === BACK) return BACK
    if (typed === SKIPPED) return files
    files.push(plainPath(typed))
  }
}

/** A path without what a shell would take away: quotes, backslashes before blanks, `~` for the home folder. */
function plainPath(typed: string): string {
  const [, quoted] = /^(?:'(.*)'|"(.*)")$/.exec(typed)?.filter((part) => part !== undefined) ?? []
  const path = quoted ?? typed.replace(/\\([ '"()&])/g, '$1')
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
