/** What can stand at the cursor. The names of options and arguments say it, by one table; the rest is the parser's own. */
import { type Argument, type Command, Option } from 'commander'
import type { Named } from '../record/known-ids.ts'
import { EVIDENCE_KINDS, RATINGS, REQUEST_KINDS } from '../record/vocabulary.ts'
import { AUDIENCE_NAMES, AUDIENCES, type Audience, hasCondition, isContentClass, MATRIX } from '../views/audiences.ts'
import { optionsOf, type Place } from './completion-place.ts'
import { TOPICS } from './groups.ts'

/** A word to offer, and what it is. */
export type Offer = { readonly value: string; readonly about: string }

/** Offers of our own, or the shell's own files or folders. */
export type Offers = { readonly offers: readonly Offer[]; readonly paths?: 'files' | 'folders' | undefined }

/** The folder of the record, or undefined where there is none. */
type FindDir = (named: string | undefined) => string | undefined

type Kind =
  | Named
  | 'entry'
  | 'entry or file'
  | 'files'
  | 'folders'
  | 'documents'
  | 'audiences'
  | 'classes'
  | 'ratings'
  | 'topics'
  | 'made'
  | 'templates'
  | 'rules'

/**
 * Which kind of value an option or an argument takes, where `.choices()` does not say it: by the command and the name, else
 * by the name and the word in brackets, else by that word alone. A new command needs a line only for what is new here.
 */
const TAKES: Readonly<Record<string, Kind | readonly string[]>> = {
  '<area>': 'area',
  '<person>': 'person',
  '<id>': 'entry',
  '<file>': 'files',
  '<files>': 'files',
  '<dir>': 'folders',
  '<document>': 'documents',
  '<audience>': 'audiences',
  '<topic>': 'topics',
  '<template>': 'templates',
  '<rule>': 'rules',
  '<area=rating>': 'ratings',
  '--area <id>': 'area',
  '--allegation <id>': 'allegations',
  '--evidence <id>': 'evidence',
  '--recap-evidence <id>': 'evidence',
  '--person <id>': 'person',
  '--attendee <id>': 'person',
  'attach <id>': 'evidence',
  'measure <id>': 'metrics',
  'answered <id>': 'requests',
  'reply <id>': 'allegations',
  'check-in <date>': 'check-ins',
  'check-in --missed': ['cancelled', 'refused', 'no-show', 'no-answer', 'rescheduled', 'cancelled-by-me', 'my-no-show'],
  'tone <text>': 'entry or file',
  'list <kind>': ['allegations', 'evidence', 'check-ins', 'measures', 'requests', 'documents'],
  'sent <document>': 'made',
  'sent --via': ['email', 'paper', 'portal', 'meeting', 'post'],
  'list --kind': [...EVIDENCE_KINDS, ...REQUEST_KINDS],
  'export --format': ['bag', 'json', 'csv'],
  'render --format': ['md', 'html', 'pdf', 'docx'],
  'render --layout': ['areas', 'allegations'],
  'render --include': 'classes',
  '--with <id>': 'evidence',
  '--without <id>': 'evidence',
  'packet --layout': ['areas', 'allegations'],
  'packet --include': 'classes',
  'packet --out': 'folders',
  'packet --redact': 'files',
}

/** What can stand at this place, of what begins with the word there. Reads the record, and never writes. */
export async function offersAt(place: Place, program: Command, find: FindDir): Promise<Offers> {
  const { awaits, word, prefix, mayBeOption, command, given } = place
  if (mayBeOption && word.startsWith('-')) return { offers: beginning(optionOffers(command), word) }
  const commands = given.length === 0 && command.commands.length > 0 ? commandOffers(command) : []
  const { offers, paths } = awaits === undefined ? { offers: commands } : await valuesOf(awaits, place, program, find)
  const found = beginning(offers, word).map(({ value, about }) => ({ value: `${prefix}${value}`, about }))
  // Where anything can be typed, the options are what can be looked up.
  const isFree = found.length === 0 && paths === undefined && !hasKind(awaits, command)
  return isFree && mayBeOption && word === '' ? { offers: optionOffers(command) } : { offers: found, paths }
}

function beginning(offers: readonly Offer[], word: string): Offer[] {
  return offers.filter(({ value }) => value.toLowerCase().startsWith(word.toLowerCase()))
}

function optionOffers(command: Command): Offer[] {
  return optionsOf(command).flatMap(({ long, short, description }) => {
    const value = long ?? short
    return value === undefined ? [] : [{ value, about: description }]
  })
}

function commandOffers(command: Command): Offer[] {
  const visible = command.createHelp().visibleCommands(command)
  return visible.map((each) => ({ value: each.name(), about: each.summary() || each.description() }))
}

function topicOffers(): Offer[] {
  return Object.entries(TOPICS).map(([value, about]) => ({ value, about }))
}

function words(values: readonly string[]): Offers {
  return { offers: values.map((value) => ({ value, about: '' })) }
}

async function valuesOf(awaits: Option | Argument, place: Place, program: Command, find: FindDir): Promise<Offers> {
  if (awaits.argChoices !== undefined) return words(awaits.argChoices)
  const kind = kindOf(awaits, place.command)
  if (kind === undefined) return { offers: [] }
  if (typeof kind === 'object') return words(kind)
  if (kind === 'files' || kind === 'folders') return { offers: [], paths: kind }
  if (kind === 'entry or file') return { ...(await idOffers('entry', place, find)), paths: 'files' }
  if (kind === 'topics') return { offers: [...commandOffers(program), ...topicOffers()] }
  if (kind === 'classes') return words(classesWithCondition())
  if (kind === 'rules') return await ruleOffers()
  if (kind === 'templates') return await templateOffers(place, find)
  return kind === 'documents' || kind === 'audiences'
    ? await documentOffers(kind, place)
    : await idOffers(kind, place, find)
}

function hasKind(awaits: Option | Argument | undefined, command: Command): boolean {
  return awaits !== undefined && (awaits.argChoices !== undefined || kindOf(awaits, command) !== undefined)
}

/** What `--include` can let through for somebody. */
function classesWithCondition(): string[] {
  const classes = Object.keys(MATRIX).filter(isContentClass)
  return classes.filter((name) => AUDIENCES.some((audience) => hasCondition(name, audience)))
}

function kindOf(awaits: Option | Argument, command: Command): Kind | readonly string[] | undefined {
  const isOption = awaits instanceof Option
  const placeholder = isOption ? /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(awaits.flags)?.[1] : awaits.name()
  const option = isOption ? (awaits.long ?? awaits.short) : undefined
  const keys = [`${command.name()} ${option ?? `<${placeholder}>`}`, `${option} <${placeholder}>`, `<${placeholder}>`]
  return keys.map((key) => TAKES[key]).find((kind) => kind !== undefined)
}

async function ruleOffers(): Promise<Offers> {
  const { RULES } = await import('../audit/rules.ts')
  return { offers: RULES.map(({ id, title }) => ({ value: id, about: title })) }
}

/** Ours, and where they are shown those that only the record has. */
async function templateOffers({ command, dir }: Place, find: FindDir): Promise<Offers> {
  const { allNames } = await import('../commands/templates-names.ts')
  return words(allNames(command.name() === 'eject' ? undefined : find(dir)))
}

/** The documents, or who may have the one that was named. */
async function documentOffers(kind: 'documents' | 'audiences', { given }: Place): Promise<Offers> {
  const { DOCUMENTS, isDocumentName } = await import('../documents/documents.ts')
  if (kind === 'documents') return { offers: Object.entries(DOCUMENTS).map(([value, { about }]) => ({ value, about })) }
  const document = given.find(isDocumentName)
  const readers: readonly Audience[] = document === undefined ? AUDIENCES : ['self', ...DOCUMENTS[document].readers]
  return { offers: readers.map((value) => ({ value, about: AUDIENCE_NAMES[value] })) }
}

async function idOffers(
  kind: Named | 'entry' | 'ratings' | 'made',
  { word, dir }: Place,
  find: FindDir,
): Promise<Offers> {
  const folder = find(dir)
  if (folder === undefined) return { offers: [] }
  const { liveIds, madeDocuments } = await import('../record/live-ids.ts')
  if (kind === 'made') return words(madeDocuments(folder))
  if (kind !== 'ratings')
    return { offers: (await liveIds(folder, kind, word)).map(({ id, title }) => ({ value: id, about: title })) }
  const areas = await liveIds(folder, 'area', word.split('=')[0] ?? '')
  return {
    offers: areas.flatMap(({ id, title }) => RATINGS.map((rating) => ({ value: `${id}=${rating}`, about: title }))),
  }
}
