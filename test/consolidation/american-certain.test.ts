import type { Amendment } from '../../src/amendment/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import type { ProblemCode } from '../../src/problem/types.ts'
import { check } from './check.ts'

const law = `### § 5. Grants

#### (a) Authority

The Secretary may make grants to

(1) 2 States for

(A) planning; and

(B) training; and

(2) 3 States.

Grants are free.

#### (b) Fines

(1) A fine may be paid to a corporation.

(2) A fine shall be just.

### § 6. Positions

(a) The following are at level IV:

Assistant Secretary of Commerce.

General Counsel.
`

/** A bill that amends title 1 in these words; each line after the first is a paragraph. */
function bill(...lines: readonly string[]): Amendment {
  const source = `---\ntitle: A bill\nstatus: draft\n---\n\n# A bill\n\n## SEC. 2. Amendments\n\n${lines.join('\n\n')}\n`
  return readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
}

interface Case {
  readonly run: readonly string[]
  /** Each text of the law, and what it becomes. */
  readonly changes?: readonly (readonly [before: string, after: string])[]
  readonly remarks?: readonly ProblemCode[]
  readonly problem?: ProblemCode
}

function checkBill({ run, changes = [], ...ends }: Case): void {
  const after = changes.reduce((text, [one, other]) => text.replace(one, () => other), law)
  check({ law, scheme: 'us-code', run: bill(...run), after, ...ends })
}

const section5 = 'Section 5 of title 1, United States Code,'

describe('American instructions that mean one thing', () => {
  describe('an address that leaves a level out', () => {
    for (const place of ['5(a)(A)', '5(B)'])
      it(`section ${place} is no other name for a unit further in`, () =>
        checkBill({
          run: [`Section ${place} of title 1, United States Code, is amended by striking “a”.`],
          problem: 'unit-not-found',
        }))
  })

  it('“both places” are two, and neither one nor three', () => {
    checkBill({
      run: [`${section5} is amended by striking “States” both places it appears and inserting “Tribes”.`],
      changes: [
        ['2 States', '2 Tribes'],
        ['3 States', '3 Tribes'],
      ],
    })
    checkBill({
      run: [`${section5} is amended by striking “fine” both places it appears and inserting “fee”.`],
      changes: [
        ['A fine may', 'A fee may'],
        ['A fine shall', 'A fee shall'],
      ],
    })
    checkBill({
      run: [`${section5} is amended by striking “planning” both places it appears and inserting “plans”.`],
      problem: 'words-not-found',
    })
  })

  it('words that the bill has put in are not those that it strikes next', () =>
    checkBill({
      run: [
        `${section5} is amended—`,
        '(1) by striking “2 States” and inserting “3 States”; and',
        '(2) by striking “3 States” and inserting “4 States”.',
      ],
      changes: [
        ['3 States', '4 States'],
        ['2 States', '3 States'],
      ],
    }))

  it('a text brings no label that another unit has', () =>
    checkBill({
      run: [
        `Section 5(b) of title 1, United States Code, is amended by striking paragraph (1) and inserting the following:`,
        '“(1) A fine may be paid.',
        '“(2) A fine may be waived.”.',
      ],
      problem: 'unit-exists',
    }))

  it('a closing mark that is doubled is told of', () =>
    checkBill({
      run: [
        `Section 5(b)(1) of title 1, United States Code, is amended by inserting “, or a trust,” after “corporation”.`,
      ],
      changes: [['a corporation.', 'a corporation, or a trust,.']],
      remarks: ['punctuation-suspicious'],
    }))

  it('labels that no longer rise are told of', () =>
    checkBill({
      run: [`Section 5(b) of title 1, United States Code, is amended by redesignating paragraph (1) as paragraph (3).`],
      changes: [['(1) A fine', '(3) A fine']],
      remarks: ['labels-out-of-order'],
    }))

  it('so are those of units that become units of a higher level', () =>
    checkBill({
      run: [
        `Section 5 of title 1, United States Code, is amended by redesignating subsection (a)(2) as subsection (c).`,
      ],
      changes: [['(2) 3 States', '(c) 3 States']],
      remarks: ['labels-out-of-order'],
    }))
})

describe('American instructions on the beginning and the end of a unit', () => {
  it('all that follows a paragraph is the text behind the last one, too', () =>
    checkBill({
      run: [`Section 5(a) of title 1, United States Code, is amended by striking paragraph (2) and all that follows.`],
      changes: [['(2) 3 States.\n\nGrants are free.\n\n', '']],
    }))

  for (const all of [
    'Section 5(a) of title 1, United States Code, is amended by striking all that precedes paragraph (1) and inserting the following:',
    `${section5} is amended by striking so much of subsection (a) as precedes paragraph (1) and inserting the following:`,
    'So much of section 5(a) of title 1, United States Code, as precedes paragraph (1) is amended to read as follows:',
  ])
    it(all, () =>
      checkBill({
        run: [all, '“(a) Grants.—The Secretary shall make grants to”.'],
        changes: [['#### (a) Authority\n\nThe Secretary may', '#### (a) Grants\n\nThe Secretary shall']],
      }),
    )

  it('before the period is before the only one, where the matter before a list does not end with it', () => {
    const run = bill(
      'Section 5(a) of title 1, United States Code, is amended, in the matter preceding paragraph (1), by inserting before the period the following: “, if asked”.',
    )
    const two = law.replace('The Secretary may make', 'The Secretary shall act. The Secretary may make')
    check({ law: two, scheme: 'us-code', run, after: two.replace('shall act.', 'shall act, if asked.') })
    check({ law, scheme: 'us-code', run, problem: 'words-not-found' })
  })

  it('words may be quoted with the label that stands before them', () => {
    checkBill({
      run: [`${section5} is amended by striking “(2) 3 States.” and inserting “(2) 3 Tribes.”.`],
      changes: [['3 States.', '3 Tribes.']],
    })
    checkBill({
      run: [
        'Section 6 of title 1, United States Code, is amended by striking “(a) The following” and inserting the following:',
        '“(a) In general.—The following”.',
      ],
      changes: [['(a) The following', '(a) In general\n\nThe following']],
    })
  })

  it('a label that is inserted behind the unit’s own designates its text', () =>
    checkBill({
      run: ['Section 6(a) of title 1, United States Code, is amended by inserting “(1)” after “(a)”.'],
      changes: [['(a) The following', '(a)(1) The following']],
    }))

  it('a paragraph that is set out goes behind a paragraph as one of its own', () =>
    checkBill({
      run: [
        'Section 6 of title 1, United States Code, is amended by inserting after “Assistant Secretary of Commerce.” the following:',
        '“Director of the Census.”.',
      ],
      changes: [['Commerce.\n\n', 'Commerce.\n\nDirector of the Census.\n\n']],
    }))
})
