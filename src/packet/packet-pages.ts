/** The number on a page of a packet, as somebody reads it from paper and types it. */
import type { Registered } from '../record/register-documents.ts'
import { batesNumber } from '../render/bates.ts'

/** The packet that has the page with this number, such as `DW-000005` or `dw-5`. */
export function packetWithPage(documents: readonly Registered[], typed: string): Registered | undefined {
  return documents.find((document) => pageOf(document, typed) !== undefined)
}

/** "DW-000005 is page 5 of 2022-04-02-rebuttal-hr-packet", when it is one of its pages. */
export function pageOf({ id, bates }: Pick<Registered, 'id' | 'bates'>, typed: string): string | undefined {
  const [, prefix, digits] = /^(.+)-(\d+)$/.exec(typed.trim().toUpperCase()) ?? []
  const number = Number(digits)
  if (bates === undefined || prefix !== bates.prefix || number < bates.from || number > bates.to) return undefined
  return `${batesNumber(prefix, number)} is page ${number - bates.from + 1} of ${id}`
}
