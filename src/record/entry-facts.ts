/** Which fields of an entry are facts, and the line that says what stood there before. */
import { isDeepStrictEqual } from 'node:util'
import { inLine } from './entry-text.ts'
import type { Thing } from './named-thing.ts'
import { tellingWords } from './telling-words.ts'
import { fieldPath } from './typed-value.ts'

/** A field that has another value now. */
export type Changed = { readonly name: string; readonly old: unknown; readonly value: unknown }

const FACTS: Readonly<Partial<Record<Thing['sort'], readonly string[]>>> = {
  evidence: ['happened', 'title', 'detail', 'quotes', 'author', 'people', 'kind'],
  allegations: ['text', 'occurred'],
  requests: ['sent_on', 'text', 'to', 'answered_on', 'answer'],
  metrics: ['name', 'definition', 'unit', 'form', 'target', 'target_source', 'comparison'],
}

/** The plan as it was issued; what it left open is no part of it, nor is what the employee thinks of it. */
const TERMS: readonly string[] = [
  ...['kind', 'title', 'employee', 'issued_by', 'approved_by', 'employer', 'issued_on', 'effective_from'],
  ...['effective_to', 'response_due_on', 'reason', 'check_in_cadence', 'consequence', 'early_termination_clause'],
  ...['acknowledgement', 'prior_counselling', 'areas', 'amendments'],
]
const AREA_TERMS: readonly string[] = [
  ...['title', 'category', 'deficiency', 'expectation', 'expectation_type', 'measure', 'target'],
  ...['failure_threshold', 'baseline', 'source_standard', 'support', 'steps_taken'],
]

/** What they say of an entry, or of one row of it, is who may read it, and what belongs to it. */
const LINKS: readonly string[] = ['evidence', 'sensitivity', 'about']

/** What comes later than the entry and has a day of its own: to fill it in needs no line. */
const LATER: Readonly<Partial<Record<Thing['sort'], readonly string[]>>> = {
  'check-ins': ['recap', 'notice_sent', 'rescheduled_to'],
  requests: ['answered_on', 'answer'],
}

/** The line is printed wherever the entry is, and these are not printed for every reader: it says only that they changed. */
const UNPRINTED: readonly string[] = [
  ...['detail', 'quotes', 'author', 'people', 'to', 'attendees', 'reason_given', 'self_assessments'],
  ...['action_items', 'manager_topic'],
]

/** What the changed facts were, in a line: `title was "Mail"; quotes added`. Undefined when no fact was changed. */
export function factsInWords(thing: Thing, changed: readonly Changed[]): string | undefined {
  const words = changed.filter((each) => isFact(thing, each) && !isFilledIn(thing, each)).map(inWords)
  return words.length === 0 ? undefined : `${thing.sort === 'area' ? `${thing.id} ` : ''}${words.join('; ')}`
}

/** Whether what the plan said is said in another way now. */
export function isTermChanged(thing: Thing, changed: readonly Changed[]): boolean {
  return thing.file === 'plan.yaml' && factsInWords(thing, changed) !== undefined
}

function isFact({ sort, file }: Thing, { name }: Changed): boolean {
  const path = fieldPath(name)
  const [top = '', , inner = ''] = path.map(String)
  if (path.some((step) => LINKS.includes(String(step)))) return false
  if (sort === 'check-ins') return true
  if (file !== 'plan.yaml') return FACTS[sort]?.includes(top) === true
  if (sort === 'area') return AREA_TERMS.includes(top)
  return TERMS.includes(top) && (top !== 'areas' || inner === '' || AREA_TERMS.includes(inner))
}

function isFilledIn({ sort, file }: Thing, { name, old, value }: Changed): boolean {
  const top = String(fieldPath(name)[0])
  if (file !== 'plan.yaml' && LATER[sort]?.includes(top) !== true) return false
  return isNothing(old) || isLonger(old, value) || (name === 'recap.reply' && old === 'none')
}

function inWords({ name, old, value }: Changed): string {
  if (isNothing(old) || isLonger(old, value)) return `${name} added`
  const text = typeof old === 'string' ? old.replace(/\s+/g, ' ') : inLine(old)
  if (!UNPRINTED.includes(String(fieldPath(name)[0])) && tellingWords(text).length === 0)
    return `${name} was ${shown(text, typeof old === 'string')}`
  return `${name} ${isNothing(value) ? 'taken out' : 'changed'}`
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

/** Whether it is the old list with more behind it. */
export function isLonger(old: unknown, value: unknown): boolean {
  return (
    Array.isArray(old) &&
    Array.isArray(value) &&
    value.length > old.length &&
    isDeepStrictEqual(value.slice(0, old.length), old)
  )
}

const LONGEST = 120

function shown(text: string, isText: boolean): string {
  const characters = [...text]
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
  return isText && !/^[\w.:+/~-]+$/.test(text) ? `"${short}"` : short
}
