import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withItem, withValue } from '../../src/record/edit.ts'
import { type Path, readYaml } from '../../src/record/source.ts'
import { changed, valueAt } from '../../src/record/values-at.ts'
import { UserError } from '../../src/user-error.ts'
import { anyValue, filesByHand, type HandWritten } from './written-by-hand.ts'

const FILE = 'plan.yaml'

function valuesOf(text: string): unknown {
  const document = readYaml(text)
  expect(document.errors, text).toEqual([])
  return document.toJS()
}

/** The text after an edit; undefined when it was refused. */
function tried(edit: () => string): string | undefined {
  try {
    return edit()
  } catch (cause) {
    if (cause instanceof UserError) return undefined
    throw cause
  }
}

/** Runs an edit on many files; the refused ones must be rare. */
function onManyFiles(numRuns: number, edited: (file: HandWritten, nth: number, value: unknown) => boolean): void {
  const count = { all: 0, refused: 0 }
  fc.assert(
    fc.property(filesByHand, fc.nat(), anyValue, (file, nth, value) => {
      count.all++
      if (!edited(file, nth, value)) count.refused++
    }),
    { numRuns },
  )
  expect(count.refused).toBeLessThan(count.all * 0.05)
}

function expectOneEnd(before: string, after: string): void {
  if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
}

describe('whatever a file looks like', () => {
  test('one field is changed, and not a byte outside it', () => {
    onManyFiles(2000, ({ pieces, made, text }, nth, value) => {
      const fields = pieces.flatMap((piece, i) => (typeof piece === 'string' ? [] : [{ ...piece, i }]))
      const { path, i = 0, isList = false } = fields[nth % fields.length] ?? { path: [] }
      const after = tried(() => (isList ? withItem : withValue)(text, FILE, path, value))
      if (after === undefined) return false

      const start = made.slice(0, i).join('')
      const rest = text.slice(start.length + (made[i] ?? '').length)
      expect(after.startsWith(start) && after.endsWith(rest), `${text}\n=====\n${after}`).toBe(true)
      expect(after.length).toBeGreaterThanOrEqual(start.length + rest.length)
      const before = valuesOf(text)
      const list = valueAt(before, path)
      const wanted = isList ? [...(Array.isArray(list) ? list : []), value] : value
      expect(valuesOf(after)).toEqual(changed(before, path, wanted))
      expectOneEnd(text, after)
      return true
    })
  }, 60_000)

  test('a new key is put into a mapping, and every byte stays', () => {
    onManyFiles(300, ({ text, mappings }, nth, value) => {
      const path: Path = [...(mappings[nth % mappings.length] ?? []), 'added', 'here']
      const after = tried(() => withValue(text, FILE, path, value))
      if (after === undefined) return false

      let from = 0
      while (from < text.length && text[from] === after[from]) from++
      expect(after.endsWith(text.slice(from)), `${text}\n=====\n${after}`).toBe(true)
      expect(valuesOf(after)).toEqual(changed(valuesOf(text), path, value))
      expectOneEnd(text, after)
      return true
    })
  })
})
