import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesFound } from '../../src/packet/found-names.ts'
import { redactorOf } from '../../src/packet/redaction.ts'

/** What is told of one name when this text is redacted. */
function told(name: string, text: string, others: readonly string[] = []): string {
  const { redact, missed } = redactorOf({ names: [name, ...others] })
  redact(text)
  const { notFound, inPart } = missed()
  const part = inPart.find((each) => each.name === name)
  return notFound.includes(name) ? 'not found' : part === undefined ? '' : `only ${part.found.join(', ')}`
}

describe('a name of several words', () => {
  test.each([
    ['Renata Sokol', 'Renata Solis wrote; Renata was there', 'only Renata'],
    ['Renata Solis', 'Renata Solis wrote; Renata was there', ''],
    ['Renata Solis', 'Solis, Renata', ''],
    ['Renata Solis', 'Ms. Solis and rsolis', 'only Solis'],
    ['Renata Solis', 'rsolis', 'only Solis'],
    ['Renata Solis', 'RENATA M. SOLIS', ''],
    ['Renata Solis', 'Renata So-\nlis', ''],
    ['Renata Solis', 'the meeting', 'not found'],
    ['renata solis', 'Renata Solis', ''],
    ['renata solis', 'Renata wrote', 'not found'],
    ['Renata solis', 'Renata wrote to Solis', 'only Renata'],
    ['Renata Maria Solis', 'Renata Solis', ''],
    ['Renata Maria Solis', 'Renata and Ms. Solis', 'only Renata, Solis'],
    ['Dr. Renata Solis', 'Dr. Solis', 'only Solis'],
    ['Jan van der Berg', 'Berg, Jan', ''],
    ['Acme Corp', 'Acme', ''],
    ['Jörg Müller', 'Joerg and Mr. Mueller', ''],
    ['Jörg Müller', 'Mr. Mueller', 'only Müller'],
    ['Renata', 'Renata', ''],
    ['王小明', '我和王小明说', ''],
  ])('%s in "%s": %s', (name, text, expected) => expect(told(name, text)).toBe(expected))

  test('is not found by a part of the name of somebody else', () => {
    expect(told('Dan Reyes', 'Dana Whitfield wrote', ['Dana Whitfield'])).toBe('not found')
  })
})

test('a name is not found, found in part, or neither; what is found in part has words of its own', () => {
  const word = fc.constantFrom('Renata', 'Solis', 'Sokol', 'Dana', 'Jörg', 'van', 'Al', 'M.', 'grant')
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')))
  fc.assert(
    fc.property(names, fc.array(word), (listed, hidden) => {
      const { notFound, inPart } = namesFound(listed, hidden)
      for (const { name, found } of inPart) {
        expect(notFound).not.toContain(name)
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThan(name.split(' ').length)
      }
      // Whoever is found with the whole name is told of in neither.
      const whole = namesFound(listed, listed)
      const isSomebody = (name: string): boolean => name.split(' ').every((each) => /^[A-Z]\w{3}/.test(each))
      expect([...whole.notFound, ...whole.inPart.map(({ name }) => name)].filter(isSomebody)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
