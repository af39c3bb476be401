/** What is different between two texts in Markdown: for a person to read, line by line and within a line word by word. */
import { diffArrays } from 'diff'

export type Run = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A line that is new, that is gone, or that reads otherwise now. `heading` is the one that it stands under, or ''. */
export type ChangedLine = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly heading: string
  readonly runs: readonly Run[]
}

/** So much of a line must stay for it to be the same line with other words. */
const LIKE = 0.4
/** So many lines ahead it is looked for. */
const LOOKED_AT = 8
/** Of unchanged words, so many letters stand around what has changed. */
const AROUND = 45

/** The changed lines from `before` to `after`, in their order. Empty lines do not count. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const changes: ChangedLine[] = []
  let heading = ''
  let gone: string[] = []
  const add = (lines: ChangedLine[]): void => {
    for (const line of lines) changes.push(line)
  }
  for (const { value, removed, added } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) {
      gone = value
      continue
    }
    add(added ? replaced(gone, value, heading) : gone.map((text) => whole('removed', text, heading)))
    gone = []
    heading = value.findLast((line) => /^#+ /.test(line)) ?? heading
  }
  add(gone.map((text) => whole('removed', text, heading)))
  return changes
}

/** A sign that Markdown would take for its own. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const RULE_OF_TABLE = /^\|?[-:| ]+\|?$/

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd().replace(ESCAPED, '$1'))
    .filter((line) => line !== '' && !RULE_OF_TABLE.test(line))
}

/** Lines that stand where others stood: those that are alike are one line that was changed. */
function replaced(gone: readonly string[], come: readonly string[], heading: string): ChangedLine[] {
  const changes: ChangedLine[] = []
  let next = 0
  for (const old of gone) {
    const runs = come.slice(next, next + LOOKED_AT).map((line) => runsBetween(old, line))
    const found = runs.findIndex(isLike)
    if (found === -1) {
      changes.push(whole('removed', old, heading))
      continue
    }
    for (const text of come.slice(next, next + found)) changes.push(whole('added', text, heading))
    changes.push({ kind: 'changed', heading, runs: shortened(runs[found] ?? []) })
    next += found + 1
  }
  return [...changes, ...come.slice(next).map((text) => whole('added', text, heading))]
}

function whole(kind: 'added' | 'removed', text: string, heading: string): ChangedLine {
  return { kind, heading, runs: [{ kind, text }] }
}

/** Blanks, words with what stands inside of them (`90.9%`, `follow-up`), and every other sign by itself. */
const TOKENS = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*%?|[^\s\p{L}\p{M}\p{N}]/gu

function runsBetween(before: string, after: string): Run[] {
  const [old = [], now = []] = [before, after].map((line) => line.match(TOKENS) ?? [])
  const runs = diffArrays(old, now).map(({ value, added, removed }): Run => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
  })
  return joined(runs)
}

/** Words that changed one after the other are one change: a blank alone between them is no part that stayed. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  let [removed, added] = ['', '']
  const close = (): void => {
    if (removed !== '') all.push({ kind: 'removed', text: removed })
    if (added !== '') all.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [i, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && removed !== '' && added !== '' && i < runs.length - 1
    if (kind === 'removed' || isBetween) removed += text
    if (kind === 'added' || isBetween) added += text
    if (kind === 'same' && !isBetween) {
      close()
      all.push({ kind, text })
    }
  }
  close()
  return all
}

function isLike(runs: readonly Run[]): boolean {
  const length = (kind: Run['kind']): number =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.length : 0), 0)
  const same = length('same')
  return same >= LIKE * (same + Math.max(length('added'), length('removed')))
}

/** Long passages in which nothing has changed are cut, at a space. */
function shortened(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    if (run.kind !== 'same') return run
    const start = i === 0 ? '' : upTo(run.text)
    const end = i === runs.length - 1 ? '' : fromEndOf(run.text)
    const isShort = run.text.length <= start.length + end.length + 10
    return isShort ? run : { ...run, text: `${start}…${end}` }
  })
}

function upTo(text: string): string {
  return text.slice(0, text.indexOf(' ', AROUND) === -1 ? text.length : text.indexOf(' ', AROUND) + 1)
}

function fromEndOf(text: string): string {
  const at = text.lastIndexOf(' ', text.length - AROUND)
  return at === -1 ? text : text.slice(at)
}
