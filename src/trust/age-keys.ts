/** Keys and passphrases as people write them down, checked before anything is locked with them. No message repeats a secret. */
import { UserError } from '../user-error.ts'
import { isIdentity, isRecipient } from './age.ts'

/** Shorter ones are tried out in hours. */
const SHORTEST = 8
/** Below this many characters, one that is not wholly random can be found by somebody who has the file and patience. */
const SAFE = 16

/** The keys in the lines of a text; empty lines and those with # are left out. `place` says where a wrong one stands. */
export function recipientsIn(text: string, place: string): string[] {
  const keys = linesOf(text).map(({ line, number }) => recipient(line, `${place}, line ${number}`))
  if (keys.length === 0) throw new UserError(`there is no key in ${place}; a line of it looks like age1…`)
  return [...new Set(keys)]
}

/** One key as it was typed, checked. */
export function recipient(typed: string, place: string): string {
  const key = typed.trim()
  if (/^AGE-SECRET-KEY-/i.test(key))
    throw new UserError(`${place} is a secret key, which nobody else should see; give the public one, age1…`)
  if (key.startsWith('ssh-'))
    throw new UserError(`${place} is a key of ssh, which cannot be used here; give one of age, age1…`)
  if (!isRecipient(key))
    throw new UserError(
      `${place} is not a whole key of age, or has a slip of the pen; copy it again, age1… with 62 characters`,
    )
  return key
}

/** The secret keys of a key file, as age-keygen writes it. */
export function identitiesIn(text: string, place: string): string[] {
  if (text.startsWith('age-encryption.org/') || text.startsWith('-----BEGIN AGE'))
    throw new UserError(`${place} is encrypted itself; open it first: age -d -o key.txt FILE`)
  if (/^-----BEGIN .*PRIVATE KEY-----/.test(text))
    throw new UserError(`${place} is a key of ssh, which cannot be used here; open the file with age -d -i`)
  const lines = linesOf(text)
  const wrong = lines.find(({ line }) => !isIdentity(line))
  if (wrong !== undefined || lines.length === 0)
    throw new UserError(
      `${place}${wrong === undefined ? '' : `, line ${wrong.number},`} has no secret key of age; give the file that age-keygen made, with AGE-SECRET-KEY-1…`,
    )
  return lines.map(({ line }) => line)
}

/** The passphrase in a file: its first line, as it stands there. */
export function passphraseIn(text: string): string {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
}

/** Why nothing should be locked with it, in one line; undefined when it may be used. */
export function passphraseFault(passphrase: string): string | undefined {
  if (passphrase.trim() === '') return 'the passphrase is empty; everybody could open the file'
  const characters = [...passphrase]
  if (characters.length < SHORTEST)
    return `the passphrase is shorter than ${SHORTEST} characters; four or five words are easy to keep and hard to find`
  if (new Set(characters).size < 4)
    return 'the passphrase is one sign again and again; four or five words are easy to keep and hard to find'
  return undefined
}

/** Whether a passphrase that may be used should still be longer. */
export function isShort(passphrase: string): boolean {
  return [...passphrase].length < SAFE
}

function linesOf(text: string): { readonly line: string; readonly number: number }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
}
