import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { encrypted } from '../../src/trust/age.ts'
import { checksumsOf, emptyFolder, recordOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const WORDS = 'harbour lantern violet nineteen'

describe.runIf(HAS_TMUX)('a passphrase on a terminal', () => {
  test('is asked for twice and never shown, and the same words bring the record back', {
    timeout: 120_000,
  }, async () => {
    const dir = recordOf()
    const folder = emptyFolder()
    const file = join(folder, 'all.zip.age')
    const session = inTerminal({}, '-C', dir, 'export', '--encrypt', '--out', join(folder, 'all.zip'))
    await session.answer('A passphrase (it is not shown)', 'short')
    await session.shows('shorter than 8 characters')
    await session.answer('A passphrase (it is not shown)', WORDS)
    await session.answer('The same once more', `${WORDS}!`)
    await session.shows('the two are not the same')
    await session.answer('A passphrase (it is not shown)', WORDS)
    await session.answer('The same once more', WORDS)
    const { code, shown } = await session.ended()
    expect(code).toBe(0)
    expect(shown).toContain(`age -d -o ${file.replace('.age', '')} ${file}`)
    expect(shown).not.toContain('lantern')

    const back = inTerminal({ cwd: folder }, 'import', 'bag', file, 'back')
    await back.answer('What is its passphrase?', `${WORDS}!`)
    await back.shows('that is not the passphrase; try again')
    await back.answer('What is its passphrase?', WORDS)
    expect((await back.ended()).code).toBe(0)
    expect(checksumsOf(join(folder, 'back'))).toEqual(checksumsOf(dir))
  })

  test('is asked for three times, and no more', { timeout: 120_000 }, async () => {
    const folder = emptyFolder()
    const file = join(folder, 'all.zip.age')
    // Little work for a passphrase, so that three of them are tried in no time.
    writeFileSync(file, await buffer(await encrypted(Readable.from([Buffer.from('a zip')]), { passphrase: WORDS }, 10)))
    const session = inTerminal({ cwd: folder }, 'import', 'bag', file, 'back')
    for (const wrong of ['one', 'two', 'three']) await session.answer('What is its passphrase?', wrong)
    const { code, shown } = await session.ended()
    expect(code).toBe(2)
    expect(shown.match(/that is not the passphrase; try again/g)).toHaveLength(2)
    expect(shown).toContain('this passphrase does not open')
    expect(readdirSync(folder)).toEqual(['all.zip.age'])
  })

  test('Ctrl-C leaves nothing', async () => {
    const out = join(emptyFolder(), 'all.zip')
    const session = inTerminal({}, '-C', recordOf(), 'export', '--encrypt', '--out', out)
    await session.shows('A passphrase')
    session.press('C-c')
    expect((await session.ended()).code).toBe(130)
    expect(existsSync(`${out}.age`)).toBe(false)
  })
})
