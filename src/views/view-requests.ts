import type { PlannedRecord } from '../record/model.ts'
import { requestClasses } from './classes.ts'
import { type Gate, keptBack } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

export type ViewRequest = ReturnType<typeof viewRequests>[number]

/** The requests that an audience may read; none in a summary. */
export function viewRequests(record: PlannedRecord, gate: Gate) {
  if (gate.form('plan') === 'summary') return []
  return record.requests.flatMap((request) =>
    gate.pass(
      requestClasses(request, record),
      {
        ...keptBack(request.file, request.id, request.text, [request.id, request.text]),
        people: request.to === undefined ? [] : [request.to],
      },
      (passed) => ({
        id: request.id,
        kind: request.kind,
        sent_on: request.sent_on,
        to: request.to === undefined ? undefined : gate.person(request.to),
        channel: request.channel,
        text: gate.text(request.text),
        legal_basis: request.legal_basis,
        due_on: request.due_on,
        answered_on: request.answered_on,
        answer: request.answer,
        /** The days on which the same was asked for again. */
        follow_ups: request.follow_ups ?? [],
        corrections: viewCorrections(request, gate),
        recorded: request.recorded,
        evidence: gate.exhibits(request.evidence),
        ...passed,
      }),
    ),
  )
}
