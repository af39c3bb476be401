/** `audit` as a person sees it. What each rule finds is tested in test/audit/. */
import { expect, test } from 'vitest'
import { RULES } from '../../src/audit/rules.ts'
import { copyOf, PLAN, recordOf, textOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DAY = ['--today', '2022-04-02']
/** The plan with a measure, so that the first rule finds nothing. */
const MEASURED = `${PLAN}    measure: Answered within two working days, by the log.\n`

test('the plan of an example is judged at length, each rule once, with the place of every finding', async () => {
  const { code, out } = await run('-C', copyOf('city-erp'), 'audit', '--all', ...DAY)

  expect(code).toBe(1)
  expect(out).toMatch(/^PIP: \d+ findings, \d+ of them high {2}as of 2 April 2022\n/)
  expect(out.match(/^PQ-01 /gm)).toHaveLength(1)
  expect(out).toMatch(/ {2}- A1 has no measure\. {2}plan\.yaml:\d+\n {2}- A4 has no measure\. {2}plan\.yaml:\d+\n/)
  expect(out).toContain('  What to do: Ask in writing how it will be measured')
  expect(out).toMatch(/audit --explain PQ-\d\d\n/)
  expect(out.trimEnd().split('\n').at(-1)).toContain('no legal advice')
})

test('a place is the line of the key, or of what it is missing from', async () => {
  const dir = recordOf({ 'plan.yaml': `${PLAN}    measure: null\n` })
  expect((await run('-C', dir, 'audit', '--only', 'PQ-01')).out).toContain('plan.yaml:16')
  expect((await run('-C', recordOf(), 'audit', '--only', 'PQ-01')).out).toContain('plan.yaml:11')
})

test('a record in which hardly anything stands gets an answer that fits on a screen or two, and no rule throws', async () => {
  const { code, out, err } = await run('-C', recordOf(), 'audit', '--today', '2024-01-09')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out.split('\n').length).toBeLessThan(45)
  expect(out).not.toMatch(/undefined|NaN|\[object/)
})

test('when nothing is found it says so, and the exit code is 0', async () => {
  const dir = recordOf({ 'plan.yaml': MEASURED })
  const { code, out } = await run('-C', dir, 'audit', '--only', 'PQ-01')
  expect(code).toBe(0)
  expect(out).toMatch(/^PIP: nothing stands out/)
  expect(out).toContain('1 rule looked at')
})

test.each([60, 80, 100, 300])(
  'on a screen of %i columns no line but a command is wider, nor wider than 100',
  async (columns) => {
    const { out } = await runIn({ columns, isTTY: true }, '-C', copyOf('city-erp'), 'audit', '--all', ...DAY)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the terminal
    const lines = out.replace(/\u001b\[\d+m/g, '').split('\n')
    const wide = lines.filter((line) => [...line].length > Math.min(columns, 100) && !/onrecord -C /.test(line))
    expect(wide).toEqual([])
  },
)

test('colour is for a terminal alone, and NO_COLOR turns it off', async () => {
  const dir = copyOf('city-erp')
  const screen = await runIn({ isTTY: true }, '-C', dir, 'audit', ...DAY)
  const plain = await runIn({ isTTY: true, env: { NO_COLOR: '1' } }, '-C', dir, 'audit', ...DAY)
  expect(screen.out).toContain('\u001b[31mhigh')
  expect(plain.out).not.toContain('\u001b')
  expect((await run('-C', dir, 'audit', ...DAY)).out).not.toContain('\u001b')
})

test('--only takes rules in any spelling and whole series, --severity what weighs as much or more', async () => {
  const dir = copyOf('city-erp')
  const rulesIn = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { out } = await run('-C', dir, 'audit', '--json', ...DAY, ...words)
    return (JSON.parse(out) as { rules: string[] }).rules
  }
  expect(await rulesIn('--only', 'pq1')).toEqual(['PQ-01'])
  expect(await rulesIn('--only', 'PQ-01, pq-1', '--only', 'rw')).toEqual(
    RULES.filter(({ id }) => id === 'PQ-01' || id.startsWith('RW')).map(({ id }) => id),
  )
  expect(await rulesIn('--severity', 'high')).toEqual(
    RULES.filter(({ severity }) => severity === 'high').map(({ id }) => id),
  )
})

test('--json has all that is known of a finding, and its place', async () => {
  const dir = copyOf('city-erp')
  const { out, code } = await run('-C', dir, 'audit', '--only', 'PQ-01', '--json', ...DAY)
  const { findings, ...rest } = JSON.parse(out) as { findings: { line: number }[] }
  expect(code).toBe(1)
  expect(rest).toEqual({
    as_of: '2022-04-02',
    plan: 'PIP',
    rules: ['PQ-01'],
    counts: { high: 2, medium: 0, information: 0, counsel: 0, waived: 0, unknown: 0 },
    waived: [],
    unknown: [],
  })
  expect(findings[0]).toMatchObject({
    rule: 'PQ-01',
    severity: 'high',
    counsel: false,
    entry: 'A1',
    path: ['measure'],
    file: 'plan.yaml',
    text: 'A1 has no measure.',
    may: false,
    sources: expect.arrayContaining(['SHRM-THR']),
  })
  const line = textOf(dir, 'plan.yaml').split('\n')[(findings[0]?.line ?? 0) - 1]
  expect(line).toContain('measure')
})

test('a plan that cannot be read cannot be judged, and what to do is said', async () => {
  const broken = recordOf({ 'plan.yaml': PLAN.replace('2024-01-08', '08/01/2024') })
  expect(await run('-C', broken, 'audit')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('onrecord check'),
  })
  const begun = recordOf({ 'plan.yaml': 'format: 1\nkind: PIP\nemployee: ana\n' })
  expect(await run('-C', begun, 'audit')).toMatchObject({ code: 2, err: expect.stringContaining('status --open') })
})

test('an entry with a fault is left out, and that is said', async () => {
  const dir = recordOf({ 'evidence/E-01.yaml': 'id: E-01\nhappened: soon\n' })
  const { code, err } = await run('-C', dir, 'audit')
  expect(code).toBe(1)
  expect(err).toContain('in the record')
})

test.each([
  [
    ['--only', 'PQ-99'],
    'there is no rule "PQ-99"; the nearest are PQ-50 (several questions about the plan as a whole) and PQ-49 (',
  ],
  [['--explain', 'QP-01'], 'did you mean "PQ-01"?'],
  [['--explain', 'PQ-01', '--waive', 'PQ-01'], '--explain and --waive do not go together'],
  [['--could-not', '--only', 'PQ-01'], '--only and --could-not do not go together'],
  [['--because', 'No reason'], '--because goes with --waive'],
])('%j is refused with what helps', async (words, message) => {
  const { code, out, err } = await run('-C', recordOf(), 'audit', ...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})

test('a rule or a limit in audit.yaml that is not there is named', async () => {
  const dir = recordOf({ 'audit.yaml': 'limits:\n  PQ-98: {days: 3}\n' })
  const note = 'audit.yaml:2:3 warning: no rule "PQ-98"; they are listed by: onrecord help rules [unknown-rule]'
  expect((await run('-C', dir, 'audit')).err).toContain(note)
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: `${note}\n` })
})

test('a register of documents of which none was sent has no fault', async () => {
  const dir = recordOf()
  await run('-C', dir, 'render', 'chronology', '--today', '2024-02-01', '--format', 'md')
  expect((await run('-C', dir, 'audit')).err).not.toContain('has a fault')
})
