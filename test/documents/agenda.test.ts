import { describe, expect, test } from 'vitest'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'
import { makeDocument } from './made-document.ts'

type Files = Readonly<Record<string, string>>

const PEOPLE = `people:
  - {id: ana, name: Ana Duarte, role: Dispatcher, relation: employee}
  - {id: piet, name: Piet Vos, role: Dispatch manager, relation: supervisor, interests: [rowing], good_at: [planning routes], notes: Likes short answers}
`
const WEEKLY = PLAN.replace('status: active\n', 'status: active\ncheck_in_cadence: {every: week, on: friday}\n')

function agenda(files: Files, ...flags: readonly string[]): Promise<Ran> {
  return render(recordOf({ 'plan.yaml': WEEKLY, 'people.yaml': PEOPLE, ...files }), ...flags)
}

function render(dir: string, ...flags: readonly string[]): Promise<Ran> {
  const day = flags.includes('--today') ? [] : ['--today', '2024-01-20']
  const reader = flags.includes('--for') ? [] : ['--for', 'manager']
  return run('-C', dir, 'render', 'agenda', ...reader, ...day, '--format', 'md', '--out', '-', ...flags)
}

const checkIn = (day: string, more: string): Files => ({
  [`check-ins/${day}.yaml`]: `scheduled_for: ${day}\n${more}\n`,
})

describe('which check-in it is for', () => {
  test('the next that is set, else the next of the cadence, else one without a day', async () => {
    const set = await agenda(checkIn('2024-01-24', 'status: scheduled'))
    expect(set.out).toContain('# Check-in agenda: Wednesday, 24 January 2024')
    expect((await agenda({})).out).toContain('# Check-in agenda: Friday, 26 January 2024')
    const none = (await agenda({ 'plan.yaml': PLAN })).out
    expect(none).toContain('# Agenda for our next check-in')
    expect(none).toContain('A day and a time for this check-in; none is set.')
  })

  test('on the day itself it is for that day, until it was held', async () => {
    const today = ['--today', '2024-01-26']
    expect((await agenda(checkIn('2024-01-26', 'status: scheduled'), ...today)).out).toContain('Friday, 26 January')
    expect((await agenda(checkIn('2024-01-26', 'status: held'), ...today)).out).toContain('Friday, 2 February')
  })

  test('one of the same week stands for the day of the cadence', async () => {
    const files = checkIn('2024-01-24', 'status: scheduled')
    expect((await agenda(files)).out).toContain('After this one there are 10 check-ins, from 2 February')
    const more = { ...files, ...checkIn('2024-01-23', 'status: held') }
    expect((await agenda(more, '--today', '2024-01-24')).out).toContain('Wednesday, 24 January')
  })

  test('one that is over, moved or called off has none', async () => {
    const files = {
      ...checkIn('2024-01-12', 'status: held'),
      ...checkIn('2024-01-19', 'status: manager_no_show'),
      ...checkIn('2024-01-15', 'status: rescheduled\nrescheduled_to: 2024-01-24'),
    }
    expect((await agenda(files, '--check-in', '2024-01-12')).err).toContain(
      'onrecord render recap --check-in 2024-01-12',
    )
    expect((await agenda(files, '--check-in', '2024-01-19')).err).toContain(
      'render missed-check-in --check-in 2024-01-19',
    )
    expect((await agenda(files, '--check-in', '2024-01-15')).err).toContain('was moved to 2024-01-24')
    expect((await agenda(files)).out).toContain('Wednesday, 24 January')
  })
})

describe('the page for both', () => {
  test('says what is open: action items, support, questions, dates', async () => {
    const { out } = await agenda({
      ...checkIn(
        '2024-01-12',
        `status: held
assessments: {A1: partially_met}
self_assessments: {A1: met}
action_items:
  - {text: Piet to share the list of senders, owner: piet, due: 2024-01-19}
  - {text: Count the open mail, owner: ana, done_on: 2024-01-15}`,
      ),
      ...checkIn('2024-01-19', 'status: cancelled_by_manager\nreason_given: stock taking'),
      ...checkIn('2024-01-26', 'status: scheduled\nmanager_topic: how to word a refusal kindly'),
      'metrics/M1.yaml':
        'id: M1\narea: A1\nname: Mail answered in two days\nform: ratio\ntarget: {op: ">=", value: 90}\ntarget_source: proposed_by_employee\nreadings:\n  - {week_ending: 2024-01-12, value: [3, 6]}\n  - {week_ending: 2024-01-19, value: [5, 6]}\n',
      'requests/R-01.yaml': 'id: R-01\nkind: clarification\nsent_on: 2024-01-10\nto: piet\ntext: "A1: which mail?"\n',
    })
    expect(out).toContain(
      '**Purpose.** Where A1 stands, and an answer to the question below. The last check-in was on 12 January; one action item is open. That of 19 January did not take place.',
    )
    expect(out).not.toContain('stock taking')
    expect(out).toContain('**I would like your view on:** how to word a refusal kindly')
    expect(out).toContain('| Share the list of senders | Piet Vos | 12 Jan | 19 Jan | open |')
    expect(out).toContain('| Count the open mail | Ana Duarte | 12 Jan |  | done 15 Jan |')
    expect(out).toContain('Measure | 12 Jan | 19 Jan | Target | My own view 12 Jan | Rated 12 Jan |')
    expect(out).toContain('Mail answered in two days | 50.0% | 83.3% | 90% or more\\* | met | partially met |')
    expect(out).toContain('\\* Proposed by me; the plan states none for A1.')
    expect(out).toContain('1. A1, asked on 10 January: "which mail?" The targets marked \\*, as proposed or changed.')
    expect(out).toContain('After this one there are 10 check-ins, from 2 February to 5 April.')
    expect(out).toContain('| A1 | | | | |')
  })

  test('what did not take place because of oneself is said as well, without the reason', async () => {
    const files = {
      ...checkIn('2024-01-12', 'status: cancelled_by_employee\nreason_given: moving house'),
      ...checkIn('2024-01-19', 'status: manager_no_show'),
    }
    const { out } = await agenda(files)
    expect(out).toContain(
      'None has been held so far. That of 19 January did not take place. That of 12 January did not take place; that was on my side.',
    )
    expect(out).not.toContain('moving')
  })

  test('with nothing recorded it has no empty heading and no claim', async () => {
    const { out } = await agenda({})
    expect(out).toContain('**Purpose.** Where A1 stands. I have no earlier check-in on record.')
    expect(out).toContain('| Area, and what the plan expects | Measure |\n')
    expect(out).toContain('1. A1: a measure, and the result that would be satisfactory; the plan states no measure.')
    expect(out).not.toMatch(/Action items|N\/A|undefined|Rated|Target/)
  })

  test('after the plan it asks for the result, and for no support', async () => {
    const { out } = await agenda(
      { 'plan.yaml': WEEKLY.replace(/$/, '    support: [{text: A second screen, promised_on: 2024-01-08}]\n') },
      ...['--today', '2024-04-20'],
    )
    expect(out).toContain('**Purpose.** The result for A1.')
    expect(out).toContain('The plan ended on Friday, 5 April.')
    expect(out).not.toContain('screen')
  })

  test('the first example reads as it was written by hand', async () => {
    const { out } = await render(copyOf('city-erp'), '--today', '2022-04-02')
    expect(out).toContain('**Purpose.** A rating of each area, and a way to assess A4.')
    expect(out).toContain(
      'You replied to my recap of March 25: "A4 will be decided by the Director." On what measure, and by when?',
    )
    expect(out).not.toContain('For me alone')
  })

  test('twelve areas with much to say are still one page', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `A${i + 1}`)
    const long = 'Answer what comes in from every office on the same day, in the agreed format, and note it. '.repeat(3)
    const areas = ids.map(
      (id) =>
        `  - {id: ${id}, title: Work of ${id}, expectation: "${long}", support: [{text: A course of two days, promised_on: 2024-01-08}]}\n`,
    )
    const files: Files = Object.fromEntries(
      ids.map((id, i) => [
        `requests/R-${i + 10}.yaml`,
        `id: R-${i + 10}\nkind: clarification\nsent_on: 2024-01-${i + 8 < 10 ? '09' : i + 8}\nto: piet\ntext: "${id}: ${long.slice(0, 150)}?"\n`,
      ]),
    )
    const dir = recordOf({
      'plan.yaml': WEEKLY.replace(/ {2}- id: A1[\s\S]*$/, areas.join('')).replace(
        'kind: PIP\n',
        'kind: PIP\njurisdiction: US-TX\n',
      ),
      'people.yaml': PEOPLE,
      ...files,
      ...checkIn(
        '2024-01-12',
        `status: held\naction_items:\n${ids.map((id) => `  - {text: "${long.slice(0, 80)} ${id}", owner: ana}`).join('\n')}`,
      ),
    })
    const { md, metadata } = await makeDocument(dir, 'agenda', '--for', 'manager', '--today', '2024-01-20')
    expect(metadata).toMatch(/Pages:\s+1\n/)
    expect(md).toContain('Not in this table, to be asked about as well: A7, A8, A9, A10, A11 and A12.')
    expect(md).toContain('My questions on A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11 and A12, as asked on')
  })
})

describe('the page for oneself alone', () => {
  test('has the order of points, what to say, and what is known of the people', async () => {
    const { out } = await agenda({}, '--for', 'self')
    expect(out).toContain('# For me alone: not part of the agenda')
    expect(out).toContain('- Ask point 1 of the agenda first.')
    expect(out).toContain('I will give it back by Tuesday, 30 January.')
    expect(out).toContain(
      '- Piet Vos, Dispatch manager: Good at planning routes; ask for advice there. Interested in rowing. Likes short answers.',
    )
    const manager = (await agenda({})).out
    expect(manager).not.toMatch(/rowing|routes|short answers|discipline|For me/)
  })

  test('names the representative where there is one', async () => {
    const ask = async (plan: string, people: string): Promise<string> =>
      (
        await agenda(
          { 'plan.yaml': WEEKLY.replace('format: 1\n', `format: 1\n${plan}`), 'people.yaml': people },
          '--for',
          'self',
        )
      ).out
    const rep = `${PEOPLE}  - {id: ulla, name: Ulla Maas, role: works council, relation: union_representative}\n`
    expect(await ask('', rep)).toContain('I would like to have Ulla Maas, works council, with me before I answer.')
    expect(await ask('union: member\n', PEOPLE)).toContain('to have my union representative with me')
    const bare = await ask('union: unknown\nsector: public\n', PEOPLE)
    expect(bare).toContain('to have somebody of my choice with me')
    expect(bare).toContain('Whether a union covers my work is not in my record')
    expect(bare).toContain('A public employer may have rules on who can be present')
    expect(await ask('union: none\nsector: private\n', PEOPLE)).not.toMatch(/covers my work|public employer/)
  })
})
