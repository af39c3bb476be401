/** Weak points of the exhibits: late, not held, not attached, the employer's, and those that the user marked as weak. */
import { employerCopies, isMarkedWeak } from '../../audit/record/own-record.ts'
import { dayOf, lastDay } from '../../record/dates.ts'
import { daysLate, isLateNote } from '../../record/late-notes.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { capital } from '../phrases/words.ts'
import type { WeakPart } from './weak-point.ts'

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id)

/** What the user marked as a weak point (`about: [weak_point]`), in its own words. */
export function markedPoint(view: View): WeakPart[] {
  const marked = [
    ...view.evidence.map((each) => ({
      ...each,
      text: `${each.title}, ${dateIn(view, each.happened)}`,
      ids: [each.id],
    })),
    ...view.employment.rows.map((each) => ({
      ...each,
      text: `${withoutStop(each.text)}, ${dateIn(view, each.on)}`,
      ids: each.evidence,
    })),
    ...view.plan.areas.flatMap(({ steps_taken }) => steps_taken.map((each) => ({ ...each, ids: each.evidence }))),
  ].filter(isMarkedWeak)
  return marked.map(({ text, ids }) => ({
    title: `Marked as a weak point: ${withoutStop(text)}${ids.length === 0 ? '' : ` (${ids.join(', ')})`}`,
    text: '',
    exhibits: ids,
  }))
}

/** Late notes, and what of the time before the plan was put down only when there was a plan. */
export function latePoint({ evidence, plan }: View): WeakPart[] {
  const late = evidence.filter(isLateNote)
  const older = evidence.filter(({ happened }) => (lastDay(happened) ?? plan.issued_on) < plan.issued_on)
  const after = older.filter(({ recorded }) => recorded !== undefined && dayOf(recorded) >= plan.issued_on)
  const lateWords = late.map((each) => `${each.id} was written ${counted(daysLate(each) ?? 0, 'day')} after the event.`)
  if (after.length === 0 && late.length === 0) return []
  const title =
    after.length === 0
      ? `${listed(idsOf(late))} ${late.length === 1 ? 'is a late note' : 'are late notes'}`
      : older.length === 1
        ? 'The one exhibit dated before the plan was written or entered after it was issued'
        : `${shareWords(after.length, older.length)} exhibits dated before the plan ${after.length === 1 ? 'was' : 'were'} written or entered after it was issued`
  return [{ title, text: lateWords.join(' '), exhibits: idsOf(late.length === 0 ? after : late) }]
}

/** "Both", "All five", "Two of the five". */
function shareWords(part: number, all: number): string {
  if (part === all) return all === 2 ? 'Both' : `All ${numberWord(all)}`
  return `${capital(numberWord(part))} of the ${numberWord(all)}`
}

/** What is only described, and what is held without a file in the record. */
export function heldPoint({ evidence }: View): WeakPart[] {
  const held = evidence.filter(({ obtained }) => obtained !== 'described_only')
  const described = idsOf(evidence.filter(({ obtained }) => obtained === 'described_only'))
  const bare = idsOf(held.filter(({ files, files_kept_back }) => files.length === 0 && !files_kept_back))
  const unfiled = bare.length === 0 ? '' : unfiledWords(bare.length, held.length)
  const which = bare.length === held.length ? '' : `: ${listed(bare)}`
  const exhibits = [...described, ...bare]
  if (described.length === 0)
    return unfiled === '' ? [] : [{ title: unfiled, text: which === '' ? '' : `${listed(bare)}.`, exhibits }]
  const one = described.length === 1
  const title = `${listed(described)} ${one ? 'is' : 'are'} described only; I do not hold ${one ? 'it' : 'them'}`
  return [{ title, text: unfiled === '' ? '' : `${unfiled}${which}.`, exhibits }]
}

function unfiledWords(bare: number, held: number): string {
  if (bare === held)
    return `No file is attached to ${held === 1 ? 'the one exhibit' : `any of the ${numberWord(held)} exhibits`} that I hold`
  return `${capital(numberWord(bare))} of the ${numberWord(held)} exhibits that I hold ${bare === 1 ? 'has' : 'have'} no file attached`
}

/** Papers that belong to the employer, without a rule on copies in the record. */
export function copiesPoint(view: View): WeakPart[] {
  const theirs = employerCopies(view)
  if (theirs.length === 0) return []
  const ids = idsOf(theirs)
  const title =
    ids.length === 1
      ? `One paper that I hold is marked as the employer's`
      : `${capital(numberWord(ids.length))} papers that I hold are marked as the employer's`
  return [{ title, text: `${listed(ids)}. No rule on copies is in the record.`, exhibits: ids }]
}
