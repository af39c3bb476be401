/** The numbers on the pages of packets: one sequence for each prefix, and no number is given twice. */

import { nameOf } from '../documents/phrases/people-in-words.ts'
import type { Registered } from '../record/register-documents.ts'
import type { Bates } from '../render/bates.ts'
import { UserError } from '../user-error.ts'
import type { Audience } from '../views/audiences.ts'
import type { View } from '../views/view.ts'

/** Where the name of the employee has no letter of the alphabet. */
const NO_INITIALS = 'EX'
const MOST_INITIALS = 4

/** What stands before the numbers: what was typed, in capitals, or the initials of the employee. Throws a UserError. */
export function batesPrefix(view: View, typed: string | undefined): string {
  if (typed === undefined) return initialsOf(nameOf(view, view.plan.employee))
  const prefix = typed.trim().toUpperCase()
  if (!/^[A-Z0-9](?:[A-Z0-9-]{0,6}[A-Z0-9])?$/.test(prefix))
    throw new UserError(`--bates takes 1 to 8 letters, digits and hyphens, such as DW; "${typed}" is something else`)
  return prefix
}

function initialsOf(name: string): string {
  // Accents are marks of their own after NFD; Ø and Ł are letters that have none.
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .match(/\p{L}+/gu) ?? []
  const initials = words.flatMap((word) => /^[A-Za-z]/.exec(folded(word)) ?? []).join('')
  return initials.slice(0, MOST_INITIALS).toUpperCase() || NO_INITIALS
}

function folded(word: string): string {
  const others: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Æ: 'A', Œ: 'O', Þ: 'T', ẞ: 'S', İ: 'I' }
  const first = word.charAt(0).toUpperCase()
  return others[first] ?? first
}

/** The first number that no packet with this prefix has. */
export function nextNumber(documents: readonly Pick<Registered, 'bates'>[], prefix: string): number {
  const used = documents.flatMap(({ bates }) => (bates?.prefix === prefix ? [bates.to] : []))
  return Math.max(0, ...used) + 1
}

/** Whether pages before this number went into a packet for another reader. */
export function isAfterOthers(
  documents: readonly Pick<Registered, 'bates' | 'audience'>[],
  { prefix, from }: Bates,
  audience: Audience,
): boolean {
  return documents.some((each) => each.bates?.prefix === prefix && each.bates.to < from && each.audience !== audience)
}
