/**
 * Where the rules come from. Each page was read on `READ_ON`, mostly its beginning, and not since: a source is somebody's
 * statement, not advice, and has to be checked for the place and the day.
 */
import type { Day } from '../record/dates.ts'
import { RECORD_SOURCES } from './record/record-sources.ts'

/** When the sources were last read. */
export const READ_ON: Day = '2026-11-21'

export type Source = {
  readonly title: string
  /** Its address; '' where it is a discussion or a choice of ours. */
  readonly address: string
}

export const SOURCES = {
  ...RECORD_SOURCES,
  own: { title: 'a figure that OnRecord chose', address: '' },
  '15Five-life': {
    title: 'States of a performance improvement plan (15Five help)',
    address: 'https://success.15five.com/hc/en-us/articles/50988601557147',
  },
  '22CCR1256-30': {
    title: 'California Code of Regulations, title 22, section 1256-30 (told by a law firm)',
    address: 'https://sanfranciscoemploymentlawfirm.com/category/unemployment-benefits',
  },
  '5CFR432': {
    title: '5 CFR 432.104, addressing unacceptable performance',
    address: 'https://law.lawstack.com/laws/5-cfr_s_432-104_-amendment-addressing-unacceptable-performance',
  },
  'AAM-sign': {
    title: 'Should you refuse to sign a performance improvement plan? (Ask a Manager)',
    address: 'https://www.askamanager.org/2014/01/should-you-refuse-to-sign-a-performance-improvement-plan.html',
  },
  'Acas-thehrd': {
    title: 'Guidance of Acas on performance, told by the HR Director',
    address: 'https://www.thehrdirector.com/?p=12627',
  },
  accellis: {
    title: 'Mind over metadata: removing hidden data from your legal documents',
    address: 'https://accellis.com/mind-over-metadata-tips-for-removing-hidden-data-from-your-legal-documents/',
  },
  beefed: {
    title: 'PIP check-ins, a playbook for managers (of little weight)',
    address: 'https://beefed.ai/en/effective-pip-check-ins-managers-playbook',
  },
  Berkeley: {
    title: 'Writing the performance improvement plan (University of California, Berkeley)',
    address: 'https://sa.berkeley.edu/content/writing-performance-improvement-plan',
  },
  BostonPretext: {
    title: "Inferring Pretext: A Baker's Dozen",
    address: 'https://bostonemploymentattorneyblog.com/2016/02/01/',
  },
  CapePlymouth: {
    title: 'Law at work, on the right to add a statement to a personnel file',
    address: 'https://capeplymouthbusiness.com/law-at-work/',
  },
  CPP: {
    title: 'Weingarten rights (Cal Poly Pomona)',
    address: 'https://www.cpp.edu/~hr/employee-labor/manager-resources/weingarten-rights.shtml',
  },
  discussion: {
    title: 'a discussion of employees and managers about answering a plan',
    address: '',
  },
  'EEOC-perf': {
    title: 'EEOC: applying performance and conduct standards to employees with disabilities (copy)',
    address: 'https://docest.com/doc/474974',
  },
  'EEOC-ret': {
    title: 'EEOC enforcement guidance on retaliation and related issues',
    address: 'https://www.eeoc.gov/laws/guidance/enforcement-guidance-retaliation-and-related-issues',
  },
  EmpOhio: {
    title: 'Should I sign my performance improvement plan?',
    address: 'https://employmentlawohio.com/should-i-sign-my-performance-improvement-plan/',
  },
  'epwin-ACAS': {
    title: 'Managing poor performance, a capability procedure after Acas',
    address: 'https://intranet.epwinwindowsystems.co.uk/performance/managing-poor-performance-capability',
  },
  'EQ-NZ': {
    title: 'Performance management, templates of EQ Consultants (New Zealand)',
    address: 'https://eqconsultants.co.nz/resources/document-templates/performance-management/preview/42',
  },
  etclaims: {
    title: 'Chronologies in employment cases',
    address: 'https://www.etclaims.co.uk/tag/chronology/',
  },
  Faulkner: {
    title: 'Texas unemployment claim response: an evidence packet for employers',
    address: 'https://faulknerhrsolutions.info/resources/texas-unemployment-claim-response-evidence-packet/',
  },
  FEDweek: {
    title: 'Chapter 43 actions',
    address: 'https://www.fedweek.com/legal-reference/chapter-43-actions/amp/',
  },
  KeyIssues: {
    title: 'Key Issues in a PIP',
    address: 'https://www.docstoc.com/docs/34047186',
  },
  KSLegal: {
    title: "A lawyer's clip on performance improvement plans",
    address: 'https://kslegal.com/?p=3563',
  },
  Leapsome: {
    title: 'Performance improvement plans (Leapsome help)',
    address: 'https://leapsome.zendesk.com/hc/en-us/articles/9875039538333',
  },
  LeaveRights: {
    title: 'Document concerning treatment after protected activity',
    address: 'https://leaverights.com/es/letter-templates/document-retaliation-pattern',
  },
  Louisville: {
    title: 'Performance improvement (University of Louisville)',
    address: 'https://louisville.edu/hr/employeerelations/performanceimprovement/',
  },
  mblegal: {
    title: 'Is a PIP a prelude to wrongful termination?',
    address: 'https://mblegal.com/blog/2024/09/is-a-pip-a-prelude-to-wrongful-termination/',
  },
  MHsueh: {
    title: 'Common ways to prove pretext',
    address: 'https://michaelhsuehlaw.com/blog/2015/8/10/common-ways-to-prove-pretext',
  },
  'OPM-FAQ': {
    title: 'Questions on performance-based actions (US Office of Personnel Management)',
    address: 'https://www.opm.gov/faqs/QA.aspx',
  },
  Randstad: {
    title: 'How to handle poor performance at work',
    address: 'https://workpocket.randstad.co.uk/what-to-do/how-to-handle-poor-performance-work/',
  },
  Schaefer: {
    title: "You're being put on a PIP. Now what? Five issues to consider",
    address: 'https://www.schaeferhalleen.com/youre-being-put-on-a-pip-now-what-five-issues-to-consider/',
  },
  'scribd-weekly': {
    title: 'Performance improvement plan with a weekly review form',
    address: 'https://www.scribd.com/document/575643140',
  },
  Shoosmiths: {
    title: 'Seven steps to effective performance management',
    address:
      'https://www.shoosmiths.co.uk/client-resources/legal-updates/seven-steps-effective-performance-management-8818.aspx',
  },
  'SHRM-Pace': {
    title: 'How to establish a performance improvement plan (SHRM)',
    address: 'https://shrm.pace.edu.vn/knowledge-center/how-to-establish-a-performance-improvement-plan',
  },
  'SHRM-THR': {
    title: 'Six-Step Employee Improvement Plan (from SHRM)',
    address: 'https://thehiresolution.net/employer-services/tip-tuesday-six-step-employee-improvement-plan-2/',
  },
  'Skelly-SMC': {
    title: 'Skelly: background (San Mateo County)',
    address: 'https://elr-smcgov.org/background/',
  },
  SkloverFraud: {
    title: 'Performance improvement plan: 12 clear indicators',
    address: 'https://skloverworkingwisdom.com/performance-improvement-plan-a-fraud-heres-12-clear-indicators/',
  },
  SkloverReceipt: {
    title: 'Must I acknowledge receipt of my performance improvement plan?',
    address: 'https://skloverworkingwisdom.com/must-i-acknowledge-receipt-of-my-performance-improvement-plan/',
  },
  Stockton: {
    title: 'Right to representation (Stockton employees)',
    address: 'https://stocktonemployees.org/index.cfm?zone=/unionactive/view_article.cfm&HomeID=512081',
  },
  'studylib-PIP2021': {
    title: 'A template of a performance improvement plan (2021)',
    address: 'https://studylib.net/doc/25708205/pip-2021',
  },
  TAMU: {
    title: "Performance improvement plan, a university's form of May 2017",
    address: 'https://info.5y1.org/performance-improvement-plan-template-excel_1_b9c7ad.html',
  },
  TXST: {
    title: 'Performance improvement plan, a form of Texas State University',
    address: 'https://txstate.edu/effective/upps/upps-04-04-20-att3.html',
  },
  UFWW: {
    title: 'Just cause: the seven tests (appendix B of an agreement)',
    address: 'https://ufww.org/collective-bargaining-agreement/appendix-b/',
  },
  UPSEU: {
    title: 'The five Ws of a grievance',
    address: 'https://www.upseu.org/Docs/5W.htm',
  },
  UWL: {
    title: 'Performance improvement plan, a form of the University of Wisconsin-La Crosse',
    address: 'https://studylib.net/doc/11799944/',
  },
  'docsbay-memo': {
    title: 'Memorandum on performance that quotes the standard (a form)',
    address: 'https://docsbay.net/from-supervisor-name-and-title',
  },
  'dev.to': {
    title: 'PIP communication guide: e-mails for both sides',
    address:
      'https://dev.to/skippy_magnificent_8cce24/performance-improvement-plan-communication-guide-emails-for-both-sides-2efi',
  },
  'Employ-law': {
    title: 'Your employer just placed you on a PIP',
    address: 'https://www.employ-law.com/blog/2022/06/your-employer-just-placed-you-on-a-pip/',
  },
  'FELTG-Feesago': {
    title: 'Mistakes to avoid when removing or demoting the poor performer',
    address: 'https://feltg.com/mistakes-to-avoid-when-removing-or-demoting-the-poor-performer/',
  },
  'FELTG-noex': {
    title: 'Do not put prior poor performance examples in the PIP initiation letter',
    address: 'https://feltg.com/do-not-put-prior-poor-performance-examples-in-the-pip-initiation-letter/',
  },
  jobadvisor: {
    title: 'What happens if I successfully complete a PIP?',
    address: 'https://www.jobadvisor.link/2025/10/what-happens-if-i-successfully-complete.html',
  },
  Offbook: {
    title: 'Responding to an unrealistic PIP timeline',
    address: 'https://app.offbookhr.com/rights/guide/responding-to-an-unrealistic-pip-timeline',
  },
  Paycor: {
    title: 'Performance improvement plan template',
    address: 'https://www.paycor.com/resource-center/performance-improvement-plan-template',
  },
  SkloverPEP: {
    title: 'HR says my PEP is not a PIP (questions and answers)',
    address: 'https://skloverworkingwisdom.com/blog/category/q-a/',
  },
  BPP: {
    title: 'The controllability principle (ACCA F5 text)',
    address: 'https://fliphtml5.com/wnzvv/bznt',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof SOURCES
