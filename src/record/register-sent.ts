/** Notes in documents.yaml that a document left. */
import type { Desk } from './desk.ts'
import { withItem } from './edit.ts'
import { documentsOf, REGISTER, type Registered, registerFault, registerIn } from './register-documents.ts'
import { registerSchema, type Sending } from './schema/register.ts'
import { validText } from './valid-text.ts'

/** The parser takes it for an indent of the list. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The documents of the register, as a command that changes it sees them. Throws a UserError when it has a fault. */
export function documentsOn(desk: Desk): Registered[] {
  const { value } = registerIn(desk.exists(REGISTER) ? withoutMark(desk.text(REGISTER)) : '')
  if (value === undefined) throw registerFault()
  return documentsOf(value)
}

/** Adds that the document left to its last row; every other byte of the register stays. */
export function noteSending(desk: Desk, { row }: Registered, sending: Sending): void {
  const whole = desk.text(REGISTER)
  const before = withoutMark(whole)
  const after = withItem(before, REGISTER, [row, 'sent'], sending)
  const checked = validText(after, REGISTER, registerSchema, before)
  desk.edit(REGISTER, whole === before ? checked : `${BYTE_ORDER_MARK}${checked}`)
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}
