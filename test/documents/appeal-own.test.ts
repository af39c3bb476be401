/** What of an appeal the agency does not get: questions, the worksheet, weeks, and what is still to be written down. */
import { describe, expect, test } from 'vitest'
import { recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { CLAIM_FILES, UNEMPLOYMENT } from './appeal-record.ts'
import { faultsOf } from './wholesome.ts'

async function render(dir: string, ...flags: readonly string[]): Promise<string> {
  const args = ['render', 'appeal', '--today', '2024-05-01', '--format', 'md', '--out', '-', ...flags]
  return (await run('-C', dir, ...args)).out
}

const withClaim = (files: Readonly<Record<string, string>> = {}) => recordOf({ ...CLAIM_FILES, ...files })

test('the agency has nothing of it', async () => {
  const text = await render(withClaim(), '--for', 'agency')
  expect(text).not.toMatch(/Not for the agency|Questions for|how it helps|Certify|onrecord set/)
})

describe('one`s own copy and the attorney`s', () => {
  test('ask the employer`s witness what the record raises', async () => {
    for (const flags of [[], ['--for', 'attorney']]) {
      const text = await render(withClaim(), ...flags)
      expect(text).toContain('By what measure was A3 assessed, and by whom?')
      expect(text).toContain('When was "A second screen" for A1, promised on January 8, provided?')
      expect(text).toContain('Why did the check-in of February 5 not take place?')
      expect(text).toContain('and to the agency "Repeatedly disregarded instructions". Which of them decided it')
    }
  })

  test('say of each exhibit who prepared it, and leave a line where the record does not say how it helps', async () => {
    const text = await render(withClaim())
    expect(text).toContain(
      '| E-04 Shift logs of four weeks | no time of writing | Described only | A2; what Tom Reyes knows; not held',
    )
    expect(text).toContain('| E-07 Letter of 22 March | Piet Vos; no time of writing | Delivered to me | \\_\\_')
  })

  test('count the weeks certified, and those since', async () => {
    const text = await render(withClaim())
    expect(text).toContain(
      'Three weeks certified, the last of them April 13. Nothing is in the record for the 18 days since.',
    )
  })

  test('say what is missing, with the command for oneself alone', async () => {
    const bare = withClaim({
      'unemployment.yaml': UNEMPLOYMENT.replace(/^case_number.*\n/m, '').replace(', telephone: 555 0144', ''),
    })
    const own = await render(bare)
    expect(own).toContain('- the case number: `onrecord set unemployment case_number 24-0117`')
    expect(own).toContain('- the telephone of Tom Reyes: `onrecord set unemployment witnesses[0].telephone "…"`')
    const attorney = await render(bare, '--for', 'attorney')
    expect(attorney).toContain('- the case number\n')
    expect(attorney).not.toContain('onrecord set')
  })

  test('a late appeal needs its reason', async () => {
    const late = withClaim({ 'unemployment.yaml': UNEMPLOYMENT.replace('appeal_days: 30', 'appeal_days: 10') })
    expect(await render(late)).toContain('- why the appeal is late: `onrecord set unemployment good_cause_if_late "…"`')
  })

  test('two days that are not the same are both said', async () => {
    const both = withClaim({ 'unemployment.yaml': `${UNEMPLOYMENT}appeal_due_on: 2024-05-14\n` })
    expect(await render(both)).toContain('The days for an appeal come to May 15, and the record has May 14')
  })
})

describe('the parts that need --include', () => {
  test('are named to oneself', async () => {
    const health = {
      'evidence/E-08.yaml':
        'id: E-08\nhappened: 2024-02-20\nkind: letter\ntitle: Letter of a clinic\nsensitivity: health\n',
    }
    const text = await render(withClaim(health))
    expect(text).toContain('only if the notice names it as an issue, with --include allegations --because')
    expect(text).toContain('with --include health --because')
    expect(await render(withClaim(health), '--for', 'attorney')).not.toContain('--include')
  })

  test('are not named where there are none', async () => {
    expect(
      await render(recordOf({ 'unemployment.yaml': UNEMPLOYMENT.replace(/^witnesses:\n.*\n/m, '') })),
    ).not.toContain('--include')
  })
})

describe('a record without a claim', () => {
  test('makes a draft that says what to write down', async () => {
    const text = await render(recordOf())
    expect(text).toContain('There is no unemployment claim in this record yet.')
    expect(text).toContain(
      '- the mailing date of the determination: `onrecord set unemployment decision_mailed_on 2024-06-03`',
    )
    expect(faultsOf(text)).toEqual([])
  })

  test('takes it line by line, as the draft says', async () => {
    const dir = recordOf(CLAIM_FILES['people.yaml'] === undefined ? {} : { 'people.yaml': CLAIM_FILES['people.yaml'] })
    const commands = [...(await render(dir)).matchAll(/`onrecord set unemployment (\S+) (.*)`/g)]
    expect(commands.length).toBeGreaterThan(10)
    for (const [, field = '', value = ''] of commands) {
      const typed = value.replace(/^['"](.*)['"]$/s, '$1').replaceAll('…', 'The words of the letter')
      const { code, err } = await run('-C', dir, 'set', 'unemployment', field, typed)
      expect({ field, typed, err, code }).toEqual({ field, typed, err: expect.any(String), code: 0 })
    }
    expect(textOf(dir, 'unemployment.yaml')).toContain('decision_mailed_on: 2024-06-03')
    expect((await run('-C', dir, 'check')).code).toBe(0)
    expect(await render(dir, '--for', 'agency')).toContain('ask for a hearing')
  })
})
