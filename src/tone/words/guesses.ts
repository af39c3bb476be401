/** What nobody can see: the minds of others, and what everyone is said to think. */
import type { WordRule } from '../rule.ts'

const PERSON =
  '(?:(?:my|our|the|another|this|that|his|her) (?:[a-z]+ )?(?:boss(?:es)?|managers?|supervisors?|directors?|team lead|lead|company|employer|ceo)|hr|management|she|he)'
/** Where somebody was, and what went through their hands, can be known. */
const AN_ACT =
  ' (?:(?:is|was|will be|are|were) (?:on|out|away|in|at|available|busy|back|the)\\b|on (?:shift|duty|call)\\b|(?:(?:has|have|had) (?:already )?)?(?:received|signed|forwarded|attended|attached|sent|saved|got) (?:the|an?|my|our|it|them|this|that|both|all|us|me)\\b|(?:has|have|had|holds?|keeps?|kept) (?:[a-z]+ ){0,3}(?:cop(?:y|ies)|originals?|forms?|files?|lists?|e-?mails?|mails?|letters?|records?|documents?|notes|recordings?|logs?|keys?|access|figures|numbers)\\b)'
/** After "they", only what a person can do: parcels and reports are "they" too. */
const THEIR_MIND =
  "(?:they|they've) (?:just |only |all |really |already |never |simply )?(?:want|wanted|hate|hated|dislike|disliked|decided|intend|intended|planned|plan to|knew|know|think|thought|feel|felt|like|liked|don't (?:like|want|care)|didn't (?:like|want|care)|are (?:trying|jealous|biased|afraid)|were (?:trying|jealous|biased|afraid)|made up|had (?:already )?decided|have (?:already )?decided)"

export const GUESSES: readonly WordRule[] = [
  {
    id: 'T-04',
    title: "guess at another's mind",
    levels: { usual: 'error', warning: ['handover'] },
    phrases: [
      {
        words: `i (?:really |truly |strongly |still |do |just )?(?:believe|feel|think|know|suspect|assume)(?: that)? (?:${PERSON}(?!${AN_ACT})|${THEIR_MIND})`,
      },
      {
        words: `because (?:${PERSON}|they) (?:just |really |simply |only |clearly )?(?:(?:wants?|wanted)(?! (?:the|an?|it|this|them)\\b[^.!?\\n]{0,40} by )|hates?|hated|dislikes?|disliked|(?:doesn't|didn't|don't) (?:like|want me)|(?:is|was|are|were) (?:jealous|afraid|threatened|biased))`,
      },
      {
        words:
          '(?:was|were) pressured(?! to \\d)|(?:hates?|hated|dislikes?|disliked) me|jealous of me|to punish me|(?:a|personal|her|his|their) vendetta|taking it out on me|(?:doesn\\x27t|does not|don\\x27t|do not|never|didn\\x27t) (?:really |even )?liked? me',
      },
      {
        words:
          '(?<!(?:went|go|going|goes|gone|headed|step|stepped) )out to get(?= (?:me|us|rid|my|back)|[.,;:!?]|$)|(?:has|have|had) it in for me|hold(?:s|ing)? a grudge|(?:has|had|have) a grudge',
      },
      {
        words:
          '(?:want|wants|wanted|trying|tried|looking|plan|planning|planned) to (?:get rid of me|push me out|force me out|fire me|drive me out)|wants? me (?:gone|out)|wanted me (?:gone|out)',
      },
    ],
    why: 'nobody can show what another thinks or wants',
    better: 'leave it out here; what was said and done, with its date, can stand; a guess is for the attorney file',
    sources: ['joblobster', 'NTU'],
  },
  {
    id: 'T-06',
    title: 'speaking for others',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      { words: 'every(?:one|body) (?:else )?(?:knows|feels|agrees|thinks|believes|says|understands|can see|hates)' },
      {
        words:
          'the (?:whole|entire) (?:department|team|office|company|floor|ward|shift|unit|crew|store|staff) (?:knows|feels|agrees|thinks|believes|says|hates|sees|understands|would|will|is (?:upset|unhappy|afraid|angry))',
      },
      {
        words:
          '(?:nobody|no one) (?:thinks|believes|likes|agrees|understands|feels|would agree|trusts)|any(?:one|body) (?:can|will|could|would) tell you|all (?:of )?my (?:co ?workers|colleagues|peers|teammates) (?:agree|feel|think|say|believe)|my (?:co ?workers|colleagues|peers|teammates) all (?:agree|feel|think|say|believe)|ask any(?:one|body)(?! (?:who|for|to|with|whose)\\b)|we all (?:know|feel|agree|think|believe)',
      },
    ],
    why: 'others can speak for themselves, and a reader asks who they are',
    better: 'write "I" and what you saw; a witness can sign a statement of their own',
    sources: ['ehow'],
  },
]
