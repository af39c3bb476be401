/** docs/tone.md is written from the rules: UPDATE_GOLDEN=1 npx vitest run test/tone/docs.test.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { levelFor, TEXT_KINDS, type ToneRule } from '../../src/tone/rule.ts'
import { RULES } from '../../src/tone/rules.ts'
import { SOURCES } from '../../src/tone/sources.ts'

const PAGE = new URL('../../docs/tone.md', import.meta.url)

const HEAD = `# Words that hurt their writer

\`onrecord tone draft.md\` reads a letter, an answer or a note as those will who decide about you, and names the words that a
lawyer would strike out. Each hit has its place, the reason and a better phrase. It judges no fact, and it is no legal advice.

- An **error** is for a text that goes out: take the words out before it does. A **warning** is worth a second look. What is
  **routed** is a legal word: it is neither taken out nor put in. Talk to a lawyer or a steward first, then make the
  complaint in a dated letter of its own.
- A name is no hit: Mr. Hell, Sue Miller, and whoever is in people.yaml; nor is a word in capitals that the plan has. "I decided
  not to …" with its reason in the same sentence is a warning, where it is an error without one.
- What stands between quotation marks, what the plan says word for word, code, and lines that begin with \`>\` are not yours
  and are left alone.
- \`--fix\` takes out phrases that say nothing where they open a sentence, such as "For the record,". It shows them first, and
  changes nothing else. Of a record it changes answers alone: a note stays as it was written.
- In a private note, everything is a warning at most: it may be read one day.
`

/** Where the rule is an error, and where it does not count, in short. */
function whereOf(rule: ToneRule): string {
  const kindsAt = (level: string | undefined): string[] =>
    TEXT_KINDS.filter((kind) => kind !== 'note' && levelFor(rule, kind) === level)
  const parts = (['error', 'warning', 'route'] as const).flatMap((level) => {
    const kinds = kindsAt(level)
    if (kinds.length === 0) return []
    const isAll = kinds.length === TEXT_KINDS.length - 1
    return [`**${level}**${isAll ? '' : `: ${kinds.join(', ')}`}`]
  })
  return parts.join('; ')
}

const rows = RULES.map((rule) => `| ${rule.id} | ${rule.title} | ${rule.why} | ${rule.better} | ${whereOf(rule)} |`)
const used = new Set(RULES.flatMap(({ sources }) => sources))
const sources = Object.entries(SOURCES).map(([name, address]) => {
  const ids = RULES.filter((rule) => rule.sources.some((each) => each === name)).map(({ id }) => id)
  return `- ${name}: ${address.startsWith('http') ? `<${address}>` : address} (${ids.join(', ')})`
})

const written = `${HEAD}
| rule | finds | why | instead | where |
|---|---|---|---|---|
${rows.join('\n')}

## Sources

Pages of lawyers, unions and agencies that were read for these rules, and some of lesser weight. Sources disagree on T-40: an
unproved legal word weakens an answer, while a complaint made in good faith is protected. So the choice is left to you.

${sources.join('\n')}
`

test('docs/tone.md has every rule', () => {
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(PAGE, written)
  expect(readFileSync(PAGE, 'utf8')).toBe(written)
})

test('every source is one of a rule', () => {
  expect([...used].sort()).toEqual(Object.keys(SOURCES).sort())
})
