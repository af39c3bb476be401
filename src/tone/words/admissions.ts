/** Words that give away more than a fact: intent, everything at once, the job, health, the plan's own words for a trait. */
import { HEALTH_PATTERN } from '../../record/telling-words.ts'
import { TO_EMPLOYER, type WordRule } from '../rule.ts'

const QUITTING = '(?:quit|quitting|resign|resigning)'
/** At these places of work such words are about the work. */
const OTHERS_HEALTH =
  'patients?|residents?|ward|wards|clinic|clinics|clinical|pharmacy|pharmacist|customers?|clients?|accounts?|territory|devices?|students?|pupils?|dashboards?|claims?|billing|app|software|product|products|charting|charts?|shift report|care plans?|administered|first aid|trainings?|courses?'

export const ADMISSIONS: readonly WordRule[] = [
  {
    id: 'T-60',
    title: 'admission of intent',
    levels: { usual: 'error' },
    phrases: [
      {
        words:
          "i (?:[a-z]+ly |just |also |then |even |still |had |have )?(?:refused|ignored(?! case)|chose not|decided not|(?:didn't|did not) (?:really )?(?:want(?! to (?:wake|alarm|hurt|harm|disturb))|care)|deliberately|knowingly|intentionally|purposely|wilfully|willfully|(?:couldn't|could not) (?:even )?be bothered|(?:didn't|did not) bother|(?:didn't|did not|don't) feel like)",
      },
      { words: "didn't feel like (?:it|doing|going|working)" },
      { words: 'on purpose(?!-)', unlessNear: "not|never|\\w+n't" },
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
          'my (?:terrible|awful|poor|bad|dismal|appalling) (?:performance|work|job)|dropp(?:ed|ing) the ball|(?:all|entirely|completely) my fault|i have no excuse',
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
          "my resignation|(?:letter|notice) of resignation|resignation letter|hand(?:ing|ed)? in my notice|(?:give|giving|gave|given) (?:my|two weeks'?) notice|two weeks'? notice",
      },
      {
        words:
          'my last day(?! (?:of|off|on|before|in) )|(?:my )?last day (?:of (?:my )?(?:work|employment)|at (?:the company|this company|work)|here|in this (?:job|role))',
      },
      {
        words:
          "leav(?:e|ing) (?:anyway|the company|this company|this job|my job)|(?:looking|searching|applying|interviewing) for (?:another|a new|a different|other|new) (?:jobs?|employers?|employment)|(?:don't|do not|didn't) want to (?:be|work) here",
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
    phrases: [{ words: HEALTH_PATTERN, unlessNear: OTHERS_HEALTH }],
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
          'my (?:own )?(?:bad|poor|negative|unprofessional|weak|defensive|difficult) (?:attitude|behaviou?r|communication|demeanou?r|tone|manner|personality|judge?ment|work ethic|teamwork)|my (?:lack of (?:ownership|engagement|urgency|commitment|professionalism|initiative|motivation|discipline|accountability|enthusiasm)|negativity|unprofessionalism|laziness|carelessness)',
      },
      {
        words:
          "(?:i am|i was|i'm|i can be|i have been|i've been) (?:too |very |often |sometimes |being |a bit |rather )?(?:negative(?! for)|difficult|abrasive|defensive|emotional|unprofessional|disengaged|argumentative|insubordinate|unreliable|careless|disorgani[sz]ed|rude|uncooperative|combative)",
      },
    ],
    why: "it makes the plan's word for your character your own",
    better: 'say what was done: which mail, which meeting, which day',
    sources: ['EQ-NZ'],
  },
]
