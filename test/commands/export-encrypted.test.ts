import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { checksumsOf, copyOf, emptyFolder, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

let keyFile = ''
let otherKeyFile = ''
let key = ''

async function newKey(): Promise<readonly [file: string, key: string]> {
  const identity = await generateX25519Identity()
  const file = join(emptyFolder(), 'key.txt')
  writeFileSync(file, `# created by age-keygen\n${identity}\n`)
  return [file, await identityToRecipient(identity)]
}

beforeAll(async () => {
  ;[keyFile, key] = await newKey()
  otherKeyFile = (await newKey())[0]
})

describe('export for a key', () => {
  test('comes back as the same tree, byte for byte', async () => {
    const dir = copyOf('city-erp')
    const folder = emptyFolder()
    const { code, out, err } = await run('-C', dir, 'export', '--recipient', key, '--out', join(folder, 'all.zip'))
    expect({ code, out }).toEqual({ code: 0, out: `${join(folder, 'all.zip.age')}\n` })
    expect(err).toContain(`to open it: age -d -i key.txt -o ${join(folder, 'all.zip')} ${join(folder, 'all.zip.age')}`)
    expect(readdirSync(folder)).toEqual(['all.zip.age'])
    const back = join(folder, 'back')
    expect((await run('import', 'bag', join(folder, 'all.zip.age'), back, '--identity', keyFile)).code).toBe(0)
    expect(checksumsOf(back)).toEqual(checksumsOf(dir))
    expect(readdirSync(folder).sort()).toEqual(['all.zip.age', 'back'])
  })

  test('takes keys from a file too, and opens with each of them', async () => {
    const [secondFile, second] = await newKey()
    const list = join(emptyFolder(), 'keys.txt')
    writeFileSync(list, `# the union\n${second}\n`)
    const out = join(emptyFolder(), 'all.zip.age')
    expect(
      (await run('-C', recordOf(), 'export', '--recipient', key, '--recipients-file', list, '--out', out)).code,
    ).toBe(0)
    for (const file of [keyFile, secondFile]) {
      const back = join(emptyFolder(), 'back')
      expect((await run('import', 'bag', out, back, '--identity', file)).code).toBe(0)
    }
  })

  test.each([
    ['another key', () => ['--identity', otherKeyFile], 'this key does not open'],
    ['no key', () => [], 'give the key file: --identity key.txt'],
    ['the wrong sort of file', () => ['--identity', '/nowhere/key.txt'], 'there is no file'],
  ])('with %s, nothing is written', async (_, flags, said) => {
    const folder = emptyFolder()
    const file = join(folder, 'all.zip.age')
    await run('-C', recordOf(), 'export', '--recipient', key, '--out', file)
    const { code, err } = await run('import', 'bag', file, join(folder, 'back'), ...flags())
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(readdirSync(folder)).toEqual(['all.zip.age'])
  })

  test('a changed file is said to be so, and what is no record is named as it was typed', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'all.zip.age')
    await run('-C', recordOf(), 'export', '--recipient', key, '--out', file)
    writeFileSync(join(folder, 'short.age'), readFileSync(file).subarray(0, -1))
    const short = await run('import', 'bag', join(folder, 'short.age'), join(folder, 'back'), '--identity', keyFile)
    expect(short.code).toBe(2)
    expect(short.err).toContain('short.age" is damaged or cut short')
    const json = join(folder, 'all.json.age')
    await run('-C', recordOf(), 'export', '--format', 'json', '--recipient', key, '--out', json)
    const wrong = await run('import', 'bag', json, join(folder, 'back'), '--identity', keyFile)
    expect(wrong.err).toContain(`"${json}" is no zip`)
    expect(existsSync(join(folder, 'back'))).toBe(false)
  })
})

describe('export with a passphrase', () => {
  test('takes it from a file or a pipe, and warns of a short one', { timeout: 120_000 }, async () => {
    const folder = emptyFolder()
    const file = join(folder, 'all.zip.age')
    const dir = recordOf()
    const made = await runIn({ stdin: 'two words\n' }, '-C', dir, 'export', '--passphrase-file', '-', '--out', file)
    expect(made.code).toBe(0)
    expect(made.err).toContain('the passphrase is short')
    expect(made.err).not.toContain('two words')
    // As much work as age takes itself: nobody tries many passphrases.
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 18\n/)
    const words = join(folder, 'words.txt')
    writeFileSync(words, 'two words\r\n')
    const back = join(folder, 'back')
    expect((await run('import', 'bag', file, back, '--passphrase-file', words)).code).toBe(0)
    expect(checksumsOf(back)).toEqual(checksumsOf(dir))
    const asked = await run('import', 'bag', file, join(folder, 'again'))
    expect(asked).toMatchObject({ code: 2 })
    expect(asked.err).toContain('give --passphrase-file FILE')
  })
})
