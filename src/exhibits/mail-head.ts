/** How a file begins that is an e-mail. */

/** Names that only a mail server or program writes; a mail that was pasted into a note has none of them. */
const OF_SERVERS = /^(?:received|return-path|message-id|mime-version|dkim-signature|delivered-to|x-[a-z-]+):/im
const OF_MAILS = /^(?:from|to|subject|date):/im

/** So many characters tell whether it is one. */
export const LONGEST_HEAD = 20_000

/** `ending`: that of the file's name, in small letters; a file that is called `eml` needs less to be one. */
export function isMail(text: string, ending: string): boolean {
  const start = withoutEnvelope(text.slice(0, LONGEST_HEAD)).replace(/^\s+/, '')
  const head = start.split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? ''
  // Where the head is longer than what is looked at, its last line may have been cut.
  const lines = head.split(/\r?\n/).slice(0, head.length === start.length ? -1 : undefined)
  if (lines.length === 0 || !lines.every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(line))) return false
  return OF_MAILS.test(head) && (ending === 'eml' || OF_SERVERS.test(head))
}

/** The line `From ana@… Thu Feb  3 …` that a mailbox puts in front of each mail. */
export function withoutEnvelope(text: string): string {
  return text.replace(/^(?:\uFEFF|\u00ef\u00bb\u00bf)?(?:From [^\r\n]*\r?\n)?/, '')
}
