import { beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { recordOf } from '../record-folder.ts'
import { hostileValues } from '../render/hostile.ts'
import { type MadeDocument, makeDocument } from './made-document.ts'

const nested = Array.from({ length: 500 }, (_, i) => `${' '.repeat(i * 2)}- item ${i}`).join('\n')

const VALUES: Readonly<Record<string, string>> = {
  ...hostileValues,
  'a heading and a table': '## Requests\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n> quote\n```\ncode\n```',
  'a link of a script': '[click](javascript:alert(1)) <https://evil.example> https://evil.example/x',
  'a reference': '[a]: https://evil.example "t"\n![x][a] ![chart](chart:M1)',
  'Typst markup': '#image("/etc/passwd") #pagebreak() *bold* _em_ `raw` $ x $ \\ // no',
  'raw Liquid': '{% raw %}{{ x | raw }}{% endraw %}{%- for i in (1..9) -%}',
  'a long word': 'W'.repeat(10_000),
  'nested lists': nested,
  'control and escape characters': 'before\u0000\u001b[31mred\u0007\u009b2J after',
  'text that runs the other way': 'pay \u202Eevil\u202C \u2066x\u2069 end',
  'a byte order mark and a lone surrogate': 'start \uFEFF\uD800 end',
}

/** Without blanks, which every format breaks lines at, and without characters that stand for what cannot be shown. */
function squeezed(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}|[\s\p{Cc}\p{Cs}\uFFFD]/gu, '')
}

/** A character that no font has is shown as its code; the foot and the head of a page may stand in the middle. */
function inPdf(text: string): string {
  return squeezed(
    text.replaceAll('<U+FFFD>', '').replace(/\S+ · record as of.*|\n.*Page \d+ of \d+|\f.*/g, ''),
  ).replaceAll('-', '')
}

/** Control characters but line ends, and those that turn the direction of text. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u

/** Without the script and the links of the page itself. */
function withoutOurs(html: string): string {
  return html
    .replace(/<script type="module">(?:(?!<\/script>)[\s\S])*<\/script>\n<\/body>/, '')
    .replace(/<nav class="contents"[\s\S]*?<\/nav>/, '')
    .replace(/<a class="anchor" href="#[\w%.~-]*" aria-label="Link to [^"<>]*">#<\/a>/g, '')
}

function unescaped(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html
    .replace(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>|<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
}

function hostileRecord(value: string): string {
  return recordOf({
    'allegations/AL-2.yaml': stringify({
      ...{ id: 'AL-2', area: 'A1', occurred: '2023-11', response: 'denied', evidence: ['E-04'], weight: 'lead' },
      ...{ text: `Stated: ${value}`, reply: `Replied: ${value} (end)` },
    }),
    'requests/R-01.yaml': stringify({
      id: 'R-01',
      kind: 'clarification',
      sent_on: '2024-01-17',
      to: 'piet',
      text: `A1: ${value}`,
    }),
    'evidence/E-04.yaml': stringify({
      id: 'E-04',
      happened: '2024-01-12',
      kind: 'note',
      title: `Titled ${value}`,
      quotes: [{ who: 'ana', words: value }],
    }),
  })
}

describe.each(Object.keys(VALUES))('%s in a record is text in every format', (name) => {
  const value = VALUES[name] ?? ''
  let dir = ''
  let made: MadeDocument

  beforeAll(async () => {
    dir = hostileRecord(value)
    made = await makeDocument(dir, 'chronology', '--for', 'hr', '--today', '2024-03-12')
  })

  test('in HTML, with no element of its own', () => {
    expect(withoutOurs(made.html)).not.toMatch(
      /<(?:script|img|link|iframe|object|embed|form|a|base|meta http-equiv="refresh")\b/i,
    )
    expect(squeezed(unescaped(made.html))).toContain(squeezed(`Titled ${value}`))
    expect(made.html).not.toMatch(UNSEEN)
  })

  test('in the PDF', async () => {
    // The update has the request in a paragraph: what is in columns cannot be read off in one piece.
    const { pdf, metadata } = await makeDocument(dir, 'update', '--for', 'manager', '--today', '2024-03-12')
    expect(`${metadata}${made.metadata}`).not.toMatch(/"\/(?:URI|JavaScript|Launch|EmbeddedFiles)"/)
    if (name === 'a long word') expect(pdf.match(/W/g)?.length).toBeGreaterThanOrEqual(10_000)
    // Hebrew is read off in the order in which it is seen, and a hyphen at the end of a line as the end of a syllable.
    else if (name !== 'hebrew') expect(inPdf(pdf)).toContain(inPdf(`A1: ${value}`))
  })

  test('in Markdown, on the line of its row', () => {
    const row = made.md.split('\n').find((line) => line.includes('AL-2. The plan states'))
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(8)
    expect(made.md).not.toMatch(UNSEEN)
  })
})
