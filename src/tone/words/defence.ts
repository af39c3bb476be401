/** Words that defend, where a fact would do; and arguments where a thing is only to be named. */
import type { WordRule } from '../rule.ts'

export const DEFENCE: readonly WordRule[] = [
  {
    id: 'T-11',
    title: 'excuse openers',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      {
        words:
          "(?:it's|it is|it was|this was|that was|this is|that's) not my fault|wasn't my fault|(?:only|just) because",
      },
      {
        words:
          'i was forced to|i had no choice|i (?:couldn\\x27t|could not) help it|through no fault(?: of (?:my|mine)(?: own)?)?',
      },
    ],
    why: 'it is read as an excuse before the reason comes',
    better: '"what happened: …; what I changed: …"',
    sources: ['newpkjobs'],
  },
  {
    id: 'T-12',
    title: 'defensive openers',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      {
        words:
          'as i (?:already |have (?:already )?)(?:said|told|mentioned|explained|stated)(?: you| (?:many|several) times)?(?:,(?= ))?',
        isOpener: true,
      },
      {
        words:
          '(?<!(?:this|it|these|them|that|note|noted|added|attached|kept|filed|written|statement|reply|copy|is) )for the record(?! (?:of|label|company|player|store))(?:[,:](?= ))?',
        isOpener: true,
      },
      {
        words:
          '(?:let me be|to be|let me make (?:this|it|that)) (?:perfectly |very |absolutely )?clear(?! (?:of|on|about|to|for))(?:[,:](?= ))?',
        isOpener: true,
      },
      {
        words: "(?:i would|i'd) (?:just )?like to point out(?: that)?|i (?:must|have to) insist(?: that)?",
        isOpener: true,
      },
      {
        words:
          'with all due respect(?:,(?= ))?|(?:frankly|honestly|to be (?:perfectly |completely |brutally )?honest|quite frankly)(?:,(?= ))',
        isOpener: true,
      },
    ],
    why: 'it sounds argumentative, and the sentence is the same without it',
    better: 'drop the phrase',
    sources: ['RebutScribd'],
  },
  {
    id: 'T-13',
    title: '"but" after praise',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      {
        words:
          '(?:thank|thanks|appreciated?|grateful)(?: |,)[^.!?\\n]{0,80}?(?<!(?:all|nothing|anything|none) )\\b(?:but|however)',
      },
    ],
    why: '"but" takes the thanks back',
    better: 'a full stop, then a sentence of its own',
    sources: ['dailystorey'],
  },
  {
    id: 'T-14',
    title: 'argument in an exhibit description',
    levels: { usual: 'off', error: ['exhibit'] },
    phrases: [
      {
        words:
          'without (?:(?:any|giving|even|good|proper|prior|my|asking|telling|consulting|informing|due|ever)|(?:notice|reason|warning|explanation|cause|justification|evidence|consent|permission)(?! (?:codes?|field)))|despite|even though',
      },
      {
        words: 'refus(?:e|es|ed|ing|als?)',
        unlessNear:
          'patients?|residents?|customers?|clients?|guests?|banks?|refunds?|cards?|payments?|deliver(?:y|ies)|parcels?|consignees?|entry',
      },
      {
        words:
          'baseless|bogus|biased|blatant(?:ly)?|rude(?:ly|ness)?|appalling|shocking|unprofessional(?:ly)?|unjustified|unfounded|untrue|inadequate|misleading|wrongly|groundless|fake|unacceptable|disgraceful|terrible|false (?:claims?|accusations?|allegations?|statements?|charges?)',
      },
    ],
    why: 'the description of an exhibit is printed, and an argument in it costs the trust in all of them',
    better: 'kind, date and subject: "Letter, 5 February 2009, outcome of grievance"; for "refused" write "declined"',
    sources: ['uklawfaq', 'etclaims'],
  },
]
