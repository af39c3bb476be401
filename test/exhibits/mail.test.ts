import { expect, test } from 'vitest'
import { exhibitOf } from './attached.ts'

function mail(headers: readonly string[], body: string): string {
  return [...headers, 'MIME-Version: 1.0', '', body].join('\r\n').replace(/\r?\n/g, '\r\n')
}

const HEAD = [
  'Received: from mx.example by mail.example; Thu, 3 Feb 2022 06:00:01 +0000',
  'Date: Thu, 3 Feb 2022 11:30:00 +0530',
  'From: =?utf-8?q?Ana_Duarte?= <ana@harbour.example>',
  'To: Piet Vos <piet@harbour.example>, "Dispatch" <dispatch@harbour.example>',
  'Cc: hr@harbour.example',
  'Bcc: cousin@lawfirm.example',
  'X-Originating-IP: [203.0.113.7]',
  'Subject: Re: the plan',
]

test('a mail shows who wrote to whom, when with its own offset, and about what, and no other line of its head', async () => {
  const { kind, blocks, text, notes, removed } = await exhibitOf(
    mail([...HEAD, 'Content-Type: text/plain'], 'Hello Piet,\n\nI agree.\nAna\n\n> Please answer\n> by Friday.\n'),
    'mail.eml',
  )
  expect(kind).toBe('e-mail')
  expect(text.split('\n')).toEqual([
    'From\tAna Duarte <ana@harbour.example>',
    'To\tPiet Vos <piet@harbour.example>, Dispatch <dispatch@harbour.example>',
    'Cc\thr@harbour.example',
    'Date\tThu, 3 Feb 2022 11:30:00 +0530',
    'Subject\tRe: the plan',
    'Hello Piet,',
    'I agree.',
    'Ana',
    'Please answer',
    'by Friday.',
  ])
  expect(blocks.map(({ type }) => type)).toEqual(['table', 'paragraph', 'paragraph', 'quote'])
  expect(notes).toEqual([])
  expect(removed).toEqual(['the technical lines of the e-mail'])
})

test('a blind copy is nowhere, not even as a thing that is missing', async () => {
  expect(JSON.stringify(await exhibitOf(mail(HEAD, 'Hello'), 'mail.eml'))).not.toMatch(/cousin|blind|bcc/i)
})

test('a mail is known by its head, whatever its file is called, and a pasted one is a note', async () => {
  expect((await exhibitOf(mail(HEAD, 'Hello'), 'saved')).kind).toBe('e-mail')
  expect((await exhibitOf(`From ana@x Thu Feb  3 10:00:00 2022\r\n${mail(HEAD, 'Hello')}`, 'mbox.txt')).kind).toBe(
    'e-mail',
  )
  const pasted = await exhibitOf(
    'From: Piet Vos\nSent: Monday\nTo: Ana\nSubject: Plan\n\nCome in at ten.',
    'pasted.txt',
  )
  expect(pasted.kind).toBe('text')
  expect(pasted.text).toContain('Sent: Monday')
})

const HTML = `<style>.x{color:red}</style><div dir="ltr"><span style="display:none">preview words</span>Hi Piet,<div><br></div>
<div>I agree with <b>two</b> points &mdash; see <a href="https://links.example/?who=ana">the page</a>:</div>
<ul><li>tickets&nbsp;first</li><li>reports &amp; lists</li></ul>
<table><tr><td><table><tr><th>Week</th><th>Tickets</th></tr><tr><td>1</td><td>12</td></tr></table></td></tr></table>
<img src="https://track.example/dot.gif" width="1" height="1"><img src="cid:logo"></div>
<div class="gmail_quote">On Wed, Piet Vos wrote:<blockquote>Dear Ana,<br><br>Please answer.</blockquote></div><script>alert(1)</script>`

test('HTML of a mail is read as paragraphs, lists, tables and quotes, and nothing in it is loaded or hidden', async () => {
  const { text, blocks, notes, removed } = await exhibitOf(mail([...HEAD, 'Content-Type: text/html'], HTML), 'mail.eml')
  expect(blocks.map(({ type }) => type)).toEqual([
    'table',
    'paragraph',
    'paragraph',
    'list',
    'table',
    'paragraph',
    'quote',
  ])
  expect(text).toContain(
    'I agree with two points — see the page:\ntickets first\nreports & lists\nWeek\tTickets\n1\t12',
  )
  expect(text).toContain('Dear Ana,\nPlease answer.')
  expect(JSON.stringify(blocks)).not.toMatch(/preview words|links\.example|track\.example|alert|color/)
  expect(notes).toEqual(['Pictures in the text of the e-mail are not shown.'])
  expect(removed).toEqual(['the technical lines of the e-mail', 'one picture', 'text that the e-mail hides'])
})

test('attachments are listed by name and size, and an attached mail is shown with its own head', async () => {
  const parts = [
    '--b\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSee =93both=94.',
    '--b\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!broken###base64',
    '--b\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Disposition: attachment; filename="winmail.dat"\r\n\r\nxyz',
    '--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: HR <hr@harbour.example>\r\nBcc: cousin@lawfirm.example\r\nSubject: Inner\r\n\r\nInner words',
    '--b--',
  ]
  const { text, notes, advice } = await exhibitOf(
    mail([...HEAD, 'Content-Type: multipart/mixed; boundary=b'], parts.join('\r\n')),
    'mail.eml',
  )
  expect(text).toContain('See “both”.\nAttachments\tSize\nplan.pdf\t')
  expect(text).toContain(
    'winmail.dat\t4 bytes\nAttached e-mail\nFrom\tHR <hr@harbour.example>\nSubject\tInner\nInner words',
  )
  expect(text).not.toContain('cousin')
  expect(notes).toEqual(['The attachments of the e-mail are listed by name; what is in them is not shown.'])
  expect(advice.join(' ')).toContain('"winmail.dat", which only Outlook opens')
})

test('a mail of parts in parts without end has no pages, and says so', async () => {
  const nested = Array.from(
    { length: 300 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('')
  const { blocks, notes } = await exhibitOf(`${HEAD.join('\r\n')}\r\n${nested}`, 'mail.eml')
  expect(blocks).toEqual([])
  expect(notes).toEqual(['This e-mail is damaged and cannot be shown here.'])
})

test('mails in mails are shown three deep, and listed behind that', async () => {
  const inner = (depth: number): string =>
    depth === 0
      ? 'Deepest words'
      : `Subject: Level ${depth}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${inner(depth - 1)}`
  const { text } = await exhibitOf(`From: ana@harbour.example\r\n${inner(20)}`, 'mail.eml')
  expect(text).toContain('Level 18')
  expect(text).not.toContain('Level 17')
  expect(text).toContain('without a name (message/rfc822)')
})

test('a mail of far more lines than anybody reads is not laid out, and one with a large attachment is', async () => {
  const long = await exhibitOf(mail([...HEAD, 'Content-Type: text/plain'], 'It is up.\n'.repeat(1_000_000)), 'mail.eml')
  expect(long).toMatchObject({ kind: 'e-mail', blocks: [], notes: ['This e-mail is too long to be shown here.'] })
  const packed = `${'QUJD'.repeat(19)}\n`.repeat(110_000)
  const attachment = `--b\nContent-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\n${packed}`
  const large = await exhibitOf(
    mail([...HEAD, 'Content-Type: multipart/mixed; boundary=b'], `--b\n\nHello Piet\n${attachment}--b--`),
    'mail.eml',
  )
  expect(large.text).toContain('Hello Piet')
  expect(large.text).toContain('plan.pdf\t6.3 MB')
})
