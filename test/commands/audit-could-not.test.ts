/** `audit --could-not`. What stands in each row is tested in test/audit/could-not.test.ts. */
import { expect, test } from 'vitest'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DAY = ['--today', '2024-03-15']

async function shown(files: Record<string, string>): Promise<string> {
  const { code, out, err } = await run('-C', recordOf(files), 'audit', '--could-not', ...DAY)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

test('a result that was missed is shown with ability, effort and support, and one that was reached needs none', async () => {
  const dir = copyOf('sales-leave')
  const { code, out } = await run('-C', dir, 'audit', '--could-not', '--today', '2024-05-06')
  expect(code).toBe(0)
  const parts = out.split('\n\n')
  expect(parts.find((part) => part.startsWith('A1 '))).toMatch(
    /^A1 Pipeline creation {2}a result: missed\n {2}ability: in your hands in part; .*M3\n {2}effort: no steps.*\n {2}support: promised, and no delivery/,
  )
  expect(parts.find((part) => part.startsWith('A3 '))).toBe('A3 CRM hygiene  a result: reached')
  expect(out).toMatch(/ {2}- What did you do for A1\? No step is written down\.\n {4}\S.* log "…" --area A1 --step/)
})

test('something to do is shown with its weeks, their reasons and the exhibits', async () => {
  const out = await shown({
    'plan.yaml': `${PLAN}    expectation_type: directive\n    hindered_by:\n      - {text: The printer was out of order., on: 2024-02-07}\n`,
    'metrics/M1.yaml':
      'id: M1\narea: A1\nname: Lists\ntarget: {op: ">=", value: 1}\ntarget_source: plan\nreadings:\n  - {week_ending: 2024-02-02, value: 1, evidence: [E-01]}\n  - {week_ending: 2024-02-09, value: 0}\n',
    'evidence/E-01.yaml': 'id: E-01\nkind: note\nhappened: 2024-02-02\ntitle: The sent list\n',
  })
  expect(out).toContain('something to do: could not be followed each time')
  expect(out).toContain('  weeks: done in 1 of 2 measured\n  with a reason: 9 February 2024\n  shown by: E-01\n')
  expect(out).toContain('  prevented by: The printer was out of order, 7 February 2024\n')
  expect(out).not.toContain('Not known yet')
})

test('what an area asks for is asked when nobody wrote it down', async () => {
  const out = await shown({ 'plan.yaml': PLAN })
  expect(out).toContain('  not known\n')
  expect(out).toMatch(/set A1 expectation_type …$/m)
})

test('--json has the rows and the questions', async () => {
  const dir = recordOf({ 'plan.yaml': PLAN })
  const { code, out } = await run('-C', dir, 'audit', '--could-not', '--json', ...DAY)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    as_of: '2024-03-15',
    plan: 'PIP',
    rows: [{ kind: 'not known', area: 'A1', by: [] }],
    questions: [
      {
        area: 'A1',
        path: ['expectation_type'],
        text: 'Does A1 ask for a result, or does it tell you to do something?',
        command: 'onrecord set A1 expectation_type …',
      },
    ],
  })
})

test('on a narrow screen no line but a command is wider', async () => {
  const args = ['-C', copyOf('city-erp'), 'audit', '--could-not', '--today', '2022-04-02']
  const { out } = await runIn({ columns: 60 }, ...args)
  expect(out.split('\n').filter((line) => [...line].length > 60 && !/onrecord -C /.test(line))).toEqual([])
})
