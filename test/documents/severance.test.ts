/** The worksheet of a settlement and the letter that goes out, for records of several kinds. */
import { describe, expect, test } from 'vitest'
import { copyOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const severance = (dir: string, reader: string, today: string, ...flags: readonly string[]): Promise<Ran> =>
  run(
    '-C',
    dir,
    'render',
    'severance',
    ...['--for', reader, '--today', today, '--format', 'md', '--out', '-'],
    ...flags,
  )

const UK = `${PLAN}jurisdiction: GB\n`
const HR = `${PEOPLE}  - {id: mo, name: Mo Hart, role: HR partner, relation: hr_representative}\n`
const EMPLOYMENT = 'hired_on: 2016-06-01\njob_title: Dispatcher\n'

describe('the letter', () => {
  test('answers an offer with terms, the time that there is and a day that is no holiday', async () => {
    const { code, out } = await severance(copyOf('sales-leave'), 'settlement', '2024-05-06')
    expect(code).toBe(0)
    expect(out).toContain('**Confidential settlement communication**')
    expect(out).toContain('**To:** Hana Petrov, HR Business Partner, Lumenpath Software')
    expect(out).toContain(
      'By May 3, qualified opportunities created came to 9 and required CRM fields complete went from',
    )
    expect(out).toContain('8 had been reached by April 26 and 9 by May 3.')
    expect(out).toContain(
      '| Pay | 20 weeks of base pay ($50,000), in place of the 8 weeks of base pay ($20,000) offered |',
    )
    expect(out).toContain('| Commission | Commission for the second quarter of 2024, with the calculation in writing |')
    expect(out).toContain('until Monday, May 27, 2024, and seven days after signing to revoke.')
    expect(out).toContain('a public holiday (Memorial Day), please confirm that an answer on Tuesday, May 28, 2024,')
  })

  test('has no word of going, of age, of evidence, of an absence or of what is wanted at the least', async () => {
    const own = {
      'severance.yaml':
        'offered_on: 2024-05-06\noffer_weeks: 8\nask_weeks: 20\nfloor_weeks: 13\nwalk_away: no reference\nleverage: [The chat of February]\nage_40_plus: true\n',
    }
    const { out } = await severance(copyOf('sales-leave', own), 'settlement', '2024-05-06')
    expect(out).toContain('20 weeks of base pay')
    expect(out).not.toMatch(/resign|quit|leaving|leave|absence|E-\d|AL-\d|13 weeks|no reference|chat|40|!/i)
  })

  test('in another place is marked "without prejudice", in pounds, with the day first', async () => {
    const dir = recordOf({
      'plan.yaml': UK,
      'people.yaml': HR,
      'employment.yaml': EMPLOYMENT,
      'severance.yaml':
        'offered_on: 2024-04-10\noffer_lump_sum: 4000\nask_lump_sum: 9500.5\nconsider_days: 10\nask_terms: [keep the work phone, Pay for a course in logistics by June]\n',
    })
    const { out } = await severance(dir, 'settlement', '2024-04-11')
    expect(out).toContain('**Without prejudice: confidential settlement communication**')
    expect(out).toContain('**To:** Mo Hart, HR partner, Harbour Freight Tools')
    expect(out).toContain('I joined Harbour Freight Tools on 1 June 2016.')
    expect(out).toContain('| Pay | A lump sum of £9,500.50, in place of the lump sum of £4,000 offered |')
    expect(out).toContain('| Further term | Keep the work phone |')
    expect(out).toContain('| Further term | Pay for a course in logistics by June |')
    expect(out).toContain('I have 10 days from 10 April, until Saturday, 20 April 2024.')
    expect(out).toContain(
      'As 20 April is a Saturday, please confirm that an answer on Monday, 22 April 2024, is in time.',
    )
    expect(out).not.toContain('$')
  })

  test('without an offer is open to discuss terms', async () => {
    const dir = recordOf({ 'severance.yaml': 'ask_weeks: 12\nterms_sought: [neutral_reference]\n' })
    const { out } = await severance(dir, 'settlement', '2024-03-01')
    expect(out).toContain('**Subject:** Terms for an agreed separation')
    expect(out).toContain('**To:** Piet Vos, Dispatch manager, Harbour Freight Tools')
    expect(out).toContain('I would be open to discuss an agreed separation, set out carefully and in writing')
    expect(out).toContain('| Pay | 12 weeks of base pay |')
    expect(out).toContain('It does not end my employment and it does not give up any right.')
    expect(out).not.toMatch(/offered|agreement of/)
  })

  test('with an offer and nothing asked for is not made, and says what is missing', async () => {
    const dir = recordOf({ 'severance.yaml': 'offered_on: 2024-04-01\noffer_weeks: 4\n' })
    for (const each of [dir, recordOf()]) {
      const { code, out, err } = await severance(each, 'settlement', '2024-04-02')
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('ask_weeks, ask_lump_sum or terms_sought')
    }
  })

  test('a term with a word of going is refused', async () => {
    const dir = recordOf({ 'severance.yaml': 'ask_weeks: 4\nask_terms: [My resignation is dated 1 June]\n' })
    const { code, err } = await severance(dir, 'settlement', '2024-03-01')
    expect(code).toBe(2)
    expect(err).toContain('the word "resignation", which may not go out')
  })

  test('when firm says the same a little more firmly', async () => {
    const { out } = await severance(copyOf('sales-leave'), 'settlement', '2024-05-06', '--register', 'firm')
    expect(out).toContain('The plan of March 4, 2024 is not an accurate account of my work')
    expect(out).toContain('Please answer in writing, term by term')
  })

  test('says nothing of check-ins that I missed myself, nor of a review that speaks against me', async () => {
    const dir = recordOf({
      'employment.yaml': 'reviews:\n  - {on: 2023-11-01, text: "Does not meet expectations."}\n',
      'check-ins/2024-01-12.yaml': 'scheduled_for: 2024-01-12\nstatus: employee_no_show\n',
      'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\n',
      'severance.yaml': 'ask_weeks: 4\n',
    })
    const { out } = await severance(dir, 'settlement', '2024-03-01')
    expect(out).not.toMatch(/check-in|expectations/i)
    expect(out).toContain('For "Answering mail" the plan states no measure.')
  })
})

describe('the worksheet', () => {
  test('shows each point with its weakness and what keeps it out of the letter', async () => {
    const { out } = await severance(copyOf('sales-leave'), 'self', '2024-05-06')
    expect(out).toMatch(/\| 1\. On April 5 Colin Marsh changed the target .* \*E-01, E-02, E-14\* \| .* \| summary \|/)
    expect(out).toMatch(
      /\| 2\. The plan was issued 21 days after my return .* \| no: leave, protected act; counsel only \|/,
    )
    expect(out).toMatch(/\| 5\. Another employee, .*\(the name is in the record\).* \| no: comparator \|/)
    expect(out).not.toContain('Theo Brandt')
    expect(out).toContain('May points 2 to 5 of section 3 be raised, by whom, and in what form?')
    expect(out).toContain('Is the offer to me alone or to a group (then the period may be 45 days)?')
    expect(out).toContain("**First:** this record is marked as kept on the employer's device.")
  })

  test('counts the money and leaves blank what has to be decided', async () => {
    const { out } = await severance(copyOf('sales-leave'), 'attorney', '2024-05-06')
    expect(out).toContain('| Offer of May 6 (E-15) | 8 | $20,000 | 1.6 |')
    expect(out).toContain('| Ask | 20 | $50,000 | 4.0 |')
    expect(out).toContain('| Between them | 12 | $30,000 |  |')
    expect(out).toMatch(/\| Floor \| [\\_]+ \| \$[\\_]+ \|/)
    expect(out).toContain('five years on May 13, within the time to consider')
    expect(out).toContain('| Friday, May 24, 2024 | Work to this date |')
  })

  test("has the user's own points, floor and noted terms first", async () => {
    const dir = recordOf({
      'severance.yaml': `ask_weeks: 6
weekly_base: 700
floor_weeks: 4
walk_away: no reference is given
rehire: false
leverage: [{text: They need the handover, weakness: Others can do it}]
`,
    })
    const { out } = await severance(dir, 'self', '2024-03-01')
    expect(out).toContain('| 1. They need the handover. *none* | Others can do it. | no: your own note |')
    expect(out).toContain('| Floor | 4 | 2,800 |')
    expect(out).toContain('| I walk away when | no reference is given |')
    expect(out).toContain('**Noted in severance.yaml:** rehire: no.')
  })

  test('without severance.yaml says what is missing and how to note it', async () => {
    const { code, out } = await severance(recordOf({ 'plan.yaml': UK }), 'self', '2024-03-01')
    expect(code).toBe(0)
    expect(out).toContain('No offer is recorded, and there is no severance.yaml')
    expect(out).toContain('| weeks of pay that you ask for | `onrecord set severance ask_weeks 16` |')
    expect(out).toContain('| Friday, 5 April 2024 | The plan ends | plan |')
    expect(out).toContain('Should I ask for a separation now, or wait for an offer?')
    expect(out).not.toContain('| Age |')
  })

  test('with a file shows the command that notes what is missing', async () => {
    const dir = recordOf({ 'severance.yaml': 'offered_on: 2024-03-01\noffer_weeks: 4\n' })
    const { out } = await severance(dir, 'self', '2024-03-02')
    expect(out).toContain('`onrecord set severance consider_days 21`')
    expect((await run('-C', dir, 'set', 'severance', 'consider_days', '21')).code).toBe(0)
    expect((await severance(dir, 'self', '2024-03-30')).out).toContain('Last day to consider: this day has passed')
  })
})
