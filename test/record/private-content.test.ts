import { describe, expect, test } from 'vitest'
import { privateContent } from '../../src/record/private-content.ts'

const found = (text: string): string[] => privateContent(text).map(({ what }) => what)

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]): string => parts.join('')
const SECRETS = {
  aws: join('AKIA', 'IOSFODNN7EXAMPLE'),
  github: join('ghp_', 'a1B2'.repeat(9)),
  githubFine: join('github_pat_', '11ABCDEFG0', 'x9Y8'.repeat(6)),
  gitlab: join('glpat-', 'a1B2c3D4e5F6g7H8i9J0'),
  slack: join('xoxb-', '123456789012-abcdefghijkl'),
  anthropic: join('sk-', 'ant-api03-', 'a1B2'.repeat(9)),
  openai: join('sk-', 'proj-', 'a1B2'.repeat(9)),
  stripe: join('sk_live_', 'a1B2'.repeat(6)),
  jwt: join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9'),
}

describe('what is found', () => {
  test.each([
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
    [`key ${SECRETS.aws} in the script`, 'an access key of AWS'],
    [`export GH=${SECRETS.github}`, 'a token of GitHub'],
    [SECRETS.githubFine, 'a token of GitHub'],
    [SECRETS.gitlab, 'a token of GitLab'],
    [SECRETS.slack, 'a token of Slack'],
    [SECRETS.stripe, 'a key of Stripe'],
    [`Authorization: Bearer ${SECRETS.jwt}`, 'a token that logs somebody in'],
    ['postgres://ana:Harbour7!@db.example.org/orders', 'a password in an address'],
    ['He mailed me the password: Harbour7', 'a password'],
    ['PASSWORD="s3cret-harbour"', 'a password'],
    ['user: ana, pwd=Harbour7, host: db', 'a password'],
    ['my password is Hunter2!', 'a password'],
    ['pw is hunter2', 'a password'],
    ['He wrote: pwd: hunter2. I told nobody.', 'a password'],
    ['passwort: Hafen7', 'a password'],
    ['Das Passwort lautet „Hafen7“.', 'a password'],
    ['DB_PASSWORD=harbour7', 'a password'],
    [SECRETS.anthropic, 'a key of an AI service'],
    [`OPENAI_KEY ${SECRETS.openai} there`, 'a key of an AI service'],
    ['[default]\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'a key or token'],
    ['api_key = 9f8e7d6c5b4a39281706', 'a key or token'],
    ['his number is 219-09-9998', 'a social security number'],
    ['SSN 219 09 9998', 'a social security number'],
    ['IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFF', 'a bank account (IBAN)'],
    ['GB82WEST12345698765432', 'a bank account (IBAN)'],
    ['card 4111 1111 1111 1111', 'the number of a card'],
    ['5500-0055-5555-5559', 'the number of a card'],
    ['378282246310005', 'the number of a card'],
  ])('%s', (text, what) => {
    expect(found(text)).toEqual([what])
  })

  test('with its line, and never whole', () => {
    const text = `A talk.\n\nHe wrote it on the board:\npassword: Harbour7\nand ${SECRETS.github}`
    expect(privateContent(text)).toEqual([
      { what: 'a password', line: 4, shown: 'Ha…' },
      { what: 'a token of GitHub', line: 5, shown: 'ghp_…' },
    ])
    for (const secret of Object.values(SECRETS)) expect(JSON.stringify(privateContent(secret))).not.toContain(secret)
  })
})

describe('what is no finding', () => {
  test.each([
    'version 10.2.3-beta.4 of 2022-02-11, build 20220211160000',
    '2022-02-11T16:00-08:00',
    'commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'id 123e4567-e89b-12d3-a456-426614174000 and 41111111-1111-4111-8111-111111111111',
    'ticket INC0012345678, JIRA-4821, #4111111111111111',
    'call +1 (415) 555-0132 or 415-555-0132 or 0043 664 123 45 67',
    'order 4006381333931, 1654041600000, 1654041600000000',
    'The password: he never gave it to me.',
    'Asked for the password; password reset was refused',
    'password: reset',
    'The password is required! The password is too short. My password was reset, is it expired?',
    'password reset; the password is 12-character at least, and was 90days old',
    'the pw is known, pwd was asked for',
    'risk-assessment-of-the-harbour-2022-02-11 and sk-a-short-one',
    'password: ********',
    'password: <hidden>',
    'password: $DB_PASSWORD1',
    'Passwords = 12 characters at least',
    'New rule: password: 90-day rotation from now on',
    'token: ring network, api key: none yet',
    'the tokens eyJ and AKIA are explained there',
    'rooms 000-12-3456, 666-12-3456, 912-12-3456, 123-00-4567, 123-45-0000',
    'DE89 3704 0044 0532 0130 01',
    'AB12 CDEF 3456 7890 1234',
    'card 4111 1111 1111 1112',
    '1234 5678 9012 3456',
    'https://example.org:8080/a@b and http://localhost:3000',
    'mail to ana@example.org and piet@example.org',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('a mail to colleagues, with its own numbers and a few addresses from elsewhere', () => {
    const to = Array.from({ length: 40 }, (_, i) => `colleague${i}@harbour.example`).join(', ')
    const ids = Array.from({ length: 20 }, (_, i) => `\t<${i}.abc@mail${i}.example.org>`).join('\n')
    expect(
      found(`Message-ID: <1@mx.example.org>\nReferences:\n${ids}\nTo: ${to}\nCc: union@example.org\n\nHello`),
    ).toEqual([])
  })

  test('a table about work', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i},2022-02-0${i},Answered,Piet`).join('\n')
    expect(found(`ticket,date,status,owner\n${rows}`)).toEqual([])
  })
})

describe("customers' data", () => {
  test('many addresses outside of one house', () => {
    const list = Array.from({ length: 12 }, (_, i) => `client${i}@shop${i}.example`).join('\n')
    expect(found(`Our customers:\n${list}`)).toEqual([
      'a list of other people: 11 e-mail addresses outside of one house',
    ])
  })

  test('a table with columns about people', () => {
    const rows = Array.from({ length: 6 }, (_, i) => `${i};Ana ${i};0${i} Harbour Street;555-013${i}`).join('\n')
    expect(privateContent(`export\nCustomer ID;Full name;Address;Phone\n${rows}`)).toEqual([
      { what: "a table of people's data", line: 2, shown: '' },
    ])
  })
})

test.each([
  '219-09-9998\n',
  'eyJa.',
  'a@',
  '1 ',
  'AA11',
  'password:',
  'password is ',
  'sk-',
  '1,2,',
  '-----BEGIN ',
  'x'.repeat(64),
  'DE89 ',
  'eyJaaaaaaaaaa',
])('a megabyte of "%s" is looked through at once', (piece) => {
  const text = piece.repeat(1_000_000 / piece.length)
  const before = performance.now()
  privateContent(text)
  expect(performance.now() - before).toBeLessThan(3_000)
})
