import { expect, test } from 'vitest'
import { HEALTH_WORDS } from '../../src/record/telling-words.ts'

function found(text: string): string[] {
  return [...text.matchAll(HEALTH_WORDS)].map(([words]) => words)
}

test.each([
  ...['covid19', 'covid_19', 'COVID-19', 'covids', 'coronavirus', 'the flu', 'influenza', 'burn-outs', 'burnout'],
  ...['depressions', 'antidepressants', 'panic attack', 'nervous breakdown', 'mental_health', 'psychologists'],
  ...['counselor', 'counsellors', 'counselling', 'EAP', 'employee assistance', 'therapies', 'prescription', 'medicine'],
  ...[
    'my doctor',
    "doctor's",
    'a physician',
    'ill',
    'unwell',
    'sick',
    'sick_note',
    'illness',
    'chemo',
    'HIV',
    'asthma',
  ],
  ...['diabetes', 'diabetic', 'epilepsy', 'a stroke', 'heart attack', 'IVF', 'injury', 'injured', 'chronic pain'],
  ...['bereavement', 'disability', 'I am disabled', 'who became disabled', 'FMLA'],
])('a word of health: %s', (words) => {
  const [first, ...more] = found(`It was about ${words}, and more_`)
  expect(more).toEqual([])
  expect(words).toContain(first)
})

test.each([
  'The account is disabled and the feature was disabled.',
  'An ill-defined task; she spoke ill of nobody; ill will',
  'I was sick of the delays.',
  'A stroke of luck, key strokes and the stroke width',
  'A breakdown of the costs, and of the machine',
  'Zero injuries, and an injury rate of nil',
  'The school counselor and the guidance counselors asked for the list.',
  'No prior counselling, and no written counseling.',
  'EAP-TLS on the access points; JBoss EAP',
  'Psychological safety in the team',
  'Hive, skill, drill, until, thrill, doctoral, physical, prescriptive',
  'the influence of the flue',
  'The doctors of ward 3 signed the list.',
])('not a word of health: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each(['my ', 'sick and tired ', '_', 'doctor', 'no ', 'heart '])(
  'of a long text of "%s" the end is read too',
  (text) => {
    expect(found(`${text.repeat(100_000)}. Chemotherapy began.`).join(' ')).toContain('Chemotherapy')
  },
)
