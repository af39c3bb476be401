/** Where the rules on the record itself come from, beside the sources of those on the plan. */

export const RECORD_SOURCES = {
  Addison: {
    title: 'How to document workplace issues',
    address: 'https://addison.law/resources/document-workplace',
  },
  'Arkady-meet': {
    title: 'Tips for your initial meeting with an attorney',
    address: 'https://www.arkadylaw.com/initial-meeting-w-attorney.html',
  },
  Batey: {
    title: 'Timeline power move: start your work evidence log',
    address: 'https://www.bateylaw.com/blog/timeline-power-move-start-your-2026-work-evidence-log-free-template',
  },
  Bernstein: {
    title: 'How to respond to a written performance warning',
    address: 'https://executiveattorneyslc.com/essential_grid/how-to-respond-to-a-written-performance-warning/',
  },
  Davis: {
    title: 'How to respond to a PIP',
    address: 'https://davisanddavispc.com/blog/2021/august/how-to-respond-to-a-performance-improvement-plan/',
  },
  'de-l': {
    title: 'Can I record a conversation with my boss in California? (disagrees with the others)',
    address: 'https://de-l.com/can-i-record-a-conversation-with-my-boss-in-california/',
  },
  'employlaw.ai': {
    title: 'Building your evidence',
    address: 'https://staging.employlaw.ai/blog/building-evidence-documentation-guide',
  },
  FRCP8: {
    title: 'Federal Rules of Civil Procedure, rule 8(b)',
    address: 'https://laws9.com/uscode/html/uscode28a/usc_sec_28a_02000008----000-.html',
  },
  FWLaw: {
    title: 'Can an employee keep copies of documents as evidence?',
    address:
      'https://fwlaw.com/insights/can-an-employee-keep-copies-of-documents-as-evidence-of-claims-against-an-employer',
  },
  Garrison: {
    title: 'Employee best practices: put it in writing',
    address: 'https://garrisonlaw.com/employee-best-practices-put-it-in-writing/',
  },
  GPFF: {
    title: 'Resigning in lieu of termination',
    address: 'https://gpfflaw.com/resign-lieu-termination/',
  },
  Holmes: {
    title: 'E-mail to a lawyer from a work account',
    address: 'https://www.lexology.com/library/detail.aspx?g=92e31f4f-344a-4f84-941d-f2bbb9e74511',
  },
  joblobster: {
    title: 'Documenting workplace issues: a playbook',
    address: 'https://www.joblobster.ai/guides/workplace/documenting-workplace-issues-playbook',
  },
  'law.com': {
    title: 'Employees who take documents (Corporate Counsel)',
    address: 'https://www.law.com/corpcounsel/almID/1202562610451/',
  },
  LevyVinick: {
    title: 'Recording conversations in the workplace',
    address: 'https://levyvinick.com/2017/09/recording-conversations-in-the-workplace/',
  },
  'Lexology-priv': {
    title: "Privilege and the employer's computer",
    address: 'https://www.lexology.com/library/detail.aspx?g=8ed8d677-406c-4d49-bd23-667cb0f18959',
  },
  Monaco: {
    title: 'How to keep records (and win your case)',
    address: 'https://www.monacosolicitors.co.uk/evidence/how-to-keep-records/',
  },
  NHLaw: {
    title: 'Copying e-mails as evidence in employment cases',
    address: 'https://nhlawoffice.com/blog/2010/august/copying-emails-as-evidence-in-employment-cases/',
  },
  'pip-responder': {
    title: 'pip-responder: two tracks through a plan',
    address: 'https://github.com/mohitagw15856/pm-claude-skills',
  },
  salciulla: {
    title: 'Can I record a conversation with my boss in California?',
    address: 'https://salciullalaw.com/blogs/can-i-record-a-conversation-with-my-boss-in-california/',
  },
  ucmj5: {
    title: 'Five common reprimand rebuttal mistakes and how to avoid them',
    address:
      'https://ucmjdefense.com/5-common-reprimand-rebuttal-mistakes-and-how-to-avoid-them-military-lor-gomor-guide',
  },
  UTCA: {
    title: 'Performance improvement effective',
    address: 'http://utcainc.com/2014/01/performance-improvement-effective/',
  },
  NTU: {
    title: 'Rebuttals (Newark Teachers Union)',
    address: 'https://newark.nj.aft.org/rebuttals/rebuttals',
  },
  USEL: {
    title: 'How to respond to a PIP',
    address: 'https://usemploymentlawyers.com/insights/how-to-respond-to-a-pip',
  },
  LevineFed: {
    title: 'Performance improvement plan: a federal employee survival guide',
    address:
      'https://levinefedlaw.com/how-to-respond-to-a-performance-improvement-plan-pip-a-federal-employee-survival-guide',
  },
} as const
