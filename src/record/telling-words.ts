/** Words that must not be printed by accident: words of health, and words that hurt the person who wrote them. */

/**
 * Words of health (tone rule T-63 of the domain research, and the words of leave laws). "Counselling" is one, but not
 * "prior counselling", which is a step of discipline.
 */
export const HEALTH_WORDS =
  /\b(covid(-19)?|coronavirus|burn(ed|t)?[ -]?out|depress(ed|ion|ive)|anxiety|panic attacks?|therap(y|ist|ists|ies)|medicat(ion|ions|ed)|medical(ly)?|diagnos(is|es|ed with)|ill(?![-'\w])|unwell|illness(es)?|sick(ness)?|(my|the|a) (doctor|physician)|doctor's|diabet(es|ic)|asthma|epilep(sy|tic)|hospital(s|i[sz]ed|i[sz]ation)?|surger(y|ies)|pregnan(t|cy)|maternity|paternity|miscarriage|disabilit(y|ies)|cancer|chemotherapy|ptsd|adhd|autis(m|tic)|bipolar|insomnia|migraines?|psychiatr(ic|ist|y)|psycholog(ist|ical)|mental health|fmla|cfra|rehab(ilitation)?|(?<!\b(?:prior|previous) )counsel(l)?ing)\b/giu

/** Profanity, labels for people, accusations of bad faith (tone rules T-01 to T-03). */
const HOSTILE_WORDS =
  /\b(fuck\w*|shit\w*|bullsh\w*|damn|crap|hell|stupid|incompetent|idiot\w*|lazy|liars?|lying|dishonest|crazy|toxic|bull(y|ied|ying)|narciss\w*|gaslight\w*|hatchet|sham|witch.?hunt|set ?up to fail|fabricat\w*|fraud\w*|railroad\w*|scapegoat\w*|retaliat\w*|discriminat\w*|harass\w*)\b/giu

/** The words of a title that should not be printed as an exhibit's description, as they were typed. */
export function tellingWords(title: string): string[] {
  return [...new Set([...title.matchAll(HEALTH_WORDS), ...title.matchAll(HOSTILE_WORDS)].map(([word]) => word))]
}
