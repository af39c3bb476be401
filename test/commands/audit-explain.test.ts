/** `audit --explain`: what is wrong, how we know, what to do now. */
import { expect, test } from 'vitest'
import { RULES } from '../../src/audit/rules.ts'
import { copyOf, emptyFolder, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DAY = ['--today', '2022-04-02']

test('a rule is explained with what it found on this record, and where it comes from', async () => {
  const { code, out } = await run('-C', copyOf('city-erp'), 'audit', '--explain', ' pq1 ', ...DAY)
  expect(code).toBe(0)
  const headings = [...out.matchAll(/^\n?([A-Z]\S.*)$/gm)].map(([, line]) => line)
  expect(headings.slice(1, -1)).toEqual([
    'On your record, as of 2 April 2022',
    'Why it matters',
    'What to do now',
    'What it looks at',
    'Where it comes from',
    'Who may read it',
  ])
  expect(out).toContain('    How: A1 has no key "measure"')
  expect(out).toMatch(/^ {4}https:\/\//m)
  expect(out).toContain('check them for your place and day')
})

test('a rule that found nothing says so', async () => {
  const dir = recordOf({ 'plan.yaml': `${PLAN}    measure: Answered within two working days.\n` })
  const { code, out } = await run('-C', dir, 'audit', '--explain', 'PQ-01')
  expect(code).toBe(0)
  expect(out).toContain('\n  Nothing was found.\n')
  expect(out).toContain('\nWhat to do if it is so\n')
})

test('every rule can be explained without a record, on a narrow screen', async () => {
  const before = process.cwd()
  process.chdir(emptyFolder())
  try {
    for (const { id, title } of RULES) {
      const { code, out, err } = await runIn({ columns: 60 }, 'audit', '--explain', id)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out.replace(/\s+/g, ' ').startsWith(`${id} ${title} `)).toBe(true)
      expect(out).not.toContain('On your record')
    }
  } finally {
    process.chdir(before)
  }
})

test('a record that was named has to be there', async () => {
  expect(await run('-C', emptyFolder(), 'audit', '--explain', 'PQ-01')).toMatchObject({ code: 2, out: '' })
})

test('a plan with a fault is told, and the rule is explained all the same', async () => {
  const dir = recordOf({ 'plan.yaml': PLAN.replace('2024-01-08', 'soon') })
  const { code, out, err } = await run('-C', dir, 'audit', '--explain', 'PQ-01')
  expect(code).toBe(0)
  expect(out).toContain('Why it matters')
  expect(err).toContain('not looked for in this record: plan.yaml has a fault')
})

test('--json has the rule, its sources with the day they were read, and its findings', async () => {
  const { out } = await run('-C', copyOf('city-erp'), 'audit', '--explain', 'PQ-01', '--json', ...DAY)
  expect(JSON.parse(out)).toMatchObject({
    rule: { id: 'PQ-01', severity: 'high', sources: [{ id: 'SHRM-THR', read_on: expect.any(String) }, {}] },
    findings: [{ entry: 'A1' }, { entry: 'A4' }],
  })
})
