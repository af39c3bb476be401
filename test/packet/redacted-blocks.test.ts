import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { namesFrom, namesIn } from '../../src/packet/names-file.ts'
import { redactBlocks, redactDocument } from '../../src/packet/redacted-blocks.ts'
import { redactorOf } from '../../src/packet/redaction.ts'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { searchableText } from '../../src/render/searchable.ts'
import type { Block, Inline } from '../../src/render/tree.ts'
import { emptyFolder } from '../record-folder.ts'

const NAMES = ['Dana Whitfield', 'Sam Reyes']

function text(words: string): Inline {
  return { type: 'text', text: words }
}

describe('laid-out text', () => {
  test('a name that is partly bold is hidden as one', () => {
    const paragraph: Block = {
      type: 'paragraph',
      children: [text('By Dana Whit'), { type: 'strong', children: [text('field')] }, text(' today')],
    }
    expect(redactBlocks([paragraph], redactorOf({ names: NAMES }))).toEqual([
      {
        type: 'paragraph',
        children: [text('By [name A]'), { type: 'strong', children: [text('')] }, text(' today')],
      },
    ])
  })

  test('a link to a person is plain text, and a name over a line end goes with both lines', () => {
    const paragraph: Block = {
      type: 'paragraph',
      children: [
        { type: 'link', href: 'mailto:dana%40example.org', children: [text('Sam')] },
        text(' '),
        { type: 'newline' },
        text('Reyes, '),
        { type: 'link', href: 'https://example.org/rules', children: [text('rules')] },
      ],
    }
    const made = JSON.stringify(redactBlocks([paragraph], redactorOf({ names: NAMES })))
    expect(made).not.toMatch(/dana|sam|reyes/i)
    expect(made).toContain('https://example.org/rules')
  })

  test('quotes, lists, tables, quoted code, charts and footnotes have nothing left', () => {
    const cell = [text('Dana')]
    const blocks: Block[] = [
      { type: 'heading', level: 1, children: cell },
      { type: 'quote', children: [{ type: 'paragraph', children: cell }] },
      { type: 'list', ordered: false, start: 1, tight: true, items: [[{ type: 'paragraph', children: cell }]] },
      { type: 'table', align: ['left'], head: [cell], rows: [[cell]] },
      { type: 'preformatted', text: 'From: dana@example.org' },
      {
        type: 'figures',
        charts: [
          { svg: '<svg aria-label="Dana"><title>Dana</title><text x="1">Dana</text></svg>', alt: 'Dana', wide: true },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'footnote', number: 1, paragraphs: [cell] },
          { type: 'code', text: 'dana' },
        ],
      },
    ]
    const redactor = redactorOf({ names: NAMES })
    expect(JSON.stringify(redactBlocks(blocks, redactor))).not.toMatch(/dana/i)
    expect(redactor.counts()).toEqual({ names: 11, addresses: 1, phones: 0, numbers: 0 })
  })
})

test('a document has the names in no text of it, and keeps its placeholders in Markdown', () => {
  const document = {
    title: 'Response of Dana Whitfield',
    markdown:
      '# Response\n\nDana: I wrote to Sam\\_Reyes.\n\n| Who |\n|---|\n| **Dana** Whitfield |\n\n![](chart:c1)\n',
    charts: { c1: { svg: '<svg><text>Dana</text></svg>', alt: 'Tickets of Dana', wide: false } },
    documentId: '2022-04-02-rebuttal-union',
    asOf: '2022-04-02',
    shownDate: 'April 2, 2022',
    draft: false,
    landscape: false,
    paper: 'us-letter',
    language: 'en',
    mail: { to: [{ name: 'Sam Reyes', address: 'sam@example.org' }], cc: [], subject: 'Dana' },
  } as const
  const made = redactDocument(document, redactorOf({ names: NAMES }))
  expect(searchableText(made)).not.toMatch(/dana|whitfield|reyes|@/i)
  expect(JSON.stringify(parseMarkdown(made.markdown, made.charts))).toContain('[name A]: I wrote to [name B].')
})

describe('the list of names', () => {
  test('has one name a line, remarks and empty lines aside', () => {
    expect(namesIn('\uFEFF# who\r\nDana Whitfield  # me\r\n\r\n Sam Reyes\n', 'names.txt')).toEqual(NAMES)
    expect(namesIn('', 'names.txt')).toEqual([])
  })

  test.each([
    ['Dana\nD\n', 'names.txt:2: "D" is too short to be told from other words; write one name a line'],
    ['12345\n', 'names.txt:1: "12345" has no letters; write one name a line'],
    ['a\u0001b\n', 'names.txt:1: this line has signs that are not text; write one name a line'],
    [`${'a'.repeat(101)}\n`, 'names.txt:1: a name has at most 100 letters; write one name a line'],
  ])('%j is refused with its line', (list, message) => {
    expect(() => namesIn(list, 'names.txt')).toThrow(message)
  })

  test('a file that is not there, a folder and what is no text are refused by name', () => {
    const dir = emptyFolder()
    const binary = join(dir, 'names.bin')
    writeFileSync(binary, Uint8Array.of(0xff, 0xfe, 0x00))
    expect(() => namesFrom(join(dir, 'none.txt'))).toThrow('there is no file')
    expect(() => namesFrom(dir)).toThrow('is no file; give a text file')
    expect(() => namesFrom(binary)).toThrow('is not text in UTF-8')
    const empty = join(dir, 'empty.txt')
    writeFileSync(empty, '# nobody yet\n')
    expect(() => namesFrom(empty)).toThrow('has no name; write one a line, or leave the file out')
  })
})
