/** The options of what is encrypted and opened. A key or a passphrase is never one of them: options are seen by others and are kept. */
import type { Command } from 'commander'
import { quoted } from '../record/problem.ts'
import type { Terminal } from '../terminal.ts'
import type { Key, Lock } from '../trust/age.ts'
import { UserError } from '../user-error.ts'
import { collect } from './context.ts'
import { givenFile, pipedText } from './given-text.ts'

/** Of a passphrase that is typed where nobody sees it. */
const MOST_TRIES = 3

export type LockFlags = {
  readonly encrypt?: boolean
  readonly recipient?: readonly string[]
  readonly recipientsFile?: readonly string[]
  readonly passphraseFile?: string
}

export type KeyFlags = { readonly identity?: readonly string[]; readonly passphraseFile?: string }

/** Who is at the keyboard, if anybody. */
type Asking = { readonly terminal: Terminal; readonly canAsk: boolean }

export function withLockOptions(command: Command): Command {
  return command
    .option('--encrypt', 'encrypt it with age; with nothing else, you are asked for a passphrase')
    .option('--recipient <age1…>', 'encrypt it for this public key; may be given several times', collect)
    .option('--recipients-file <file>', 'encrypt it for the public keys in this file, one a line', collect)
    .option('--passphrase-file <file>', 'encrypt it with the passphrase in the first line of this file, or - for stdin')
}

export function withKeyOptions(command: Command): Command {
  return command
    .option('--identity <file>', 'for an encrypted file: the key file that opens it', collect)
    .option(
      '--passphrase-file <file>',
      'for an encrypted file: its passphrase is the first line of this file, or - for stdin',
    )
}

/** What is to be locked with; undefined when nothing asks for it. Asks for a passphrase where somebody can answer. */
export async function lockFrom({ terminal, canAsk }: Asking, flags: LockFlags): Promise<Lock | undefined> {
  const { encrypt, recipient: typed = [], recipientsFile = [], passphraseFile } = flags
  const isForKeys = typed.length + recipientsFile.length > 0
  if (encrypt !== true && !isForKeys && passphraseFile === undefined) return undefined
  if (isForKeys && passphraseFile !== undefined)
    throw new UserError('a file is encrypted for keys or with a passphrase, not both; leave one of them out')
  const { recipient, recipientsIn } = await import('../trust/age-keys.ts')
  if (isForKeys) {
    const keys = typed.map((key) => recipient(key, '--recipient'))
    for (const file of recipientsFile) keys.push(...recipientsIn(await textOrStdin(terminal, file), quoted(file)))
    return { recipients: [...new Set(keys)] }
  }
  // What is typed for a pipe at a keyboard would be on the screen.
  if (passphraseFile !== undefined && !(passphraseFile === '-' && canAsk))
    return { passphrase: await goodPassphrase(terminal, passphraseFile) }
  if (!canAsk)
    throw new UserError('nobody can be asked for a passphrase here; give --recipient age1… or --passphrase-file FILE')
  return { passphrase: await newPassphrase(terminal) }
}

/**
 * Does what is to be done with a file and what opens it, which is undefined for one that is not encrypted. A passphrase is asked
 * for where somebody can answer, and again when it was mistyped: `open` is then called once more, and must have left nothing.
 */
export async function withKey<T>(
  asking: Asking,
  flags: KeyFlags,
  file: string,
  open: (key: Key | undefined) => Promise<T>,
): Promise<T> {
  const key = await keyFrom(asking, flags, file)
  if (key !== 'asked') return await open(key)
  const { terminal } = asking
  const { promptsOn } = await import('../prompts.ts')
  const { WrongKey } = await import('../trust/age.ts')
  for (let left = MOST_TRIES - 1; ; left--) {
    const passphrase = await promptsOn(terminal).secret('What is its passphrase?')
    try {
      return await open({ passphrase })
    } catch (cause) {
      if (left === 0 || !(cause instanceof WrongKey)) throw cause
      terminal.note({ text: 'that is not the passphrase; try again', style: 'yellow' })
    }
  }
}

/** What the options give to open a file with; `asked` when a passphrase has to be asked for. */
async function keyFrom(
  { terminal, canAsk }: Asking,
  flags: KeyFlags,
  file: string,
): Promise<Key | 'asked' | undefined> {
  const { identity = [], passphraseFile } = flags
  const { identitiesIn, passphraseIn } = await import('../trust/age-keys.ts')
  const { lockOn } = await import('../trust/age.ts')
  const wanted = await lockOn(file)
  if (wanted === undefined) return undefined
  if (wanted === 'recipients') {
    if (identity.length === 0)
      throw new UserError(`${quoted(file)} is encrypted for a key; give the key file: --identity key.txt`)
    const identities: string[] = []
    for (const each of identity) identities.push(...identitiesIn(await textOrStdin(terminal, each), quoted(each)))
    return { identities }
  }
  if (identity.length > 0)
    throw new UserError(`${quoted(file)} is encrypted with a passphrase, not for a key; leave --identity out`)
  if (passphraseFile !== undefined && !(passphraseFile === '-' && canAsk))
    return { passphrase: passphraseIn(await textOrStdin(terminal, passphraseFile)) }
  if (!canAsk) throw new UserError(`${quoted(file)} is encrypted with a passphrase; give --passphrase-file FILE`)
  return 'asked'
}

async function goodPassphrase(terminal: Terminal, file: string): Promise<string> {
  const { passphraseFault, passphraseIn } = await import('../trust/age-keys.ts')
  const passphrase = passphraseIn(await textOrStdin(terminal, file))
  const fault = passphraseFault(passphrase)
  if (fault !== undefined) throw new UserError(fault)
  await noteShort(terminal, passphrase)
  return passphrase
}

/** Asked until it is good and the same twice: a slip that nobody saw would lock the file for good. */
async function newPassphrase(terminal: Terminal): Promise<string> {
  const { passphraseFault } = await import('../trust/age-keys.ts')
  const { promptsOn } = await import('../prompts.ts')
  const { secret } = promptsOn(terminal)
  terminal.note(
    'four or five words that nobody would expect together; without them nobody can open the file, you included',
  )
  for (;;) {
    const passphrase = await secret('A passphrase (it is not shown)')
    const fault = passphraseFault(passphrase)
    if (fault !== undefined) terminal.note({ text: fault, style: 'yellow' })
    else if ((await secret('The same once more')) === passphrase) {
      await noteShort(terminal, passphrase)
      return passphrase
    } else terminal.note({ text: 'the two are not the same; again', style: 'yellow' })
  }
}

async function noteShort(terminal: Terminal, passphrase: string): Promise<void> {
  const { isShort } = await import('../trust/age-keys.ts')
  if (isShort(passphrase))
    terminal.note({ text: 'the passphrase is short; who has the file and time may find it', style: 'yellow' })
}

async function textOrStdin(terminal: Terminal, file: string): Promise<string> {
  return file === '-' ? await pipedText(terminal) : textOf(file)
}

/** The ways of a shell, such as /dev/fd/3, are files too. */
function textOf(file: string): string {
  return givenFile(file, quoted(file))
}
