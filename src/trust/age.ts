/** Encryption with age (https://age-encryption.org/v1): what is locked here is opened by every other `age`, and the other way. */
import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { UserError } from '../user-error.ts'

/** Who can open what is encrypted: everybody with one of the keys (`age1…`), or everybody who knows the passphrase. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string }

/** What opens it: secret keys (`AGE-SECRET-KEY-1…`), or the passphrase. */
export type Key = { readonly identities: readonly string[] } | { readonly passphrase: string }

const FIRST_LINE = 'age-encryption.org/v1\n'
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Nothing was read: another key, or the passphrase typed once more, may open it. */
export class WrongKey extends UserError {}

/** The head of a file has a few lines for each recipient: this is room for thousands of them. */
const LONGEST_HEAD = 1_000_000

/** What age takes: to try one passphrase costs about a second, as the power of two of the work. */
const SCRYPT_WORK = 18

/** The bytes of `from`, encrypted as they come: a large file needs no more room than a small one. */
export async function encrypted(from: Readable, lock: Lock, scryptWork: number = SCRYPT_WORK): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(scryptWork)
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  return Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(from)))
}

/** Whether it is a whole public key, with its check letters right. */
export function isRecipient(key: string): boolean {
  // The newer sorts (age1pq1…, age1tag1…) are not opened by the age that people have.
  return /^age1[a-z0-9]{58}$/.test(key) && isTaken(() => new Encrypter().addRecipient(key))
}

/** Whether it is a whole secret key, with its check letters right. */
export function isIdentity(key: string): boolean {
  return key.startsWith('AGE-SECRET-KEY-') && isTaken(() => new Decrypter().addIdentity(key))
}

/** The library says in an error of its own why it takes a key not, in words that may repeat the key. */
function isTaken(offer: () => void): boolean {
  try {
    offer()
    return true
  } catch {
    return false
  }
}

/** How a file is locked; undefined for what is no file of age, and for a file that is not there. Throws a UserError for one that is written as text. */
export async function lockOn(file: string): Promise<'recipients' | 'passphrase' | undefined> {
  const head = statSync(file, { throwIfNoEntry: false })?.isFile() === true ? await headOf(file) : ''
  if (head.startsWith(ARMOR))
    throw new UserError(`"${file}" is encrypted and written as text, which is not read here; open it first: age -d`)
  if (!head.startsWith(FIRST_LINE)) return undefined
  return head.startsWith('-> scrypt ', FIRST_LINE.length) ? 'passphrase' : 'recipients'
}

/**
 * The bytes that were encrypted into `file`. Its end shows whether it is whole: what was read before it may be kept only when
 * the stream ends without an error. Throws a WrongKey for a key that does not fit, and
 * throws, or ends in, a UserError for a changed file.
 */
export async function decrypted(file: string, key: Key): Promise<Readable> {
  if ((await lockOn(file)) === undefined) throw new UserError(`"${file}" is not encrypted with age`)
  // Without the end of a head, the whole file would be taken for one.
  if (!/\n--- .*\n/.test(await headOf(file))) throw changed(file)
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  try {
    return wholeOr(file, Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(createReadStream(file)))))
  } catch (cause) {
    throw inWords(file, cause, key)
  }
}

function wholeOr(file: string, content: Readable): Readable {
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* content
    } catch (cause) {
      throw inWords(file, cause)
    }
  }
  return Readable.from(checked(), { objectMode: false })
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

function inWords(file: string, cause: unknown, key?: Key): unknown {
  if (!(cause instanceof Error) || 'code' in cause) return cause
  if (key === undefined || !cause.message.startsWith('no identity matched')) return changed(file)
  return new WrongKey(`this ${'passphrase' in key ? 'passphrase' : 'key'} does not open "${file}"; nothing was written`)
}

function changed(file: string): UserError {
  return new UserError(
    `"${file}" is damaged or cut short, and was not read; nothing was written: fetch or copy the file again`,
  )
}
