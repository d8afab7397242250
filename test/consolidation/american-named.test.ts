import { readAmendment } from '../../src/language/read-amendment.ts'
import type { ProblemCode } from '../../src/problem/types.ts'
import { check } from './check.ts'

const law = `### § 5. Words

In this chapter:

The term “call” means a call.

The term “line” means a line. A line is long.

### § 6. Positions

The following are at level IV:

Assistant Secretary of Commerce (11).

Director of the Census.

Director of the Center.

### § 7. Fines

(a) The fine shall be just: *Provided*, That it is small: *Provided further*, That no fine is due for calls.

(b) Rates are as follows:

| Year | Rate |
|---|---|
| 2020 | 5 percent |
| 2021 | 6 percent |
`

/** What a sentence on a section of title 1 makes of the law's texts. */
function gives(words: string, ...changes: readonly (readonly [before: string, after: string])[]): void {
  it(words, () => run(words, changes))
}

function fails(words: string, problem: ProblemCode): void {
  it(words, () => run(words, [], problem))
}

function run(words: string, changes: readonly (readonly [string, string])[], problem?: ProblemCode): void {
  const source = `# A bill\n\n## SEC. 2. Amendments\n\nSection ${words.replace(/^\S+/, (place) => `${place} of title 1, United States Code,`)}\n`
  const after = changes.reduce((text, [one, other]) => text.replace(one, () => other), law)
  const bill = readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
  check({ law, scheme: 'us-code', run: bill, after, ...(problem !== undefined && { problem }) })
}

describe('American places that words tell', () => {
  describe('a definition, by its term', () => {
    gives('5 is amended in the definition of “call” by striking “a call” and inserting “a message”.', [
      'a call.',
      'a message.',
    ])
    gives('5 is amended, in the definition of the term “line”, by striking the second sentence.', [
      ' A line is long.',
      '',
    ])
    gives('5 is amended by striking the definition of “call”.', ['The term “call” means a call.\n\n', ''])
    fails('5 is amended in the definition of “carrier” by striking “a”.', 'unit-not-found')
  })

  describe('an item, by what it relates to', () => {
    gives('6 is amended by striking the item relating to the Director of the Census.', [
      'Director of the Census.\n\n',
      '',
    ])
    gives(
      '6 is amended in the item relating to the Assistant Secretary of Commerce, by striking “(11)” and inserting “(10)”.',
      ['(11)', '(10)'],
    )
    fails('6 is amended by striking the item relating to the Director.', 'unit-ambiguous')
  })

  describe('a proviso, by its number', () => {
    gives('7(a) is amended in the first proviso by striking “small” and inserting “low”.', ['small', 'low'])
    gives('7(a) is amended by striking the first proviso.', [': *Provided*, That it is small', ''])
    gives('7(a) is amended by striking the second proviso.', [
      ': *Provided further*, That no fine is due for calls',
      '',
    ])
    gives('7(a) is amended by striking “fine” in the second proviso and inserting “fee”.', ['no fine', 'no fee'])
    fails('7(a) is amended in the proviso by striking “fine”.', 'unit-ambiguous')
    fails('7(a) is amended in the third proviso by striking “fine”.', 'unit-not-found')
  })

  describe('the table', () => {
    gives('7(b) is amended, in the table, by striking “6 percent” and inserting “7 percent”.', [
      '6 percent',
      '7 percent',
    ])
    fails('7(a) is amended, in the table, by striking “fine”.', 'unit-not-found')
  })
})
