/** Action items as promises: "I will send the ticket counts by 1 April." */

import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { dayIn } from './dates-in-words.ts'
import { nameOf } from './people-in-words.ts'
import { capital, inSentence } from './words.ts'

type ActionItem = Pick<ViewCheckIn['action_items'][number], 'text' | 'owner' | 'due'>

/** What items of work begin with. With any other first word nobody can tell a verb from a noun: "Report" may be both. */
const VERBS = new Set(
  `add agree answer apply arrange ask assign attend book bring build call change check clarify clean clear close come
  collect compare complete confirm contact coordinate copy correct create decide define deliver describe discuss
  distribute draft email enter escalate explain extend file fill finalise finalize find finish fix follow forward gather
  get give go hand have help hold identify improve inform introduce invite join keep learn let list look make meet move
  name notify obtain offer open organise organize pass pay phone pick post prepare present print propose provide publish
  put raise reach read record reduce remind remove repair replace reply resolve respond return revise run say schedule
  see seek sell send set shadow share shorten show sign solve speak specify spend start state stop submit summarise
  summarize supply take talk teach tell test track train transfer translate try turn update upload use verify visit wait
  watch work write`.split(/\s+/),
)

/** "Order a scanner" says what to do, whatever its first word may be elsewhere; "For the list" does not. */
const WITH_OBJECT =
  /^(?!(?:all|about|after|and|as|at|before|both|by|during|for|from|if|in|not|of|on|or|than|to|until|when|with|\p{L}+ing)\s)\p{L}+\s+(?:the|an?|my|your|our|his|her|their|all|each|every|any|one|two|three)\s/iu

/** Whether a text says what to do, as "Send the list" does and "The list" does not. */
export function isTask(text: string): boolean {
  const words = text.trim()
  return VERBS.has(/^[\p{L}-]+/u.exec(words)?.[0].toLowerCase() ?? '') || WITH_OBJECT.test(words)
}

/** "I will send the ticket counts by 1 April."; `you` is the only addressee, whom the text may call so. */
export function promise(view: View, item: ActionItem, you: string | undefined): string {
  return `${begun(view, item, you)}${item.due === undefined ? '' : ` by ${dayIn(view, item.due)}`}.`
}

function begun(view: View, { text, owner }: ActionItem, you: string | undefined): string {
  const name = owner === undefined ? '' : nameOf(view, owner)
  const what = inSentence(withoutStop(withoutOwner(text, name)))
  if (owner === undefined) return `Noted without a name: ${what}`
  const isMine = owner === view.plan.employee
  const who = isMine ? 'I' : owner === you ? 'You' : name
  if (isTask(what)) return `${who} will ${what}`
  return `${isMine ? 'For me' : owner === you ? 'For you' : `For ${name}`}: ${what}`
}

/** "Dana to send the list" and "I will send the list" are both about sending the list. */
export function withoutOwner(text: string, name: string): string {
  const words = text.trim()
  const [first = ''] = name.split(' ')
  const lead = ['I', 'You', name, first].find((each) => each !== '' && words.startsWith(`${each} `))
  const rest = (lead === undefined ? words : words.slice(lead.length)).trim().replace(/^(?:will|shall|to)\s+/i, '')
  return isTask(rest) ? capital(rest) : words
}
