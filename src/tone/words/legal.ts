/** Threats, and legal words: those are neither taken out nor put in, they belong in another letter. */
import type { WordRule } from '../rule.ts'

const WORK_OF_OSHA =
  '(?:training|logs?|standards?|cards?|certif\\w*|\\d+|forms?|recordables?|rules?|regulations?|requirements?|guidelines?|inspections?|compliance|compliant|course|class|walkthrough|audits?|checklists?)'
const WORK_OF_IRS =
  '(?:forms?|filings?|deadlines?|rules?|notices?|regulations?|code|publications?|returns?|payments?|e-file|limits?|tables?|schedules?|reporting|transcripts?|extensions?|letters?|agents?|refunds?)'

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
      // "Sue" is a name more often than a verb.
      {
        words: '(?:sue|sued|suing)|(?:Sue|Suing) (?:them|you|him|her|the|this)|(?:WILL|WOULD|CAN|COULD|TO) SUE',
        isExact: true,
      },
      {
        words:
          'lawsuits?|my (?:(?!power|co|fellow|supervis|manag|senior|junior|lead)[a-z]+ )?(?:lawyers?|attorneys?|solicitor|legal counsel)|our own (?:lawyers?|attorneys?|solicitor|legal counsel)|our (?:lawyers?|attorneys?|solicitor) (?:will|would|has|have|can|told|says?|said|advised)|legal (?:action|steps|proceedings)|(?:take|taking|see) (?:you|this|them|it|the company|him|her) (?:to|in) court|small claims',
      },
      { words: `OSHA(?!-| ${WORK_OF_OSHA})|EEOC|NLRB`, isExact: true },
      {
        words: `IRS(?!-| ${WORK_OF_IRS})`,
        isExact: true,
        unlessNear: 'clients?|accounts?|taxpayers?|payroll|withholding|returns?|filings?|filed|1099s?|W-2s?|941s?',
      },
      {
        words:
          'labou?r board|employment tribunal|acas|post (?:about )?(?:this|it|my story) on (?:linkedin|reddit|social media|facebook|twitter)|(?:see|meet) you in court|department of labou?r',
      },
      { words: 'glassdoor', unlessNear: 'answered|replied|marketing|recruit\\w*|employer brand\\w*' },
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
          '(?<!(?:price|point|size|colou?r|signal)[ -]|anti-?)discriminat(?:e|es|ed|ing|ory|ion)(?! (?:between|unions?|against (?:noise|background)|threshold))|disparate(?= (?:treatment|impact))|unequal treatment|(?<!anti[ -]|anti)(?:ageis[tm]|racis[tm]|sexis[tm])(?! (?:training|lessons?|courses?|policy|in history))|homophob\\w*|(?:because of|due to|for|on account of) my (?:age|race|sex|gender|religion|pregnancy|nationality|colou?r(?! (?:printer|laser|cop|monitor|proof|screen|code))|origin|sexual orientation|accent)',
        better: '"On DAY, … was decided for me. For … in the same position, … was decided."',
      },
      {
        words:
          'hostile work(?:ing)? environment|(?<!anti-?)harass(?:es|ed|ing|ment|er|ers)?(?! (?:training|prevention|policy|course|module|refresher))',
        better: '"On DAY, at …, … said: ‘…’. … was there."',
      },
      {
        words:
          'unfair(?:ly)? dismiss(?:al|ed)|victimi[sz](?:ed|ation)|against the law|breach(?:ed|es|ing)? (?:of )?(?:my (?:employment )?|(?:the )?employment )(?:contract|agreement)|wrongful(?:ly)?(?! (?:death|conviction))|constructive(?:ly)? (?:discharged?|dismiss(?:al|ed)|terminat(?:ion|ed))|pretext(?:s|ual|ually)?|unlawful(?:ly)?|illegal(?:ly)?(?! (?:arguments?|states?|characters?|values?|access|instructions?|operations?|moves?|inputs?|options?|syntax|parking|dumping|downloads?|substances?|drugs?))',
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
