import { idKey } from '../record/ids.ts'
import { loadRecord } from '../record/load.ts'
import { shownValue } from '../record/measures.ts'
import type { PlanRecord } from '../record/model.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** Shows one entry whole, as it stands in its file; with `--json` as the value that was read. */
export function show(terminal: Terminal, dir: string, typed: string, asJson: boolean): number {
  const { record, sources, unread } = loadRecord(dir)
  const found = [...entries(record), ...people(record, unread)].find(({ id }) => idKey(id) === idKey(typed))
  const file =
    found?.file ??
    [...sources.keys()].find((path) => idKey(path.replace(/^.*\//, '').replace(/\.yaml$/, '')) === idKey(typed))
  if (file === undefined) throw new UserError(`there is no entry "${typed}"; see: onrecord list`)
  if (asJson) {
    if (found === undefined) throw new UserError(`${file} has a fault and cannot be shown as JSON; see: onrecord check`)
    const { file: _, ...value } = found
    terminal.line(jsonText(value))
    return 0
  }
  terminal.line({ text: file, style: 'dim' })
  terminal.line((sources.get(file) ?? '').trimEnd())
  for (const line of percentages(record, typed)) terminal.line({ text: line, style: 'dim' })
  return 0
}

function entries(record: PlanRecord): readonly { readonly id: string; readonly file: string }[] {
  const { plan, employment, severance, unemployment, grievance } = record
  const single = [plan, employment, severance, unemployment, grievance].filter((entry) => entry !== undefined)
  return [
    ...single,
    ...record.allegations,
    ...record.evidence,
    ...record.checkIns,
    ...record.metrics,
    ...record.requests,
  ]
}

/** people.yaml as one entry, when it is there and could be read. */
function people({ people }: PlanRecord, unread: readonly string[]): { readonly id: string; readonly file: string }[] {
  const entry = { id: 'people', file: 'people.yaml', people }
  return people.length === 0 || unread.includes('people') ? [] : [entry]
}

/** What a ratio comes to, week by week: computed, so it is not in the file. */
function percentages({ metrics }: PlanRecord, typed: string): string[] {
  const ratio = metrics.find(({ id, form }) => form === 'ratio' && idKey(id) === idKey(typed))
  return (ratio?.readings ?? []).map((reading) => {
    const value = shownValue(reading)
    return `# week ending ${reading.week_ending}: ${value === undefined ? 'none' : `${value.toFixed(1)}%`}`
  })
}
