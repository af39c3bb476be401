import { describe, expect, test } from 'vitest'
import { renderTemplate, TemplateError } from '../../src/render/template.ts'

function templateError(source: string, data: object = {}): Pick<TemplateError, 'message' | 'line' | 'column'> {
  try {
    renderTemplate(source, data)
  } catch (error) {
    if (error instanceof TemplateError) return { message: error.message, line: error.line, column: error.column }
    throw error
  }
  throw new Error('no TemplateError')
}

test('a value is escaped and on one line, unless the template says raw or lines', () => {
  const data = { said: ' # Not *bold*\nnor a [link](x) ' }
  expect(renderTemplate('{{ said }}', data)).toBe('\\# Not \\*bold\\* nor a \\[link\\](x)')
  expect(renderTemplate('{{ said | raw }}', data)).toBe(data.said)
  expect(renderTemplate('{{ said | lines }}', data)).toBe('\\# Not \\*bold\\*\\\nnor a \\[link\\](x)')
})

test('an escaped value reads well in an e-mail', () => {
  const said = 'AT&T asked for R&D in file_name.txt: 5 < 6 - (yes!) 100% #12 at 10.30, a "quote"; 1.5 h, x=y'
  expect(renderTemplate('{{ said }}', { said })).toBe(said)
  expect(renderTemplate('{{ said }}', { said: '-5 points; #12' })).toBe('-5 points; #12')
})

test('nothing is printed for what is absent, and numbers and booleans as they are', () => {
  expect(renderTemplate('{{ a }}|{{ b }}|{{ c }}', { a: null, b: 0, c: false })).toBe('|0|false')
})

test('Liquid inside a value stays text', () => {
  expect(renderTemplate('{{ said }}', { said: '{{ secret }}{% raw %}' })).toBe('{{ secret }}{% raw %}')
})

describe('a fault of a template has its place', () => {
  test.each([
    [
      'an unknown name',
      'Dear HR,\n  {{ area.titel }}',
      { message: 'undefined variable: area.titel', line: 2, column: 6 },
    ],
    ['an unknown filter', '{{ area.title | shout }}', { message: 'undefined filter: shout', line: 1, column: 1 }],
    ['an open tag', '\n{{ area.title', { message: 'output "{{ area.title" not closed', line: 2, column: 1 }],
    ['a list in place of a text', '{{ list }}', { message: 'a list or object is not a text', line: 1, column: 1 }],
    ['the clock', '{{ "now" | date }}', { message: 'undefined filter: date', line: 1, column: 1 }],
    [
      'too much memory',
      '{% for i in (1..1000000000) %}{% endfor %}',
      { message: 'memory alloc limit exceeded', line: 1, column: 1 },
    ],
    ['too long a template', 'x'.repeat(1_000_001), { message: 'parse length limit exceeded', line: 1, column: 1 }],
  ])('%s', (_, source, expected) => {
    expect(templateError(source, { area: { title: 'Tickets' }, list: ['a'] })).toEqual(expected)
  })

  test('another file cannot be read', () => {
    expect(templateError('{% include "/etc/passwd" %}').message).toContain('ENOENT')
    expect(templateError('{% layout "../page.typ" %}').message).toContain('ENOENT')
  })

  test('what a value inherits is not a name', () => {
    expect(templateError('{{ area.constructor }}', { area: {} }).message).toBe('undefined variable: area.constructor')
  })
})
