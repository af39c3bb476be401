/** The kinds of value that the record's files are made of. Messages end up behind `file:line:col`, so they start small. */
import { z } from 'zod'
import { isDay, isInstant, notADate, parseDate } from '../dates.ts'
import { ABOUT, SENSITIVITIES } from '../vocabulary.ts'

export const DATE_EXPECTED = 'expected a date such as 2022-02-11, 2022-02, 2022, 2021-10/2021-12, 2022-02~ or unknown'
export const DAY_EXPECTED = 'expected a day such as 2022-02-11'
export const DAY_OR_NONE_EXPECTED = `${DAY_EXPECTED}, or none`
export const TIME_EXPECTED = 'expected a time with its offset such as 2022-02-11T16:00-08:00, or a day'

/** Whether zod says that a date is wanted: a bare year (`2022`) was read as a number, and is taken as it was written. */
export function isDateMessage(message: string): boolean {
  return [DATE_EXPECTED, DAY_EXPECTED, DAY_OR_NONE_EXPECTED, TIME_EXPECTED].includes(message)
}

/** Compiling a parser for each schema costs more than it saves in a program that reads a record once. */
z.config({ jitless: true })

/** A schema that is made once and shared: to make one for every field would take longer than to read a record. */
const once = <T>(make: () => T): (() => T) => {
  const schema = make()
  return () => schema
}

/** Tells the parser that a refused value is a date, so that the problem gets the code of dates. */
const INVALID_DATE = { problem: 'invalid-date' }

const refuse =
  (expected: string) =>
  ({ input }: { input?: unknown }): string =>
    typeof input === 'string' ? notADate(input, expected) : expected

export const text = once(() =>
  z.string({ error: 'expected text' }).trim().min(1, 'is empty; write the text or take the key out'),
)

/** Any date that the record takes, exact or not. */
export const date = once(() =>
  z
    .string({ error: DATE_EXPECTED })
    .refine((value) => parseDate(value) !== undefined, { error: refuse(DATE_EXPECTED), params: INVALID_DATE }),
)

/** A day that is known exactly, because something is counted from it. */
export const day = once(() =>
  z.string({ error: DAY_EXPECTED }).refine(isDay, { error: refuse(DAY_EXPECTED), params: INVALID_DATE }),
)

/** A day that a paper may name; `none` where it names none. */
export const dayOrNone = once(() =>
  z.string({ error: DAY_OR_NONE_EXPECTED }).refine((value) => value === 'none' || isDay(value), {
    error: refuse(DAY_OR_NONE_EXPECTED),
    params: INVALID_DATE,
  }),
)

/** A time with its offset; a day where the time was not written down. */
export const time = once(() =>
  z
    .string({ error: TIME_EXPECTED })
    .refine((value) => isInstant(value) || isDay(value), { error: refuse(TIME_EXPECTED), params: INVALID_DATE }),
)

export const number = once(() => z.number({ error: 'expected a number' }))

/** A count of things: a whole number from 0. */
export const whole = once(() => number().int('expected a whole number').min(0, 'expected 0 or more'))

export const flag = once(() => z.boolean({ error: 'expected true or false' }))

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)

/** One value or a list of them; always a list after reading. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item], { error: 'expected one value or a list' })
    .transform((value): z.output<T>[] => (Array.isArray(value) ? (value as z.output<T>[]) : [value as z.output<T>]))

export const list = <T extends z.ZodType>(item: T) => z.array(item, { error: 'expected a list' })

/** A line of text, or the same with its date and exhibits. */
export const datedText = () =>
  z
    .union(
      [z.strictObject({ text: text(), on: date().optional(), evidence: exhibits().optional(), ...marks }), text()],
      {
        error: 'expected text, or text with on and evidence',
      },
    )
    .transform((value) => (typeof value === 'string' ? { text: value } : value))

/** Ids of evidence entries, such as E-05. */
export const exhibits = once(() => listOf(text()).describe('Ids of evidence entries, such as E-05'))

/** Classes that text alone does not show: allowed on every entry and on every row of a list. */
const marks = {
  sensitivity: oneOf(SENSITIVITIES)
    .optional()
    .describe('health and family keep this out of documents for a manager or HR'),
  about: list(oneOf(ABOUT)).optional().describe('Classes that the text alone does not show'),
}

/** A row of a list, with the marks that every row may carry. */
export const row = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject({ ...shape, ...marks }, { error: 'expected a mapping of keys and values' })

/** What every entry and every reading may carry. `recorded` is stamped from the clock, once; nothing is deleted. */
export const history = {
  recorded: time().optional().describe('When this was written down; set by the tool from the clock'),
  corrections: list(z.strictObject({ at: time(), text: text() })).optional(),
  withdrawn: z.strictObject({ at: time(), reason: text() }).optional(),
}

/** A file of the record: one entry, with its marks and its history. */
export const entry = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject({ ...shape, ...marks, ...history }, { error: 'expected a mapping of keys and values' })

/** Somebody's exact words. */
export const quotes = once(() => list(row({ who: text().describe('An id from people.yaml'), words: text() })))
