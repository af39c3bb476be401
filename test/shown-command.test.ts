import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shownPath } from '../src/shown-command.ts'

test.each(['plain.zip', 'my pip.zip', 'a$HOME.zip', "Ana's `id` $(id).zip", 'a"b!\\c', '日 記.zip'])(
  'the path %j is one word of a shell, and the same',
  (path) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shownPath(path, false)}`], { encoding: 'utf8' })).toBe(path)
  },
)

test('on Windows, a path keeps its backslashes', () => {
  expect(shownPath('C:\\Users\\ana\\my-pip.zip', true)).toBe('C:\\Users\\ana\\my-pip.zip')
  expect(shownPath('C:\\My files\\pip.zip', true)).toBe('"C:\\My files\\pip.zip"')
})
