/** For each rule: sentences in which it finds these words, and sentences of every working day in which it finds nothing. */
import type { TextKind } from '../../src/tone/rule.ts'

type Sentences = {
  readonly kind?: TextKind
  /** A sentence and the words that are found in it. */
  readonly hits: readonly (readonly [sentence: string, words: string])[]
  readonly clean: readonly string[]
}

export const SENTENCES: Readonly<Record<string, Sentences>> = {
  'T-01': {
    hits: [
      ['The whole item is bullshit.', 'bullshit'],
      ['I f---ed up in August.', 'f---ed'],
      ['It was a hell of a week.', 'hell'],
      ['This is BS and we know it.', 'is BS'],
    ],
    clean: [
      'I wrote a shell script that ran at night.',
      "He'll send the list on Friday.",
      'We weighed the scrap and crapulent is no word of ours.',
      'I hold a B.S. in nursing and a BS degree in biology.',
      'The shitake delivery and the Hellman account were late.',
    ],
  },
  'T-02': {
    hits: [
      ['My supervisor is incompetent.', 'incompetent'],
      ['He is a liar.', 'liar'],
      ['The plan is nothing but lies.', 'nothing but lies'],
      ['She was gaslighting me.', 'gaslighting'],
    ],
    clean: [
      'I changed the images to lazy loading, which cut the time in half.',
      'The toxic waste bin was emptied on 3 May.',
      'I completed the anti-bullying training.',
      'The pallet was lying on the floor at 06:10.',
    ],
  },
  'T-03': {
    hits: [
      ['The plan is a hatchet job.', 'hatchet job'],
      ['I was set up to fail.', 'set up to fail'],
      ['These are fabrications.', 'fabrications'],
      ['They want a scapegoat.', 'scapegoat'],
    ],
    clean: [
      'Roles were set up incorrectly before I joined.',
      'I set up the server and the shampoo display.',
      'The metal fabrication line stood still for two hours.',
      'I closed 14 cases of the fraud detection queue.',
      'We loaded nine railroad cars.',
    ],
  },
  'T-04': {
    hits: [
      ['I believe my boss wrote this in anger.', 'I believe my boss'],
      ['I know another manager was behind it.', 'I know another manager'],
      ['It was done because she hates me.', 'because she hates'],
      ['My boss was pressured into it.', 'was pressured'],
    ],
    clean: [
      'I believe the report was sent on 4 May.',
      'I think they were delivered at 09:30.',
      'I know the procedure, because they printed it.',
      'I went out to get the missing parts.',
      'I know my manager is on leave until 3 May.',
    ],
  },
  'T-05': {
    hits: [
      ['They didn’t bother to test this.', 'didn’t bother'],
      ['He failed to even answer.', 'failed to even'],
    ],
    clean: ['The noise did not bother the patients.', 'The test failed, even at the second try.'],
  },
  'T-06': {
    hits: [
      ['Everyone knows what the situation is.', 'Everyone knows'],
      ['The whole department feels the same way.', 'The whole department feels'],
    ],
    clean: ['I trained the whole team on the new scanner.', 'Everyone on the shift signed the sheet.'],
  },
  'T-07': {
    hits: [['I have never been late.', 'never']],
    clean: [
      'The lamp is always-on by design.',
      'It was almost always full.',
      'Because the belt stopped, I called Jo at 14:05.',
    ],
  },
  'T-08': {
    hits: [['This assignment seems unreasonable.', 'unreasonable']],
    clean: ['The insulation was replaced at the fairground.'],
  },
  'T-09': {
    hits: [
      ['I was humiliated in front of the team.', 'I was humiliated'],
      ['I cannot believe this was written.', 'cannot believe'],
    ],
    clean: [
      'I was hurt when a pallet fell on 3 May.',
      'I cannot stand for more than two hours.',
      'I felt that the room was cold.',
    ],
  },
  'T-10': {
    hits: [
      ['I sent it three times!', '!'],
      ['Was that really needed??', '??'],
      ['I asked REPEATEDLY.', 'REPEATEDLY'],
      ['Obviously the file was there.', 'Obviously'],
      ['I got my "training" on the last day.', 'my "training"'],
    ],
    clean: [
      'I labelled the samples clearly.',
      'The box was clearly marked.',
      'We had a change of course in March.',
      'The TEST server has the label "TEST".',
      'I pressed the "Submit" button; the plan says "communicate clearly!".',
      'The check is `a != b`, and ![a chart](chart.png) shows it.',
    ],
  },
  'T-11': {
    hits: [['It was not my fault.', 'It was not my fault']],
    clean: ['The order was late because the truck came at noon.'],
  },
  'T-12': {
    hits: [
      ['For the record, I sent it.', 'For the record,'],
      ['As I already told you, it is done.', 'As I already told you,'],
    ],
    clean: ['Please keep this for the record.', 'I told the team on Monday.'],
  },
  'T-13': {
    hits: [['Thank you for the plan, but I disagree.', 'Thank you for the plan, but']],
    clean: [
      'I appreciate the course; it covered all but one topic.',
      'Thank you for the plan. I have two questions.',
      'I sent a thank-you note on Friday; the button is blue.',
    ],
  },
  'T-14': {
    kind: 'exhibit',
    hits: [
      ['Letter rejecting my grievance without giving any reason', 'without giving'],
      ['E-mail in which the meeting was refused', 'refused'],
    ],
    clean: [
      'Letter, 5 February 2009, outcome of grievance',
      'Release without downtime, log of 3 May',
      'Note: patient refused breakfast, chart of 4 May',
    ],
  },
  'T-21': {
    kind: 'reply',
    hits: [['The report was finished.', 'The report was finished.']],
    clean: [
      'The report was finished on 3 May.',
      'It was delivered (E-04).',
      'I have not been given examples. Please send them.',
    ],
  },
  'T-24': {
    kind: 'exhibit',
    hits: [['Mail about the order and then a call', 'and then']],
    clean: ['Mail about the order and the call'],
  },
  'T-30': {
    kind: 'update',
    hits: [
      ['I will sue the company.', 'sue'],
      ['My lawyer reads this too.', 'My lawyer'],
      ['I will report it to OSHA.', 'OSHA'],
      ['The EEOC will hear of it.', 'EEOC'],
    ],
    clean: [
      'Sue Miller and I pursued the issue.',
      'I press the button and the press stops.',
      'I finished the OSHA training and filed IRS form 1099.',
      'The first irs of the file are empty.',
      'I met the press operator and the press office.',
    ],
  },
  'T-40': {
    hits: [
      ['This is retaliation for my complaint.', 'retaliation'],
      ['It was constructive dismissal.', 'constructive dismissal'],
      ['I was harassed.', 'harassed'],
    ],
    clean: [
      'I asked for constructive feedback.',
      'I used a discriminated union in TypeScript.',
      'I completed the harassment prevention training.',
      'The linter showed a violation of the naming rule.',
      'It threw an illegal argument error.',
    ],
  },
  'T-50': {
    hits: [['This is retaliation for my complaint.', 'retaliation']],
    clean: ['The complaint of 3 May was answered.'],
  },
  'T-60': {
    hits: [
      ['I refused to sign.', 'I refused'],
      ['I did it on purpose.', 'on purpose'],
      ["I didn't want to come.", "I didn't want"],
    ],
    clean: ['I was refused access on 4 May.', 'I did not do it on purpose.', 'The purpose-built rack was full.'],
  },
  'T-61': {
    hits: [
      ['I dropped the ball on two things.', 'dropped the ball'],
      ['I accept all of it.', 'I accept all of it'],
    ],
    clean: ['I accept all deliveries from 06:00.', 'He dropped the box of balls.'],
  },
  'T-62': {
    hits: [
      ['I quit.', 'I quit'],
      ['I was told to resign.', 'told to resign'],
      ['Friday is my last day.', 'my last day'],
      ['I am looking for another job.', 'looking for another job'],
    ],
    clean: [
      'The last day of the plan is 30 April.',
      'The program quits after the last row; press q to quit.',
      'I had to re-sign the form on my last day of leave.',
      'After Tom’s resignation I took over his accounts.',
    ],
  },
  'T-63': {
    kind: 'rebuttal',
    hits: [
      ['I was burned out in March.', 'burned out'],
      ['I had Covid.', 'Covid'],
    ],
    clean: [
      'I was on approved leave from 3 to 9 May.',
      'I gave the patient her medication at 08:00.',
      'The burner went out.',
    ],
  },
  'T-70': {
    hits: [['I will work on my bad attitude.', 'my bad attitude']],
    clean: ['I answered the mail on 3 May in a short tone of voice.', 'My communication plan was sent.'],
  },
}

/** What people write about their work on a good day, from many trades. */
export const EVERYDAY: readonly string[] = [
  'I merged the pull request on 3 May and closed ticket 4411; the shell script exits with code 0.',
  'On night shift I handed the ward over to Kim at 06:55, with the chart of each resident.',
  'I called twelve customers on Tuesday and sold four units; the press release went out at noon.',
  'The forklift stood still for 40 minutes. I moved 212 pallets by hand, and the count was right.',
  'Please send me the list of environments by Friday. I will confirm each change with its owner.',
  'I asked for constructive feedback on 4 March, and received it on 6 March in writing (E-07).',
  'The plan says "never miss a deadline". Since the plan began, 14 of 15 reports were on time.',
  'I set up the new till and trained two colleagues. Because the belt stopped, we began at 07:20.',
  'I believe that the target of 12 was changed on 4 April. Please confirm which one applies.',
  'Thank you for the meeting. I understood that A1 is met and A2 is partly met.',
  'The last day of the plan is 30 April. I am available on Monday, Tuesday and Thursday.',
  'I completed OSHA 10 training, the harassment prevention course and the fraud detection module.',
  'The class implements lazy loading and a discriminated union; the illegal state exception is gone.',
]
