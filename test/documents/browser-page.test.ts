/** The page as its reader uses it, with its own policy in force: the filter, the links, the print. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOf } from '../record-folder.ts'
import { inspectPdf } from '../render/tools.ts'
import { run } from '../run.ts'
import { lookAt, startBrowser } from './browser.ts'

let browser: Browser
let path: string

beforeAll(async () => {
  browser = await startBrowser()
  const flags = ['--for', 'attorney', '--today', '2022-04-02', '--format', 'html']
  path = (await run('-C', copyOf('city-erp'), 'render', 'chronology', ...flags)).out.trim()
})

afterAll(() => browser?.close())

type Opened = { readonly page: Page; readonly complaints: string[]; readonly requests: string[] }

async function open(options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', (route) => {
    requests.push(route.request().url())
    return route.continue()
  })
  await page.goto(`file://${path}`)
  return { page, complaints, requests }
}

const rowsOf = (page: Page): Promise<number> => page.locator('tbody').first().locator('tr:visible').count()

test('its policy lets its own script run and nothing else, and it asks for nothing but itself', async () => {
  const { page, complaints, requests } = await open()
  expect(await page.getByLabel('Kind').isVisible()).toBe(true)
  await page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://example.com/pixel.png' }))")
  await page.evaluate(
    "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))",
  )
  expect(await page.evaluate('window.ran')).toBeUndefined()
  expect(complaints).toHaveLength(2)
  for (const complaint of complaints) expect(complaint).toContain('Content Security Policy')
  expect(requests).toEqual([`file://${path}`])
  await page.context().close()
})

test('the chronology can be read by kind and by area, with the keyboard, and says how much of it is shown', async () => {
  const { page, complaints } = await open()
  const all = await rowsOf(page)
  const status = page.locator('.filter [role=status]')
  expect(await status.textContent()).toBe(`${all} rows`)
  await page.getByLabel('Area').focus()
  await page.keyboard.press('ArrowDown')
  const inArea = await rowsOf(page)
  expect(inArea).toBeLessThan(all)
  expect(await status.textContent()).toBe(`${inArea} of ${all} rows`)
  await page.getByLabel('Kind').selectOption('check-in')
  const kinds = await page.locator('tbody').first().locator('tr:visible td:nth-child(2)').allTextContents()
  expect(new Set(kinds)).toEqual(new Set(['check-in']))
  await page.getByLabel('Kind').selectOption('all')
  await page.getByLabel('Area').selectOption('all')
  expect(await rowsOf(page)).toBe(all)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a link to a place is copied, and where that is not allowed the address line has it', async () => {
  const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('link', { name: 'Link to Exhibits' }).press('Enter')
  await page.getByText('Link copied').waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`file://${path}#exhibits`)
  await page.context().close()
  const { page: other } = await open({ permissions: [] })
  await other.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
  await other.getByRole('link', { name: 'Link to Exhibits' }).click()
  await other.getByText('The link is in the address line').waitFor()
  expect(other.url()).toBe(`file://${path}#exhibits`)
  await other.context().close()
})

test('without script the page is complete, with contents and links that work, and without dead controls', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  expect(await page.locator('.filter, select').count()).toBe(0)
  expect(await rowsOf(page)).toBeGreaterThan(50)
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Gaps' }).click()
  expect(page.url()).toBe(`file://${path}#gaps`)
  await page.context().close()
})

test('without script it is as readable by everybody', async () => {
  const still = path.replace(/\.html$/, '-still.html')
  writeFileSync(still, readFileSync(path, 'utf8').replace(/<script.*<\/script>/s, ''))
  expect(await lookAt(browser, still)).toEqual({ requests: [], complaints: [], faults: [] })
}, 60_000)

test('on paper it has every row, whatever was chosen, the head of the table on each page, and no controls', async () => {
  const { page } = await open()
  await page.getByLabel('Kind').selectOption('check-in')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const pages = inspectPdf('pdftotext', pdf, ['-layout']).split('\f').slice(0, -1)
  const text = pages.join('\n')
  expect(text).toContain('Plan signed for receipt')
  expect(text).not.toMatch(/of \d+ rows|Contents|#/)
  const withRows = pages.filter((each) => /^ *2022-0\d-\d\d /m.test(each))
  for (const each of withRows) expect(each).toMatch(/Date +Kind +Area +Fact +Exhibit/)
  for (const [i, each] of pages.entries()) expect(each).toContain(`Page ${i + 1} of ${pages.length}`)
  await page.context().close()
})
