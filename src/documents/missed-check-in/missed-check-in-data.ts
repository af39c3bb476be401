/** What templates/missed-check-in.md sees. The words at each name are those of docs/templates.md. */

export type MissedCheckInData = {
  /** `Check-in of Friday, 11 March 2022` */
  readonly subject: string
  /** the name of the manager */
  readonly to: string
  /** who gets a copy: HR, from the second check-in in a row that others kept from taking place; else empty */
  readonly copy: string
  /** your name */
  readonly from: string
  /** the day of the note in words */
  readonly date: string
  /** what the manager is called in a letter */
  readonly dear: string
  /** that it did not take place, with the reason in the manager's words; that you could not attend, where you missed it */
  readonly opening: string
  /** how often the plan provides for a check-in, and how many of those so far were held */
  readonly plan: string
  /** what stands above the lines of status; empty without any */
  readonly status_head: string
  /** how the measures stand this week, up to three lines */
  readonly status: readonly string[]
  /** new times, the request for a written rating, and what you do until then */
  readonly next: string
  /** what you are called in a letter */
  readonly signed: string
}
