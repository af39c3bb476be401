/**
 * Public holidays as rules, so that they hold for every year and stay small. They are written from the laws that each list
 * names; what a list does not have (days of a region or town, days set for one year) is not known here.
 */

/** Which weekday a holiday of a weekend is kept on: the nearest, the next that is free, that next one for a Sunday alone, or none. */
export type Kept = 'nearest' | 'next' | 'sunday' | 'never'

/**
 * `12-25`; `3 monday 01` and `last monday 05` for the third and the last Monday of a month; `friday before 04-15`,
 * `monday after 01-06` for the nearest one, the day itself left out; `easter -2` for days from Easter Sunday.
 */
type Rule = {
  readonly name: string
  readonly on: string
  /** First and last year. */
  readonly since?: number
  readonly until?: number
  readonly kept?: Kept
}

export type HolidayList = {
  readonly law: string
  readonly kept: Kept
  readonly rules: readonly Rule[]
  /** What of the country's list a state does not keep. */
  readonly without?: readonly string[]
}

const rules = (lines: Readonly<Record<string, string>>): Rule[] =>
  Object.entries(lines).map(([name, on]) => ({ name, on }))

/** By country, and by country and state for what a state has beside. */
export const HOLIDAYS: Readonly<Record<string, HolidayList>> = {
  US: {
    law: '5 U.S.C. 6103',
    kept: 'nearest',
    rules: [
      ...rules({
        "New Year's Day": '01-01',
        'Birthday of Martin Luther King, Jr.': '3 monday 01',
        "Washington's Birthday": '3 monday 02',
        'Memorial Day': 'last monday 05',
        'Independence Day': '07-04',
        'Labor Day': '1 monday 09',
        'Columbus Day': '2 monday 10',
        'Veterans Day': '11-11',
        'Thanksgiving Day': '4 thursday 11',
        'Christmas Day': '12-25',
      }),
      { name: 'Juneteenth', on: '06-19', since: 2021 },
    ],
  },
  'US-CA': {
    law: 'Cal. Gov. Code 6700',
    kept: 'sunday',
    rules: [
      { name: 'Cesar Chavez Day', on: '03-31' },
      { name: 'the day after Thanksgiving', on: 'friday after 4 thursday 11' },
    ],
  },
  'US-CT': {
    law: 'Conn. Gen. Stat. 1-4',
    kept: 'nearest',
    rules: [
      { name: "Lincoln's Birthday", on: '02-12' },
      { name: 'Good Friday', on: 'easter -2', kept: 'never' },
    ],
  },
  'US-MA': { law: 'M.G.L. c. 4 s. 7', kept: 'never', rules: [{ name: "Patriots' Day", on: '3 monday 04' }] },
  'US-NY': {
    law: 'N.Y. Gen. Constr. Law 24',
    kept: 'sunday',
    rules: rules({ "Lincoln's Birthday": '02-12', 'Election Day': 'tuesday after 1 monday 11' }),
  },
  'US-TX': {
    law: "Tex. Gov't Code 662.003",
    kept: 'never',
    rules: rules({
      'Texas Independence Day': '03-02',
      'San Jacinto Day': '04-21',
      'Lyndon Baines Johnson Day': '08-27',
      'the day after Thanksgiving': 'friday after 4 thursday 11',
      'Christmas Eve': '12-24',
      'the day after Christmas': '12-26',
    }),
  },
  GB: {
    law: 'Banking and Financial Dealings Act 1971, England and Wales',
    kept: 'next',
    rules: [
      ...rules({
        "New Year's Day": '01-01',
        'Good Friday': 'easter -2',
        'Easter Monday': 'easter +1',
        'Summer bank holiday': 'last monday 08',
        'Christmas Day': '12-25',
        'Boxing Day': '12-26',
      }),
      { name: 'Early May bank holiday', on: '1 monday 05', until: 2019 },
      { name: 'Early May bank holiday', on: '05-08', since: 2020, until: 2020 },
      { name: 'Early May bank holiday', on: '1 monday 05', since: 2021 },
      { name: 'Spring bank holiday', on: 'last monday 05', until: 2021 },
      { name: 'Spring bank holiday', on: '06-02', since: 2022, until: 2022 },
      { name: 'Spring bank holiday', on: 'last monday 05', since: 2023 },
      { name: 'Platinum Jubilee', on: '06-03', since: 2022, until: 2022 },
      { name: 'State funeral of Queen Elizabeth II', on: '09-19', since: 2022, until: 2022 },
      { name: 'Coronation of King Charles III', on: '05-08', since: 2023, until: 2023 },
    ],
  },
  'GB-SCT': {
    law: 'Banking and Financial Dealings Act 1971, Scotland',
    kept: 'next',
    without: ['Easter Monday', 'Summer bank holiday'],
    rules: rules({ '2 January': '01-02', 'August bank holiday': '1 monday 08', "St Andrew's Day": '11-30' }),
  },
  'GB-NIR': {
    law: 'Banking and Financial Dealings Act 1971, Northern Ireland',
    kept: 'next',
    rules: rules({ "St Patrick's Day": '03-17', 'Battle of the Boyne': '07-12' }),
  },
  IE: {
    law: 'Organisation of Working Time Act 1997, second schedule',
    kept: 'never',
    rules: [
      ...rules({
        "New Year's Day": '01-01',
        "Saint Patrick's Day": '03-17',
        'Easter Monday': 'easter +1',
        'May holiday': '1 monday 05',
        'June holiday': '1 monday 06',
        'August holiday': '1 monday 08',
        'October holiday': 'last monday 10',
        'Christmas Day': '12-25',
        "Saint Stephen's Day": '12-26',
      }),
      // The first Monday of February, and the first itself where that is a Friday.
      { name: "Saint Brigid's Day", on: '1 monday 02', since: 2023, until: 2029 },
      { name: "Saint Brigid's Day", on: '02-01', since: 2030, until: 2030 },
      { name: "Saint Brigid's Day", on: '1 monday 02', since: 2031, until: 2035 },
    ],
  },
  CA: {
    law: 'Canada Labour Code, section 166',
    kept: 'next',
    rules: [
      ...rules({
        "New Year's Day": '01-01',
        'Good Friday': 'easter -2',
        'Victoria Day': 'monday before 05-25',
        'Canada Day': '07-01',
        'Labour Day': '1 monday 09',
        'Thanksgiving Day': '2 monday 10',
        'Remembrance Day': '11-11',
        'Christmas Day': '12-25',
        'Boxing Day': '12-26',
      }),
      { name: 'National Day for Truth and Reconciliation', on: '09-30', since: 2021 },
    ],
  },
  AU: {
    law: 'Fair Work Act 2009, section 115',
    kept: 'next',
    rules: [
      ...rules({
        "New Year's Day": '01-01',
        'Australia Day': '01-26',
        'Good Friday': 'easter -2',
        'Easter Monday': 'easter +1',
        'Christmas Day': '12-25',
        'Boxing Day': '12-26',
      }),
      { name: 'Anzac Day', on: '04-25', kept: 'never' },
    ],
  },
}
