import { z } from 'zod'
import { CHECK_IN_STATUSES, RATINGS } from '../vocabulary.ts'
import { datedText, day, entry, exhibits, flag, list, oneOf, quotes, row, text, time } from './values.ts'

const ratings = () => z.record(text(), oneOf(RATINGS), { error: 'expected ratings such as {A1: met}' })

const actionItem = row({
  text: text(),
  owner: text().optional(),
  due: day().optional(),
  done_on: day().optional(),
})

/** check-ins/2022-02-11.yaml: one progress meeting, held or not. Its id is its file name. */
export const checkInSchema = entry({
  scheduled_for: day(),
  status: oneOf(CHECK_IN_STATUSES),
  requested_on: day().optional(),
  reason_given: text().optional().describe('The words that were used, when it did not take place'),
  notice_sent: time().optional(),
  rescheduled_to: day().optional(),
  attendees: list(text()).optional(),
  self_assessments: ratings().optional(),
  assessments: ratings().optional().describe("The manager's ratings, area by area"),
  quotes: quotes().optional(),
  manager_feedback: list(datedText()).optional().describe('What the manager gave you in writing about this meeting'),
  action_items: list(actionItem).optional(),
  recap: z
    .strictObject({
      sent: time(),
      reply: oneOf(['none', 'agreed', 'corrected', 'disputed']).optional(),
      correction: text().optional(),
      evidence: exhibits().optional(),
    })
    .optional(),
  evidence: exhibits().optional(),
  ad_hoc: flag().optional(),
  final: flag().optional(),
  investigatory: flag().optional(),
  representation_requested: flag().optional(),
  representation_granted: flag().optional(),
  manager_topic: text().optional(),
}).meta({ title: 'A check-in', description: 'One progress meeting, held or not' })

/** A check-in as `show --json` prints it: with its id, which in its file is the file's name. */
export const shownCheckInSchema = checkInSchema.extend({ id: text().optional() })

export type CheckIn = z.output<typeof checkInSchema>
export type CheckInStatus = CheckIn['status']
export type Rating = (typeof RATINGS)[number]
