import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureChart } from '../../src/render/chart.ts'
import { renderPage } from '../../src/render/page.ts'
import { renderTemplate } from '../../src/render/template.ts'
import { hostileValues } from './hostile.ts'
import { letterDocument, sampleDocument } from './sample.ts'

const CHROMIUM = '/usr/bin/chromium'
let browser: Browser

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error('this test needs a browser: install the Debian package chromium')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
})
afterAll(() => browser?.close())

type View = { width?: number; colorScheme?: 'light' | 'dark' }

async function open(html: string, { width = 1200, colorScheme = 'light' }: View = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
  await page.setContent(html)
  return page
}

describe('a letter as a page', () => {
  const html = renderPage({ ...letterDocument, draft: true })

  test('needs nothing from outside and names no maker', () => {
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'"/,
    )
    expect(html).not.toMatch(/<script (?!type="module">)|<link|src=|url\(|@import|name="(?:author|generator)"/i)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Response to the performance improvement plan of 31 January 2022</title>')
    expect(html).toContain('2022-04-02-rebuttal-hr · record as of 2 April 2022')
    expect(html).toContain('<strong>DRAFT</strong>')
    expect(renderPage(letterDocument)).not.toContain('DRAFT')
  })

  test.each<Required<View>>([
    { width: 1200, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ])('is readable and accessible at $width px, $colorScheme', async (view) => {
    const page = await open(html, view)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    expect(
      await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))'),
    ).toEqual([])
    await page.close()
  })

  test('on paper has the size, the page numbers and the document in the margin', () => {
    expect(html).toContain('size: letter portrait;')
    expect(renderPage({ ...letterDocument, paper: 'a4', landscape: true })).toContain('size: A4 landscape;')
    expect(html).toContain('"Page " counter(page) " of " counter(pages)')
    expect(html).toContain('@bottom-left { content: "2022-04-02-rebuttal-hr \\b7  record as of 2 April 2022" }')
  })
})

describe('headings can be linked', () => {
  test('by an id made of their words, which no other place of the page has', () => {
    const html = renderPage(
      sampleDocument({ markdown: '# Title\n\n## Requests\n\n## Requests\n\n## Où & "when"?\n\n## ???\n' }),
    )
    expect(Array.from(html.matchAll(/<h2 id="([^"]*)"/g), ([, id]) => id)).toEqual([
      'requests',
      'requests.2',
      'où-when',
      'section',
    ])
    expect(html).toContain(
      '<a class="anchor" href="#o%C3%B9-when" aria-label="Link to Où &amp; &quot;when&quot;?">#</a>',
    )
    expect(html).toContain('<h1>Title</h1>')
  })

  test('and four of them make a table of contents before the first, three none', () => {
    const four = renderPage(sampleDocument({ markdown: '# T\n\nFirst.\n\n## A\n\n### B\n\n## C\n\n## D\n' }))
    expect(four.match(/<nav/g)).toHaveLength(1)
    expect(four.indexOf('First.')).toBeLessThan(four.indexOf('<nav'))
    expect(four).toContain('<li class="level-3"><a href="#b">B</a></li>')
    expect(renderPage(sampleDocument({ markdown: '# T\n\n## A\n\n## C\n\n## D\n' }))).not.toContain('<nav')
  })
})

describe('hostile text comes out as text', () => {
  test.each(Object.entries(hostileValues))('%s', async (_, said) => {
    const charts = { M1: measureChart({ title: said, unit: '', shade: '', alt: said, readings: [] }) }
    const markdown = renderTemplate('{{ said }}\n\n- {{ said }}\n\n| A |\n| --- |\n| {{ said }} |\n', { said })
    const html = renderPage(
      sampleDocument({ markdown: `${markdown}\n![](chart:M1)`, charts, title: said, documentId: said }),
    )
    const page = await open(html)
    const texts = await page.locator('main > p, main > ul > li, main td').allTextContents()
    const shown = said.replace(/\s+/g, ' ')
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([shown, shown, shown])
    expect(await page.title()).toBe(shown)
    expect(await page.locator('script:not([type=module]), img, a, iframe, object, main b').count()).toBe(0)
    await page.close()
  })

  test('an id that would end the style sheet stays in its string', () => {
    expect(renderPage(sampleDocument({ documentId: '</style><b>"}' })).match(/<\/style>/g)?.length).toBe(1)
  })
})
