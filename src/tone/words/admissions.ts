/** Words that give away more than a fact: intent, everything at once, the job, health, the plan's own words for a trait. */
import { HEALTH_PATTERN } from '../../record/telling-words.ts'
import { TO_EMPLOYER, type WordRule } from '../rule.ts'

const QUITTING = '(?:quit|quitting|resign|resigning)'
/** At these places of work such words are about the work. */
const OTHERS_HEALTH =
  '(?:route|delivery|deliveries|delivered|parcels?|pallets?|units|shipments?) (?:to|at|for|in) (?:[a-z.]+ ){0,3}hospitals?|boxes of medicines?|medical (?:records?|claims?|suppl\\w+|coding)|counsell?ors? of grade|chemo carts?|as (?:a |the )?(?:charge )?nurse|posters?|taught|lessons?|sick call (?:coverage|line|list)s?|bulbs?|lamps?|motors?|fuses?|engines?|wires?|relays?|great depression|rooms? \\d+|beds? \\d+|room \\w+ booked|medication (?:pass|passes|errors?|carts?|rounds?|records?|lists?|reconciliations?|counts?|room|storage)|therapy (?:rooms?|dogs?|schedules?|sessions? (?:of|for|with) (?:the|a|an|my) )|physicians? orders?|(?:called|paged|notified|informed) (?:the|a) (?:doctor|physician)|work(?:ed|ing)? (?:at|for|in) (?:the |st\\.? )?[a-z.\x27 ]{0,40}hospital|research|patients?|residents?|ward|wards|clinic|clinics|clinical|pharmacy|pharmacist|customers?|clients?|accounts?|territory|devices?|students?|pupils?|dashboards?|claims?|billing|app|software|product|products|charting|charts?|shift report|care plans?|administered|first aid|trainings?|courses?'

/** What made somebody decide so: a person who gives it did not do as they pleased. */
const A_REASON =
  "(?:because|since|as)(?! i (?:(?:was|am|felt|had) (?:so |too |very )?(?:angry|furious|upset|annoyed|tired|bored|fed up|sick|lazy|busy)|(?:didn't|did not|don't) (?:want|care|feel|like)|wanted|hate[sd]?)) (?:i|he|she|it|they|we|the|an?|my|our|this|that|these|those|no|there|of|per|instructed|asked|told|agreed|directed|advised|required|ordered|trained|[a-z]+ (?:was|were|had|has|is|did|said|told|asked))|as (?:instructed|told|asked|directed|advised|required|agreed|ordered|trained)|(?:until|unless|so that|in order to|to (?:avoid|prevent|protect|keep)|due to|owing to|in line with|according to|under (?:the|our|section|policy|rule)|per (?:the|our|policy|protocol|procedure)|following (?:the|our|policy|protocol|procedure|instructions)|for (?:safety|patient safety))|(?:after|on|at|upon|following) (?:asking|checking|speaking|talking|the (?:instructions?|advice|request|orders?|direction)|(?:his|her|my|their|our) (?:instructions?|advice|request|orders?|direction))|(?:instructed|told|asked|directed|advised) me (?:to|not)"
const REASON_FIRST = 'begin with the reason, and who knew of it: "… was not …, so … was done; … was told on DAY"'

export const ADMISSIONS: readonly WordRule[] = [
  {
    id: 'T-60',
    title: 'admission of intent',
    levels: { usual: 'error' },
    phrases: [
      {
        words:
          "i(?:'ve)? (?:[a-z]+ly |just |also |then |even |still |had |have )?(?:refused|ignored(?! case)|chose not|decided not|decided against)",
        eased: { near: A_REASON, better: REASON_FIRST },
      },
      {
        words:
          "i(?:'ve)? (?:[a-z]+ly |just |also |then |even |still |had |have )?(?:blew (?:it |them |her |him |(?:the|this|that) [a-z]+ )?off|(?:wasn't|was not) going to (?:do|help|stay|cover|answer|attend)|(?:didn't|did not) (?:really )?(?:want(?! to (?:wake|alarm|hurt|harm|disturb|interrupt|delay|risk|endanger|block|wait|miss))|care)|deliberately|knowingly|intentionally|purposely|wilfully|willfully|(?:couldn't|could not) (?:even )?be bothered|(?:didn't|did not) bother|(?:didn't|did not|don't) feel like)",
      },
      { words: "didn't feel like (?:it|doing|going|working)" },
      { words: 'on purpose(?!-| and )', unlessNear: "not|never|\\w+n't" },
    ],
    why: 'it says that you could have and would not; benefits and jobs turn on that difference',
    better: 'what prevented it, and what was done instead',
    sources: ['22CCR1256-30', 'UTCA', 'GPFF'],
  },
  {
    id: 'T-61',
    title: 'blanket admission',
    levels: { usual: 'warning' },
    phrases: [
      {
        words:
          "(?:you're|you are|she is|he is|they are) (?:completely |absolutely |totally )?right about (?:everything|all of it)",
      },
      {
        words:
          'i (?:fully |completely )?(?:admit|accept|concede) (?:everything|all (?:of (?:it|this|that|the)|the|your|these|blame|responsibility|criticism|allegations|points)|full (?:blame|responsibility))',
      },
      {
        words:
          'my (?:terrible|awful|poor|bad|dismal|appalling) (?:performance|work|job)|dropp(?:ed|ing) the ball|i (?:take|took) (?:full|all|complete) (?:blame|responsibility)|i messed (?:it |everything )?up|i failed(?= ?(?:[.!,]|$)| (?:you|everyone|the team)\\b)|(?:all|entirely|completely) my fault|i have no excuses?',
      },
    ],
    why: 'it admits everything to explain one thing',
    better: 'admit the single fact, with its date and what was corrected',
    sources: ['ucmj5', 'Bernstein'],
  },
  {
    id: 'T-62',
    title: 'resignation words',
    levels: { usual: 'error', warning: ['exhibit'], off: ['severance', 'appeal', 'handover'] },
    phrases: [
      {
        words: `(?:i|we|me|i'll|i'd|i'm) (?:[a-z]+ly |just |will |would |might |may |could |can |should |am |was |have |had |going to |ready to |about to |want to |wanted to |plan to |thinking of |considering |considered )*(?:${QUITTING}|resigned)(?! (?:the|an?|all|my|every|both) (?:[a-z]+ )?(?:app|apps|program|process|session|editor|browser|server|terminal|certificates?|cert|documents?|forms?|packages?|build|binaries|apk))`,
      },
      {
        words: `(?:forced|pressed|asked|told|pushed|pressured|offered|intend|intending|decided|prepared) (?:me |us )?to (?:quit|resign)|${QUITTING} (?:my|this|the) (?:job|position|post|role|company)|resign from (?:my|this|the)`,
      },
      {
        words:
          "my resignation|(?:letter|notice) of resignation|resignation letter(?! of (?:employee|mr|ms|mrs|an?|the)\\b)|hand(?:ing|ed)? in my notice|i(?:\\x27d| would) rather (?:quit|resign)|i(?:\\x27m| am) done (?:here|with (?:this|the) (?:job|company|place))|i(?:\\x27m| am) leaving(?= ?(?:[.!]|$))|(?:give|giving|gave|given) (?:my|two weeks'?) notice|two weeks'? notice",
      },
      {
        words:
          'my last day(?! (?:of|off|on|before|in) )|(?:my )?last day (?:of (?:my )?(?:work|employment)|at (?:the company|this company|work)|here|in this (?:job|role))',
      },
      {
        words:
          "leav(?:e|ing) (?:anyway|the company|this company|this job|my job)|(?:don't|do not|didn't) want to (?:be|work) here",
      },
      {
        words:
          '(?:looking|searching|applying|interviewing) for (?:another|a new|a different|other|new) (?:jobs?|employers?|employment)',
        unlessNear: 'candidates?|applicants?|clients?|job ?seekers?|placed',
      },
    ],
    why: 'it can be taken for a resignation, and a resignation can cost benefits',
    better: 'take it out; whether to leave is talked over with a lawyer first',
    sources: ['GPFF', 'thehrprofessor'],
  },
  {
    id: 'T-63',
    title: 'health detail',
    levels: {
      usual: 'off',
      error: TO_EMPLOYER,
      warning: ['chronology', 'severance'],
    },
    phrases: [
      {
        words:
          'my (?:own )?(?:back |knee |shoulder )?(?:depression|anxiety|injur(?:y|ies)|illness|medications?(?! (?:pass|carts?|rounds?|errors?|records?|counts?))|therap(?:y|ist)(?! (?:clients?|rooms?|groups?|dogs?|sessions?))|diagnosis|surgery|doctor|disability|pregnancy|cancer|migraines?|insomnia|adhd|ptsd|asthma|diabetes)',
      },
      { words: HEALTH_PATTERN, unlessNear: OTHERS_HEALTH },
      {
        words:
          '(?:i am|i was|i\\x27m|i feel|i felt|i\\x27ve been|i have been) (?:so |very |completely |totally )?(?:stressed out|signed off|exhausted)|(?:zoloft|prozac|lexapro|xanax|adderall|ritalin)|(?:i was|i went|i am|me) (?:in|to) the (?:er|emergency room|a&e)|(?:my|a) shrink|nervous breakdown',
        unlessNear: OTHERS_HEALTH,
      },
    ],
    why: 'who reads this need not know, and cannot forget it',
    better: '"an approved absence from … to …"; what you need because of health goes to HR in a letter of its own',
    sources: ['EEOC-perf'],
  },
  {
    id: 'T-70',
    title: 'trait copied back',
    levels: { usual: 'warning', off: ['note', 'exhibit'] },
    phrases: [
      {
        words:
          'my (?:own )?(?:bad|poor|negative|unprofessional|weak|defensive|difficult) (?:attitude|behaviou?r|communication|demeanou?r|tone|manner|personality|judge?ment|work ethic|teamwork)|my (?:lack of (?:ownership|engagement|urgency|commitment|professionalism|initiative|motivation|discipline|accountability|enthusiasm)|negativity|unprofessionalism|laziness|carelessness)|i have an attitude problem|my attitude problem',
      },
      {
        words:
          "(?:i am|i was|i'm|i can be|i have been|i've been) (?:too |very |often |sometimes |being |a bit |rather )?(?:negative(?! for)|difficult|abrasive|defensive|emotional|unprofessional|disengaged|argumentative|insubordinate|unreliable|careless|not a team player|disorgani[sz]ed|rude|uncooperative|combative)",
      },
    ],
    why: "it makes the plan's word for your character your own",
    better: 'say what was done: which mail, which meeting, which day',
    sources: ['EQ-NZ'],
  },
]
