import type { Amendment } from '../../src/amendment/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { check } from './check.ts'

const law = `### § 6. Calls

#### (a) Definitions

(1) The term “call” means a call.

(3) The term “line” means a line of a carrier.

(5) Network

A network of lines.

#### (b) Duties

A carrier shall carry calls, a carrier shall keep lines, and a carrier shall keep calls. It shall act. It shall act soon.

#### (c) Words

In this subsection:

The term “fee” means a fee.

The term “rate” means a rate.
`

function of6(words: string): Amendment {
  const source = `# A bill\n\n## SEC. 2. Amendments\n\nSection 6 of title 1, United States Code, is amended ${words}\n`
  const amendment = readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
  if (amendment.problems.length > 0) throw new Error(JSON.stringify(amendment.problems, null, 2))
  return amendment
}

const scheme = 'us-code'

/** What a bill of one instruction on section 6 gives. */
function gives(words: string, after: string): void {
  check({ law, scheme, run: of6(words), after })
}

function fails(
  words: string,
  problem: 'unit-ambiguous' | 'unit-exists' | 'unit-not-found' | 'label-mismatch' | 'words-not-found',
) {
  check({ law, scheme, run: of6(words), problem })
}

describe('places that are counted', () => {
  it('are counted before any of them is changed', () => {
    gives(
      'in subsection (b), by striking “carrier” the first and third places it appears and inserting “person”.',
      law.replace('A carrier shall', 'A person shall').replace('and a carrier', 'and a person'),
    )
    fails('in subsection (b), by striking “carrier” the first and fourth places it appears.', 'words-not-found')
  })

  it('end a run', () => {
    gives(
      'in subsection (b), by striking “carry” and all that follows through “calls” the second place it appears and inserting “act”.',
      law.replace('carry calls, a carrier shall keep lines, and a carrier shall keep calls', 'act'),
    )
    fails(
      'in subsection (b), by striking “lines” and all that follows through “carrier” the second place it appears.',
      'words-not-found',
    )
  })

  it('may be the last sentences', () => {
    gives(
      'in subsection (b), by striking the last two sentences.',
      law.replace(' It shall act. It shall act soon.', ''),
    )
  })
})

describe('a place in alphabetical order', () => {
  it('is that of the term which is defined, where the label fits it', () => {
    gives(
      'in subsection (a), by inserting in alphabetical order the following:\n\n> (2) The term “carrier” means a person.',
      law.replace('(3) The', '(2) The term “carrier” means a person.\n\n(3) The'),
    )
    gives(
      'in subsection (a), by inserting in alphabetical order the following:\n\n> (4) Message\n>\n> A text.',
      law.replace('(5) Network', '(4) Message\n\nA text.\n\n(5) Network'),
    )
    fails(
      'in subsection (a), by inserting in alphabetical order the following: “(4) The term ‘carrier’ means a person.”.',
      'label-mismatch',
    )
    fails(
      'in subsection (a), by inserting in alphabetical order the following: “(3) The term ‘carrier’ means a person.”.',
      'unit-exists',
    )
  })

  it('is among paragraphs where the definitions have no labels', () => {
    const message = 'The term “message” means a text.'
    gives(
      `in subsection (c), by inserting in alphabetical order the following:\n\n> ${message}`,
      law.replace('The term “rate”', `${message}\n\nThe term “rate”`),
    )
    const call = 'The term “call” means a call.'
    gives(
      `in subsection (c), by inserting in alphabetical order the following:\n\n> ${call}`,
      law.replace('The term “fee”', `${call}\n\nThe term “fee”`),
    )
  })

  it('is nowhere where nothing is defined, or in another order', () => {
    const words = of6(
      'in subsection (c), by inserting in alphabetical order the following: “The term ‘sun’ means a sun.”.',
    )
    const run = law.replace('“fee” means', '“zone” means')
    check({ law: run, scheme, run: words, problem: 'unit-ambiguous' })
    fails(
      'in subsection (b), by inserting in alphabetical order the following: “The term ‘call’ means a call.”.',
      'unit-ambiguous',
    )
  })
})

describe('a place between two units', () => {
  it('is behind the first', () => {
    gives(
      'by inserting between subsections (a) and (b) the following:\n\n> (a-1) Rates\n>\n> Rates are fair.',
      law.replace('#### (b)', '#### (a-1) Rates\n\nRates are fair.\n\n#### (b)'),
    )
  })
})

describe('a unit’s designation and heading', () => {
  it('make way for the label with other words', () => {
    gives(
      'in subsection (b), by striking the subsection designation and heading and inserting “(b) Tasks”.',
      law.replace('(b) Duties', '(b) Tasks'),
    )
  })

  it('of a unit that is not named are nowhere', () => {
    fails('by striking the subsection heading and inserting “Tasks”.', 'unit-not-found')
  })
})
