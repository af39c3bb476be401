/** Where the rules of the tone come from: what is said there was read once; none of it is advice for your case. */
export const SOURCES = {
  '22CCR1256-30': 'California Code of Regulations, title 22, section 1256-30',
  ATPE: 'https://www.atpe.org/protection/NegativeEmploymentActions/writtenreprimands.asp',
  'Arkady-PIP': 'https://www.arkadylaw.com/employment-law-blog/pip',
  Batey: 'https://www.bateylaw.com/blog/timeline-power-move-start-your-2026-work-evidence-log-free-template',
  Bernstein: 'https://executiveattorneyslc.com/essential_grid/how-to-respond-to-a-written-performance-warning/',
  'Casefleet-best': 'http://support.casefleet.com/en/articles/2390004-best-practices-for-creating-facts',
  'EEOC-perf': 'https://docest.com/doc/474974',
  'EEOC-ret': 'https://www.eeoc.gov/laws/guidance/enforcement-guidance-retaliation-and-related-issues',
  'EQ-NZ': 'https://eqconsultants.co.nz/resources/document-templates/performance-management/preview/42',
  GPFF: 'https://gpfflaw.com/resign-lieu-termination/',
  Garrison: 'https://garrisonlaw.com/employee-best-practices-put-it-in-writing/',
  IndianaWage: 'https://www.indianawagelaw.com/faq/should-i-give-my-employer-a-rebuttal-or-statement/',
  NTU: 'https://newark.nj.aft.org/rebuttals/rebuttals',
  Noble: 'https://thenoblelaw.com/employment-law/put-and-get-everything-in-writing/',
  RebutScribd: 'https://www.scribd.com/document/200256416/Rebutting-a-Negative-Evaluation',
  UTCA: 'http://utcainc.com/2014/01/performance-improvement-effective/',
  dailystorey: 'https://dailystorey.com/words-to-avoid-while-arguing-lent-prep-cleaning-argument-style',
  ehow: 'https://www.ehow.co.uk/how_7716690_write-rebuttal-letter-employer.html',
  etclaims: 'http://etclaims.co.uk/tag/chronology/',
  joblobster: 'https://www.joblobster.ai/guides/workplace/documenting-workplace-issues-playbook',
  newpkjobs: 'https://newpkjobs.com/qa/question-how-do-i-prepare-for-a-pip-meeting.html',
  'reference-com': 'https://www.reference.com/business-finance/write-rebuttal-performance-appraisal-7c5ca49237f78989',
  thehrprofessor: 'https://thehrprofessor.com/am-i-eligible-for-unemployment-benefits/',
  ucmj5: 'https://ucmjdefense.com/5-common-reprimand-rebuttal-mistakes-and-how-to-avoid-them-military-lor-gomor-guide',
  uklawfaq: 'http://uklawfaq.com/uklaw/law-2-7242.html',
  workplacecoach:
    'https://workplacecoachblog.com/2025/05/what-i-said-wrote-what-i-wanted-to-say-write-a-smart-aleck-response-to-hr',
} as const satisfies Readonly<Record<string, string>>

export type SourceName = keyof typeof SOURCES
