/** What experts disagree about is the person's own choice: how firm, in which order, and whether to send at all. */
import { expect, test } from 'vitest'
import { copyOf } from '../record-folder.ts'
import { run } from '../run.ts'

const rebuttal = (...flags: readonly string[]) =>
  run(...['-C', copyOf('city-erp'), 'render', 'rebuttal', '--today', '2022-04-02', ...flags])
const text = async (...flags: readonly string[]): Promise<string> =>
  (await rebuttal('--for', 'hr', '--format', 'md', '--out', '-', ...flags)).out

test('a firm response says at once what is disputed and by when it wants an answer; its facts are the same', async () => {
  const [soft, firm] = [await text(), await text('--register', 'firm')]
  expect(soft).toContain('\nPlease:\n')
  expect(soft).not.toContain('I dispute')
  expect(firm).toContain('I dispute item 1.')
  expect(firm).toContain('answer in writing by Friday, April 15:')
  const table = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('|'))
  expect(table(firm)).toEqual(table(soft))
})

test('by areas or by allegations: the same parts in another order', async () => {
  const [areas, statements] = [await text('--layout', 'areas'), await text('--layout', 'allegations')]
  expect(areas.indexOf('## Progress by area')).toBeLessThan(areas.indexOf('## Corrections to the record'))
  expect(statements.indexOf('## Statements in the plan')).toBeLessThan(statements.indexOf('## Progress by area'))
})

test('a response for HR comes with the advice that some give not to send one; other copies do not', async () => {
  expect((await rebuttal('--for', 'hr', '--format', 'md')).err).toMatch(/before you send it: lawyers disagree/)
  expect((await rebuttal('--for', 'attorney', '--format', 'md')).err).not.toContain('before you send it')
  expect((await rebuttal('--format', 'md')).err).not.toContain('before you send it')
})

test('paper is that of the place, or the one that was asked for', async () => {
  const paper = (html: string): string | undefined => /@page \{\s+size: (\S+)/.exec(html)?.[1]
  const html = async (...flags: readonly string[]): Promise<string> =>
    (await rebuttal('--for', 'hr', '--format', 'html', '--out', '-', ...flags)).out
  expect(paper(await html())).toBe('letter')
  expect(paper(await html('--paper', 'a4'))).toBe('A4')
})

test.each([
  ['--register', 'angry', 'there is no register "angry"; take one of conciliatory, firm'],
  ['--layout', 'upside', 'there is no layout "upside"; take one of areas, allegations'],
  ['--paper', 'legal', 'there is no paper "legal"; take one of letter, a4'],
  ['--format', 'eml', 'this document does not come as eml; take some of md, html, pdf, docx'],
  ['--check-in', '2022-02-11', '--check-in changes nothing in the rebuttal; it is for agenda, recap, missed-check-in'],
])('%s %s is refused with what there is', async (flag, value, said) => {
  const { code, err } = await rebuttal('--for', 'hr', flag, value)
  expect(code).toBe(2)
  expect(err).toContain(said)
})
