import { expect, test } from 'vitest'
import { exhibitOf } from './attached.ts'

test.each([
  ['UTF-8', Buffer.from('\uFEFFCafé “ten” €')],
  ['UTF-16 with its mark', Buffer.from('\uFEFFCafé “ten” €', 'utf16le')],
  ['an old Windows program', Buffer.from('Caf\xe9 \x93ten\x94 \x80', 'latin1')],
])('a note in %s is read with its letters', async (_, bytes) => {
  expect((await exhibitOf(bytes, 'note.txt')).text).toBe('Café “ten” €')
})

test('UTF-16 of a program that forgot the mark is read too', async () => {
  expect((await exhibitOf(Buffer.from('Meeting on Friday\r\nat ten', 'utf16le'), 'note.txt')).text).toBe(
    'Meeting on Friday\nat ten',
  )
})

test('a chat keeps its lines, and blank lines part paragraphs', async () => {
  const { kind, blocks } = await exhibitOf(
    '[09:12] Piet: come in?\r\n[09:13] Ana: yes\r\n\r\n[09:14] Piet: ok',
    'chat.txt',
  )
  expect(kind).toBe('text')
  expect(blocks).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '[09:12] Piet: come in?' },
        { type: 'newline' },
        { type: 'text', text: '[09:13] Ana: yes' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', text: '[09:14] Piet: ok' }] },
  ])
})

test('columns and code stay as they stand, words do not', async () => {
  const { blocks } = await exhibitOf(
    'Name      Week 1\nAna       12\nPiet      9\n\nA plain sentence\nin two lines.\n\nfor (x of y) {\n    go(x);\n}\n',
    'mixed.txt',
  )
  expect(blocks.map(({ type }) => type)).toEqual(['preformatted', 'paragraph', 'preformatted'])
})

test('colours of a terminal, control characters and what hides in words are gone', async () => {
  const { text } = await exhibitOf(
    `\u001b[31mRed\u001b[0m Co\u200blin Ma\u00adrsh \u202Eabc\n${'plain words '.repeat(50)}`,
    'log.txt',
  )
  expect(text).toContain('Red Colin Marsh abc')
})

test('binary data is no text, whatever the file is called', async () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256))
  const { kind, blocks, isTextWhole, notes } = await exhibitOf(bytes, 'note.txt')
  expect([kind, blocks, isTextWhole]).toEqual(['file', [], false])
  expect(notes.join()).toContain('This kind of file cannot be shown here.')
})

test('a very long text is shown up to where paper ends, and says so', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `[2024-01-02 09:00] Ana: message ${i}\n`).join('')
  const many = await exhibitOf(lines, 'chat.txt')
  expect(many.text.length).toBeGreaterThan(150_000)
  expect(many.text.length).toBeLessThan(450_000)
  expect(many.notes).toEqual(['This file is very long: its beginning is shown, the file has all of it.'])
  const one = await exhibitOf('word '.repeat(500_000), 'line.txt')
  expect(one.text.length).toBeGreaterThan(300_000)
  expect(one.notes).toHaveLength(1)
})

test('a note in Markdown is laid out, with the addresses of its links in sight and nothing run or loaded', async () => {
  const { kind, text, blocks } = await exhibitOf(
    '# Note\n\nSee [the page](https://intranet.example/p), <https://a.example>, <b>bold</b>, ![chart](https://a.example/x.png).\n\n- one\n- two\n',
    'note.md',
  )
  expect(kind).toBe('note')
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list'])
  expect(text).toContain('See the page (https://intranet.example/p), https://a.example, <b>bold</b>, chart.')
  expect(JSON.stringify(blocks)).not.toContain('"link"')
})

test('a page that was saved from a browser is its words', async () => {
  const html = `<!DOCTYPE html><html><head><title>x</title><script>let a = "<p>no</p>"</script></head><body>
<h1>Policy</h1><p>First<br>second &eacute;&#146;s</p><ul><li>One<ul><li>Inner</li></ul></li></ul><p>a < b<table><tr><td rowspan=2>A1</td><td>Tickets<tr><td>Two days</table>`
  const { kind, text, blocks } = await exhibitOf(html, 'policy.html')
  expect(kind).toBe('web page')
  expect(text).toBe('Policy\nFirst\nsecond é’s\nOne\nInner\na < b\nA1\tTickets\n\tTwo days')
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'paragraph', 'table'])
})

test('a note in Markdown shows the words of footnotes and links that nothing names, and of those that are named twice', async () => {
  const { text } = await exhibitOf(
    '# Note\n\nSeen[^1] and [here][p].\n\n[^1]: One.\n[^1]: Two.\n[^9]: Never named.\n\n[p]: https://a.example "Title"\n[q]: word\n',
    'note.md',
  )
  for (const words of ['Seen[^1] and [here][p].', 'One.', 'Two.', 'Never named.', 'https://a.example', '[q]: word'])
    expect(text).toContain(words)
})

test.each([
  'display: none',
  'font-size:1px;color:#ffffff',
  'max-height:0px; overflow: hidden',
  'position:absolute; left:-9999px',
  'text-indent: -9999px',
  'clip: rect(0 0 0 0)',
  'opacity:0.0',
])('words of a page that are hidden by %s are not shown', async (style) => {
  const html = `<!doctype html><html><body><p>Shown</p><p style="${style}">Xylo</p></body></html>`
  const { text, removed } = await exhibitOf(Buffer.from(html), 'page.html')
  expect(text).toBe('Shown')
  expect(removed).toContain('text that the page hides')
})

test.each(['font-size: 1em', 'max-width:0.5in', 'margin-left:-120px', 'opacity:0.6', 'background-color: transparent'])(
  'words with %s are shown',
  async (style) => {
    const html = `<!doctype html><html><body><p style="${style}">Shown</p></body></html>`
    expect((await exhibitOf(Buffer.from(html), 'page.html')).text).toBe('Shown')
  },
)
