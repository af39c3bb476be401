import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

const allegation = (reply: string) => ({
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: The lazy handling of mail is a sham.\noccurred: 2023-12\nresponse: denied\nreply: ${JSON.stringify(reply)}\nrecorded: 2024-01-10T12:00Z\n`,
})

const rebuttal = (dir: string, ...more: readonly string[]) =>
  run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--format', 'md', '--today', '2024-02-01', ...more)

const registered = (dir: string) => parse(readFileSync(join(dir, 'documents.yaml'), 'utf8'))

describe('before a document is written', () => {
  test('words that hurt their writer stop it, with the place and a better phrase', async () => {
    const dir = recordOf(allegation('My manager is a liar. All mail was answered by 4 December 2023.'))
    const { code, out, err } = await rebuttal(dir)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('T-02 "liar"')
    expect(err).toContain('allegations/AL-1.yaml:6:')
    expect(err).toMatch(
      /nothing was written: change the words.*\n {2}onrecord .*reply AL-1 "…" --replace\nor if they have to stand: --waive T-02 --because/,
    )
  })

  test('what the plan says in such words is not the writer’s, and stops nothing', async () => {
    const { code } = await rebuttal(recordOf(allegation('All mail was answered by 4 December 2023.')))
    expect(code).toBe(0)
  })

  test('a rule can be waived by name, and the register keeps the reason', async () => {
    const dir = recordOf(allegation('My manager is a liar. All mail was answered by 4 December 2023.'))
    const { code } = await rebuttal(dir, '--waive', 't-02', '--because', 'It is what the witness said')
    expect(code).toBe(0)
    expect(registered(dir)[0].waived).toMatchObject([{ words: 't-02', because: 'It is what the witness said' }])
  })

  test('a milder word is shown, does not stop it, and stands in the register', async () => {
    const dir = recordOf(allegation('This is unreasonable. All mail was answered by 4 December 2023.'))
    const { code, err } = await rebuttal(dir)
    expect(code).toBe(0)
    expect(err).toContain('T-08 "unreasonable"')
    expect(registered(dir)[0].tone).toContain('T-08')
  })

  test('a lawyer gets the notes as they are', async () => {
    const dir = recordOf(allegation('My manager is a liar. All mail was answered by 4 December 2023.'))
    const args = ['render', 'handover', '--for', 'attorney', '--format', 'md', '--today', '2024-02-01']
    expect(await run('-C', dir, ...args)).toMatchObject({ code: 0, err: expect.stringContaining('T-02 "liar"') })
  })
})
