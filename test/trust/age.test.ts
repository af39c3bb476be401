import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { decrypted, encrypted, type Key, lockOn } from '../../src/trust/age.ts'
import { openInto } from '../../src/trust/age-file.ts'
import { identitiesIn, passphraseFault, passphraseIn, recipient, recipientsIn } from '../../src/trust/age-keys.ts'
import { emptyFolder } from '../record-folder.ts'

const PASSPHRASE = 'harbour lantern violet nineteen'
/** More than one piece of 64 kB, so that a file can be cut between two. */
const CONTENT = Buffer.alloc(200_000, 'The ticket was answered at 9:40. ')

/** Work for a passphrase that takes no second; see export-encrypted.test.ts for what the command does. */
const QUICK = 10

let identity = ''
let recipientKey = ''
let dir = ''

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipientKey = await identityToRecipient(identity)
  dir = emptyFolder()
  writeFileSync(join(dir, 'key.txt'), `# created: 2022-04-02\n# public key: ${recipientKey}\n${identity}\n`)
  writeFileSync(join(dir, 'for-key.age'), await lockedFor({ recipients: [recipientKey] }))
  writeFileSync(join(dir, 'for-words.age'), await lockedFor({ passphrase: PASSPHRASE }))
}, 60_000)

async function lockedFor(lock: Parameters<typeof encrypted>[1]): Promise<Buffer> {
  return buffer(await encrypted(Readable.from([CONTENT]), lock, QUICK))
}

const at = (name: string): string => join(dir, name)

async function opened(file: string, key: Key): Promise<Buffer> {
  return buffer(await decrypted(file, key))
}

/** A file as it is with some bytes of the locked one changed. */
function damaged(name: string, change: (bytes: Buffer) => Buffer): string {
  writeFileSync(at(name), change(readFileSync(at('for-key.age'))))
  return at(name)
}

describe('what was encrypted', () => {
  test('for a key, opens with its secret key', async () => {
    expect(await lockOn(at('for-key.age'))).toBe('recipients')
    expect((await opened(at('for-key.age'), { identities: [identity] })).equals(CONTENT)).toBe(true)
  })

  test('with a passphrase, opens with the passphrase and no other', { timeout: 120_000 }, async () => {
    expect(await lockOn(at('for-words.age'))).toBe('passphrase')
    expect((await opened(at('for-words.age'), { passphrase: PASSPHRASE })).equals(CONTENT)).toBe(true)
    await expect(opened(at('for-words.age'), { passphrase: `${PASSPHRASE} ` })).rejects.toThrow(
      /this passphrase does not open ".*for-words.age"; nothing was written/,
    )
  })

  test('does not open with the key of somebody else', async () => {
    await expect(opened(at('for-key.age'), { identities: [await generateX25519Identity()] })).rejects.toThrow(
      /this key does not open ".*for-key.age"; nothing was written/,
    )
  })

  test.each([
    ['a byte of the content is another', (bytes: Buffer) => bytes.fill(bytes.readUInt8(150_000) ^ 1, 150_000, 150_001)],
    [
      'a byte of the head is another',
      (bytes: Buffer) => bytes.fill('x', bytes.indexOf('\n--- ') + 8, bytes.indexOf('\n--- ') + 9),
    ],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, 150_000)],
    ['it ends between two pieces', (bytes: Buffer) => bytes.subarray(0, bytes.length - ((200_000 % 65_536) + 16))],
    ['only the head is there', (bytes: Buffer) => bytes.subarray(0, 60)],
    ['it is only its first line', (bytes: Buffer) => bytes.subarray(0, 22)],
    ['something follows its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')])],
  ])('is refused, and nothing is left of it, when %s', async (_, change) => {
    const file = damaged('damaged.age', change)
    await expect(openInto(at('out'), file, { identities: [identity] })).rejects.toThrow(
      /"[^"]*damaged.age" is damaged or cut short, and was not read; nothing was written/,
    )
    expect(existsSync(at('out'))).toBe(false)
  })

  test('an error of what is encrypted comes through as it is', async () => {
    const changed = new Error('the file has changed')
    const failing = Readable.from(
      (function* () {
        yield CONTENT
        throw changed
      })(),
    )
    const locked = await encrypted(failing, { recipients: [recipientKey] })
    await expect(buffer(locked)).rejects.toBe(changed)
  })

  test('a file that is not of age, or is written as text, is said to be so', async () => {
    writeFileSync(at('plain.zip'), 'PK')
    writeFileSync(at('text.age'), '-----BEGIN AGE ENCRYPTED FILE-----\n')
    expect(await lockOn(at('plain.zip'))).toBeUndefined()
    expect(await lockOn(dir)).toBeUndefined()
    expect(await lockOn(at('nowhere'))).toBeUndefined()
    await expect(lockOn(at('text.age'))).rejects.toThrow('written as text')
  })
})

describe('keys and passphrases', () => {
  test('keys are read from a file with remarks, each once', () => {
    const text = `\uFEFF# my lawyer\r\n${recipientKey}\r\n\r\n  ${recipientKey}\n`
    expect(recipientsIn(text, '"keys.txt"')).toEqual([recipientKey])
    expect(() => recipientsIn('# nobody\n', '"keys.txt"')).toThrow('there is no key in "keys.txt"')
  })

  test('a key with a slip is named by its place, and a secret one is never repeated', () => {
    const slip = recipientKey.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))
    expect(() => recipientsIn(`# one\n${slip}`, '"keys.txt"')).toThrow('"keys.txt", line 2 is not a whole key of age')
    expect(() => recipient('ssh-ed25519 AAAA', '--recipient')).toThrow('--recipient is a key of ssh')
    expect(() => recipient(identity, '--recipient')).toThrow(/^--recipient is a secret key, [^A-Z]*$/)
  })

  test('the secret key is read from the file that age-keygen makes', () => {
    expect(identitiesIn(readFileSync(at('key.txt'), 'utf8'), '"key.txt"')).toEqual([identity])
    expect(() => identitiesIn(recipientKey, '"key.txt"')).toThrow('"key.txt", line 1, has no secret key of age')
    expect(() => identitiesIn('', '"key.txt"')).toThrow('"key.txt" has no secret key of age')
    expect(() => identitiesIn('age-encryption.org/v1\n', '"key.txt"')).toThrow('is encrypted itself')
  })

  test('a passphrase is the first line of a file, blanks at its ends too', () => {
    expect(passphraseIn(' two words \r\nsecond\n')).toBe(' two words ')
    expect(passphraseIn('\uFEFFpass')).toBe('pass')
    expect(passphraseIn('')).toBe('')
  })

  test.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['hunter2', 'is shorter than 8'],
    ['aaaaaaaaaaaa', 'again and again'],
    [PASSPHRASE, undefined],
  ])('of the passphrase "%s" it is said: %s', (passphrase, said) => {
    const fault = passphraseFault(passphrase)
    if (said === undefined) expect(fault).toBeUndefined()
    else expect(fault).toContain(said)
  })
})

const HAS_AGE = spawnSync('age', ['--version']).status === 0

describe.skipIf(!HAS_AGE)('Debian’s age (where it is installed)', () => {
  test('opens what was encrypted here for a key', () => {
    const ran = spawnSync('age', ['-d', '-i', at('key.txt'), at('for-key.age')], { maxBuffer: 1e7 })
    expect(ran.stdout.equals(CONTENT)).toBe(true)
  })

  test('encrypts what is opened here', async () => {
    spawnSync('age', ['-r', recipientKey, '-o', at('theirs.age')], { input: CONTENT })
    expect((await opened(at('theirs.age'), { identities: [identity] })).equals(CONTENT)).toBe(true)
  })

  // It takes a passphrase from a terminal and from nowhere else; `script` of Linux is one.
  test.skipIf(!isThere('script'))('opens and makes what has a passphrase', { timeout: 120_000 }, async () => {
    const typing = (command: string, typed: string) =>
      spawnSync('script', ['-qec', command, '/dev/null'], { cwd: dir, input: typed, timeout: 55_000 })
    typing('age -d -o opened for-words.age', `${PASSPHRASE}\n`)
    expect(readFileSync(at('opened')).equals(CONTENT)).toBe(true)
    typing('age -p -o theirs-words.age opened', `${PASSPHRASE}\n${PASSPHRASE}\n`)
    expect((await opened(at('theirs-words.age'), { passphrase: PASSPHRASE })).equals(CONTENT)).toBe(true)
  })
})

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}
