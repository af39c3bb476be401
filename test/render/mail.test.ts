import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Mail, RenderedDocument } from '../../src/render/document.ts'
import { renderMail } from '../../src/render/mail.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { sampleDocument } from './sample.ts'

const MAIL: Mail = {
  to: [{ name: 'Marisol Vega', address: 'marisol.vega@example.org' }],
  cc: [],
  subject: 'Check-in of Friday, 11 March 2022',
}

function letter(parts: Partial<RenderedDocument> = {}): RenderedDocument {
  const markdown = `# ${(parts.mail ?? MAIL).subject}\n\n**To:** Marisol Vega\\\n**From:** Dana Whitfield\n\nOur check-in did not take place.\n`
  return sampleDocument({ documentId: '2022-03-11-missed-check-in-manager', markdown, mail: MAIL, ...parts })
}

type Read = {
  readonly headers: Readonly<Record<string, string>>
  readonly to: readonly (readonly [group: string | null, addresses: readonly string[]])[]
  readonly defects: number
  readonly plain: string
  readonly html: string
}

const READ = `
import sys, json, email, email.policy
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
groups = lambda name: [[g.display_name, [a.addr_spec for a in g.addresses]] for g in mail[name].groups] if mail[name] else []
defects = sum(len(p.defects) for p in mail.walk()) + sum(len(v.defects) for v in mail.values())
print(json.dumps({'headers': {k: str(v) for k, v in mail.items()}, 'to': groups('To'), 'defects': defects,
  'plain': mail.get_body(('plain',)).get_content().replace('\\r\\n', '\\n'), 'html': mail.get_body(('html',)).get_content()}))
`

/** What another program, the mail parser of Python, reads in it. */
function read(eml: string): Read {
  const json: Read = JSON.parse(execFileSync('python3', ['-c', READ], { input: eml, encoding: 'utf8' }))
  return json
}

test('another mail program finds the subject, the address and both texts, and nothing to object to', () => {
  const { headers, to, defects, plain, html } = read(renderMail(letter()))
  expect(headers).toMatchObject({ Subject: 'Check-in of Friday, 11 March 2022', 'X-Unsent': '1' })
  expect(to).toEqual([[null, ['marisol.vega@example.org']]])
  expect(defects).toBe(0)
  expect(plain).toContain('Our check-in did not take place.')
  expect(html).toContain('>Our check-in did not take place.</p>')
})

test('it has no sender, no date, no id and no maker: the mail program adds them', () => {
  const eml = renderMail(letter())
  expect(Object.keys(read(eml).headers)).toEqual(['Subject', 'To', 'X-Unsent', 'MIME-Version', 'Content-Type'])
  expect(eml).not.toMatch(/onrecord|nodemailer|message-id|user-agent/i)
})

test('the same document gives the same bytes, all lines end as mail asks and are short', () => {
  const eml = renderMail(letter({ markdown: `Größe ${'ä'.repeat(200)} and ${'long '.repeat(60)}` }))
  expect(renderMail(letter({ markdown: `Größe ${'ä'.repeat(200)} and ${'long '.repeat(60)}` }))).toBe(eml)
  expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(eml.split('\r\n').every((line) => line.length <= 78 && /^[\x20-\x7e]*$/.test(line))).toBe(true)
})

test('a name without an address is an empty group, and no address is made up', () => {
  const to = [
    { name: 'Marisol Vega', address: undefined },
    { name: 'Denise Aoki', address: 'denise@example.org' },
  ]
  const { to: groups, defects } = read(renderMail(letter({ mail: { ...MAIL, to } })))
  expect(groups).toEqual([
    ['Marisol Vega', []],
    [null, ['denise@example.org']],
  ])
  expect(defects).toBe(0)
})

test('names, subjects and texts in any script arrive as they were written', () => {
  const name = 'Šárka Nováková-Жукова'
  const subject = `Plan vom 31. Januar 2022: wie „${'Prüfung '.repeat(12)}" gemessen wird`
  const markdown =
    'Grüße aus København.\n\n☐ agreed ☐ change to: ________\n\n.A line that begins with a stop\n\nFrom here on'
  const mail = {
    to: [
      { name, address: 's@example.org' },
      { name, address: undefined },
    ],
    cc: [],
    subject,
  }
  const { headers, plain, defects } = read(renderMail(letter({ mail, markdown })))
  expect(headers.Subject).toBe(subject.trim())
  expect(headers.To).toBe(`${name} <s@example.org>, ${name}:;`)
  expect(plain).toContain('Grüße aus København.\n\n☐ agreed ☐ change to: ________\n\n.A line that begins with a stop')
  expect(defects).toBe(0)
})

test('a name or a subject can add no header', () => {
  const to = [{ name: 'Marisol"\r\nBcc: other@example.org', address: 'm@example.org\r\nX-Evil: 1' }]
  const { headers, to: groups } = read(
    renderMail(letter({ mail: { to, cc: to, subject: 'One\r\nBcc: a@example.org' } })),
  )
  expect(Object.keys(headers)).toEqual(['Subject', 'To', 'Cc', 'X-Unsent', 'MIME-Version', 'Content-Type'])
  expect(headers.Subject).toBe('One Bcc: a@example.org')
  expect(groups.flatMap(([, addresses]) => addresses)).toEqual([])
})

test('without an addressee there is no empty line of one', () => {
  expect(read(renderMail(letter({ mail: { ...MAIL, to: [] } }))).headers.To).toBeUndefined()
})

test('what the head of the mail says is not said again in its text; all else is', () => {
  const markdown = `# ${MAIL.subject}\n\n**To:** Marisol Vega\\\n**Copy:** Denise Aoki\\\n**Plan:** 31 January to 30 April\n\nText.\n`
  expect(read(renderMail(letter({ markdown }))).plain).toMatch(/^Plan: 31 January to 30 April\n\nText\.$/)
  const own = letter({ markdown: '# Another title\n\n**To:** Marisol Vega\n\nText.\n' })
  expect(read(renderMail(own)).plain).toBe(renderPlain(own).replace(/\n$/, ''))
})

test('the HTML has nothing that runs, nothing from elsewhere, and no text as markup', () => {
  const markdown =
    '<script>alert(1)</script>\n\n| A | B |\n|---|:-:|\n| <b>x</b> | [y](https://example.org/?a&b) |\n\n![chart](https://example.org/p.png)'
  const { html } = read(renderMail(letter({ markdown })))
  expect(html).not.toMatch(/<script|<img|<style|<link|src=|url\(/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('<a href="https://example.org/?a&amp;b" rel="noreferrer">y</a>')
  expect(html).toContain('text-align:center')
})

test('a draft says so in the mail too', () => {
  const { plain } = read(
    renderMail(letter({ markdown: `> **DRAFT.** Not for sending.\n\n# ${MAIL.subject}\n\nText.` })),
  )
  expect(plain).toMatch(/^DRAFT\. Not for sending\.\n\nText\./)
})

test('a document that is no e-mail cannot become one', () => {
  expect(() => renderMail(sampleDocument({ markdown: 'Text.' }))).toThrow(TypeError)
})
