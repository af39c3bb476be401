import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlFileContent } from '../../src/exhibits/html-file.ts'

const HIDES = 'text that the page hides'
const CUT = 'This file is very long: its beginning is shown, the file has all of it.'

test.each([
  ['a hidden paragraph that nobody closes', '<p hidden>Xylo<p>Shown', 'Shown'],
  ['a hidden cell that nobody closes', '<table><tr><td style="display:none">Xylo<td>Shown</table>', 'Shown'],
  ['a style that is hidden by its first of two', '<p style="display:none" style="color:red">Xylo</p>Shown', 'Shown'],
  ['a hidden element that is closed in the wrong order', '<b hidden>Xylo<p>Xylo</b>Seen</p>Shown', 'Seen\nShown'],
  ['a remark for Word', '<!--[if mso]><p>Xylo</p><![endif]--><![if !mso]><p>Shown</p><![endif]>', 'Shown'],
  ['a template', '<template><p>Xylo</p></template>Shown', 'Shown'],
  ['words for browsers without programs', '<noscript><p>Shown</p></noscript>', 'Shown'],
  ['what stands for frames and plug-ins', '<iframe>Xylo</iframe><noembed><p>Xylo</noembed>Shown', 'Shown'],
  ['a drawing', '<svg><title>Xylo</title><text>Xylo</text></svg>Shown', 'Shown'],
  ['a formula', '<math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>', 'a<b'],
  ['tags in a program and in an attribute', '<script>"<p>Xylo</p>"</script><a title="a > Xylo">Shown</a>', 'Shown'],
  ['words that stand in a table and in no cell', '<table>First<tr><td>One<td>Two</table>', 'First\nOne\tTwo'],
  ['names of characters', '&notin; &AMP &eacute &#x2014; &#150; &bogus;', '∉ & é — – &bogus;'],
  ['elements that a program has names for', '<constructor>Shown</constructor>', 'Shown'],
  ['what only a program opens', '<dialog><p>Xylo</p></dialog><datalist><option>Xylo</datalist>Shown', 'Shown'],
  ['what somebody wrote into a form', 'Own view<textarea>First.\nThen.</textarea>End', 'Own view\nFirst.\nThen.\nEnd'],
  ['a field of a form', '<label>Name</label><input value="Ann"><input type=hidden value=Xylo>Shown', 'Name Ann Shown'],
  ['a secret in a form', '<input type=Password value=Xylo><input type=submit value=Xylo>Shown', 'Shown'],
  ['a choice', 'Goal<select><option>Xylo<optgroup><option selected>met</optgroup></select>so far', 'Goal met so far'],
  ['a choice that nobody made', '<select><option>none<option>Xylo</select>', 'none'],
  ['several choices', '<select multiple><option selected>a<option>Xylo<option selected>b</select>', 'a, b'],
  ['a form that is hidden', '<textarea hidden>Xylo</textarea><select hidden><option>Xylo</select>Shown', 'Shown'],
  ['what cannot be drawn', '<canvas>Xylo</canvas><progress>Xylo</progress><meter>Xylo</meter>Shown', 'Shown'],
  [
    'a mail that is made from a template',
    '<table><tr><td style="font-size:0px">Xylo<div style="font-size:13px">Shown</div></td></tr></table>',
    'Shown',
  ],
  [
    'words that are visible again',
    '<div style="visibility:hidden">Xylo<b style="visibility:visible">Shown</b></div>',
    'Shown',
  ],
  ['words with a color again', '<p style="color:transparent">Xylo<b style="color:red">Shown</b></p>', 'Shown'],
  ['a size that is a part of none', '<p style="font-size:0">Xylo<b style="font-size:2em">Xylo</b></p>Shown', 'Shown'],
  ['a size that is part of a font', '<p style="font:0/0 a">Xylo<b style="font:bold 12px a">Shown</b></p>', 'Shown'],
  ['opacity as it is also written', '<p style="opacity:.0">Xylo</p><p style="opacity:0%">Xylo</p>Shown', 'Shown'],
  ['opacity of something else', '<p style="--bg-opacity:0;fill-opacity:0">Shown</p>', 'Shown'],
  ['content that is not laid out', '<p style="content-visibility:hidden">Xylo</p>Shown', 'Shown'],
  ['remarks in a style', '<p style="/*display:none*/">Shown</p><p style="display:/**/none">Xylo</p>', 'Shown'],
  ['XML', '<?xml version="1.0"?><html><script src="x.js"/><title/><p>Shown</p></html>', 'Shown'],
])('of %s a page shows what a browser shows', (_, html, shown) => {
  expect(htmlFileContent(html).text).toBe(shown)
})

test('a small page that makes millions of elements is shown up to there, and says so', () => {
  const bold = Array.from({ length: 1500 }, (_, i) => `<b class="w${i}">`).join('')
  const { text, notes } = htmlFileContent(`<p>Shown</p>${'<p>'.concat(bold)}${'</p><p>x'.repeat(1500)}`)
  expect(text).toContain('Shown')
  expect(notes).toContain(CUT)
})

test('words a hundred thousand elements deep are shown or hidden like others', () => {
  const deep = '<div>'.repeat(100_000)
  expect(htmlFileContent(`${deep}Shown`)).toMatchObject({ text: 'Shown', removed: expect.not.arrayContaining([HIDES]) })
  expect(htmlFileContent(`<div hidden>${deep}Xylo`)).toMatchObject({
    text: '',
    removed: expect.arrayContaining([HIDES]),
  })
})

type Part =
  | { readonly kind: 'word' }
  | { readonly kind: 'around'; readonly tags: readonly [string, string]; readonly parts: readonly Part[] }
  | { readonly kind: 'hidden'; readonly tags: readonly [string, string]; readonly parts: readonly Part[] }

const AROUND: (readonly [string, string])[] = [
  ['<div>', '</div>'],
  ['<B>', '</B>'],
  ['<i><span lang=en>', '</span></i>'],
  ['<blockquote>', '</blockquote>'],
  ['<ul><li>', '</ul>'],
  ['<ol><li>', '</li></ol>'],
  ['<table><tr><td>', '</table>'],
  ['<table><thead><tr><th colspan=2>', '</th></tr></thead></table>'],
  [`<u title="a > b &amp; 'unseen0'">`, '</u>'],
  ['<!-- unseen0 --><section><h2>&mdash;</h2>', '</section>'],
]
const HIDDEN: (readonly [string, string])[] = [
  ['<div hidden>', '</div>'],
  ['<span style="display:none">', '</span>'],
  ["<div class=x style='color:red; VISIBILITY: hidden'>", '</div>'],
  ['<table style="mso-hide:all"><tr><td>', '</table>'],
  ['<ul><li style=opacity:0>', '</ul>'],
]

const { part } = fc.letrec<{ part: Part; parts: Part[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('word') }),
    fc.record({ kind: fc.constant('around'), tags: fc.constantFrom(...AROUND), parts: tie('parts') }),
    fc.record({ kind: fc.constant('hidden'), tags: fc.constantFrom(...HIDDEN), parts: tie('parts') }),
  ),
  parts: fc.array(tie('part'), { maxLength: 4 }),
}))

/** The HTML of the parts; each word is counted, and told by its name whether it is seen. */
function htmlOf(parts: readonly Part[], count: { words: number }, isSeen = true): string {
  return parts
    .map((one) => {
      if (one.kind === 'word') return ` ${isSeen ? 'seen' : 'unseen'}${++count.words} `
      const [open, close] = one.tags
      return `${open}${htmlOf(one.parts, count, isSeen && one.kind !== 'hidden')}${close}`
    })
    .join('')
}

test('no word of a simple page is lost or comes in another order, and no hidden one comes out', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const html = htmlOf(parts, { words: 0 })
      const { text, removed } = htmlFileContent(html)
      expect(text.match(/[a-z]+\d+/g) ?? []).toEqual(html.match(/\bseen\d+/g) ?? [])
      expect(removed.includes(HIDES)).toBe(/unseen[1-9]/.test(html))
    }),
    { numRuns: 300 },
  )
})
