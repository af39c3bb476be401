import { pageOf } from '../packet/packet-pages.ts'
import { contemporaneityOf } from '../record/contemporaneity.ts'
import { idKey } from '../record/ids.ts'
import { type LoadedRecord, loadRecord } from '../record/load.ts'
import { shownValue } from '../record/measures.ts'
import type { PlanRecord } from '../record/model.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { attachedLines, linesOfArea, linesOnMentions } from './show-around.ts'
import { documentLines, documentValue, shownDocument } from './show-document.ts'
import { figuresOf, measureLines } from './show-measure.ts'
import { shownFile, shownPart } from './show-part.ts'

/**
 * Shows an entry whole, as it stands in its file, then its attached files and what refers to it; or an area of the plan
 * or a person in the same way. With `--json` as the value that
 * was read, of evidence with how soon it was written down, of a measure with what it comes to, and nothing else.
 */
export function show(terminal: Terminal, dir: string, typed: string, asJson: boolean): number {
  const loaded = loadRecord(dir)
  const shown = shownFile(loaded, typed) ?? shownPart(loaded, typed)
  if (shown === undefined) return showDocument(terminal, dir, typed, { loaded, asJson })
  const { file, text, value, mentioned, noted } = shown
  if (asJson) {
    if (value === undefined) throw new UserError(`${file} has a fault and cannot be shown as JSON; see: onrecord check`)
    const figures = mentioned?.to === undefined ? figuresOf(loaded.record, typed) : undefined
    terminal.line(jsonText(figures === undefined ? value : { ...value, figures }))
    return 0
  }
  terminal.line({ text: file, style: 'dim' })
  terminal.line(text.trimEnd())
  if (noted !== undefined) terminal.line({ text: `# ${contemporaneityOf(noted).words}`, style: 'dim' })
  for (const line of percentages(loaded.record, typed)) terminal.line({ text: line, style: 'dim' })
  const figures = measureLines(loaded.record, typed, Math.min(terminal.width, 100))
  if (figures.length > 0) terminal.line('')
  for (const line of figures) terminal.line(line)
  const around = [
    ...attachedLines(dir, loaded.record, file),
    ...linesOfArea(loaded.record, mentioned, terminal.screen),
    ...linesOnMentions(loaded, mentioned, file),
  ]
  if (around.length > 0) terminal.line('')
  for (const line of around) terminal.line({ text: line, style: 'dim' })
  return 0
}

/** What a ratio comes to, week by week: computed, so it is not in the file. */
function percentages({ metrics }: PlanRecord, typed: string): string[] {
  const ratio = metrics.find(({ id, form }) => form === 'ratio' && idKey(id) === idKey(typed))
  return (ratio?.readings ?? []).map((reading) => {
    const value = shownValue(reading)
    return `# week ending ${reading.week_ending}: ${value === undefined ? 'none' : `${value.toFixed(1)}%`}`
  })
}

type Loaded = { readonly loaded: LoadedRecord; readonly asJson: boolean }

function showDocument(terminal: Terminal, dir: string, typed: string, { loaded, asJson }: Loaded): number {
  const document = shownDocument(dir, typed)
  if (document === undefined) throw new UserError(`there is no entry "${typed}"; see: onrecord list`)
  const page = pageOf(document, typed)
  if (page !== undefined) terminal.note(page)
  if (asJson) terminal.line(jsonText(documentValue(dir, document)))
  else for (const piece of documentLines(dir, document, loaded)) terminal.line(piece)
  return 0
}
