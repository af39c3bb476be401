import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeName } from '../../src/record/safe-name.ts'

test.each(['mail.eml', 'scan of 3 March.png', 'Übergröße – 名前.pdf', "it's.txt", '#1 a.txt', '-q.txt'])(
  'an ordinary name stays as it is: "%s"',
  (name) => {
    expect(safeName(name, [])).toBe(name)
  },
)

test.each([
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a/b\\c.txt', 'a_b_c.txt'],
  ['C:\\mail.eml', 'C_mail.eml'],
  ['a\u001b[2Jb\u0007\n\r\t.txt', 'a_[2Jb_.txt'],
  ['what?*<>|".txt', 'what_.txt'],
  ['photo\u202egnp.exe', 'photo_gnp.exe'],
])('no part of a name is a path, or acts on a terminal: %j', (name, safe) => {
  expect(safeName(name, [])).not.toMatch(/[/\\:*?"<>|]|\p{Cc}/u)
  expect(safeName(name, [])).toBe(safe)
})

test.each(['CON', 'CON.txt', 'nul', 'com1.log', 'LPT9.pdf', 'Aux.md'])(
  'a word that Windows keeps for itself: %s',
  (name) => {
    expect(safeName(name, [])).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
  },
)

test.each([
  ['notes.txt.', 'notes.txt'],
  ['notes.txt . .', 'notes.txt'],
  ['notes ', 'notes'],
  [' notes', 'notes'],
  ['.hidden', '_hidden'],
  ['...', 'file'],
  ['.', 'file'],
  ['..', 'file'],
  ['', 'file'],
  ['   ', 'file'],
])('dots and blanks at the ends: "%s"', (name, safe) => {
  expect(safeName(name, [])).toBe(safe)
})

describe('twins get names of their own', () => {
  test('composed and decomposed letters are the same name', () => {
    const composed = 'Ångström.pdf'.normalize('NFC')
    expect(safeName('Ångström.pdf'.normalize('NFD'), [])).toBe(composed)
    expect(safeName('Ångström.pdf'.normalize('NFD'), [composed])).toBe('Ångström-2.pdf'.normalize('NFC'))
  })

  test('whatever their capitals, as often as needed', () => {
    expect(safeName('MAIL.eml', ['mail.eml', 'Mail-2.eml'])).toBe('MAIL-3.eml')
  })

  test('two names that become the same safe one', () => {
    expect(safeName('a:b.txt', ['a_b.txt'])).toBe('a_b-2.txt')
  })
})

test.each([
  `${'x'.repeat(251)}.txt`,
  `${'名'.repeat(85)}.pdf`,
  `${'👩‍💻'.repeat(40)}.png`,
  `a.${'e'.repeat(253)}`,
  'x'.repeat(255),
])('a name as long as a system takes is shortened, and keeps its end: %s', (name) => {
  const safe = safeName(name, [safeName(name, [])])
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(210)
  expect(safe.isWellFormed()).toBe(true)
  if (/\.\w{3}$/.test(name)) expect(safe.slice(-4)).toBe(name.slice(-4))
})

test('whatever a file was called, its name can be stored everywhere, and is stable', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })), (name) => {
      const safe = safeName(name, [])
      expect(safe).not.toMatch(/[/\\:*?"<>|]|\p{Cc}|\p{Bidi_Control}|^\.|[.\s]$|^\s|^$/u)
      expect(safe).toBe(safe.normalize('NFC'))
      expect(safe.isWellFormed()).toBe(true)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
      expect(safeName(safe, [])).toBe(safe)
    }),
    { numRuns: 1_000 },
  )
})
