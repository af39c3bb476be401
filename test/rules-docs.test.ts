/** docs/rules.md is made from the rules of the audit; this says when it has to be made again. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { RULES } from '../src/audit/rules.ts'
import { page, root } from './pages.ts'

test('docs/rules.md is as the rules of the audit are now', () => {
  const script = join(root, 'scripts', 'write-rule-docs.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('docs/rules.md has a section for every rule, in the order of their numbers', () => {
  const headings = [...page('docs/rules.md').matchAll(/^## ((?:PQ|RW)-\d\d): /gm)].map(([, id]) => id)
  expect(headings).toEqual(RULES.map(({ id }) => id))
})
