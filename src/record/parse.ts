/** One file's text → its value and its problems. It opens no file and throws for nothing that a person can write. */
import { LineCounter } from 'yaml'
import type { z } from 'zod'
import { nearest } from './nearest.ts'
import { error, type Problem, type ProblemCode, quoted, startOf, warning } from './problem.ts'
import { FORMAT } from './schema/plan.ts'
import { isDateMessage } from './schema/values.ts'
import { keyAt, nodeAt, type Path, placeAt, plainSource, readYaml } from './source.ts'
import { aliasProblems, type Source, syntaxProblems } from './syntax.ts'

export type Parsed<T> = { readonly value?: T; readonly problems: readonly Problem[] }

/** Reads one file of the record. `value` is absent when there is an error in the file. */
export function parseEntry<T extends z.ZodType>(text: string, file: string, schema: T): Parsed<z.output<T>> {
  const lines = new LineCounter()
  const document = readYaml(text, lines)
  const source: Source = { file, text, lines, document }
  const faults = [...syntaxProblems(source), ...aliasProblems(source)]
  if (faults.length > 0) return { problems: faults }
  const data: unknown = withoutNulls(document.toJS({ maxAliasCount: 0 }))
  if (data === null) {
    return {
      problems: [error(startOf(file), 'empty-file', 'the file is empty; write the entry, or take the file away')],
    }
  }
  if (isList(schema) ? !Array.isArray(data) : !isMapping(data)) {
    const expected = isList(schema)
      ? 'expected a list, in which each item starts with "- "'
      : 'expected keys and values, such as "title: …"'
    return { problems: [error(startOf(file), 'not-a-mapping', expected)] }
  }
  const newer = keysAt([schema], []).includes('format') ? newerFormat(source, data) : undefined
  return newer === undefined ? validate(source, data, schema) : { problems: [newer] }
}

/** One file of the record is a list: the register of documents. */
function isList(schema: z.ZodType): boolean {
  return schema._zod.def.type === 'array'
}

function newerFormat(source: Source, data: unknown): Problem | undefined {
  const format = valueAt(data, ['format'])
  if (typeof format !== 'number' || format <= FORMAT) return undefined
  const place = placeAt(source.file, source.lines, nodeAt(source.document.contents, ['format']))
  const message = `format ${format} is newer than this program, which knows format ${FORMAT}; update onrecord`
  return error(place, 'newer-format', message)
}

// ---- meaning --------------------------------------------------------------------------------------------------

type Mapping = { [key: string]: unknown }
type Issue = z.core.$ZodIssue

/**
 * Validates, and repairs what loses nothing: an unknown key is left out of the value (it stays in the file), a number
 * where text belongs is taken as it was written.
 */
function validate<T extends z.ZodType>(source: Source, data: unknown, schema: T): Parsed<z.output<T>> {
  const warnings: Problem[] = []
  for (;;) {
    const result = schema.safeParse(data)
    if (result.success) return { value: result.data, problems: warnings }
    const issues = result.error.issues.flatMap((issue) => innermost(issue, []))
    const repaired = issues.flatMap((issue) => repair(source, data, schema, issue))
    if (repaired.length === 0) {
      const errors = issues.map((issue) => problemOf(source, data, issue))
      const wrong = new Set(errors.map(lineAndColumn))
      // Quotes around a value that is wrong anyway would cure nothing.
      return { problems: [...warnings.filter((other) => !wrong.has(lineAndColumn(other))), ...errors] }
    }
    for (const problem of repaired.flat()) warnings.push(problem)
  }
}

function lineAndColumn({ place }: Problem): string {
  return `${place.line}:${place.column}`
}

/** Of the branches of a union, the issues of the one that the person most likely meant. */
function innermost(issue: Issue, base: Path): Issue[] {
  const path = [...base, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }]
  // A branch that takes this kind of value at all; else one with a list of words, whose nearest word is the best help.
  const whole = ({ code, path: inner }: Issue): boolean =>
    inner.length === 0 && (code === 'invalid_type' || code === 'invalid_value')
  const branch =
    issue.errors.find((issues) => !issues.some(whole)) ??
    issue.errors.find(([first]) => first?.code === 'invalid_value' && first.values.length > 1)
  return branch === undefined ? [{ ...issue, path }] : branch.flatMap((inner) => innermost(inner, path))
}

/** What was repaired, as a list of the warnings for it (none for a year alone); an empty list when it cannot be. */
function repair(source: Source, data: unknown, schema: z.ZodType, issue: Issue): Problem[][] {
  const parent = valueAt(data, issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1))
  if (!isMapping(parent) && !Array.isArray(parent)) return []
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      Reflect.deleteProperty(parent, key)
      return [unknownKey(source, schema, issue.path, key)]
    })
  }
  const written = textWanted(issue) ? plainSource(source.document.contents, issue.path) : undefined
  const last = issue.path.at(-1)
  if (written === undefined || last === undefined) return []
  Reflect.set(parent, last, written)
  if (isDateMessage(issue.message)) return [[]]
  const place = placeAt(source.file, source.lines, nodeAt(source.document.contents, issue.path))
  const message = `${written} is not text to YAML, and another program may change it; put it in quotes: ${quoted(written)}`
  return [[warning(place, 'text-needs-quotes', message)]]
}

function textWanted(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string'
  return (
    issue.code === 'invalid_union' && issue.errors.flat().some((inner) => inner.path.length === 0 && textWanted(inner))
  )
}

function unknownKey(source: Source, schema: z.ZodType, path: Path, key: string): Problem {
  const place = placeAt(source.file, source.lines, keyAt(source.document.contents, path, key))
  const near = nearest(key, keysAt([schema], path))
  const remedy = near === undefined ? 'take it out or correct it' : `did you mean "${near}"?`
  return warning(place, 'unknown-key', `the key ${quoted(key)} is not known here; ${remedy}`)
}

function problemOf(source: Source, data: unknown, issue: Issue): Problem {
  const place = placeAt(source.file, source.lines, nodeAt(source.document.contents, issue.path))
  const name = nameOf(issue.path)
  const value = valueAt(data, issue.path)
  const say = (code: ProblemCode, message: string): Problem =>
    error(place, code, name === '' ? message : `${name}: ${message}`)
  if (value === undefined) return say('missing-value', `is missing; ${expected(issue)}`)
  const isDate = isDateMessage(issue.message) || (issue.code === 'custom' && issue.params?.problem === 'invalid-date')
  if (isDate) return say('invalid-date', issue.message)
  return say('invalid-value', wrongValue(value, issue))
}

/** What belongs there. */
function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`
  return issue.message.startsWith('Invalid') ? 'expected keys and values' : issue.message
}

function wrongValue(value: unknown, issue: Issue): string {
  const wanted = expected(issue)
  if (!wanted.startsWith('expected')) return wanted
  if (typeof value !== 'string') return wanted
  if (issue.code !== 'invalid_value') {
    const listed = wanted === 'expected a list' && /^[\p{L}\p{N} _-]{1,30}$/u.test(value) ? `, such as [${value}]` : ''
    return `${quoted(value)} cannot stand here; ${wanted}${listed}`
  }
  const near = nearest(value, issue.values.map(String))
  return `${quoted(value)} is not known here; ${near === undefined ? wanted : `did you mean "${near}"?`}`
}

function nameOf(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('')
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `key: null` and `key:` read as if the key were absent. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  )
}

/** The keys that the schemas know at a path: what a misspelt one is compared with. */
function keysAt(schemas: readonly unknown[], path: Path): string[] {
  const defs = schemas.flatMap(plainDefs)
  const [step, ...rest] = path
  if (step === undefined) return defs.flatMap((def) => (isMapping(def.shape) ? Object.keys(def.shape) : []))
  return keysAt(
    defs.flatMap((def) => valueAt(def, ['shape', step]) ?? def.element ?? def.valueType ?? []),
    rest,
  )
}

/** What a schema says once "optional", "transformed" and "one of several" are taken off. */
function plainDefs(schema: unknown): Mapping[] {
  const def = valueAt(schema, ['_zod', 'def'])
  if (!isMapping(def)) return []
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return plainDefs(inner)
  return Array.isArray(def.options) ? def.options.flatMap(plainDefs) : [def]
}
