/** What was typed of a check-in, in the keys of its file. */
import type { CheckInValues } from '../record/check-in-request.ts'
import { idKey } from '../record/ids.ts'
import { MISSED } from '../record/outcome-flags.ts'
import type { CheckIn, CheckInStatus, Rating } from '../record/schema/check-in.ts'
import { typedAction, typedQuote } from '../record/typed-words.ts'
import { RATINGS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type CheckInFlags, RECAP_REPLIES } from './check-in-flags.ts'
import { typedDayFrom, typedTimeFrom } from './typed-date.ts'

/** The values that the flags mean; every id is as it was typed. Throws a UserError for what cannot be read or be together. */
export async function checkInValues(terminal: Terminal, dir: string, flags: CheckInFlags): Promise<CheckInValues> {
  const { requested, notice, movedTo } = flags
  return {
    status: statusOf(flags),
    requested_on: requested === undefined ? undefined : await typedDayFrom(terminal, requested, 'past'),
    reason_given: flags.reason,
    notice_sent: notice === undefined ? undefined : await typedTimeFrom(terminal, notice, 'past'),
    rescheduled_to: movedTo === undefined ? undefined : await typedDayFrom(terminal, movedTo, 'future'),
    attendees: flags.attendee === undefined ? undefined : [...flags.attendee],
    self_assessments: ratingsOf(flags.self),
    assessments: ratingsOf(flags.rating),
    quotes: flags.said?.map((words) => typedQuote(dir, words)),
    action_items: flags.action?.map((words) => typedAction(dir, words)),
    recap: await recapOf(terminal, flags),
    final: flags.final,
    investigatory: flags.investigatory,
    ...representationOf(flags.representation),
    manager_topic: flags.topic,
  }
}

function statusOf(flags: CheckInFlags): CheckInStatus | undefined {
  const { held, missed, rating, scheduled } = flags
  if (scheduled === true) return onlySet(flags)
  if (held === true && missed !== undefined)
    throw new UserError('a check-in is held or missed; take one of --held and --missed')
  if (missed === undefined) return held === true ? 'held' : undefined
  const status = MISSED[missed]
  if (status === undefined)
    throw new UserError(`--missed takes one of ${Object.keys(MISSED).join(', ')}; this is "${missed}"`)
  if (rating !== undefined)
    throw new UserError('a rating is given in a check-in that was held; leave one of --rating and --missed out')
  return status
}

/** What shows that it took place, or that it did not, is no word about a meeting that was only set. */
function onlySet({ held, missed, rating, said, action, movedTo }: CheckInFlags): CheckInStatus {
  const told = { held, missed, rating, said, action, 'moved-to': movedTo }
  const [other] = Object.entries(told).find(([, value]) => value !== undefined) ?? []
  if (other !== undefined) throw new UserError(`--scheduled says that it was only set; leave it or --${other} out`)
  return 'scheduled'
}

function ratingsOf(typed: readonly string[] | undefined): Record<string, Rating> | undefined {
  if (typed === undefined) return undefined
  const pairs = typed.map(ratingOf)
  const twice = pairs.find(([area], i) => pairs.findIndex(([other]) => idKey(other) === idKey(area)) !== i)
  if (twice !== undefined) throw new UserError(`"${twice[0]}" is rated twice; give one rating for each area`)
  return Object.fromEntries(pairs)
}

function ratingOf(typed: string): [string, Rating] {
  const [area = '', rating = '', more] = typed.split('=')
  const value = RATINGS.find((each) => each === rating.trim().replaceAll(/[- ]/g, '_'))
  if (more !== undefined || value === undefined)
    throw new UserError(`write a rating as A1=met, one of ${RATINGS.join(', ')}; this is "${typed}"`)
  return [area.trim(), value]
}

async function recapOf(terminal: Terminal, flags: CheckInFlags): Promise<CheckInValues['recap']> {
  const { recapSent, recapReply, correction, recapEvidence } = flags
  if ([recapSent, recapReply, correction, recapEvidence].every((each) => each === undefined)) return undefined
  const reply = RECAP_REPLIES.find((each) => each === recapReply)
  if (correction !== undefined && (reply === 'none' || reply === 'agreed'))
    throw new UserError(`a correction comes with the reply corrected or disputed; --recap-reply says "${reply}"`)
  return {
    ...(recapSent === undefined ? {} : { sent: await typedTimeFrom(terminal, recapSent, 'past') }),
    ...(reply === undefined ? {} : { reply }),
    ...(correction === undefined ? {} : { ...(reply === undefined ? { reply: 'corrected' } : {}), correction }),
    ...(recapEvidence === undefined ? {} : { evidence: [...recapEvidence] }),
  }
}

/** To be granted or refused, it was asked for. */
export function representationOf(
  answer: string | undefined,
): Pick<CheckIn, 'representation_requested' | 'representation_granted'> {
  if (answer === undefined) return {}
  return {
    representation_requested: true,
    ...(answer === 'requested' ? {} : { representation_granted: answer === 'granted' }),
  }
}
