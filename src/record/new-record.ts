/** The files of a new record as text: the comments are ours, every value is the person's and goes through `entryText`. */

import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { entryText } from './entry-text.ts'
import { parseEntry } from './parse.ts'
import { PLAN_QUESTIONS } from './plan-questions.ts'
import { planSchema } from './schema/plan.ts'

type Values = { readonly [key: string]: unknown }

/**
 * The line by which an editor finds the schema of a file, from the copies that a new record has in `.onrecord/schema/`: a path
 * to this program would break when either is moved, and would show where it is installed.
 */
function schemaLine(path: string): string {
  return `# yaml-language-server: $schema=${path}\n`
}

const COMMENTS: Readonly<Record<string, string>> = {
  format: 'the version of this way to write a record',
  employee: 'you; names of people are ids from people.yaml',
  employer_device: "whether this computer is the employer's: true, false or unknown",
  jurisdiction: 'country, or country and state',
  goals: 'what the record is for; for you only',
  document: 'the plan as it was delivered, byte for byte',
  response_due_on: 'the day by which you may answer in writing',
  acknowledgement: 'signing for receipt is not agreeing',
}

/** Comments for what is left open on purpose, so that there is a place for it. */
const WHEN_OPEN: Readonly<Record<string, string>> = {
  measure: 'how the plan measures it; null when it does not say',
  target: 'such as {op: ">=", value: 90, unit: percent, per: week}; null when it does not say',
}

/** plan.yaml. What is required and was not answered stands there as `null`, with a comment, for `check` to name. */
export function planText(plan: Values): string {
  const head = `${schemaLine('.onrecord/schema/plan.json')}# The plan as it was given to you, in its own words. Change it in any editor, or with: onrecord set plan FIELD VALUE\n`
  const lines = Object.keys(planSchema.shape).map((key) =>
    key === 'areas' ? areasText(plan.areas) : line(key, plan[key], isRequired(key) ? labelOf(key) : undefined),
  )
  return head + lines.join('')
}

const AREA_KEYS = Object.keys(planSchema.shape.areas.element.shape)

/** A plan has an area at least: where none was told, an open one stands for it, so that there is a place for the answers. */
const OPEN_AREA: Values = { id: 'A1' }

function areasText(areas: unknown): string {
  const told: readonly Values[] = Array.isArray(areas) ? areas : []
  const rows = (told.length === 0 ? [OPEN_AREA] : told).map((area) =>
    AREA_KEYS.map((key) => {
      const field = `areas.#.${key}`
      const shown = area[key] ?? (key in WHEN_OPEN ? null : undefined)
      return line(
        key,
        shown,
        isRequired(field) ? labelOf(field).replace(/ in the area before it|^an area of the plan, /, '') : undefined,
      )
    }).join(''),
  )
  return `areas:\n${rows.map(asItem).join('')}`
}

/** A key with its value, and a comment behind it, or above where the value has several lines. */
function line(key: string, value: unknown, label: string | undefined): string {
  if (value === undefined && label === undefined) return ''
  const text = entryText({ [key]: value ?? null })
  const comment =
    value === undefined ? `null: not answered yet; ${label}` : (value === null ? WHEN_OPEN : COMMENTS)[key]
  if (comment === undefined) return text
  return text.indexOf('\n') === text.length - 1 ? `${text.slice(0, -1)}  # ${comment}\n` : `# ${comment}\n${text}`
}

function isRequired(field: string): boolean {
  return PLAN_QUESTIONS.some((question) => question.field === field && question.isRequired === true)
}

function labelOf(field: string): string {
  return PLAN_QUESTIONS.find((question) => question.field === field)?.label ?? field
}

/** people.yaml, one person a line where that is short. */
export function peopleText(people: readonly object[]): string {
  const head = `${schemaLine('.onrecord/schema/people.json')}# Who is who. Every other file names people by their id.\n`
  if (people.length === 0) return `${head}people: []\n`
  const rows = people.map((person) => {
    const inLine = entryText({ person })
    return inLine.startsWith('person: ') ? `  - ${inLine.slice('person: '.length)}` : asItem(entryText(person))
  })
  return `${head}people:\n${rows.join('')}`
}

/** allegations/AL-1.yaml. */
export function allegationText(allegation: Values): string {
  const head = `${schemaLine('../.onrecord/schema/allegations.json')}# What the plan says against you, in its words. Your answer to it: onrecord reply ${String(allegation.id)}\n`
  return head + entryText(allegation)
}

/** The lines of a mapping as an item of a list. */
function asItem(text: string): string {
  return text
    .split('\n')
    .map((each, i) => (each === '' ? each : `${i === 0 ? '  - ' : '    '}${each}`))
    .join('\n')
}

/** The text, when all that `check` would find in it is that answers are missing. Throws a UserError otherwise. */
export function startText(text: string, file: string, schema: z.ZodType): string {
  const faults = parseEntry(text, file, schema).problems.filter(({ code }) => code !== 'missing-value')
  if (faults.length > 0) throw new UserError(`nothing was written: ${faults.map(({ message }) => message).join('; ')}`)
  return text
}
