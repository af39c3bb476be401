/** Words that are stronger than the fact: absolutes, fairness, feelings, sarcasm. */
import type { WordRule } from '../rule.ts'

/** What is written between quotation marks to doubt it, rather than to quote it. */
const DOUBTED =
  '(?:support|help|training|feedback|coaching|evidence|performance|improvement|concerns?|plan|meetings?|teamwork|reviews?|process|investigation|evaluation|examples?|mistakes?|errors?|issues?|problems?|facts?|policy|opportunity|leader|leaders|leadership|experts?|friendly|fair|fairness|objective|helpful|random|coincidence|management|standards?|team|data|proof|witness|witnesses|advice|open door)'
const NAMING =
  '(?:buttons?|app|database|cluster|server|service|accounts?|box|field|role|tab|menu|label|status|column|page|folder|file|server|section|category|rating|option|setting|link|line|word|phrase|item|heading|report|ticket|channel|queue|tag|list|form|view|screen|table|sheet|project|board)'
/** What is written so, and is not loud. */
const IN_CAPITALS =
  '(?:POSTGRESQL|MYSQL|SQLITE|MONGODB|DYNAMODB|KUBERNETES|DOCKER|GITHUB|GITLAB|JENKINS|WINDOWS|ANDROID|JAVASCRIPT|TYPESCRIPT|PYTHON|README|CHANGELOG|TIMEOUT|SELECT|INSERT|UPDATE|DELETE|SHAREPOINT|OUTLOOK|SALESFORCE|LINKEDIN|YOUTUBE|UNICEF|UNESCO|NASDAQ|EBITDA|FEDRAMP|JPMORGAN|COVID19|MEDICARE|MEDICAID|AFSCME|AFLCIO|UNISON|CONFIDENTIAL|EXHIBIT|APPENDIX|ATTACHMENT|ENCLOSURE)\\b'

export const HEAT: readonly WordRule[] = [
  {
    id: 'T-07',
    title: 'absolutes',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      {
        words:
          "(?<!(?:almost|nearly|not|n[']t|hardly) )always(?!-)|never(?! (?:mind|events?)\\b)|constantly|every single|no one ever|nobody ever",
      },
      {
        words:
          "(?<!(?:not|n[']t|almost) )(?:completely(?! (?:filled|full|empty|charged|sealed|paid|dry|loaded|healed|assembled|closed|vested|covered|refunded))|totally|utterly)",
      },
    ],
    why: 'one case to the contrary, and the whole sentence is doubted',
    better: 'give the count and the dates',
    sources: ['dailystorey', 'Batey'],
  },
  {
    id: 'T-08',
    title: 'fairness words',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      {
        words:
          "unfair(?:ly|ness)?|unreasonabl[ey]|unjust(?:ly|ified)?|ridiculous(?:ly)?|(?:is|was) a joke|absurd(?:ly|ity)?|outrageous(?:ly)?|(?:not|isn't|wasn't|hardly) fair",
      },
      {
        words: 'insult(?:s|ed|ing)?',
        unlessNear: 'customers?|callers?|clients?|patients?|guests?|passengers?|visitors?',
      },
    ],
    why: 'it judges, and the reader who wrote the plan judges otherwise',
    better: 'give what was asked, the time there was, and the help received',
    sources: ['dailystorey'],
  },
  {
    id: 'T-09',
    title: 'feelings',
    levels: { usual: 'warning', error: ['rebuttal', 'recap', 'update', 'reply'], off: ['note'] },
    phrases: [
      {
        words:
          "(?:i am|i was|i'm|i feel|i felt|i have been|i've been) (?:so |very |deeply |really |extremely |quite |just |absolutely |completely |beyond )?(?:angry|furious|devastated|humiliated|disgusted|upset|insulted|betrayed|heartbroken|outraged|appalled|offended|livid|shocked(?! by the (?:machine|wire|outlet|cable))|attacked(?! (?:by (?:an?|the) )?(?:dog|customer|patient|resident))|targeted(?= ?(?:[.,;!]|$)| (?:by (?:my|him|her|them)|because|unfairly)\\b)|singled out|disrespected|belittled|hurt(?! (?:on|at|when|my|while|in|by (?!this|his|her|their|your|the (?:words|tone|plan|accus|alleg)))))",
      },
      {
        words:
          "(?:cannot|can't|can not|could not|couldn't) (?:abide|believe|stand(?! (?:for|up|long|longer|on|unaided|upright|near|in|at|behind)))|heartbroken|heartbreaking|sick and tired|broke my heart|i (?:cried|was crying|was in tears)|how dare (?:you|he|she|they)",
      },
    ],
    why: 'a feeling cannot be checked, and this is not the place to vent',
    better: 'cut it; the fact stands better alone',
    sources: ['ATPE', 'reference-com'],
  },
  {
    id: 'T-10',
    title: 'sarcasm and intensity',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      { words: `(?!${IN_CAPITALS})[A-Z]{6,}(?: [A-Z]{3,})*(?! ${NAMING})`, isExact: true },
      { words: 'how convenient|nice try|funny how|give me a break|yeah,? right|what a coincidence' },
      { words: 'obviously(?:,(?= ))?|so[- ]called|conveniently(?! (?:located|placed|close|near|for))', isOpener: true },
      {
        words:
          '(?<!(?:more|so|as|very|speak|speaks|spoke|write|writes|wrote|state|states|stated|communicate|communicates|communicated|say|explain|explained|explains|see|read|hear) )clearly(?! (?:label|mark|defin|stated|written|visible|legible|describ|document|explain|identif|set out|separat|named|posted|printed|and))(?! ?(?:[.;)\\n]|$))(?:,(?= ))?',
        isOpener: true,
      },
      {
        words:
          '(?<!(?:change|changes|number|outline|load|list|part|end|completion|matter) )of course(?! (?:materials?|work|contents?|credits?|fees?|load))(?:,(?= ))?',
        isOpener: true,
      },
      {
        words: '(?:provably|demonstrably|patently) (?:false|untrue|wrong)',
        isFirm: true,
        better: '"the record shows otherwise (Exhibit …)"',
      },
      {
        words: `(?:this|these|that|my|his|her|their|your|our|the|a|an|so) ["']${DOUBTED}["'](?! ${NAMING})`,
        isQuoting: true,
      },
      { words: '(?<!yahoo)!+(?!=)|\\?[?!]+' },
    ],
    why: 'it sounds like anger, and says nothing that a plain sentence does not',
    better: 'a plain statement',
    sources: ['workplacecoach', 'joblobster', 'dailystorey'],
  },
]
