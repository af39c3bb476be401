/** The completion scripts in the shells that they are for: sourced, and asked as the Tab key asks. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { needBuilt } from '../built.ts'
import { copyOf, folderOf } from '../record-folder.ts'

const program = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url))
const script = (name: string): string => fileURLToPath(new URL(`../../completion/${name}`, import.meta.url))

/** A folder with a command `onrecord`, as an installation puts it into the path. */
function installed(): string {
  const bin = folderOf({ onrecord: `#!/bin/sh\nexec "${execPath}" "${program}" "$@"\n` })
  chmodSync(join(bin, 'onrecord'), 0o755)
  return bin
}

function isThere(shell: string): boolean {
  return spawnSync(shell, ['--version']).error === undefined
}

let bin = ''
let record = ''

beforeAll(() => {
  needBuilt()
  bin = installed()
  record = copyOf('city-erp', { 'files to attach/mail.eml': 'Subject: hello' })
})

function inShell(shell: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`, HOME: bin, TERM: 'xterm', LC_ALL: 'C.UTF-8' }
  return execFileSync(shell, args, { cwd: record, env, encoding: 'utf8', timeout: 15_000 })
}

/** The words that bash would show after Tab, or after a second Tab with `63`. */
function inBash(type: '9' | '63', ...words: readonly string[]): string[] {
  const ask = `eval "$(onrecord completion bash 2>/dev/null)"; complete -p onrecord >/dev/null || exit 9
    COMP_TYPE=$1; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _onrecord; printf '%s\\n' "\${COMPREPLY[@]}"`
  return inShell('bash', ['--norc', '-c', ask, 'ask', type, ...words])
    .trimEnd()
    .split('\n')
}

test.skipIf(!isThere('bash'))('bash (where it is installed) offers ids, and their titles in a list', () => {
  expect(inBash('9', 'onrecord', 'measure', '')).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6'])
  expect(inBash('63', 'onrecord', 'log', '--area', '')[1]).toBe('A2  Change control')
  expect(inBash('63', 'onrecord', 'log', '"two words', 'x"', '--area', 'A2')).toEqual(['A2'])
  expect(inBash('9', 'onrecord', 'render', 'update', '--for', '')).toEqual(['self', 'manager'])
})

test.skipIf(!isThere('fish'))('fish (where it is installed) offers ids with titles, and files', () => {
  const ask = (line: string): string[] => {
    const source = `source ${script('onrecord.fish')}; complete -C '${line}'`
    return inShell('fish', ['--no-config', '-c', source]).trimEnd().split('\n')
  }
  expect(ask('onrecord show E-05')).toEqual(['E-05\tE-mail confirming that the commits were shown on 2 February'])
  expect(ask('onrecord log "some text" --area=A1')).toEqual(['--area=A1\tTicket response and prioritization'])
  expect(ask('onrecord answered R-0')[0]).toMatch(/^R-0\d\t/)
  expect(ask('onrecord log --attach "files to attach/m')).toEqual(['files to attach/mail.eml'])
})

/** Types a line into a zsh with a terminal, presses Tab twice and waits until `awaited` is on the screen. */
function inZsh(line: string, awaited: string): string {
  const session = `zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D; LISTMAX=1000; unsetopt beep'
    zpty -w z 'eval "$(onrecord completion zsh 2>/dev/null)"; echo REA""DY'
    zpty -r z start '*READY*'
    zpty -w -n z "$1"$'\\t\\t'
    zpty -r z screen "*$2*"
    print -r -- $screen
    zpty -d z`
  return inShell('zsh', ['-f', '-c', session, 'ask', line, awaited])
}

test.skipIf(!isThere('zsh'))('zsh (where it is installed) offers ids with titles, and files', () => {
  expect(inZsh('onrecord measure ', 'Active roles')).toContain('Tickets answered within 4 business hours')
  expect(inZsh('onrecord log "some text" --area=', 'Communication')).toContain('A2')
  expect(inZsh('onrecord log --attach files\\ to\\ attach/m', 'mail.eml')).toContain('mail.eml')
})

test('the script for bash has nothing that an old bash does not know', () => {
  const text = execFileSync('cat', [script('onrecord.bash')], { encoding: 'utf8' })
  // bash 3.2 is what macOS has.
  expect(text).not.toMatch(/mapfile|readarray|declare -A|\$\{\w+,,\}|\|&|printf -v \S+\[/)
})
