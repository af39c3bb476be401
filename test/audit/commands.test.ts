/** Every command that the audit shows can be typed: it is known, takes what stands in it, and names what is there. */
import { expect, test } from 'vitest'
import { type Audit, auditOf } from '../../src/audit/audit.ts'
import { RULES } from '../../src/audit/rules.ts'
import { DOCUMENTS, isDocumentName } from '../../src/documents/documents.ts'
import { copyOf, type ExampleName, recordOf } from '../record-folder.ts'
import { runIn } from '../run.ts'
import { HOLED } from './holed-record.ts'
import { viewOf } from './verdicts.ts'

/** What a person types in the place of "…", by the end of the command before it. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/(?:before_plan|minimum_days|\.value'?)$/, '3'],
  [/control$/, 'partial'],
  [/expectation_type$/, 'outcome'],
  [/AL-\d+ area$/, 'A1'],
  [/kind:$/, 'merit_increase'],
  [/(?:occurred|raised_on|\.on'|promised_on'?)$/, '2023-11'],
  [/check_in_cadence\.every$/, 'week'],
  [/permanent_status$/, 'permanent'],
  [/given'$/, 'notice,reasons'],
  [/evidence$/, 'E-01'],
  [/(?:same_\w+'|protected')$/, 'true'],
]

/** The commands of one remedy, each as it is typed, without what is said before it. */
function commandsIn(todo: string): string[] {
  return todo
    .split(/(?:; | and (?=onrecord ))(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
    .map((part) => part.slice(part.indexOf('onrecord ')))
}

/** The words of a command as a shell parts them. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .slice(1)
    .map(([, double, single, plain]) => double ?? single ?? plain ?? '')
}

function filledIn(shown: string): string {
  const command = shown.replace('HOW', 'received_by_me').replace('{on: DATE', '{on: 2023-11').replace('DATE', 'today')
  const before = command.slice(0, command.indexOf('…')).trimEnd()
  const [, value] = MEANT.find(([end]) => end.test(before)) ?? [undefined, 'words of mine']
  return command.includes('…') ? command.replaceAll('…', value) : command
}

/** A document that there is, for one of its readers: to make each of them takes long. */
function isDocument(words: readonly string[]): boolean {
  const [command, name = '', option, reader = '', ...more] = words
  const isThere = command === 'render' && isDocumentName(name) && option === '--for' && more.length === 0
  return isThere && DOCUMENTS[name].readers.some((each) => each === reader)
}

/** Those that are not taken, and why. */
async function refused(dir: string, commands: readonly string[], clock: string): Promise<string[]> {
  const said: string[] = []
  // One of each kind: A1 stands for every area.
  for (const command of new Map(commands.map((each) => [each.replaceAll(/\d+/g, '0'), each])).values()) {
    const words = wordsOf(filledIn(command))
    if (isDocument(words)) continue
    const { code, err } = await runIn({ clock }, '-C', dir, ...words)
    if (code !== 0) said.push(`${filledIn(command)}: ${err.trim()}`)
  }
  return said
}

function shownBy({ findings, unknown }: Audit): string[] {
  const shown = [...findings.map(({ todo, rule }) => todo ?? rule.command), ...unknown.map(({ todo }) => todo)]
  return shown.flatMap((todo) => (todo === '' ? [] : commandsIn(todo)))
}

/** Asks its questions at the keyboard: there is none here. */
const ASKS = /^onrecord (?:check-in \S+|allegation|measure|reply \S+)$/

test.each([
  ['city-erp', '2022-04-02'],
  ['sales-leave', '2024-05-06'],
] as const)('those of %s', async (name: ExampleName, day) => {
  const commands = shownBy(auditOf(viewOf(copyOf(name), day))).filter((command) => !ASKS.test(command))
  expect(await refused(copyOf(name), commands, `${day}T20:00:00Z`)).toEqual([])
})

test('those of a record in which nearly everything is missing', async () => {
  const audit = auditOf(viewOf(recordOf(HOLED), '2024-03-15'))
  expect(
    await refused(
      recordOf(HOLED),
      shownBy(audit).filter((command) => !ASKS.test(command)),
      '2024-03-15T20:00:00Z',
    ),
  ).toEqual([])
  const asked = new Set([...audit.findings, ...audit.unknown].map(({ rule }) => rule.id))
  const few = RULES.filter(({ id }) => id.startsWith('PQ-') && !asked.has(id)).map(({ id }) => id)
  // A federal employer, and a plan without any example: another record would say that.
  expect(few).toEqual(['PQ-48', 'PQ-49'])
})
