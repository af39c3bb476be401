/** The schemas of the record's files as JSON Schema, for editors that complete and check YAML while it is typed. */
import { z } from 'zod'
import { FOLDER_KINDS, SINGLE_KINDS } from './kinds.ts'
import { registerSchema } from './schema/register.ts'
import { DATE_EXPECTED, DAY_EXPECTED, DAY_OR_NONE_EXPECTED, TIME_EXPECTED } from './schema/values.ts'

type Json = { [key: string]: unknown }

const DAY = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const PART = `(${DAY}|\\d{4}-(0[1-9]|1[0-2])|\\d{4})~?`

/** What a date looks like, by what is said when it is missing. A year alone is a number to YAML. */
const DATE_SHAPES: Readonly<Record<string, Json>> = {
  [DATE_EXPECTED]: { type: ['string', 'integer'], pattern: `^(unknown|${PART}(/${PART})?)$` },
  [DAY_EXPECTED]: { pattern: `^${DAY}$` },
  [DAY_OR_NONE_EXPECTED]: { pattern: `^(none|${DAY})$` },
  [TIME_EXPECTED]: { pattern: `^${DAY}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$` },
}

/** By the name of the kind (`plan`, `evidence`, `check-ins` …), in draft 7, which the language servers of editors read. */
export function jsonSchemas(): Record<string, Json> {
  const kinds = Object.entries({ ...SINGLE_KINDS, ...FOLDER_KINDS, documents: registerSchema })
  return Object.fromEntries(kinds.map(([kind, schema]) => [kind, nullable(jsonSchema(schema))]))
}

function jsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type !== 'string') return
      // JSON Schema has no flags, and some editors read a class of letters as the letters p and L.
      if (made.pattern?.includes('\\p{')) delete made.pattern
      const expected = z.safeParse(zodSchema, undefined).error?.issues[0]?.message ?? ''
      const shape = DATE_SHAPES[expected]
      if (shape === undefined) return
      made.description ??= expected.replace('expected a', 'A')
      Object.assign(made, shape)
    },
  })
}

/** A key that may be absent may also be there with nothing behind it, at any depth. */
function nullable(schema: Json): Json {
  const required: unknown = schema.required
  const mayBeAbsent = (key: string): boolean => !(Array.isArray(required) && required.includes(key))
  return mapped(schema, (key, value) => {
    if (key !== 'properties' || !isJson(value)) return deep(value)
    return mapped(value, (name, inner) => {
      const plain = deep(inner)
      return mayBeAbsent(name) && isJson(plain) ? orNull(plain) : plain
    })
  })
}

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep)
  return isJson(value) ? nullable(value) : value
}

function orNull({ description, ...rest }: Json): Json {
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: 'null' }] }
}

function mapped(value: Json, change: (key: string, inner: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(key, inner)]))
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
