import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TEXT_KINDS, type TextKind } from '../../src/tone/rule.ts'
import { RULES } from '../../src/tone/rules.ts'
import { type ToneAbout, type ToneHit, toneOf } from '../../src/tone/tone.ts'
import { EVERYDAY, SENTENCES } from './sentences.ts'

const found = (text: string, about: ToneAbout = { kind: 'rebuttal' }): [string, string][] =>
  toneOf(text, about).map(({ rule, words }) => [rule, words])

test('the raw draft has the hits that were found by hand, and no other', () => {
  const text = readFileSync(new URL('raw-draft.txt', import.meta.url), 'utf8')
  const hits = toneOf(text, { kind: 'rebuttal', whole: true }).map(
    ({ line, rule, words }) => `${line} ${rule} ${words}`,
  )
  expect(hits).toEqual([
    '1 T-02 Lazy',
    '1 T-03 Hatchet Job',
    '2 T-01 bullshit',
    '3 T-01 fucked',
    '4 T-07 never',
    "5 T-05 didn't bother",
    '6 T-08 unreasonable',
    '7 T-04 I know another manager',
    '8 T-04 I believe my boss',
    '8 T-04 was pressured',
    '9 T-09 cannot abide',
    '10 T-61 dropped the ball',
  ])
})

const cases = Object.entries(SENTENCES).map(([rule, sentences]) => ({ rule, ...sentences }))

test.each(cases)('$rule finds what it is for', ({ rule, kind = 'rebuttal', hits }) => {
  for (const [sentence, words] of hits) expect(found(sentence, { kind })).toContainEqual([rule, words])
})

test.each(cases)('$rule finds nothing in what only looks like it', ({ rule, kind = 'rebuttal', clean }) => {
  for (const sentence of clean)
    expect([sentence, found(sentence, { kind }).filter(([id]) => id === rule)]).toEqual([sentence, []])
})

test.each(EVERYDAY)('nothing is found in: %s', (sentence) => {
  for (const kind of TEXT_KINDS) expect([kind, found(sentence, { kind })]).toEqual([kind, []])
})

test('every rule has a sentence, or is about a whole document', () => {
  const whole = ['T-20', 'T-22', 'T-23']
  expect(RULES.map(({ id }) => id)).toEqual([...Object.keys(SENTENCES), ...whole].sort())
})

// ---- whose words -----------------------------------------------------------------------------------------------

test.each([
  ['The plan says “never late, lazy, a toxic liar”.'],
  ['The plan says "never late, lazy".'],
  ["He wrote 'this is bullshit' to me on 3 May."],
  ['He wrote ‘don’t be lazy’ to me on 3 May.'],
  ['«You are lazy», she said on 3 May.'],
  ['> This is bullshit and unfair\n\nI replied on 3 May.'],
  ['The variable `shit` was renamed on 3 May.'],
  ['```\nI quit!\n```\n\nThe log of 3 May.'],
  ['See [the log](https://example.org/shit/lazy) of 3 May, https://example.org/damn.'],
])('what others said is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ["I don't think it's bullshit, it's the users' view.", 'bullshit'],
  ['The 15" screen is crap and the 17" one too.', 'crap'],
  ['He’s lazy, and that’s the users’ view.', 'lazy'],
  ['The **damn** report.', 'damn'],
  ['I *believe my boss* lied.', 'I *believe my boss'],
])('apostrophes, inches and emphasis hide nothing: %s', (text, words) => {
  expect(found(text).map(([, each]) => each)).toContain(words)
})

test('a passage of the plan is left alone wherever it stands, however its lines are broken', () => {
  const exempt = ['The employee is lazy and never answers mail.']
  expect(
    found('A1 says the employee is lazy\n  and **never** answers mail. I never said so.', { kind: 'rebuttal', exempt }),
  ).toEqual([['T-07', 'never']])
  expect(found('I was lazy.', { kind: 'rebuttal', exempt: ['lazy'] })).toEqual([['T-02', 'lazy']])
})

test('of passages that begin alike the longest that stands there is left alone, and no more', () => {
  const exempt = ['the employee is', 'the employee is lazy and lazy again', 'the employee is lazy', 'lazy again today']
  const about = { kind: 'rebuttal', exempt } as const
  expect(found('The plan says the employee is lazy and lazy again today.', about)).toEqual([])
  expect(found('The plan says the employee is lazy and lazy.', about)).toEqual([['T-02', 'lazy']])
})

// ---- what kind of text -----------------------------------------------------------------------------------------

function levels(text: string, rule: string): Partial<Record<TextKind, ToneHit['level']>> {
  return Object.fromEntries(
    TEXT_KINDS.flatMap((kind) =>
      toneOf(text, { kind }).flatMap((hit) => (hit.rule === rule ? [[kind, hit.level]] : [])),
    ),
  )
}

test('a feeling stops what answers the plan, and is pointed out elsewhere', () => {
  const of = levels('I was humiliated on 3 May.', 'T-09')
  expect(of).toMatchObject({ rebuttal: 'error', recap: 'error', update: 'error', agenda: 'warning', appeal: 'warning' })
})

test('a resignation may be written of to a lawyer, an agency and in a settlement', () => {
  const of = levels('I quit.', 'T-62')
  expect(of).toMatchObject({ rebuttal: 'error', chronology: 'error', note: 'warning' })
  expect(Object.keys(of)).not.toEqual(expect.arrayContaining(['severance']))
  expect(of).not.toHaveProperty('appeal')
  expect(of).not.toHaveProperty('handover')
})

test('a private note is told that it may be read, and never more than a warning', () => {
  const hits = toneOf('I refused. My boss is a liar. This is retaliation! I never slept, had anxiety.', {
    kind: 'note',
  })
  expect(hits.map(({ rule, level }) => [rule, level])).toEqual([
    ['T-60', 'warning'],
    ['T-02', 'warning'],
  ])
  expect(hits[0]?.why).toMatch(/^this may be read one day: /)
})

test('a legal word is routed: its sentence is shown, and one of facts, and nothing is to be taken out', () => {
  const [routed, mixed] = toneOf('I sent it. The plan is retaliation for my complaint. Thanks.', { kind: 'update' })
  expect(routed).toMatchObject({
    rule: 'T-40',
    level: 'route',
    deletable: false,
    sentence: 'The plan is retaliation for my complaint.',
    better: '"On DAY I reported … to …. On DAY, … days later, …"',
  })
  expect(mixed).toMatchObject({ rule: 'T-50', level: 'warning' })
  expect(toneOf('It was retaliation.', { kind: 'handover' })).toEqual([])
})

test('"provably false" is the edge of what is firm', () => {
  expect(found('The item is provably false.', { kind: 'rebuttal', register: 'firm' })).toEqual([])
  expect(found('The item is provably false.')).toEqual([['T-10', 'provably false']])
})

// ---- a whole document ------------------------------------------------------------------------------------------

const LETTER = `# Response

**To:** Piet Vos

Thank you for the plan. Since it began, 14 of 15 mails were answered in two days (E-02).

The plan states that mail is left for days.

I will follow the plan and am available on Monday.
`

test('a letter that begins and ends well has no hit', () => {
  expect(found(LETTER, { kind: 'rebuttal', whole: true })).toEqual([])
})

test('a denial at the beginning, an end without an offer and a long body are pointed out', () => {
  const denied = LETTER.replace('Thank you for the plan.', 'The plan is inaccurate.')
    .replace('I will follow', 'Others follow')
    .replace('am available', 'meet')
  expect(found(denied, { kind: 'rebuttal', whole: true })).toEqual([
    ['T-23', 'inaccurate'],
    ['T-22', 'Others follow the plan and meet on Monday.'],
  ])
  const long = `Thanks.\n\n${'one two three four five. '.repeat(30)}last\n`
  expect(found(long, { kind: 'missed-check-in', whole: true }).map(([rule]) => rule)).toEqual(['T-20'])
  expect(found(long, { kind: 'missed-check-in' })).toEqual([])
})

test('a reply with exhibits of its own needs no date', () => {
  expect(found('It was completed.', { kind: 'reply', hasExhibits: true })).toEqual([])
})

// ---- any text --------------------------------------------------------------------------------------------------

const WORDS = [
  'I',
  'believe',
  'my',
  'boss',
  'never',
  '"',
  "'",
  '’',
  '“',
  '”',
  '\n',
  ' ',
  '*',
  '`',
  '>',
  '(',
  '](',
  '!',
  '?',
  'İ',
  '😀',
  'é',
  'lazy',
  'retaliation',
  'For the record,',
  'a.',
  '\r\n',
  '\t',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS)).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS)).map((words) => words.join('')),
)

test('whatever the text, nothing is thrown, and each hit stands where it says', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...TEXT_KINDS), fc.array(fc.string()), (text, kind, exempt) => {
      for (const { start, end, words, line, column } of toneOf(text, { kind, exempt, whole: true })) {
        expect(text.slice(start, end)).toBe(words)
        const before = text.slice(0, start).split(/\r\n|\r|\n/)
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
      }
    }),
  )
})

test.each([
  ['prose', 'I believe that the report was sent on 3 May, and the list of it. '],
  ['opened quotes', '"a \'b “c ‘d '],
  ['blanks', '                                '],
  ['stars', '*_*_`*'],
  ['one letter', 'i '],
  ['thanks', 'thank you '],
  ['brackets', '](<a ](<'],
  ['exclamation marks', 'a!?!?'],
  ['line ends', '\n'],
  ['words', 'iamwasfeelverydeeply'],
  ['quotes in quotes', "'a'b'c'd'"],
])('a long text of %s is looked at to its end, in the time that a test may take', (_, piece) => {
  // Were it read once for each of its letters, it would take minutes; how long it takes is measured in the benchmark.
  const text = piece.repeat(Math.ceil(300_000 / piece.length))
  const found = toneOf(text, {
    kind: 'rebuttal',
    whole: true,
    exempt: ['the report was lost on 3 May', 'a b c d e f g'],
  })
  expect(found.every(({ start, end, words }) => text.slice(start, end) === words)).toBe(true)
})
