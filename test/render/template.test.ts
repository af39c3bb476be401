import { describe, expect, test } from 'vitest'
import { type Partials, renderTemplate, TemplateError } from '../../src/render/template.ts'

function templateError(
  source: string,
  data: object = {},
  partials: Partials = {},
): Pick<TemplateError, 'message' | 'line' | 'column'> {
  const { message, line, column } = thrown(source, data, partials)
  return { message, line, column }
}

function thrown(source: string, data: object = {}, partials: Partials = {}): TemplateError {
  try {
    renderTemplate(source, data, partials)
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('no TemplateError')
}

test('a value is escaped and on one line, unless the template says raw or lines', () => {
  const data = { said: ' # Not *bold*\nnor a [link](x) ' }
  expect(renderTemplate('{{ said }}', data)).toBe('\\# Not \\*bold\\* nor a \\[link\\](x)')
  expect(renderTemplate('{% echo said %}', data)).toBe('\\# Not \\*bold\\* nor a \\[link\\](x)')
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
  expect(
    renderTemplate("{% render 'said', text: said %}", { said: "{% render 'said' %}" }, { said: '{{ text }}' }),
  ).toBe("{% render 'said' %}")
})

describe('a fault of a template has its place', () => {
  test.each([
    [
      'an unknown name',
      'Dear HR,\n  {{ area.titel }}',
      { message: 'there is no value "area.titel" here', line: 2, column: 6 },
    ],
    ['an unknown filter', '{{ area.title | shout }}', { message: 'there is no filter "shout"', line: 1, column: 1 }],
    ['an unknown tag', 'a\n{% shout %}', { message: 'there is no tag "shout"', line: 2, column: 1 }],
    ['an open tag', '\n{{ area.title', { message: 'output "{{ area.title" not closed', line: 2, column: 1 }],
    ['a list in place of a text', '{{ list }}', { message: 'a list or object is not a text', line: 1, column: 1 }],
    ['the clock', '{{ "now" | date }}', { message: 'there is no filter "date"', line: 1, column: 1 }],
    [
      'a loop without end',
      '{% for i in (1..1000000000) %}{% endfor %}',
      { message: 'this takes too much memory; a list or a loop is too long', line: 1, column: 1 },
    ],
    [
      'a text that doubles itself',
      '{% assign x = "ab" %}\n{% for i in (1..60) %}{% capture x %}{{ x | raw }}{{ x | raw }}{% endcapture %}{% endfor %}',
      { message: 'this is longer than any document; a text or a loop grows without end', line: 2, column: 38 },
    ],
    [
      'too long a template',
      'x'.repeat(1_000_001),
      { message: 'the template has more than a million characters', line: 1, column: 1 },
    ],
    [
      'tags within tags within tags',
      '{% if true %}'.repeat(60_000),
      { message: 'there are too many tags within tags', line: 1, column: 1 },
    ],
  ])('%s', (_, source, expected) => {
    const error = templateError(source, { area: { title: 'Tickets' }, list: ['a'] })
    // How deep tags may stand within tags is said by the machine.
    expect({ ...error, column: error.message.includes('too many tags') ? 1 : error.column }).toEqual(expected)
  })

  test.each([
    '{% include "/etc/passwd" %}',
    '{% include file %}',
    '{% layout "../page.typ" %}',
    '{% block head %}{% endblock %}',
    '{% render "/etc/passwd" %}',
    "{% render '../../package.json' %}",
    '{% render file %}',
    "{% render 'partials/{{ file }}' %}",
    "{% liquid\n render '/etc/passwd' %}",
  ])('no file can be read: %s', (source) => {
    const { message, line } = templateError(source, { file: '/etc/passwd' }, { mark: 'x' })
    expect(message).toMatch(/^there is no (tag|partial) "|^the name of a partial stands in quotes/)
    expect(line).toBe(source.includes('liquid') ? 2 : 1)
  })

  test('what a value inherits is not a name', () => {
    expect(templateError('{{ area.constructor }}', { area: {} }).message).toBe(
      'there is no value "area.constructor" here',
    )
  })
})

describe('a partial', () => {
  test('sees what it is given and nothing else, and its last line end is not part of it', () => {
    const partials = {
      mark: "{% if mark != '' %} [{{ mark }}]{% endif %}\n",
      row: "{{ row.text }}{% render 'mark', mark: row.mark %}",
    }
    const data = {
      rows: [
        { text: 'Met', mark: 'not for *HR*' },
        { text: 'Held', mark: '' },
      ],
      secret: 'x',
    }
    expect(renderTemplate("{% for row in rows %}{% render 'row', row: row %}|{% endfor %}", data, partials)).toBe(
      'Met [not for \\*HR\\*]|Held|',
    )
    expect(templateError("{% render 'sees' %}", data, { sees: '{{ secret }}' }).message).toContain('no value "secret"')
  })

  test('is named in a fault, with the place where it is used', () => {
    const partials = { list: "a\n{% render 'row' %}", row: '\n\n {{ id }}' }
    const { message, places } = thrown("Dear HR,\n\n  {% render 'list' %}", {}, partials)
    expect(message).toBe('there is no value "id" here')
    expect(places).toEqual([
      { partial: 'row', line: 3, column: 5 },
      { partial: 'list', line: 2, column: 1 },
      { partial: undefined, line: 3, column: 3 },
    ])
  })

  test('that renders itself, straight or through another, is stopped', () => {
    const partials = { a: "{% render 'b' %}", b: "x {% render 'a' %}", self: "{% render 'self' %}" }
    expect(templateError("{% render 'a' %}", {}, partials).message).toBe('the partial "a" renders itself: a → b → a')
    expect(templateError("{% render 'self' %}", {}, partials).message).toContain('self → self')
    expect(renderTemplate("{% render 'c' %}{% render 'c' %}", {}, { c: 'x' })).toBe('xx')
  })

  test('that does not exist stops the template even where it is never reached', () => {
    expect(templateError("{% if false %}\n{% render 'exhibit' %}{% endif %}", {}, { exhibits: '' })).toEqual({
      message: 'there is no partial "exhibit"; those there are: onrecord templates list',
      line: 2,
      column: 1,
    })
  })
})
