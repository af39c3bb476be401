/** Chromium as Debian has it, for pages that are looked at as a person sees them. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const EXECUTABLE = '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function startBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) throw new Error(`this test needs ${EXECUTABLE}: install the Debian package chromium`)
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: ARGS })
}

export type LookedAt = {
  /** Addresses that the page asked for, beside its own. */
  readonly requests: readonly string[]
  /** What the browser complained of, such as something that the page's own policy refused. */
  readonly complaints: readonly string[]
  /** Rules of axe that are broken, and a page that is wider than the window, each with the window. */
  readonly faults: readonly string[]
}

const WINDOWS = [1200, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** Opens the page at a path of this computer and looks at it in every window, with axe. */
export async function lookAt(browser: Browser, path: string): Promise<LookedAt> {
  // axe is put into the page by the test; the page's own policy allows no script but its own.
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`file://${path}`)
  const loaded = requests.filter((url) => url !== `file://${path}`)
  await page.addScriptTag({ content: axe.source })
  const faults: string[] = []
  for (const { width, colorScheme } of WINDOWS) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    faults.push(...(await faultsOf(page)).map((fault) => `${width} ${colorScheme}: ${fault}`))
  }
  await context.close()
  return { requests: loaded, complaints, faults }
}

async function faultsOf(page: Page): Promise<string[]> {
  const wider: unknown = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  const broken: unknown = await page.evaluate(
    "axe.run().then((run) => run.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' '))))",
  )
  if (!Array.isArray(broken)) throw new Error('axe gave no result')
  return [...(wider === true ? ['the page is wider than the window'] : []), ...broken.map(String)]
}
