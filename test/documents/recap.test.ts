import { describe, expect, test } from 'vitest'
import { wordCount } from '../../src/documents/phrases/room.ts'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const PEOPLE = `people:
  - {id: ana, name: Ana Duarte, role: Dispatcher, relation: employee}
  - {id: piet, name: Piet Vos, role: Dispatch manager, relation: supervisor}
  - {id: hedda, name: Hedda Blom, role: HR Adviser, relation: hr_representative}
`
const TWO_AREAS = PLAN.replace(
  /$/,
  '  - {id: A2, title: Night rota, expectation: Publish the rota on Thursdays.}\n',
).replace('status: active\n', 'status: active\ncheck_in_cadence: {every: week, on: friday}\n')
const HELD = 'scheduled_for: 2024-01-19\nstatus: held\nattendees: [ana, piet]\n'

type Files = Readonly<Record<string, string>>

function recap(files: Files, ...flags: readonly string[]): Promise<Ran> {
  const dir = recordOf({ 'plan.yaml': TWO_AREAS, 'people.yaml': PEOPLE, ...files })
  return render(dir, ...(flags.includes('--today') ? [] : ['--today', '2024-01-19']), ...flags)
}

function render(dir: string, ...flags: readonly string[]): Promise<Ran> {
  const reader = flags.includes('--for') ? [] : ['--for', 'manager']
  return run('-C', dir, 'render', 'recap', ...reader, '--format', 'md', '--out', '-', ...flags)
}

const held = (more: string, head = HELD): Files => ({ 'check-ins/2024-01-19.yaml': `${head}${more}` })

/** The text without its tables and its last line, which the program adds. */
function body(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('|') && !line.startsWith('*Document'))
    .join('\n')
}

describe('a recap says what the entry holds', () => {
  test('ratings, words, and who does what by when', async () => {
    const { out } = await recap(
      held(`assessments: {A1: met, A2: partially_met}
self_assessments: {A1: met}
quotes:
  - {who: piet, words: "The rota came late once."}
  - {who: ana, words: I will publish it on Wednesday from now on}
action_items:
  - {text: Ana to send the list of late mail, owner: ana, due: 2024-01-26}
  - {text: Order a second phone., owner: piet}
  - {text: Access to the rota system, owner: piet, due: 2024-02-02}
`),
    )
    expect(out).toContain('| Area | Your rating today | My own view |')
    expect(out).toContain('| A2 Night rota | partially met | – |')
    expect(out).toContain('- You said: "The rota came late once."\n')
    expect(out).toContain('- I said: "I will publish it on Wednesday from now on".\n')
    expect(out).toContain('- I will send the list of late mail by 26 January.\n')
    expect(out).toContain('- You will order a second phone.\n')
    expect(out).toContain('- For you: access to the rota system by 2 February.\n')
    expect(out).not.toContain('I noted no')
  })

  test('what was not noted is said, once', async () => {
    expect((await recap(held('assessments: {A1: met}\n'))).out).toContain(
      'I noted no rating of A2. I noted no action items for either of us.',
    )
    const bare = (await recap(held(''))).out
    expect(bare).toContain('Thank you for meeting today.\n\nI noted no ratings and no action items.\n')
    expect(bare).not.toContain('|')
  })

  test('with more people there, everybody is greeted and called by name', async () => {
    const { out } = await recap(
      held(
        'assessments: {A1: met, A2: met}\nquotes: [{who: hedda, words: Well done.}]\naction_items: [{text: Send the form, owner: hedda}]\n',
        HELD.replace('[ana, piet]', '[hedda, ana, piet]'),
      ),
    )
    expect(out).toContain('**To:** Piet Vos, Hedda Blom\\\n')
    expect(out).toContain('\nPiet and Hedda,\n')
    expect(out).toContain('| Area | Rating given today |')
    expect(out).toContain('- Hedda Blom said: "Well done."\n- Hedda Blom will send the form.\n')
  })

  test('a dated correction of the entry goes with it', async () => {
    const { out } = await recap(
      held('assessments: {A1: met, A2: met}\ncorrections: [{at: 2024-01-19T18:00:00Z, text: A2 was not rated.}]\n'),
    )
    expect(out).toContain('I corrected my notes on 19 January: A2 was not rated.')
  })
})

describe('what is still open from before', () => {
  const asked = (id: string, more: string): Files => ({ [`requests/${id}.yaml`]: `id: ${id}\n${more}\n` })
  const SUPPORT = TWO_AREAS.replace(
    'Answer mail in two working days.\n',
    'Answer mail in two working days.\n    support:\n      - {text: Second screen, promised_on: 2024-01-08}\n',
  )

  test('stands under its own heading, as of the evening of the meeting', async () => {
    const files = {
      ...held('assessments: {A1: met, A2: met}\n'),
      'plan.yaml': SUPPORT,
      ...asked(
        'R-01',
        'kind: clarification\nsent_on: 2024-01-10\nto: piet\ntext: "A1: which mail?"\nanswered_on: 2024-01-24',
      ),
      ...asked('R-02', 'kind: support\nsent_on: 2024-01-12\nto: piet\ntext: The screen of A1'),
      ...asked('R-03', 'kind: records\nsent_on: 2024-01-12\nto: hedda\ntext: Copy of my file'),
      ...asked('R-04', 'kind: assessment\nsent_on: 2024-01-22\nto: piet\ntext: A written assessment'),
    }
    const { out } = await recap(files)
    expect(out).toContain(
      'Still open from before today:\n\n- My question of 10 January: "A1: which mail?"\n- The second screen for A1, promised on 8 January, asked for on 12 January.\n\n',
    )
    const later = await recap(files, '--today', '2024-01-30')
    expect(later.out).toContain('Thank you for meeting on 19 January.')
    expect(later.out).toContain('Open on 19 January, from before:\n\n- My question of 10 January: "A1: which mail?"\n')
    expect(later.out).not.toContain('A written assessment')
  })

  test('is shortened where there is much of it', async () => {
    const long = 'which mail is meant, from which day on, and who decides whether an answer was in time? '.repeat(3)
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) =>
        Object.entries(
          asked(`R-0${n}`, `kind: clarification\nsent_on: 2024-01-1${n % 5}\nto: piet\ntext: "A1: ${long.trim()}"`),
        ),
      ),
    )
    const { out } = await recap({ ...held('assessments: {A1: met, A2: met}\n'), ...files })
    expect(out).toContain('- My questions of 10, 11, 12, 13 and 14 January on A1.\n')
    expect(wordCount(body(out))).toBeLessThanOrEqual(200)
    expect(body(out).split('\n\n').length).toBeLessThanOrEqual(12)
  })
})

describe('which check-in', () => {
  test('one that was not held has no recap', async () => {
    const files = {
      'check-ins/2024-01-12.yaml': 'scheduled_for: 2024-01-12\nstatus: manager_no_show\n',
      'check-ins/2024-01-26.yaml': 'scheduled_for: 2024-01-26\nstatus: scheduled\n',
    }
    expect(await recap(files)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'no check-in was held by 2024-01-19, so there is nothing to recap; for one that did not take place: onrecord render missed-check-in',
      ),
    })
    expect((await recap(files, '--check-in', '2024-01-12')).err).toContain(
      'the check-in 2024-01-12 was not held; for one that did not take place: onrecord render missed-check-in --check-in 2024-01-12',
    )
    expect((await recap(files, '--check-in', '2024-01-26')).err).toContain('is still to come on 2024-01-19')
    expect((await recap(files, '--check-in', '2024-01-26', '--today', '2024-01-27')).err).toContain(
      'nobody wrote down yet how the check-in 2024-01-26 went; first: onrecord check-in 2024-01-26 --held',
    )
  })

  test('an answer to the recap is not in the recap', async () => {
    const dir = copyOf('city-erp')
    const { out } = await render(dir, '--today', '2022-04-02')
    expect(out).toContain('# Recap of our check-in of March 25, 2022')
    expect(out).not.toContain('Director')
    expect(out).not.toMatch(/written assessment/i)
    expect(out).toContain('Our next check-in is on Friday, April 8.')
    const then = (await render(dir, '--today', '2022-03-25')).out
    expect(then).toContain('Our next check-in is on Friday, April 1.')
    expect(then).toContain('Please tell me by Tuesday, March 29 if')
    expect(wordCount(body(then))).toBeLessThanOrEqual(130)
  })

  test('a draft for oneself is the same text with marks', async () => {
    const files = held(
      'assessments: {A1: met, A2: met}\nquotes:\n  - {who: piet, words: You look tired again., sensitivity: health}\n',
    )
    expect((await recap(files)).out).not.toContain('tired')
    const { out } = await recap(files, '--for', 'self')
    expect(out).toContain('- You said: "You look tired again." \\[not for the manager\\]')
  })
})
