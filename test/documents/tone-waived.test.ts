import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

const recordWith = (reply: string, more: Readonly<Record<string, string>> = {}): string =>
  recordOf({
    'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left for days.\noccurred: 2023-12\nresponse: denied\nreply: ${JSON.stringify(reply)}\nrecorded: 2024-01-10T12:00Z\n`,
    ...more,
  })

const rebuttal = (dir: string, ...more: readonly string[]) =>
  run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--format', 'md', '--today', '2024-02-01', ...more)

const MAIL = 'All mail was answered by 4 December 2023.'

test('the refusal says how to let one word stand, and one word alone stands then', async () => {
  const dir = recordWith(`My manager is a liar and an idiot. ${MAIL}`)
  expect((await rebuttal(dir)).err).toContain('a word alone: --waive "liar"')
  const { code, err } = await rebuttal(dir, '--waive', 'liar', '--because', 'the witness said so')
  expect(code).toBe(1)
  expect(err).toContain('"idiot"')
  expect(err).not.toContain('T-02 "liar"')
})

test('the register keeps which words a rule let pass, and they are shown', async () => {
  const dir = recordWith(`My manager is a liar and an idiot. ${MAIL}`)
  expect((await rebuttal(dir, '--waive', 't-02', '--because', 'the witness said so')).code).toBe(0)
  expect(parse(readFileSync(join(dir, 'documents.yaml'), 'utf8'))[0].waived).toEqual([
    { words: 't-02', because: 'the witness said so', found: ['T-02 "liar"', 'T-02 "idiot"'] },
  ])
  const { out } = await run('-C', dir, 'show', '2024-02-01-rebuttal-hr')
  expect(out).toContain('waived: T-02 "liar", T-02 "idiot", because: the witness said so')
  expect((await run('-C', dir, 'check')).code).toBe(0)
})

test("words of the user's own template are shown with its line", async () => {
  const dir = recordWith(MAIL, { 'templates/rebuttal.md': '# To HR\n\nThis plan is a sham.\n' })
  const { code, err } = await rebuttal(dir)
  expect(code).toBe(1)
  expect(err).toMatch(/T-03 "sham"[^\n]*\n {2}\S*templates\/rebuttal\.md:3:1/)
})

test('a word of health is refused once, and a waiver of it is enough', async () => {
  const dir = recordWith(`I was burned out. ${MAIL}`)
  const { err } = await rebuttal(dir)
  expect(err.match(/burned out/g)).toHaveLength(1)
  const waived = await rebuttal(dir, '--waive', 'burned out', '--because', 'they know it')
  expect(waived).toMatchObject({ code: 0, err: expect.not.stringContaining('T-63') })
})

test('a decision with its reason is shown and does not stop the document', async () => {
  const { code, err } = await rebuttal(
    recordWith(`I decided not to ship on 3 January because QA had not signed. ${MAIL}`),
  )
  expect(code).toBe(0)
  expect(err).toContain('tone T-60 "I decided not"')
})

test('of many warnings eight are shown, and the command for the rest', async () => {
  const words =
    'This is unfair, unreasonable, ridiculous, absurd, outrageous, unjust, not fair, unfairly, unreasonably.'
  const { code, err } = await rebuttal(recordWith(`${words} ${MAIL}`))
  expect(code).toBe(0)
  expect(err.match(/^tone /gm)).toHaveLength(8)
  expect(err).toMatch(/… and 1 more: onrecord tone ".*2024-02-01-rebuttal-hr\.md"/)
})

test('a legal word in an answer is told where a complaint belongs and how it is kept', async () => {
  const dir = recordWith(MAIL)
  const { err } = await run('-C', dir, 'reply', 'AL-1', 'It was done on 3 May. This is retaliation.', '--replace')
  expect(err).toContain('a dated complaint of its own, and keep it: onrecord log "My complaint"')
  const kept = ['--kind', 'email', '--obtained', 'sent_by_me', '--about', 'protected_activity']
  expect((await run('-C', dir, 'log', 'My complaint', ...kept)).code).toBe(0)
})

test('what the plan says in an answer is the plan’s, and a name of people.yaml is a name', async () => {
  const dir = recordWith(MAIL, {
    'people.yaml':
      'people:\n  - {id: pv, name: Piet Vos, relation: supervisor}\n  - {id: hell, name: Ana Hell, relation: witness}\n',
  })
  const { code, err } = await run('-C', dir, 'reply', 'AL-1', 'Hell sent it on 3 May.', '--replace')
  expect([code, err]).toEqual([0, expect.not.stringContaining('profan')])
  expect(err).not.toContain('a reader remembers the word')
})
