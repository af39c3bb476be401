/** Files as people write them, in pieces: any style, indent, comment and line ending that YAML has. */
import fc from 'fast-check'
import type { Path } from '../../src/record/source.ts'

/** The text of one field, which is all that an edit of it may touch. */
export type Field = { readonly path: Path; readonly text: string; readonly isList?: boolean }

/** A field, or what is written around the fields. */
export type Piece = Field | string

export type HandWritten = {
  readonly pieces: readonly Piece[]
  /** The text of each piece, with the line ending of this file. */
  readonly made: readonly string[]
  readonly text: string
  /** The mappings of the file. */
  readonly mappings: readonly Path[]
}

const gaps = fc.constantFrom('', '', '', '\n', '# a note of mine\n', '\n # further in: yes\n\n', '#\n')
const behind = fc.constantFrom('', '', ' # and why', '   #', '  # 🗂 “note”: x')

/** One value behind a key that stands `indent` columns in. */
function written(indent: number): fc.Arbitrary<string> {
  const pad = ' '.repeat(indent)
  const oneLine = fc.constantFrom(
    ...[' plain text, with:no', ' 007', " 'It''s done'", ' "a \\"quoted\\" word"', ' ~', '', ' null', ' 2022-02-03'],
    ...['   1.10', ' ünïcode 🗂', ' &here held', ' !!str 12', ' {a: 1, b: [x]}'],
  )
  const inLine = fc.tuple(oneLine, behind).map(([value, note]) => `${value}${note}`)
  const block = fc
    .tuple(fc.constantFrom(' |', ' >', ' |-', ' >-', ' | # note', '  >2-'), fc.constantFrom(2, 4, 7))
    .map(([mark, by]) => {
      const inner = `${pad}${' '.repeat(mark.includes('2') ? 2 : by)}`
      return `${mark}\n${inner}One: two # not a comment\n\n${inner}three`
    })
  const folded = fc.constantFrom(
    ` plain\n${pad}  goes on`,
    ` "quoted\n\n${pad}  goes on"`,
    `\n${pad}  on the next line`,
  )
  return fc.oneof({ weight: 3, arbitrary: inLine }, block, folded)
}

function key(path: Path): string {
  return String(path.at(-1))
}

function field(path: Path, indent: number, first = ' '.repeat(indent)): fc.Arbitrary<Piece[]> {
  return fc.tuple(written(indent), gaps).map(([value, gap]) => [{ path, text: `${first}${key(path)}:${value}\n` }, gap])
}

/** Items of a list; further lines of one stand at `@`. */
const items = fc.constantFrom(
  ...['dana', '"dana: b"', '{who: dana, words: Yes}', 'who: dana\n@  words: |\n@    Yes\n\n@    and no'],
)

function list(path: Path, indent: number): fc.Arbitrary<Piece[]> {
  const pad = ' '.repeat(indent)
  const dashes = fc.tuple(fc.constantFrom('', '  ', '    '), behind, items).map(([more, note, item]) => {
    const at = `${pad}${more}`
    return `${note}\n${at}- ${item.replaceAll('@', at)}\n${at}# in between\n${at}-   last${note}`
  })
  const brackets = fc.constantFrom(
    ...[' []', ' [ ]', ' [a, b]', ' [ a,   b , ]', '', ' null', ' ~ # none', ` [\n${pad}  a,\n${pad}  b\n${pad}  ]`],
    ...[` [\n${pad}  a, # one\n${pad}  b, # two\n${pad} ]`, ` [\n${pad}  {a: 1} # one\n${pad} ]`],
  )
  return fc
    .tuple(fc.oneof(dashes, brackets), gaps)
    .map(([value, gap]) => [{ path, text: `${pad}${key(path)}:${value}\n`, isList: true }, gap])
}

function nested(path: Path, indent: number): fc.Arbitrary<Piece[]> {
  const inner = indent + 2
  return fc
    .tuple(field([...path, 'sent'], inner), list([...path, 'items'], inner), field([...path, 'reply'], inner))
    .map((parts) => [`${' '.repeat(indent)}${key(path)}:\n`, ...parts.flat()])
}

/** Two rows of a list, `by` further in than their key. */
function rows(path: Path, by: string): fc.Arbitrary<Piece[]> {
  const inner = by.length + 2
  const row = (i: number) =>
    fc.tuple(
      field([...path, i, 'id'], inner, `${by}- `),
      field([...path, i, 'title'], inner),
      list([...path, i, 'support'], inner),
    )
  return fc.tuple(row(0), row(1)).map((parts) => [`${key(path)}:\n`, ...parts.flat(2)])
}

const tops = fc
  .tuple(
    ...[field(['title'], 0), field(['detail'], 0), list(['people'], 0), nested(['recap'], 0)],
    ...[rows(['areas'], '  '), rows(['quotes'], ''), field(['größe 🗂'], 0)],
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1, maxLength: 3 }))

export const filesByHand: fc.Arbitrary<HandWritten> = fc
  .record({ start: gaps, parts: tops, end: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(), isEnded: fc.boolean() })
  .map(({ start, parts, end, bom, isEnded }) => {
    const pieces: Piece[] = [`${bom ? '\uFEFF' : ''}${start}`, ...parts.flat()]
    const made = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text).replaceAll('\n', end))
    const whole = made.join('')
    const parents = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.path.slice(0, -1)]))
    return { pieces, made, text: isEnded ? whole : whole.replace(/[\r\n]+$/, ''), mappings: parents }
  })

const words = fc.oneof(
  fc.constantFrom(
    ...['held', '007', '2022-02-11', "it's done", 'a: b', '- x', '# no', '1.10', 'true', '~', 'ünïcode 🗂', 'a, b [c]'],
    ...['* star', '"q"', 'x #y', ' lead', 'end ', 'tab\tin', '50%', '\\n', '>= 90', "'", '…', '', 'a\u202Eb'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const lines = fc.array(words, { minLength: 2, maxLength: 4 }).map((all) => all.join('\n'))

/** What a field may be set to. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 2, arbitrary: lines },
  fc.constantFrom(
    null,
    true,
    0,
    95,
    4.5,
    ['E-03', 'E-04'],
    { op: '>=', value: 90 },
    { text: 'one\ntwo', on: '2022-02-11' },
  ),
)
