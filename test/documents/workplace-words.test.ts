import { describe, expect, test } from 'vitest'
import { healthWordsIn, workplaceIn } from '../../src/record/workplace-words.ts'
import { addFiles, PLAN, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const TEXTS = [
  'Mercy Hospital',
  'Medication scanning',
  'Schedules of the surgery and mental health units, and of therapy',
]
const MERCY = PLAN.replace('Harbour Freight Tools', 'Mercy Hospital').replace(
  'Answer mail in',
  'Answer mail of the surgery and mental health units in',
)
const FILE = 'allegations/AL-1.yaml'

function withReply(reply: string): string {
  return recordOf({
    'plan.yaml': MERCY,
    [FILE]: `id: AL-1\ntext: Mail was left for days.\nresponse: denied\nreply: ${JSON.stringify(reply)}\n`,
  })
}

test.each([
  "Asked the hospital staffing office for last week's coverage report",
  'Covered the surgery unit schedule for Mia',
  'Mental health unit had 3 open shifts',
  'The hospital gave me no training',
  'Two medication errors were counted; medication scanning was down',
  'Worked in the surgery unit on Monday',
])('of the workplace: %s', (text) => {
  expect(healthWordsIn(text, workplaceIn(TEXTS))).toEqual([])
})

test.each([
  'I was out sick',
  'My therapy is on Fridays',
  'I was in the hospital for a week',
  'I was in the hospital ward',
  'I was at the hospital with my son',
  'I went to the hospital',
  'I was hospitalized',
  'My medication makes me slow',
  'I had surgery on Monday',
  'I was in the mental health unit',
  'I took a mental health day',
  "Mia's surgery schedule",
  'Her knee surgery was moved',
  'I joined a therapy group',
  'Medication was changed by the clinic',
  'I have depression and anxiety',
])('about a person: %s', (text) => {
  expect(healthWordsIn(text, workplaceIn([...TEXTS, 'sick calls, depression, anxiety'])).length).toBeGreaterThan(0)
})

test('where the plan has no such word, each counts', () => {
  expect(healthWordsIn('The hospital staffing office', workplaceIn(['Harbour Freight Tools']))).toEqual(['hospital'])
})

describe('in a hospital', () => {
  test('log keeps the title', async () => {
    const dir = recordOf({ 'plan.yaml': MERCY })
    const { err } = await run('-C', dir, 'log', 'Mental health unit had 3 open shifts')
    expect(err).not.toContain('your words are kept as the detail')
    expect(textOf(dir, 'evidence/E-01.yaml')).toContain('title: Mental health unit had 3 open shifts')
  })

  test('log says which title took the place of another, and how to keep it', async () => {
    const dir = recordOf({ 'plan.yaml': MERCY })
    const { err } = await run('-C', dir, 'log', 'Covered the surgery unit for Mia who was out sick')
    expect(err).toContain('the text holds "sick", and a title is printed')
    expect(err).toContain('the title is "Note of 2 April 2022" now; to keep yours')
  })

  test('a reply that names the hospital passes, and tone has nothing of health', async () => {
    const dir = withReply('The hospital gave me no rota.')
    const render = await run(
      '-C',
      dir,
      'render',
      'rebuttal',
      '--for',
      'hr',
      '--today',
      '2024-02-01',
      '--out',
      '-',
      '--format',
      'md',
    )
    expect(render.err).not.toContain('a word of health')
    expect(render.out).toContain('The hospital gave me no rota')
    expect((await run('-C', dir, 'tone', 'AL-1')).out).not.toContain('T-63')
  })

  test('a stay in one does not, and only the reply is named', async () => {
    const dir = withReply('I was in the hospital for a week.')
    const { code, err } = await run(
      '-C',
      dir,
      'render',
      'rebuttal',
      '--for',
      'hr',
      '--today',
      '2024-02-01',
      '--out',
      '-',
      '--format',
      'md',
    )
    expect(code).toBe(1)
    expect(err).toContain(`"hospital" is in the document: a word of health\n  ${FILE}:4:8 reply\n`)
    expect(err).not.toContain('plan.yaml')
  })

  test('of the plan, what it alleges opens nothing', async () => {
    const dir = withReply('The medication list was sent.')
    addFiles(dir, { 'plan.yaml': MERCY.replace('Mail is left for days.', 'Medication lists are late.') })
    const { err } = await run(
      '-C',
      dir,
      'render',
      'rebuttal',
      '--for',
      'hr',
      '--today',
      '2024-02-01',
      '--out',
      '-',
      '--format',
      'md',
    )
    expect(err).toContain('"medication" is in the document')
  })
})
