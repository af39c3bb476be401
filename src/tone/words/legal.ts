/** Threats, and legal words: those are neither taken out nor put in, they belong in another letter. */
import type { WordRule } from '../rule.ts'

const WORK_OF_OSHA =
  '(?:training|logs?|standards?|cards?|certif\\w*|\\d+|forms?|recordables?|rules?|regulations?|requirements?|guidelines?|inspections?|compliance|compliant|course|class|walkthrough|audits?|checklists?)'
const WORK_OF_IRS =
  '(?:forms?|filings?|deadlines?|rules?|notices?|regulations?|code|publications?|returns?|payments?|e-file|limits?|tables?|schedules?|reporting|transcripts?)'

export const LEGAL: readonly WordRule[] = [
  {
    id: 'T-30',
    title: 'threat',
    levels: {
      usual: 'off',
      error: ['agenda', 'recap', 'update', 'clarification', 'missed-check-in'],
      warning: ['rebuttal', 'reply', 'severance'],
    },
    phrases: [
      { words: '(?:sue|sued|suing)(?! [A-Z])', isExact: true },
      {
        words:
          'lawsuits?|(?:my|our) (?:lawyers?|attorneys?|solicitor|legal counsel)|legal (?:action|steps|proceedings)|(?:take|taking|see) (?:you|this|them|it|the company|him|her) (?:to|in) court|small claims',
      },
      { words: `OSHA(?!-| ${WORK_OF_OSHA})|IRS(?!-| ${WORK_OF_IRS})|EEOC|NLRB|Glassdoor`, isExact: true },
      { words: 'labou?r board|employment tribunal|glassdoor|department of labou?r' },
      { words: "(?:i|we|i'm|i'll|we'll)(?: [a-z]+){0,3} go(?:ing)? public|go public with (?:this|it|what|my)" },
      {
        words:
          '(?:go|goes|going|went|talk|talking|speak|speaking|turn|turning|leak|leaked|write|take this|take it) to the (?:press|media|newspapers?|papers)(?! (?:office|room|shop|team|desk|department|conference|line|brake))|(?:contact|call|tell|alert|inform)(?:ing)? the (?:press|media|newspapers?)(?! (?:office|officer|operator|shop|team|desk|department|line|brake|buyer|agency|server|contact|crew|room|list))',
      },
    ],
    why: 'a threat in a document of work is remembered as one, and may be used against you',
    better: 'take it out; whether to go further is for you and a lawyer, and is not announced',
    sources: ['IndianaWage', 'Noble'],
  },
  {
    id: 'T-40',
    title: 'legal conclusion',
    levels: { usual: 'route', off: ['note', 'handover'] },
    phrases: [
      {
        words: 'retaliat\\w*|reprisals?|whistle ?blow\\w*',
        better: '"On DAY I reported … to …. On DAY, … days later, …"',
      },
      {
        words:
          '(?<!(?:price|point|size|colou?r|signal) )discriminat(?:e|es|ed|ing|ory|ion)(?! (?:between|unions?|against (?:noise|background)|threshold))|disparate(?= (?:treatment|impact))|unequal treatment',
        better: '"On DAY, … was decided for me. For … in the same position, … was decided."',
      },
      {
        words:
          'hostile work(?:ing)? environment|harass(?:es|ed|ing|ment|er|ers)?(?! (?:training|prevention|policy|course|module|refresher))',
        better: '"On DAY, at …, … said: ‘…’. … was there."',
      },
      {
        words:
          'wrongful(?:ly)?|constructive(?:ly)? (?:discharged?|dismiss(?:al|ed)|terminat(?:ion|ed))|pretext(?:s|ual|ually)?|unlawful(?:ly)?|illegal(?:ly)?(?! (?:arguments?|states?|characters?|values?|access|instructions?|operations?|moves?|inputs?|options?|syntax))',
        better: '"The plan gives as its reason …. The record shows … (Exhibit …)."',
      },
      {
        words:
          '(?:violations? of|violat(?:es|ed|ing)) (?:the |my |our |state |federal |company )*(?:laws?|rights?|acts?|statutes?|contract|cba|collective agreement|fmla|ada|adea|title vii|flsa|equality act|policy|handbook)',
        better: '"The policy says: ‘…’ (section …). On DAY, … was done."',
      },
    ],
    why: 'a legal word that the text does not prove weakens it, while a complaint made in good faith is protected, and has to be made to count',
    better: 'say what was done, when, and what came before it',
    sources: ['Batey', 'Bernstein', 'Garrison', 'EEOC-ret'],
  },
]
