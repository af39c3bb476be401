import { measureChart } from '../../src/render/chart.ts'
import type { RenderedDocument } from '../../src/render/document.ts'
import type { Chart } from '../../src/render/tree.ts'

/** A document with sober defaults; a test gives what it is about. */
export function sampleDocument(parts: Partial<RenderedDocument>): RenderedDocument {
  return {
    title: 'Response to the performance improvement plan of 31 January 2022',
    markdown: '',
    charts: {},
    documentId: '2022-04-02-rebuttal-hr',
    asOf: '2022-04-02',
    shownDate: '2 April 2022',
    draft: false,
    landscape: false,
    paper: 'us-letter',
    language: 'en',
    ...parts,
  }
}

const weeks = ['4 Feb', '11 Feb', '18 Feb', '25 Feb', '4 Mar', '11 Mar', '18 Mar', '25 Mar', '1 Apr']

function weekly(
  title: string,
  unit: string,
  values: readonly (readonly [value: number, target: number | null])[],
): Chart {
  return measureChart({
    title,
    unit,
    shade: '',
    alt: `${title}, week by week: ${values.map(([value], i) => `${weeks[i]} ${value}`).join(', ')}.`,
    readings: values.map(([value, target], i) => ({
      label: weeks[i] ?? '',
      value,
      target,
      met: target === null ? null : value >= target,
      shaded: false,
    })),
  })
}

const sampleCharts: Readonly<Record<string, Chart>> = {
  M1: weekly(
    'Tickets answered within 4 business hours',
    'percent',
    [64, 71.4, 76.9, 83.3, 88.2, 92.9, 90, 93.3, 95.2].map((value) => [value, 90] as const),
  ),
  M2: weekly('Tickets closed', 'tickets', [
    [9, 8],
    [7, 8],
    [8, 8],
    [10, 8],
    [11, 12],
    [12, 12],
    [13, 12],
    [12, 12],
    [14, 12],
  ]),
  M3: weekly('Work sessions on documentation of environments', 'sessions', [
    [0, null],
    [1, null],
    [1, null],
    [2, null],
    [1, null],
    [2, null],
    [2, null],
    [2, null],
    [3, null],
  ]),
}

const exhibits = Array.from(
  { length: 20 },
  (_, i) =>
    `| E-${String(i + 1).padStart(2, '0')} | ${i + 1} February 2022 | ${i % 3 === 0 ? 'E-mail' : 'Work product'} | ${
      i % 4 === 0
        ? 'E-mail confirming that the commits of November 2021 were shown to the manager at the meeting of 2 February'
        : 'Ticket counts exported from the help desk system for the week'
    } |`,
).join('\n')

const letter = `# Response to the performance improvement plan of 31 January 2022

**To:** Personnel file of Dana Reyes, City of Alder Human Resources\\
**From:** Dana Reyes, Systems Analyst II\\
**Date:** 2 April 2022 (day 62 of 90)\\
**Re:** Plan issued by Marisol Vega on 31 January 2022, in effect until 30 April 2022

I have received the plan and have worked on each of its four areas since the day that it was issued. This response sets out what has been done, with exhibits, asks that three statements be corrected, and makes four requests. I ask that it be kept with the plan in my personnel file.

## 1. Where each area stands

| Area | My assessment | Manager's assessment, 25 March | Exhibits |
| --- | --- | --- | --- |
| A1 Ticket response and prioritization | Met | Met | E-07, E-08, E-12 |
| A2 Communication with the team | Met | Met | E-05, E-09 |
| A3 Completion of assigned features | Partially met; two of three features delivered, the third awaits the test environment | Met | E-03, E-04, E-10, E-11 |
| A4 Judgment and independence | Not assessed | Not assessed; "will be decided by the Director" | E-14 |

![](chart:M1) ![](chart:M2) ![](chart:M3)

| Measure | Target | First week | Latest week | Average | Met in |
| --- | ---: | ---: | ---: | ---: | ---: |
| Tickets answered within 4 business hours | 90 % | 64.0 % | 95.2 % | 83.9 % | 4 of 9 weeks |
| Tickets closed | 12 a week | 9 | 14 | 10.7 | 7 of 9 weeks |
| Work sessions on documentation | none set | 0 | 3 | 1.6 | – |

## 2. Statements that I ask to have corrected

| The plan says | What the record shows | Correction that I ask for |
| --- | --- | --- |
| "The employee did not finish the feature that lets people delete content from the intranet." | The feature was completed on 18 November 2021 and put into service on 22 November; the commits and the release note are at Exhibits E-03 and E-04. They were shown to Ms. Vega on 2 February, who wrote the next day: "Thanks, I had not seen that." (E-05) | Remove the statement, or add that the feature was delivered on 22 November 2021. |
| "Does not respond to trouble tickets in a timely manner." | No response time was set before 31 January 2022. Of 212 tickets assigned in 2021, 187 were answered on the same day (E-07). | State the period and the count that the statement rests on. |
| "Has been counselled on several occasions." | I have no record of any counselling before 31 January 2022, and I asked for the dates on 9 February (E-13); there has been no answer so far. | Add the dates of the counselling, or remove the statement. |

## 3. Meetings

Nine weekly meetings were due by the date of this response. Six were held, two were cancelled by the manager, and for one the outcome was not recorded.

> "This is where I need you to be." (Marisol Vega, 25 March 2022, noted on the same day)

## 4. Requests

1. That the three corrections above be made, or that I be told in writing why not.
2. That area A4 be given a measure that both of us can apply, for example the number of changes that had to be taken back.
3. That the two cancelled meetings be made up before 30 April:
   - the meeting of 11 February 2022, and
   - the meeting of 4 March 2022.
4. That I receive the list of environments that was promised on 31 January.

I remain committed to meeting the plan and am available to discuss any of this.

Signature: ______________________________      Date: ____________________

---

## Exhibits

Numbers are from my own list; not all of them are part of this document.

| Exhibit | Date | Kind | Description |
| --- | --- | --- | --- |
${exhibits}
`

const rows = Array.from({ length: 60 }, (_, i) => {
  const day = `${(i % 28) + 1} ${i < 28 ? 'January' : 'February'} 2022`
  const long = i % 7 === 3
  return `| ${day}${i % 5 === 0 ? ', about' : ''} | ${long ? 'Meeting with Ms. Vega at which the commits for the deletion feature were shown on screen; she asked for the release note, which was sent the same afternoon, and said that the point would be taken up with the Director before the next meeting' : 'Ticket counts sent to the manager'} | ${long ? 'Dana Reyes, Marisol Vega, Colin Abernathy' : 'Dana Reyes'} | ${i % 3 === 0 ? `E-${i}` : ''} | ${long ? '12 days later' : 'same day'} |`
})

export const letterDocument: RenderedDocument = sampleDocument({ markdown: letter, charts: sampleCharts })

export const chronologyDocument: RenderedDocument = sampleDocument({
  title: 'Chronology',
  landscape: true,
  documentId: '2022-04-02-chronology-union',
  markdown: `# Chronology\n\nEvery dated entry up to 2 April 2022.\n\n| Date | What happened | People | Exhibit | Written down |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
})
