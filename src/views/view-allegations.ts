import type { Entry, PlannedRecord } from '../record/model.ts'
import type { Allegation } from '../record/schema/allegation.ts'
import { AUDIENCES } from './audiences.ts'
import { markClasses } from './classes.ts'
import type { Gate, Passed } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

/** Grounds that documents draw on. */
const OPEN_GROUNDS: readonly string[] = ['factual_error', 'completed', 'previously_considered']

export type ViewAllegation = ReturnType<typeof viewAllegation>

/** The allegations that an audience may read. An unanswered one is for self alone; HR gets those of weight lead and note. */
export function viewAllegations(record: PlannedRecord, gate: Gate): ViewAllegation[] {
  const form = gate.form('allegations')
  const naming = namingEvidence(record)
  return record.allegations.flatMap((allegation) => {
    const { id, file, text, reply } = allegation
    const kept = { what: id, title: text, words: reply === undefined ? [id] : [id, reply], people: [], file }
    const weight = allegation.weight ?? 'lead'
    const byWeight = form === 'lead and note' ? weight === 'omit' : gate.audience === 'manager' && weight !== 'lead'
    if (allegation.response === undefined && gate.audience !== 'self') {
      // One that is only written down later is no news to the user.
      if (gate.known.has(id)) gate.withheld.push({ ...kept, rules: ['not answered yet'] })
      return []
    }
    if (byWeight) {
      gate.withheld.push({ ...kept, rules: [`weight: ${weight}`] })
      return []
    }
    return gate.pass(
      ['allegations', ...markClasses(allegation), ...gate.areaClasses(allegation.area)],
      kept,
      (passed) => viewAllegation(allegation, naming.get(id) ?? [], gate, alsoHidden(allegation, gate, passed)),
    )
  })
}

/** What its answer and its weight say of who does not see it, beside its classes; for a self draft. */
function alsoHidden({ response, weight }: Allegation, { audience }: Gate, { hidden_from }: Passed): Passed {
  const others = AUDIENCES.filter((each) => each !== 'self')
  if (audience !== 'self') return { hidden_from }
  if (response === undefined) return { hidden_from: others }
  return { hidden_from: weight === 'omit' ? [...new Set([...hidden_from, 'hr' as const])] : hidden_from }
}

/** For each allegation the ids of the evidence entries that name it, in their order. */
function namingEvidence({ evidence }: PlannedRecord): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>()
  for (const { id, allegations = [] } of evidence) {
    for (const allegation of new Set(allegations)) {
      const ids = naming.get(allegation)
      if (ids === undefined) naming.set(allegation, [id])
      else ids.push(id)
    }
  }
  return naming
}

/** Its exhibits are its own and every evidence entry that names it: `naming`. */
function viewAllegation(allegation: Entry<Allegation>, naming: readonly string[], gate: Gate, passed: Passed) {
  return {
    id: allegation.id,
    area: allegation.area,
    text: allegation.text,
    occurred: allegation.occurred ?? 'unknown',
    /** Whether the record says when, if only that it is unknown. */
    says_when: allegation.occurred !== undefined,
    /** When it was first raised, where that was after the plan was issued. */
    raised_on: gate.sees(['grievance']) ? allegation.raised_on : undefined,
    response: allegation.response,
    // What the grounds say beyond these is strategy: no document prints it, and "protected_leave" would tell of a leave.
    grounds: (allegation.grounds ?? []).filter((ground) => gate.sees(['strategy']) || OPEN_GROUNDS.includes(ground)),
    reply: allegation.reply === undefined ? undefined : gate.text(allegation.reply),
    evidence: gate.exhibits([...new Set([...(allegation.evidence ?? []), ...naming])]),
    weight: allegation.weight ?? ('lead' as const),
    recorded: allegation.recorded,
    // How an answer came about is strategy: the reader gets the answer.
    corrections: gate.sees(['strategy']) ? viewCorrections(allegation, gate) : [],
    ...passed,
  }
}
