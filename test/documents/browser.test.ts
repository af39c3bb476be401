import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPage } from '../../src/render/page.ts'
import { copyOf, folderOf } from '../record-folder.ts'
import { sampleDocument } from '../render/sample.ts'
import { run } from '../run.ts'
import { lookAt, startBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

describe('a page is readable by everybody, at every width, and asks the network for nothing', () => {
  test.each([
    ['city-erp', 'rebuttal', 'hr', '2022-04-02'],
    ['city-erp', 'chronology', 'attorney', '2022-04-02'],
    ['city-erp', 'update', 'manager', '2022-04-02'],
    ['sales-leave', 'rebuttal', 'self', '2024-05-03'],
  ] as const)(
    '%s: %s for %s',
    async (...[example, document, reader, today]) => {
      const { out } = await run(
        '-C',
        copyOf(example),
        'render',
        document,
        '--for',
        reader,
        '--today',
        today,
        '--format',
        'html',
      )
      expect(await lookAt(browser, out.trim())).toEqual({ requests: [], complaints: [], faults: [] })
    },
    60_000,
  )

  test('a page with notes, in a heading, in a table, of several paragraphs, and named again', async () => {
    const page = renderPage(sampleDocument({ markdown: NOTES }))
    const looked = await lookAt(browser, join(folderOf({ 'notes.html': page }), 'notes.html'))
    expect(looked).toEqual({ requests: [], complaints: [], faults: [] })
  }, 60_000)
})

const NOTES = `# Response

## The target[^memo]

It was set later.[^memo] It was met.^[See the **counts** of [April](https://a.example/counts).]

| Date | Fact[^table] |
| --- | --- |
| 4 March | Held[^memo] |

[^memo]: Memo of 9 February, page 2.

    - first line
    - second line

    It has ${'a-long-word-without-a-blank-'.repeat(8)} in it.
[^table]: As the minutes have it.
`
