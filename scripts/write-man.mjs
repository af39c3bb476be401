// Writes dist/onrecord.1, the manual page, from the built command line and the pages of docs/. Nothing in it comes from a clock.
import { readFileSync, writeFileSync } from 'node:fs'
import { pageInRoff, quoted, roff, verbatim } from './roff.mjs'

const root = new URL('../', import.meta.url)
const text = (path) => readFileSync(new URL(path, root), 'utf8')
const { commandLine, PAGES } = await import(new URL('dist/cli.js', root).href)
const { version, description } = JSON.parse(text('package.json'))

// The day of the newest release; a page in the making has none.
const [, released = ''] = /^## .*(\d{4}-\d{2}-\d{2})/m.exec(text('CHANGELOG.md')) ?? []

const shown = []
const { program, describeAll } = commandLine({ width: 78, line: (line) => shown.push(line) }, { env: {} }, Boolean)
await describeAll()
const help = program.createHelp()

const row = (term, about) => ['.TP', `.B ${quoted(term)}`, roff(about)]

function optionRows(command) {
  const ofCommand = help.visibleOptions(command).filter(({ long }) => long !== '--help' || command === program)
  return ofCommand.flatMap((option) => row(help.optionTerm(option), help.optionDescription(option)))
}

/** What help prints behind the options: examples, and what else a command has to say. */
function afterOptions(command) {
  shown.length = 0
  command.outputHelp()
  const rest = shown.join('\n').slice(command.helpInformation().trimEnd().length).trim()
  return rest === '' ? [] : verbatim(rest.split('\n'))
}

function commandInRoff(command, above = '') {
  const words = help
    .visibleArguments(command)
    .flatMap((argument) => row(help.argumentTerm(argument), help.argumentDescription(argument)))
  return [
    `.SS ${quoted(`${above}${command.name()}`)}`,
    `.B ${quoted(help.commandUsage(command))}`,
    '.PP',
    roff(`${command.description()}.`),
    ...words,
    ...optionRows(command),
    ...afterOptions(command),
    ...help.visibleCommands(command).flatMap((each) => commandInRoff(each, `${command.name()} `)),
  ]
}

const EXIT_CODES = {
  0: 'Done, perhaps with warnings.',
  1: 'A check found an error, or a document was refused.',
  2: 'It cannot be done: something is missing, misspelt or not there.',
  3: 'A bug in onrecord.',
  130: 'Stopped with Ctrl-C at a question.',
}
const ENVIRONMENT = {
  ONRECORD_DIR: 'The folder of the record, where -C does not name one.',
  'VISUAL, EDITOR': 'The editor for longer texts.',
  NO_COLOR: 'No colours, if it is set.',
}

const lines = [
  `.TH ONRECORD 1 ${quoted(released)} ${quoted(`onrecord ${version}`)} "OnRecord"`,
  '.SH NAME',
  `onrecord \\- ${roff(description.replace(/^K/, 'k'))}`,
  '.SH SYNOPSIS',
  '.B onrecord',
  roff('[options] [command]'),
  '.SH DESCRIPTION',
  roff(program.description()),
  roff('A command works on the record in the folder where you are, or in the nearest one above it.'),
  '.SH OPTIONS',
  ...optionRows(program),
  '.SH COMMANDS',
  ...help.visibleCommands(program).flatMap((command) => commandInRoff(command)),
  ...PAGES.flatMap((page) => pageInRoff(text(`docs/${page}.md`))),
  '.SH EXIT STATUS',
  ...Object.entries(EXIT_CODES).flatMap(([code, about]) => row(code, about)),
  '.SH ENVIRONMENT',
  ...Object.entries(ENVIRONMENT).flatMap(([name, about]) => row(name, about)),
]
writeFileSync(new URL('dist/onrecord.1', root), `${lines.join('\n')}\n`)
