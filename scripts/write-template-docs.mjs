// Writes the tables of docs/templates.md from the types of what the templates see: each name, and its docstring. With --check it
// only says whether they are up to date. A test runs it so.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../', import.meta.url))
const PAGE = `${root}docs/templates.md`
const FORMS = `${root}src/documents/documents.ts`
const EVERY = `${root}src/documents/document-kind.ts`

const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, incremental: false }, root)
const program = ts.createProgram([FORMS, EVERY], { ...options, tsBuildInfoFile: undefined })
const checker = program.getTypeChecker()
const faults = []

const before = readFileSync(PAGE, 'utf8')
const after = withDocuments(withTable(before, 'every', rowsOf(typeNamed(EVERY, 'EveryData'), '', 'every document')))
if (process.argv.includes('--check')) {
  if (after !== before) faults.push('docs/templates.md is out of date: npm run docs:templates')
} else writeFileSync(PAGE, after)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

// ---- the types ---------------------------------------------------------------------------------------------------

function exported(file, name) {
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file))
  const found = checker.getExportsOfModule(symbol).find((each) => each.name === name)
  if (found === undefined) throw new Error(`${file} exports no ${name}`)
  return found
}

function typeNamed(file, name) {
  return checker.getDeclaredTypeOfSymbol(exported(file, name))
}

/** The forms in the order of their table, each as the symbol of its entry. */
function forms() {
  return checker.getPropertiesOfType(checker.getTypeOfSymbol(exported(FORMS, 'FORMS')))
}

function rowsOfForm(form) {
  const data = checker.getTypeOfSymbol(checker.getPropertyOfType(checker.getTypeOfSymbol(form), 'data'))
  const [signature] = data.getCallSignatures()
  return rowsOf(checker.getReturnTypeOfSignature(signature), '', form.name)
}

/** `[name, what it is]` for each value and for what is in it: `exhibits`, `exhibits[].id`. */
function rowsOf(type, prefix, where) {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const name = `${prefix}${property.name}`
    const words = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim()
    if (words === '') faults.push(`${where}: ${name} has no docstring`)
    const value = checker.getTypeOfSymbol(property)
    if (canBeAbsent(property, value)) faults.push(`${where}: ${name} can be absent; templates need '' or []`)
    const item = checker.isArrayLikeType(value) ? checker.getIndexTypeOfType(value, ts.IndexKind.Number) : undefined
    const inner = item ?? value
    const isNamed = (inner.flags & ts.TypeFlags.Object) !== 0 || inner.isIntersection()
    const below = isNamed ? rowsOf(inner, `${name}${item === undefined ? '.' : '[].'}`, where) : []
    return [[name, words], ...below]
  })
}

function canBeAbsent(property, type) {
  const parts = type.isUnion() ? type.types : [type]
  const isNothing = (part) => (part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0
  return (property.flags & ts.SymbolFlags.Optional) !== 0 || parts.some(isNothing)
}

// ---- the page ----------------------------------------------------------------------------------------------------

/** The page with a table in the place of the one behind its marker. */
function withTable(page, name, rows) {
  const [head, rest] = parted(page, `<!-- data: ${name} -->\n\n`)
  return `${head}${table(rows)}${rest.replace(/^(?:\|.*\n)*/, '')}`
}

/** The page with a section for each form, in their order, in the place of all that stands behind the marker. */
function withDocuments(page) {
  const [head] = parted(page, '<!-- documents -->\n')
  const sections = forms().map(
    (form) => `\n## ${form.name}\n\n<!-- data: ${form.name} -->\n\n${table(rowsOfForm(form))}`,
  )
  return `${head}${sections.join('')}`
}

/** What stands before the end of a marker, and what stands behind it. */
function parted(page, marker) {
  const at = page.indexOf(marker)
  if (at === -1) throw new Error(`docs/templates.md has no ${marker.trim()}`)
  return [page.slice(0, at + marker.length), page.slice(at + marker.length)]
}

function table(rows) {
  return ['| name | what it is |', '|---|---|', ...rows.map(tableRow)].map((line) => `${line}\n`).join('')
}

function tableRow([name, words]) {
  return `| \`${name}\` | ${words.replaceAll('|', '\\|')} |`
}
