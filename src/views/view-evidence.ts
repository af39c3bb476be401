import type { Entry, PlannedRecord } from '../record/model.ts'
import type { Evidence } from '../record/schema/evidence.ts'
import { adviserClasses, evidenceClasses, markClasses } from './classes.ts'
import type { Gate, Passed } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

export type ViewEvidence = ReturnType<typeof viewEntry>

/**
 * The evidence of `record` that an audience may have. A recording without consent is only listed for the attorney: no
 * words, no files. The rows and requests of `whole`, later ones too, say of what classes an entry is.
 */
export function viewEvidence(record: PlannedRecord, whole: PlannedRecord, gate: Gate): ViewEvidence[] {
  return record.evidence.flatMap((entry) => {
    const classes = evidenceClasses(entry, whole)
    return gate.pass(classes, keptOf(entry), (passed) =>
      viewEntry(entry, gate, passed, { secret: classes.includes('recording'), people: whole.people }),
    )
  })
}

function keptOf(entry: Entry<Evidence>) {
  const { id, title, files = [], quotes = [], people = [], author, file } = entry
  return {
    what: id,
    title,
    words: [
      id,
      title,
      ...files.flatMap(({ name, original_name }) => [name, original_name ?? []].flat()),
      ...quotes.map(({ words }) => words),
    ],
    people: [...people, ...quotes.map(({ who }) => who), ...(author === undefined ? [] : [author])],
    file,
  }
}

/** Whether it was recorded without consent, and who the people of the record are. */
type Of = { readonly secret: boolean; readonly people: PlannedRecord['people'] }

function viewEntry(entry: Entry<Evidence>, gate: Gate, passed: Passed, of: Of) {
  const listedOnly = of.secret && gate.form('recording') === 'listed'
  return {
    id: entry.id,
    happened: entry.happened,
    recorded: entry.recorded,
    kind: entry.kind,
    title: gate.text(entry.title),
    detail: listedOnly || entry.detail === undefined ? undefined : gate.text(entry.detail),
    quotes: listedOnly ? [] : viewQuotes(entry, gate, of),
    author: entry.author === undefined ? undefined : gate.person(entry.author),
    people: (entry.people ?? []).filter((id) => !gate.unnamed.has(id)),
    areas: (entry.areas ?? []).filter((id) => gate.sees(gate.areaClasses(id))),
    allegations: entry.allegations ?? [],
    obtained: entry.obtained,
    employer_owned: entry.employer_owned,
    pages: entry.pages,
    ...keptWith(entry, gate),
    corrections: listedOnly ? [] : viewCorrections(entry, gate),
    /** That there are files of which this audience gets the entry alone. */
    files_kept_back: listedOnly && (entry.files ?? []).length > 0,
    files: listedOnly ? [] : (entry.files ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    /** Written to obtain advice: only when its purpose was noted, because a label alone creates no privilege (guard G-04). */
    privileged: entry.privilege !== undefined,
    ...passed,
  }
}

/** How an entry is to be handled: for those who act for the employee. */
function keptWith({ confidentiality, third_party_data, consent, will_testify }: Evidence, gate: Gate) {
  const trusted = gate.sees(['strategy'])
  return {
    confidentiality: trusted ? confidentiality : undefined,
    third_party_data: gate.sees(['third_party']) && third_party_data === true,
    consent: trusted ? consent : undefined,
    will_testify: gate.sees(['grievance']) ? will_testify : undefined,
  }
}

/**
 * The exact words. Those of a recording without consent are for self alone, though the attorney has it in the list; those
 * of an attorney are privileged.
 */
function viewQuotes(entry: Entry<Evidence>, gate: Gate, { secret, people }: Of) {
  const listed = secret && gate.audience === 'self' ? (['attorney'] as const) : []
  return (entry.quotes ?? []).flatMap((quote, i) =>
    gate.pass(
      [...markClasses(quote), ...adviserClasses([quote.who], people).filter((each) => each === 'privileged')],
      {
        what: `${entry.id} quote ${i + 1}`,
        title: quote.words,
        words: [quote.words],
        people: [quote.who],
        file: entry.file,
      },
      ({ hidden_from }) => ({
        who: gate.person(quote.who),
        words: quote.words,
        hidden_from: [...hidden_from, ...listed],
      }),
    ),
  )
}
