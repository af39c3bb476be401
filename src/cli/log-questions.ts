/** What is looked at, and asked where somebody sits at a terminal, before an entry is written. */
import type { Choice } from '../prompts.ts'
import type { NewEvidence } from '../record/new-evidence.ts'
import type { OBTAINED } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { filesFor } from './file-patterns.ts'
import { type Asking, showPrivate } from './private-look.ts'

type Obtained = (typeof OBTAINED)[number]

const HOW: readonly Choice<Obtained>[] = [
  { value: 'received_by_me', name: 'it was sent to me', note: 'An e-mail, a letter or a message to you.' },
  { value: 'sent_by_me', name: 'I sent it' },
  { value: 'delivered_to_me', name: 'it was handed to me', note: 'Such as the plan itself, in a meeting.' },
  { value: 'own_record', name: 'I made it', note: 'Your own notes, figures, calendar.' },
  { value: 'own_recording', name: 'I recorded it' },
  { value: 'public', name: 'anybody can get it' },
  { value: 'third_party', name: 'somebody else gave it to me' },
  { value: 'unknown', name: 'I do not know yet', note: 'No packet includes it until it is known.' },
]

const WHAT: readonly Choice<'describe' | 'copy'>[] = [
  {
    value: 'describe',
    name: 'only your description, no copy',
    note: 'A lawyer can ask for it by name; nobody can say that you took it.',
  },
  { value: 'copy', name: 'a copy too', note: 'Copying can break a rule of the employer and be held against you.' },
]

const COPY_OF_THEIRS =
  'this keeps a copy of what belongs to the employer, and a copy can be held against you; to describe it only: --describe-only without --attach'

/**
 * The entry with its files found and what was asked answered. Notes stand in for questions where none may be asked. Throws a
 * UserError when a file is not there, or when the person does not go on.
 */
export async function settled(asking: Asking, entry: NewEvidence): Promise<NewEvidence> {
  const attach = await filesFor(entry.attach ?? [])
  if (attach.length > 0 && entry.obtained === 'described_only')
    throw new UserError('--describe-only copies nothing; leave --attach out, or --describe-only')
  const kept = attach.length === 0 ? { ...entry, attach: undefined } : await obtained(asking, { ...entry, attach })
  const { attach: files, originalNames: _, ...values } = kept
  await showPrivate(asking, { values, files })
  return kept
}

/** How the files were got; what belongs to the employer is offered to be described only, first of all (guard G-02). */
async function obtained({ terminal, mayAsk }: Asking, entry: NewEvidence): Promise<NewEvidence> {
  if (mayAsk && entry.obtained === undefined) return await asked(terminal, entry)
  if (entry.employer_owned === true) terminal.note(COPY_OF_THEIRS)
  return entry
}

async function asked(terminal: Terminal, entry: NewEvidence): Promise<NewEvidence> {
  const { BACK, promptsOn } = await import('../prompts.ts')
  const prompts = promptsOn(terminal)
  const isTheirs = entry.employer_owned === true
  const what = isTheirs ? await prompts.choice('It belongs to the employer. What should be kept?', WHAT) : 'copy'
  if (what === 'describe') return { ...entry, attach: undefined, obtained: 'described_only' }
  const how = what === BACK ? BACK : await prompts.choice('How did you get it?', HOW)
  if (how !== BACK) return { ...entry, obtained: typeof how === 'symbol' ? 'unknown' : how }
  if (what === BACK || !isTheirs) throw new UserError('nothing was logged')
  return await asked(terminal, entry)
}
