/** Words that must not be printed by accident: words of health, and words that hurt the person who wrote them. */

/** Words that name a state of health or its treatment. A blank stands for a blank, a hyphen or an underscore. */
const HEALTH = [
  'covid(?: ?19)?s?',
  'coronavirus(?:es)?',
  'influenza|(?:the|a|had|have|has|got|with) flu',
  'burn(?:ed|t)? ?outs?',
  'depress(?:ed|ive|ions?)',
  'antidepress(?:ants?|ive)',
  'anxiety',
  'panic attacks?',
  'insomnia',
  '(?:mental|nervous|emotional) breakdowns?',
  'mental health',
  'ptsd|adhd|autis(?:m|tic)|bipolar|dyslexi(?:a|c)',
  'psychiatr(?:ic|y|ists?)',
  // "Psychological safety" is a matter of teams.
  'psycholog(?:ists?|ical(?! safety))',
  'therap(?:y|ies|ists?)',
  // "Prior counselling" is a step of discipline, and a school has counsellors.
  '(?<!(?:prior|previous|verbal|written|documented|disciplinary) )counsel?ling',
  '(?<!(?:school|guidance|academic|admissions|career|camp) )counsel?lors?',
  // Not the Extensible Authentication Protocol, nor JBoss EAP.
  '(?<!jboss )eap(?!-| (?:tls|ttls|method|server|authentication))|employee assistance',
  'medicat(?:ions?|ed)',
  'medicines?',
  'medical(?:ly)?',
  'prescriptions?',
  'diagnos(?:is|es|ed with)',
  // "Ill-defined", "ill will" and "sick of it" are not about health.
  "(?<!(?:speaks?|spoken?) )ill(?![-']| (?:will|advised|defined|equipped|informed|suited|prepared))",
  'illness(?:es)?',
  'unwell',
  'sick(?:ness(?:es)?)?(?! (?:of|and tired))',
  "(?:my|your|the|a|our|his|her|their) doctor|doctor's",
  'physicians?',
  'hospital(?:s|i[sz]ed|i[sz]ations?)?',
  'surger(?:y|ies)',
  'rehab(?:ilitation)?',
  // A warehouse counts its injuries, and is proud of having none.
  'injured|(?<!(?:no|zero|recordable|lost time) )injur(?:y|ies)(?! free| (?:rates?|logs?|counts?|prevention|statistics|figures|targets?|frequency|reporting))',
  'chronic (?:pain|illness|condition|disease|fatigue)',
  'back pain',
  'heart (?:attacks?|condition|disease|failure)',
  '(?:a|my|his|her) stroke(?! (?:of|width))',
  'cancers?|tumou?rs?|chemo(?:therapy)?',
  'diabet(?:es|ics?)',
  'asthma(?:tic)?',
  'epilep(?:sy|tic)',
  'migraines?',
  'fibromyalgia|lupus|arthritis|sciatica|carpal tunnel|multiple sclerosis|endometriosis|colitis|hepatitis|concussions?|tinnitus',
  "crohn's|parkinson's(?! law)|alzheimer's|schizophreni(?:a|c)|anorexi(?:a|c)|bulimi(?:a|c)|eating disorders?|suicid(?:e|al)|alcoholism",
  'hiv',
  'ivf|miscarriages?|pregnan(?:t|cy|cies)|maternity|paternity',
  'bereave(?:d|ment)',
  'disabilit(?:y|ies)',
  // Accounts and features are disabled every day; a person is something else.
  "(?:(?:i|he|she|who) (?:am|was|is|being|became|become)|i'm) disabled|disabled (?:person|people|employees?|workers?|colleagues?|child|children|parents?|veterans?)",
  'fmla|cfra',
]

/** The same as a pattern, for a text in lower case whose words are told apart by who searches it. */
export const HEALTH_PATTERN: string = HEALTH.join('|')

/**
 * Words of health (tone rule T-63 of the domain research, the words of leave laws, and those of every day for being ill).
 * What is a common word of work too is left out, or taken only where it is about a person.
 */
export const HEALTH_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${HEALTH_PATTERN.replaceAll(' ', '[\\s_-]')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Profanity, labels for people, accusations of bad faith (tone rules T-01 to T-03). */
const HOSTILE_WORDS =
  /\b(fuck\w*|shit\w*|bullsh\w*|damn|crap|hell|stupid|incompetent|idiot\w*|lazy|liars?|lying|dishonest|crazy|toxic|bull(y|ied|ying)|narciss\w*|gaslight\w*|hatchet|sham|witch.?hunt|set ?up to fail|fabricat\w*|fraud\w*|railroad\w*|scapegoat\w*|retaliat\w*|discriminat\w*|harass\w*)\b/giu

/** The words of a title that should not be printed as an exhibit's description, as they were typed. */
export function tellingWords(title: string): string[] {
  return [...new Set([...title.matchAll(HEALTH_WORDS)].map(([word]) => word)), ...hostileWords(title)]
}

/** Those of them that are not about health. */
export function hostileWords(title: string): string[] {
  return [...new Set([...title.matchAll(HOSTILE_WORDS)].map(([word]) => word))]
}
