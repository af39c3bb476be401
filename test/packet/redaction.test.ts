import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenSentence, redactionWords, redactorOf } from '../../src/packet/redaction.ts'

const LIST = [
  'Dana Whitfield',
  'José García-López',
  "Siobhan O'Brien",
  'Grant Young',
  'April Jones',
  'Al Moss',
  '王小明',
]

function redacted(text: string, names: readonly string[] = LIST): string {
  return redactorOf({ names }).redact(text)
}

describe('names of the list', () => {
  test.each([
    ['Dana Whitfield wrote.', '[name A] wrote.'],
    ['DANA WHITFIELD and dana whitfield', '[name A] and [name A]'],
    ['I asked Dana and Ms. Whitfield.', 'I asked [name A] and Ms. [name A].'],
    ["Dana's and Whitfield’s desk, the Whitfields", "[name A]'s and [name A]’s desk, the [name A]"],
    ['Dana M. Whitfield', '[name A]'],
    ['Whitfield, Dana', '[name A], [name A]'],
    ['written by Dana\nWhitfield', 'written by [name A]'],
    ['> by Dana\n> Whitfield today', '> by [name A] today'],
    ['by Dana Whit-\nfield', 'by [name A]'],
    ['Dana\u00a0Whitfield, Da\u00adna', '[name A], [name A]'],
    ['dwhitfield, d.whitfield, dana_whitfield.pdf', '[name A], [name A], [name A].pdf'],
    ['dana: can you look?', '[name A]: can you look?'],
    ['Jose Garcia Lopez, JOSÉ, Jose\u0301', '[name B], [name B], [name B]'],
    ['O’Brien said, obrien said', '[name C] said, [name C] said'],
    ['The grant is young; Grant is Young', 'The grant is young; [name D] is [name D]'],
    ['In April 2022 and on 2 April, April said', 'In April 2022 and on 2 April, [name E] said'],
    ['from April to June, told to April', 'from April to June, told to [name E]'],
    ['AL-2 and Al, also', 'AL-2 and [name F], also'],
    ['我和王小明说', '我和[name G]说'],
    ['banana, Danaher, Grantham', 'banana, Danaher, Grantham'],
  ])('%j becomes %j', (text, expected) => expect(redacted(text)).toBe(expected))

  test('one person alone has no letter', () => {
    expect(redacted('Dana and Whitfield', ['Dana Whitfield'])).toBe('[name] and [name]')
  })

  test('a part that is on the list again is the same person, and what two share is nobody in particular', () => {
    expect(redacted('Dana', ['Dana Whitfield', 'Sam Reyes', 'Dana'])).toBe('[name A]')
    expect(redacted('Reyes; Ana Reyes', ['Sam Reyes', 'Ana Reyes'])).toBe('[name]; [name B]')
  })

  test.each([
    ['Jörg Müller', 'Jörg Müller, Joerg Mueller, JOERG MUELLER, Jorg Muller, jmueller', 'Joergen, Mullers Mühle'],
    ['Joerg Mueller', 'Joerg Mueller, Jörg Müller, Jorg Muller', 'Muell, Mull'],
    ['Ömer Öztürk', 'Oemer, OEZTUERK, Ömer, Öztürk, Ozturk', 'Omerta'],
    ['Søren Åkesson', 'Soeren Aakesson, Soren Akesson', 'Soer'],
  ])('%s is found in the spellings of other keyboards', (name, hidden, kept) => {
    expect(redacted(hidden, [name]).replace(/\[name\]|[, ]/g, '')).toBe('')
    expect(redacted(kept, [name]).split(', ')).toContain(kept.split(', ')[0])
  })

  test('a vowel of its own is not left out', () => {
    const names = ['Michael Samuelson', 'Rafael Noel', 'Joel Israel']
    expect(redacted('Michal, Samulson, Rafal, Nol, Jol and Isral', names)).toBe(
      'Michal, Samulson, Rafal, Nol, Jol and Isral',
    )
  })

  test('what is more than a name in a house name stays', () => {
    expect(redacted('Acme Corp and the Corp', ['Acme Corp'])).toBe('[name] and the Corp')
  })

  test('without a list names stay', () => {
    expect(redacted('Dana, dana@example.org', [])).toBe('Dana, [e-mail address]')
  })
})

describe('addresses and numbers', () => {
  test.each([
    ['to dana.w@city.example.org, please', 'to [e-mail address], please'],
    ['<mailto:d_w+pip@example.co.uk>', '<[e-mail address]>'],
    ['at dana\\_w\\@example.org', 'at [e-mail address]'],
    ['Call (415) 555-0142 or 415-555-0143/415.555.0144.', 'Call [phone number] or [phone number]/[phone number].'],
    ['+1 415 555 0142 ext. 12', '[phone number]'],
    ['Tel: 555-0142, cell 4155550142', 'Tel: [phone number], cell [phone number]'],
    ['020 7946 0123, 07700 900123, 07700900123', '[phone number], [phone number], [phone number]'],
    ['(0161) 496 0000 and +44 (0)20 7946 0123', '[phone number] and [phone number]'],
    ['+49 30 1234567, 030/1234567, 06 12 34 56 78', '[phone number], [phone number], [phone number]'],
    ['SSN 219-09-9999, 4111 1111 1111 1111', 'SSN [number], [number]'],
    ['IBAN GB82 WEST 1234 5698 7654 32 here', 'IBAN [number] here'],
    ['account no. 12345678, sort code 12-34-56', 'account no. [number], sort code [number]'],
    ['NI QQ 12 34 56 C no, AB123456C yes', 'NI QQ 12 34 56 C no, [number] yes'],
  ])('%j becomes %j', (text, expected) => expect(redacted(text)).toBe(expected))
})

/** Texts in which nothing is to be hidden, as they stand in documents. */
const digits = (n: number): fc.Arbitrary<string> =>
  fc.integer({ min: 10 ** (n - 1), max: 10 ** n - 1 }).map((value) => String(value))
const two = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'))
const MONTH = fc.constantFrom('January', 'March', 'April', 'May', 'June', 'August', 'December')
const year = fc.integer({ min: 1990, max: 2035 }).map(String)
const harmless = fc.oneof(
  fc.tuple(year, two(12), two(28)).map(([y, m, d]) => `${y}-${m}-${d}`),
  fc.tuple(year, two(12), two(28), two(23), two(59)).map(([y, m, d, h, min]) => `${y}-${m}-${d}T${h}:${min}:00-08:00`),
  fc.tuple(year, two(12), two(28), year, two(12)).map(([y, m, d, e, n]) => `${y}-${m}-${d}/${e}-${n}`),
  fc.tuple(two(28), MONTH, year).map(([d, m, y]) => `${Number(d)} ${m} ${y}`),
  fc.tuple(two(28), MONTH, year).map(([d, m, y]) => `${m} ${Number(d)}, ${y}`),
  fc.tuple(two(12), two(28), year).map(([m, d, y]) => `${m}/${d}/${y}`),
  fc.tuple(two(23), two(59), two(23), two(59)).map(([a, b, c, d]) => `${a}:${b} to ${c}:${d}`),
  fc.tuple(fc.constantFrom('E', 'AL', 'R', 'PQ'), two(99)).map(([kind, n]) => `${kind}-${n}`),
  fc
    .tuple(fc.constantFrom('DW', 'AL', 'MOSS'), fc.integer({ min: 1, max: 999999 }))
    .map(([prefix, n]) => `${prefix}-${String(n).padStart(6, '0')}`),
  fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 })).map(([a, b]) => `${a}/${b}`),
  fc.float({ min: 0, max: 100, noNaN: true }).map((n) => `${n.toFixed(1)} percent`),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `$${n.toLocaleString('en')}.00`),
  digits(5).map((n) => `#${n}`),
  digits(7).map((n) => `INC${n}`),
  digits(8).map((n) => `ticket ${n}`),
  digits(10).map((n) => `ticket ${n}`),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
)

test('dates, times, ids, page numbers, figures, amounts, checksums and tickets stay as they are', () => {
  fc.assert(
    fc.property(
      fc.array(harmless, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', ', ', '\n', '; '),
      (all, sep) => {
        const text = all.join(sep)
        expect(redacted(text)).toBe(text)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a name is hidden wherever it stands, and what is hidden once stays as it is', () => {
  const name = fc.constantFrom('Dana Whitfield', 'DANA WHITFIELD', 'José García-López', 'Siobhan O’Brien', 'Whitfield')
  fc.assert(
    fc.property(fc.array(fc.oneof(harmless, name), { maxLength: 8 }), (all) => {
      const text = redacted(all.join(' said '))
      expect(text).not.toMatch(/dana|whitfield|jos|garc|siobhan|brien/i)
      expect(redacted(text)).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('any text at all is taken in reasonable time, and pieces come back in their number', () => {
  const redactor = redactorOf({ names: LIST })
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (pieces) => {
      expect(redactor.redactPieces(pieces)).toHaveLength(pieces.length)
    }),
  )
  const from = performance.now()
  for (const unit of ['a', '-\n', ' ', '1 ', '(', '+1', 'dana@', '0 ', 'D. ', '> ', 'phone ', "'", 'a.'])
    redactor.redact(unit.repeat(100_000 / unit.length))
  expect(performance.now() - from).toBeLessThan(5_000)
})

test('how often each was hidden is counted over all texts', () => {
  const redactor = redactorOf({ names: LIST })
  redactor.redact('Dana, dana@example.org')
  redactor.redact('Dana Whitfield: 415-555-0142, 219-09-9999, Al')
  expect(redactor.counts()).toEqual({ names: 3, addresses: 1, phones: 1, numbers: 1 })
  expect(redactionWords(redactor.counts())).toBe(
    '3 names, 1 e-mail address, 1 phone number and 1 account or card number',
  )
  expect(redactionWords(redactorOf({ names: [] }).counts())).toBe('')
})

test('the reader is told what was replaced, and nothing where nothing was', () => {
  const none = { names: 0, addresses: 0, phones: 0, numbers: 0 }
  expect(hiddenSentence(none, '[name]')).toBe('')
  expect(hiddenSentence({ ...none, phones: 2 }, '[name]')).toBe(
    'In this packet, phone numbers are replaced, such as by [phone number].',
  )
  expect(hiddenSentence({ ...none, names: 1, numbers: 1 }, '[name A]')).toBe(
    'In this packet, some names and account and card numbers are replaced, such as by [name A].',
  )
})

test('a page number before a figure is no phone number; one that is called still is', () => {
  expect(redacted('DW-001000 0/100, DW-001234 567')).toBe('DW-001000 0/100, DW-001234 567')
  expect(redacted('Tel-0049 30 1234567')).toBe('Tel-[phone number]')
})

test('a name of the list that stands nowhere is told, as it was typed', () => {
  const names = ['Zofia Wisniewska-Lukasiewicz', 'Dr. Priya Nair', 'Jon Brandt', 'Whitfield', '王小明', 'Sam Reyes']
  const { redact, missed } = redactorOf({ names })
  redact('Zofia WIŚNIEWSKA ŁUKASIEWICZ and Ms. Nair wrote to John Brand; Whit-\nfield and 王小明 were there.')
  expect(missed().notFound).toEqual(['Jon Brandt', 'Sam Reyes'])
  redact('Reyes')
  expect(missed().notFound).toEqual(['Jon Brandt'])
})
