import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import type { ProblemCode } from '../../src/problem/types.ts'
import { lawOf } from './build.ts'
import { check } from './check.ts'

const law = `## CHAPTER 5— CALLS

SUBCHAPTER I— GENERAL PROVISIONS

### § 5. Lines

(a) A carrier shall keep lines—

(G) in a town; and

(H) in a field.

### § 6. Calls

#### (f) Duties

A carrier shall carry calls.

#### (g) Costs

Calls are free.

#### (h) Definitions

In this section a call is a call.
`

/** Runs a whole bill, sections and all. */
function run(bill: string, after: string, problem?: ProblemCode, extra = '', before = law): void {
  const amendment = readAmendment(`# A bill\n\n${bill}\n`, { id: 'bill', file: 'amendments/bill.md' })
  check({ law: before, scheme: 'us-code', extra, run: amendment, after, ...(problem && { problem }) })
}

/** The text that a bill makes of a law. */
function drafted(bill: string, before: string): string {
  const amendment = readAmendment(`# A bill\n\n${bill}\n`, { id: 'bill', file: 'amendments/bill.md' })
  const { laws } = consolidate([lawOf(before, 'us-code')], [amendment], { mode: { kind: 'sequence' } })
  const [, body = ''] = lawSource((laws[0] as (typeof laws)[number]).draft).split(/\n---\n\n/)
  return body
}

describe('a section of a bill that has its number and its sentence on one line', () => {
  const after = law.replace('carry calls', 'carry all calls')
  const sentence =
    'of title 1, United States Code, is amended by striking “carry calls” and inserting “carry all calls”.'

  it('is not the section of the law', () => {
    run(`Sec. 114. Section 6(f) ${sentence}`, after)
    run(`Sec. 114. (a) Section 6(f) ${sentence}`, after)
    run(`Sec. 114. Subsection (f) of section 6 ${sentence}`, after)
  })
})

describe('a unit that is redesignated to make room', () => {
  it('stands behind the new one, though its label could be of another level', () => {
    run(
      `SEC. 2. CALLS.

Section 6 of title 1, United States Code, is amended—

(1) by redesignating subsection (h) as subsection (i);

(2) by inserting after subsection (g) the following:

“(h) Fees.—There are no fees.”; and

(3) in subsection (i), as so redesignated, by striking “a call is a call” and inserting “a call is any call”.`,
      law
        .replace('#### (h) Definitions', '#### (h) Fees\n\nThere are no fees.\n\n#### (i) Definitions')
        .replace('a call is a call', 'a call is any call'),
    )
  })

  it('so does (I), where the item before opens no list', () => {
    run(
      `SEC. 2. LINES.

Section 5(a) of title 1, United States Code, is amended—

(1) by redesignating subparagraph (H) as subparagraph (I); and

(2) by inserting after subparagraph (G) the following:

“(H) in a wood; and”.`,
      law.replace('(H) in a field.', '(H) in a wood; and\n\n(I) in a field.'),
    )
  })
})

describe('words that are quoted in the sentence and go on in further paragraphs', () => {
  it('are one quotation, and the items behind keep their places', () => {
    run(
      `SEC. 2. CALLS.

Section 6 of title 1, United States Code, is amended—

(1) in subsection (f)—

(A) by striking “carry calls” and inserting “carry—

“(1) calls; and

“(2) letters”; and

(B) by striking “A carrier” and inserting “A person”; and

(2) in subsection (g), by striking “free” and inserting “dear”.`,
      law
        .replace('carry calls.', 'carry—\n\n(1) calls; and\n\n(2) letters.')
        .replace('A carrier shall carry', 'A person shall carry')
        .replace('free', 'dear'),
    )
  })

  it('are words of the unit they are put into, and no heading', () => {
    run(
      `SEC. 2. LINES.

Section 5(a)(G) of title 1, United States Code, is amended by striking “in a town” and inserting “(i) In general.—In a town”.`,
      law.replace('(G) in a town; and', '(G)(i) In general\n\nIn a town; and'),
    )
  })
})

describe('sections of an Act', () => {
  const after = law.replace('Calls are free.', 'Calls are dear.')
  const strike = 'is amended by striking “free” and inserting “dear”.'

  it('are those of the Code that a parallel citation gives', () => {
    run(`Section 66(g) of the Calls Act of 1950 (1 U.S.C. 6(g)) ${strike}`, after)
  })

  it('or that the bill gave before', () => {
    run(
      `SEC. 2. FIRST.

Section 66(f) of the Calls Act of 1950 (1 U.S.C. 6(f)) is amended by striking “carry” and inserting “bring”.

SEC. 3. SECOND.

Section 66(g) of such Act ${strike}

SEC. 4. THIRD.

Section 66(h) of the Calls Act of 1950 is amended by striking “a call is a call” and inserting “none”.`,
      after.replace('carry', 'bring').replace('a call is a call', 'none'),
    )
  })

  it('under a lead that names the whole Act, each by its own citation', () => {
    run(
      `The Calls Act of 1950 (1 U.S.C. 5 et seq.) is amended—

(1) in section 66(g) (1 U.S.C. 6(g)), by striking “free” and inserting “dear”; and

(2) in section 5(a) (1 U.S.C. 6(f)), by striking “carry” and inserting “bring”.`,
      after,
      'addresses-differ',
    )
  })

  it('or by the law’s own table', () => {
    run(
      `Section 66(g) of the Calls Act of 1950 ${strike}`,
      after,
      undefined,
      'act-sections:\n  Calls Act of 1950:\n    66: 6\n',
    )
  })

  it('are never those of the Code that have the same number', () => {
    run(`Section 6(g) of the Calls Act of 1950 ${strike}`, law, 'section-of-act', 'short: Calls Act of 1950\n')
    run(
      `The Calls Act of 1950 (1 U.S.C. 5 et seq.) is amended—\n\n(1) in section 6(g), by striking “free”.`,
      law,
      'section-of-act',
    )
    run(`Section 6(g) of the Calls Act of 1950 (1 U.S.C. 5 note) ${strike}`, law, 'section-of-act')
  })

  it('keep the number that they have in the Code when they are worded anew', () => {
    run(
      `Section 66 of the Calls Act of 1950 (1 U.S.C. 6) is amended to read as follows:\n\n“SEC. 66. CALLS.\n\n“No call is free.”.`,
      `${law.slice(0, law.indexOf('### § 6'))}### § 6. CALLS\n\nNo call is free.\n`,
    )
  })
})

describe('a whole Act', () => {
  it('is not all of the title that has it', () => {
    const words = 'is amended by striking “carrier” each place it appears and inserting “person”.'
    run(`The Calls Act of 1950 (1 U.S.C. 5 et seq.) ${words}`, law, 'section-of-act')
    run('The Calls Act of 1950 (1 U.S.C. 5 et seq.) is repealed.', law, 'section-of-act')
  })

  const two = `${law}
SUBCHAPTER II— MORE

Part I— Lines

### § 9. Wires

Wires are long.

Part II— Posts

### § 10. Posts

Posts are high.

## CHAPTER 6— LETTERS

### § 20. Letters

Letters are short.
`

  it('ends with the last section of its division, and so do its titles and parts', () => {
    const added = (where: string): string =>
      `${where} is amended by adding at the end the following:\n\n“SEC. 15. KITES.\n\n“Kites are free.”.`
    const kites = '### § 15. KITES\n\nKites are free.\n\n'
    const kitesBefore = (line: string): string => two.replace(line, kites + line)
    run(added('The Calls Act of 1950 (1 U.S.C. 5 et seq.)'), kitesBefore('## CHAPTER 6'), undefined, '', two)
    expect(drafted(added('Title I of the Calls Act of 1950 (1 U.S.C. 5 et seq.)'), two)).to.equal(
      kitesBefore('SUBCHAPTER II'),
    )
    expect(drafted(added('Part I of title II of the Calls Act of 1950 (1 U.S.C. 9 et seq.)'), two)).to.equal(
      kitesBefore('Part II'),
    )
    run(
      added('Title II of the Calls Act of 1950 (1 U.S.C. 9 et seq.)'),
      kitesBefore('## CHAPTER 6'),
      undefined,
      '',
      two,
    )
    run(added('Title II of the Calls Act of 1950 (1 U.S.C. 10 et seq.)'), two, 'section-of-act', '', two)
    run(added('Title II of the Calls Act of 1950 (1 U.S.C. 77 et seq.)'), two, 'section-of-act', '', two)
  })

  it('ends with what the bill itself has added there', () => {
    const added = (section: string, label: string, name: string): string =>
      `SEC. ${section}. ${name}.\n\nTitle I of the Calls Act of 1950 (1 U.S.C. 5 et seq.) is amended by adding at the end the following:\n\n“SEC. ${label}. ${name}.\n\n“They are free.”.`
    const section = (label: string, name: string): string => `### § ${label}. ${name}\n\nThey are free.\n\n`
    expect(drafted(`${added('2', '15', 'KITES')}\n\n${added('3', '16', 'BIRDS')}`, two)).to.equal(
      two.replace('SUBCHAPTER II', `${section('15', 'KITES')}${section('16', 'BIRDS')}SUBCHAPTER II`),
    )
  })
})

describe('a heading that a bill prints in letters of its own', () => {
  it('is found', () => {
    run(
      'SEC. 2. CALLS.\n\nThe heading of section 6(h) of title 1, United States Code, is amended by striking “DEFINITIONS” and inserting “Terms”.',
      law.replace('#### (h) Definitions', '#### (h) Terms'),
    )
  })
})

describe('a sentence whose end is not certain', () => {
  const companies = `### § 7. Companies

The owner is Example, Inc. Holdings are free. It shall act.

### § 8. Hours

It opens at 9 a.m. The carrier acts under 47 U.S.C. The U.S. Government acts. It shall stop.
`
  const struck = (place: string): string =>
    `SEC. 2. X.\n\nSection ${place} of title 1, United States Code, is amended by striking the second sentence.`

  it('is a problem, and none is where the words behind tell', () => {
    run(struck('7'), companies, 'unit-ambiguous', '', companies)
    run(struck('8'), companies.replace('The carrier acts under 47 U.S.C. ', ''), undefined, '', companies)
  })
})
