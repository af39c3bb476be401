import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOf } from '../record-folder.ts'
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
})
