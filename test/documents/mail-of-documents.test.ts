import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyOf, exampleFolder } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const PEOPLE = readFileSync(`${exampleFolder('city-erp')}/people.yaml`, 'utf8')
  .replace('relation: supervisor}', 'relation: supervisor, contact: "ext. 204, marisol.vega@alder.example"}')
  .replace('relation: hr_representative}', 'relation: hr_representative, contact: denise.aoki@alder.example}')

/** A document of the first example as an e-mail, with the lines that belong together on one. */
async function mailOf(document: string, reader: string, today: string, people = PEOPLE): Promise<Ran> {
  const dir = copyOf('city-erp', { 'people.yaml': people })
  const made = await run(
    ...['-C', dir, 'render', document, '--for', reader, '--today', today, '--format', 'eml', '--out', '-'],
  )
  return { ...made, out: made.out.replaceAll('=\r\n', '').replaceAll('\r\n', '\n') }
}

test('each document that goes by e-mail has its subject and the address of its reader', async () => {
  const subjects = {
    update: ['2022-04-02', 'PIP status, week 9 of 13: week ending Friday, April 1, 2022'],
    clarification: ['2022-02-07', 'Plan of January 31, 2022: how A1 and A4 will be measured'],
    'missed-check-in': ['2022-03-11', 'Check-in of Friday, March 11, 2022'],
  } as const
  for (const [document, [today, subject]] of Object.entries(subjects)) {
    const { out, err } = await mailOf(document, 'manager', today)
    expect(out).toContain(`Subject: ${subject}\nTo: "Marisol Vega" <marisol.vega@alder.example>\nX-Unsent: 1\n`)
    expect(err).not.toContain('has no address')
  }
})

test('of the manager the address goes along and nothing else that is noted of how to reach them', async () => {
  const { out } = await mailOf('update', 'manager', '2022-04-02')
  expect(out).not.toContain('ext. 204')
})

test('without an address the mail has the name, and the terminal says that the address is missing', async () => {
  const { out, err } = await mailOf(
    'update',
    'manager',
    '2022-04-02',
    PEOPLE.replace(', marisol.vega@alder.example', ''),
  )
  expect(out).toContain('To: "Marisol Vega":;\n')
  expect(err).toContain('the e-mail has no address of Marisol Vega; put it in before you send it')
})

test('the second note in a row names HR as copied, without the address that is not for the manager', async () => {
  const { out } = await mailOf('missed-check-in', 'manager', '2022-03-18')
  expect(out).toContain('Cc: "Denise Aoki":;\n')
  expect(out).not.toContain('denise.aoki@')
})

test('the copy for HR is addressed as its letter is: to the manager, with HR as copied', async () => {
  const { out } = await mailOf('missed-check-in', 'hr', '2022-03-18')
  expect(out).toContain(
    'To: "Marisol Vega" <marisol.vega@alder.example>\nCc: "Denise Aoki" <denise.aoki@alder.example>\nX-Unsent: 1\n',
  )
})

test('a draft for oneself is no e-mail, and neither is a document that is no letter', async () => {
  const dir = copyOf('city-erp')
  const self = await run('-C', dir, 'render', 'update', '--format', 'eml', '--today', '2022-04-02')
  const rebuttal = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--format', 'eml', '--today', '2022-04-02')
  expect([self.code, rebuttal.code]).toEqual([2, 2])
  expect(self.err).toContain('this document does not come as eml')
})

test('what may not leave stops an e-mail that has it in its subject alone', async () => {
  const plan = readFileSync(`${exampleFolder('city-erp')}/plan.yaml`, 'utf8').replace(
    'kind: PIP',
    'kind: Plan after my COVID-19 illness',
  )
  const dir = copyOf('city-erp', { 'plan.yaml': plan, 'templates/update.md': 'Status.\n' })
  const { code, err } = await run('-C', dir, 'render', 'update', '--for', 'manager', '--today', '2022-04-02')
  expect(code).toBe(1)
  expect(err).toContain('nothing was written')
})

test('the same record gives the same bytes, so that a second render writes nothing new', async () => {
  const render = (dir: string): Promise<Ran> =>
    run('-C', dir, 'render', 'clarification', '--for', 'manager', '--today', '2022-02-07', '--format', 'eml,txt')
  const dir = copyOf('city-erp')
  const first = await render(dir)
  expect((await render(dir)).out).toBe(first.out)
  const other = await render(copyOf('city-erp'))
  const bytes = ({ out }: Ran): string[] =>
    out
      .trim()
      .split('\n')
      .map((path) => readFileSync(path, 'utf8'))
  expect(bytes(other)).toEqual(bytes(first))
})
