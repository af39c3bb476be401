import { describe, expect, test } from 'vitest'
import { copyOf, exampleFolder, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const SALES = exampleFolder('sales-leave')

describe('a plan that was changed', () => {
  test('says of an earlier day that it was changed since, and says no more of the last one', async () => {
    const early = await run('-C', SALES, 'plan', '--as-of', '2024-04-04')
    expect(early.err).toMatch(/on 5 April 2024: onrecord .*plan --diff/)
    const late = await runIn({ clock: '2024-05-06T12:00:00Z' }, '-C', SALES, 'plan', '--as-of', '2024-04-04')
    expect(late.err).toMatch(/changed since, on 5 April 2024: onrecord .*plan --diff\n/)
    expect((await run('-C', SALES, 'plan', '--as-of', '2024-05-06')).err).not.toContain('changed since')
  })

  test('says beside words with the old figure what the target is', async () => {
    const { out } = await run('-C', SALES, 'plan', '--as-of', '2024-05-06')
    const words = out.replace(/\s+/g, ' ')
    expect(words).toContain('by 3 May." (the target has been 12 or more since 5 April 2024)')
    const before = await run('-C', SALES, 'plan', '--as-of', '2024-04-04')
    expect(before.out).not.toContain('the target has been')
  })

  test('from a day to come counts from then, and says so', async () => {
    const dir = copyOf('sales-leave')
    const args = ['-C', dir, 'amend', 'effective_to', '2024-06-30', '--on', '2024-05-20'] as const
    const { code, err } = await runIn({ clock: '2024-05-06T12:00:00Z' }, ...args)
    expect(code).toBe(0)
    expect(err).toContain('20 May 2024 is still to come: it counts from then')
    expect(err).toContain('the plan then ends on 30 June 2024')
  })
})

describe('a week before the plan', () => {
  test('is not compared, is in no figure, and has a place of its own', async () => {
    const dir = copyOf('city-erp')
    const { code, err } = await run('-C', dir, 'measure', 'M1', '10/10', '--week', '2022-01-14')
    expect(code).toBe(0)
    expect(err).toContain('10 of 10, 100.0%; it lies before the plan and is not compared')
    expect(err).toMatch(/to keep it as before_plan: onrecord .*set M1 before_plan 100\n/)
    const before = JSON.parse((await run('-C', exampleFolder('city-erp'), 'show', 'M1', '--json')).out)
    const after = JSON.parse((await run('-C', dir, 'show', 'M1', '--json')).out)
    expect({ ...after.figures, weeks_before_plan: 0 }).toEqual(before.figures)
    expect(after.figures.weeks_before_plan).toBe(1)
    expect((await run('-C', dir, 'show', 'M1')).out).toContain('1 week before the plan')
  })
})

describe('what was typed', () => {
  test('measure without a value names show; without a measure, how to make one', async () => {
    const { code, err } = await run('-C', exampleFolder('city-erp'), 'measure', 'M1')
    expect([code, err]).toEqual([2, expect.stringContaining('measure M1 13/16; what M1 has so far: onrecord show M1')])
    expect((await run('-C', recordOf(), 'measure', 'M1')).err).toContain('onrecord measure --new "what is counted"')
  })

  test('a day that its month does not have is told with the days of the month', async () => {
    const { code, err } = await run('-C', copyOf('city-erp'), 'ask', 'A list.', '--on', '2021-11-31')
    expect([code, err]).toEqual([2, expect.stringContaining('"2021-11-31" is not a date; November 2021 has 30 days')])
  })

  test.each([
    ['plan', 'union', 'none/member/eligible', ['none', 'member', 'eligible']],
    ['plan', 'status', 'completed_met/completed_not_met', ['completed_met', 'completed_not_met']],
  ])('choices of %s %s typed as they are shown are answered with the words', async (id, field, typed, words) => {
    const { code, err } = await run('-C', copyOf('city-erp'), 'set', id, field, typed)
    expect(code).toBe(2)
    for (const word of words) expect(err.replace(typed, '')).toContain(word)
  })

  test('a request is noted and not sent', async () => {
    const { err } = await run('-C', copyOf('city-erp'), 'ask', 'A list of the servers.')
    expect(err.match(/this only notes it; the mail itself you send yourself/g)).toHaveLength(1)
    const earlier = await run('-C', copyOf('city-erp'), 'ask', 'A list of the servers.', '--on', '2022-03-30')
    expect(earlier.err).not.toContain('only notes it')
  })

  test('a waiver that matched nothing is told, and the words are changed with a command', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': 'id: E-01\nkind: note\nhappened: 2024-01-09\ntitle: A note\nrecorded: 2024-01-10T12:00Z\n',
      'allegations/AL-1.yaml':
        'id: AL-1\narea: A1\ntext: Late mail.\noccurred: 2023-12\nresponse: denied\nreply: My manager is a liar.\nrecorded: 2024-01-10T12:00Z\n',
    })
    const args = ['-C', dir, 'render', 'rebuttal', '--for', 'hr', '--format', 'md', '--today', '2024-02-01'] as const
    const { code, err } = await run(...args, '--waive', 'lyre', '--because', 'It is so')
    expect(code).toBe(1)
    expect(err).toContain('--waive "lyre" matched nothing in the document')
    expect(err).toMatch(/ {2}onrecord .*reply AL-1 "…" --replace\nor if they have to stand: --waive T-02/)
    const used = await run(...args, '--waive', 'T-02', '--because', 'It is so')
    expect([used.code, used.err]).toEqual([0, expect.not.stringContaining('matched nothing')])
  })
})
