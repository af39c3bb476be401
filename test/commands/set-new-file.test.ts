/** The files that a record may not have yet: the first field that is set begins them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const setIn = (dir: string, ...args: readonly string[]) => run('-C', dir, 'set', ...args)

describe('a file that is not there yet', () => {
  test.each([
    ['unemployment', 'case_number', '24-0117', 'case_number: "24-0117"\n'],
    ['unemployment', 'hearing.mode', 'by telephone', 'hearing: {mode: by telephone}\n'],
    ['grievance', 'articles_violated', '["Art. 12.3"]', 'articles_violated: [Art. 12.3]\n'],
    ['severance', 'offer_weeks', '8', 'offer_weeks: 8\n'],
    ['employment', 'hired_on', '2019-05', 'hired_on: 2019-05\n'],
  ])('set %s %s begins it', async (...[file, field, value, text]) => {
    const dir = recordOf()
    expect(await setIn(dir, file, field, value)).toMatchObject({ code: 0, out: `${file}\n` })
    expect(textOf(dir, `${file}.yaml`)).toBe(text)
    expect((await run('-C', dir, 'check')).code).toBe(0)
  })

  test('undo takes it away again', async () => {
    const dir = recordOf()
    await setIn(dir, 'unemployment', 'case_number', '24-0117')
    await run('-C', dir, 'undo')
    expect(existsSync(join(dir, 'unemployment.yaml'))).toBe(false)
  })

  test.each([
    ['a value that is none', 'separation', 'fired', 2],
    ['a field that is none', 'colour', 'red', 2],
    ['nothing', 'case_number', 'null', 0],
  ])('%s begins nothing', async (...[, field, value, code]) => {
    const dir = recordOf()
    expect((await setIn(dir, 'unemployment', field, value)).code).toBe(code)
    expect(existsSync(join(dir, 'unemployment.yaml'))).toBe(false)
  })
})
