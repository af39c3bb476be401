/** The documents: who may have each, how it is laid out, and where its data comes from (design, section 4). */
import type { Audience } from '../views/audiences.ts'
import type { View } from '../views/view.ts'
import { agenda, titleOfAgenda } from './agenda/agenda.ts'
import { appeal } from './appeal/appeal.ts'
import { chronologyDocument } from './chronology/chronology-document.ts'
import { clarification, clarificationMail, clarificationSubject } from './clarification/clarification.ts'
import type { DocumentForm, Layout, Mail, Wanted } from './document-kind.ts'
import { exhibitList } from './exhibit-list/exhibit-list.ts'
import { handover } from './handover/handover.ts'
import { handoverUnion } from './handover/handover-union.ts'
import { missedMail, missedNote, missedSubject } from './missed-check-in/missed-check-in.ts'
import { nameOf } from './phrases/people-in-words.ts'
import { planName } from './phrases/plan-name.ts'
import { rebuttal } from './rebuttal/rebuttal.ts'
import { recap, recapMail, recapTitle } from './recap/recap.ts'
import { severanceLetter } from './severance/severance-letter.ts'
import { severanceWorksheet } from './severance/severance-worksheet.ts'
import { update } from './update/update.ts'
import { updateMail } from './update/update-mail.ts'
import { statusName } from './update/update-week.ts'

/** The templates of ours, by the name of their file. */
export const FORMS = {
  rebuttal: {
    landscape: false,
    title: (view) => `Response to the ${planName(view)}`,
    data: rebuttal,
  },
  agenda: {
    landscape: false,
    title: (view, { checkIn }) => titleOfAgenda(view, checkIn),
    data: (view, { readers, checkIn }) => agenda(view, readers, checkIn),
  },
  recap: {
    landscape: false,
    title: (view, { checkIn }) => recapTitle(view, checkIn),
    data: (view, { readers, checkIn }) => recap(view, readers, checkIn),
  },
  update: {
    landscape: false,
    title: (view) => `${statusName(view)} of ${nameOf(view, view.plan.employee)}`,
    data: (view, { readers }) => update(view, readers),
  },
  clarification: {
    landscape: false,
    title: (view) => clarificationSubject(view),
    data: (view, wanted) => clarification(view, wanted),
  },
  'missed-check-in': {
    landscape: false,
    title: (view, wanted) => missedSubject(view, wanted),
    data: (view, wanted) => missedNote(view, wanted),
  },
  chronology: {
    landscape: true,
    title: (view) => `Chronology: ${nameOf(view, view.plan.employee)} and ${view.plan.employer}`,
    data: (view, { readers }) => chronologyDocument(view, readers),
  },
  severance: {
    landscape: false,
    title: () => 'Severance worksheet',
    data: (view) => severanceWorksheet(view),
  },
  'severance-letter': {
    landscape: false,
    title: () => 'Settlement communication',
    data: (view, wanted) => severanceLetter(view, wanted),
  },
  appeal: {
    landscape: false,
    title: (view) => `Unemployment appeal of ${nameOf(view, view.plan.employee)}`,
    data: (view, { readers }) => appeal(view, readers),
  },
  handover: {
    landscape: false,
    title: (view) => `Handover to counsel: ${nameOf(view, view.plan.employee)} and ${view.plan.employer}`,
    data: (view) => handover(view),
  },
  'handover-union': {
    landscape: false,
    title: (view) => `Grievance fact sheet: ${nameOf(view, view.plan.employee)} and ${view.plan.employer}`,
    data: (view) => handoverUnion(view),
  },
  // No document of its own: it stands in front of the exhibits of a packet, which fills it.
  'exhibit-list': {
    landscape: true,
    title: () => 'Exhibits',
    data: (view) => exhibitList(view, { title: '', from: '', to: '' }, []),
  },
} as const satisfies Record<string, DocumentForm>

export type FormName = keyof typeof FORMS

/** What of a document can be wanted in more than one way. */
export type Switch = 'layout' | 'register' | 'check-in'

type DocumentKind = {
  /** What it is, in a line of help. */
  readonly about: string
  /** Who may have it, beside the employee. */
  readonly readers: readonly Audience[]
  /** The switches of `Wanted` that change it. */
  readonly switches?: readonly Switch[]
  /** The template for those who do not get the one of the document's own name. */
  readonly forms?: Partial<Record<Audience, FormName>>
  /** What those who know say before it is sent, for the readers to whom it goes. */
  readonly beforeSending?: Partial<Record<Audience, string>>
  /** For what goes by e-mail: addressees and subject. */
  readonly mail?: (view: View, wanted: Wanted) => Mail
}

export const DOCUMENTS = {
  rebuttal: {
    about: 'written response to the plan: progress by area first, then corrections and requests',
    readers: ['hr', 'union', 'attorney'],
    switches: ['layout', 'register'],
    beforeSending: {
      hr: 'before you send it: lawyers disagree. Some say never to leave the plan alone in the file; others say that a response has no legal weight, that a sharp one makes things worse, and to keep it for your adviser. Ask yours, and sleep on it',
    },
  },
  agenda: {
    about: 'one page to bring to the next check-in; for yourself with a second one',
    readers: ['manager'],
    switches: ['check-in'],
  },
  recap: {
    about: 'what was said and agreed at a check-in, as an e-mail on the same day',
    readers: ['manager'],
    switches: ['check-in'],
    mail: (view, { readers, checkIn }) => recapMail(view, readers, checkIn),
  },
  update: {
    about: 'weekly status for the manager, one page',
    readers: ['manager'],
    mail: (view) => updateMail(view),
  },
  clarification: {
    about: 'up to six points that make a plan without figures measurable, to be ticked or filled in',
    readers: ['manager'],
    switches: ['register'],
    mail: (view) => clarificationMail(view),
  },
  'missed-check-in': {
    about: 'note that a check-in did not take place, with new times, 120 words',
    readers: ['manager', 'hr'],
    switches: ['register', 'check-in'],
    mail: (view, wanted) => missedMail(view, wanted),
  },
  chronology: {
    about: 'every dated fact with its exhibit, its precision, and how soon it was written down',
    readers: ['hr', 'union', 'agency', 'attorney'],
  },
  severance: {
    about: 'a private worksheet for the talks; for settlement the letter with your terms',
    readers: ['settlement', 'attorney'],
    forms: { settlement: 'severance-letter' },
    switches: ['register'],
    beforeSending: {
      settlement:
        'before you send it: have a lawyer read the letter and the agreement. An answer with new terms may end an offer, and how a separation is worded can decide an unemployment claim',
    },
  },
  appeal: {
    about: 'unemployment appeal: statement, expectations one by one, last 90 days, exhibits, witnesses',
    readers: ['agency', 'attorney'],
  },
  handover: {
    about: 'what an adviser needs first: summary, people, answers, weak points, questions; for a union the fact sheet',
    readers: ['union', 'attorney'],
    forms: { union: 'handover-union' },
    beforeSending: {
      attorney:
        "send it from your own mail and your own device, never from the employer's; copies only, the originals stay with you",
    },
  },
} as const satisfies Record<string, DocumentKind>

export type DocumentName = keyof typeof DOCUMENTS

export function isDocumentName(text: string): text is DocumentName {
  return Object.hasOwn(DOCUMENTS, text)
}

/** Whether a document can be had in more than one way. */
export function takes(document: DocumentName, name: Switch): boolean {
  const { switches = [] }: DocumentKind = DOCUMENTS[document]
  return switches.includes(name)
}

/** The template that a reader gets of a document. */
export function formOf(document: DocumentName, audience: Audience): FormName {
  const { forms }: DocumentKind = DOCUMENTS[document]
  return forms?.[audience] ?? document
}

/** Addressees and subject, for a document that goes by e-mail. */
export function mailOf(document: DocumentName, view: View, wanted: Wanted): Mail | undefined {
  const { mail }: DocumentKind = DOCUMENTS[document]
  return mail?.(view, wanted)
}

/** What to know before it is sent to a reader. */
export function beforeSending(document: DocumentName, audience: Audience): string | undefined {
  const { beforeSending: words }: DocumentKind = DOCUMENTS[document]
  return words?.[audience]
}

/** Whether the document goes by e-mail. */
export function isMail(document: DocumentName): boolean {
  const { mail }: DocumentKind = DOCUMENTS[document]
  return mail !== undefined
}

/** By areas, except for those who argue statement by statement. */
export function defaultLayout(audience: Audience): Layout {
  return audience === 'attorney' || audience === 'union' ? 'allegations' : 'areas'
}
