/** What the commands that judge and plan say of a record with almost nothing in it. */
import { expect, test } from 'vitest'
import { folderOf, PEOPLE, PLAN } from '../record-folder.ts'
import { runIn } from '../run.ts'

const BARE = { 'plan.yaml': PLAN.replace(/^status: .*\n|^ {4}(?:category|deficiency): .*\n/gm, '') }

const BROKEN = /undefined|NaN|Infinity|\[object|\n\s+at \S+ \(|\b1 (?:weeks|days|findings|rules|areas|exhibits)\b/

for (const [name, files] of [
  ['the plan alone', BARE],
  ['the plan and the people', { ...BARE, 'people.yaml': PEOPLE }],
] as const)
  test.each<[string, string[], number]>([
    ['audit', ['audit'], 40],
    ['status', ['status'], 30],
    ['plan', ['plan'], 30],
    ['tone', ['tone'], 10],
    ['calendar', ['calendar'], 60],
  ])(`with ${name}: %s is short and whole`, async (_, args, most) => {
    const dir = folderOf(files)
    for (const day of ['2023-12-01', '2024-01-08', '2024-02-10', '2024-06-01']) {
      const { code, out, err } = await runIn({ clock: `${day}T12:00:00Z` }, '-C', dir, ...args)
      expect(`${out}${err}`).not.toMatch(BROKEN)
      expect(out.split('\n').length).toBeLessThanOrEqual(most)
      expect(code).toBeLessThan(3)
    }
  })
