import { readAmendment } from '../../src/language/read-amendment.ts'
import type { ProblemCode } from '../../src/problem/types.ts'
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
function run(bill: string, after: string, problem?: ProblemCode): void {
  const amendment = readAmendment(`# A bill\n\n${bill}\n`, { id: 'bill', file: 'amendments/bill.md' })
  check({ law, scheme: 'us-code', run: amendment, after, ...(problem && { problem }) })
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
