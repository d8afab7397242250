import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Amendment } from '../../../src/amendment/types.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'
import { realActs, workedCases } from '../../support/data.ts'

/** What a bill says: instructions and dates, whatever the places they stand at. */
function saidBy({ instructions, commencement }: Amendment): string {
  return JSON.stringify([instructions, commencement], (key, value) =>
    key === 'span' || key === 'at' ? undefined : value,
  )
}

const read = (source: string): Amendment => readAmendment(source, { id: 'bill', file: 'bill.md' })

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, (brackets) => ' '.repeat(brackets.length))

/** Brackets with official citations and captions (`In general.—`) are a bill's furniture. */
const withoutFurniture = (text: string): string =>
  withoutBrackets(
    withoutBrackets(text.replace(/^(?:\([^)]*\)\s*)?[^“—]{0,160}\.—/u, (caption) => ' '.repeat(caption.length))),
  )

/** Where words begin in what a bill says to amend. */
function wordsOf({ source, parts }: Amendment): readonly number[] {
  return parts
    .filter(({ kind }) => kind === 'instruction' || kind === 'lead')
    .flatMap(({ span }) => {
      const text = withoutFurniture(source.slice(span.start, span.end))
      return [...text.matchAll(/(?<![\p{L}\d.“])[\p{L}\d]+/gu)].map(({ index }) => span.start + index)
    })
}

/** A long act is asked for some of its words only: it is read anew for each. */
const mostWords = 40
const longest = 60_000

const own = `# A bill

SEC. 2. CALLS.

(a) In general.—Section 230 of the Communications Act of 1934 (47 U.S.C. 230) is amended—

(1) in subsection (b)—

(A) by striking “Internet” each place it appears and inserting “internet”;

(B) in paragraph (4), by striking “; and” at the end and inserting a period; and

(C) by redesignating paragraphs (4) and (5) as paragraphs (5) and (6), respectively;

(2) in the second sentence of subsection (d), by inserting “, by radio,” after “services”; and

(3) by adding at the end the following new subsection:

“(g) Reports.—None.”.

(b) Repeal.—Section 231 of such Act is repealed.

(c) Effective date.—The amendments made by this section shall take effect on January 1, 2027.
`

const bills = [
  { name: 'a bill of our own', source: own },
  ...workedCases()
    .filter(({ name }) => name.includes('en'))
    .map(({ name, amendment }) => ({ name, source: readFileSync(amendment, 'utf8') })),
  ...realActs('en').filter(({ source }) => source.length < longest),
]

describe('a word put into what an American bill says to amend', () => {
  for (const { name, source } of bills)
    it(`changes how ${name} is read, or is a problem`, function () {
      this.timeout(60_000)
      const bill = read(source)
      const [said, problems] = [saidBy(bill), bill.problems.length]
      const words = wordsOf(bill)
      const step = Math.max(1, Math.floor(words.length / mostWords))
      const unnoticed = words
        .filter((_, index) => index % step === 0)
        .filter((at) => {
          const changed = read(`${source.slice(0, at)}notwithstanding ${source.slice(at)}`)
          return saidBy(changed) === said && changed.problems.length <= problems
        })
      expect(unnoticed.map((at) => source.slice(at - 30, at + 30))).to.deep.equal([])
    })
})

/** What leaves no gap: drafters write it or not, and it says where and what as little as the mark before it does. */
const mayMiss =
  /^(?:a|an|the|and|or|of|in|by|as|to|at|is|each|new|further|hereby|follows|following|such|so|term|it|immediately)$/i

/** “As (i)” says it as well: what a unit is called again, behind its own name. */
const isCalledAgain = (source: string, at: number): boolean =>
  /\b(?:as|in the|relating to) $/.test(source.slice(at - 12, at))

describe('a word taken out of what an American bill says to amend', () => {
  const ofEvery = bills.filter(({ source }) => source.length < longest / 2)
  for (const { name, source } of ofEvery)
    it(`changes how ${name} is read, or is a problem`, function () {
      this.timeout(60_000)
      const bill = read(source)
      const [said, problems] = [saidBy(bill), bill.problems.length]
      const words = wordsOf(bill)
      const step = Math.max(1, Math.floor(words.length / mostWords))
      const unnoticed = words
        .filter((_, index) => index % step === 0)
        .filter((at) => {
          const word = /^[\p{L}\d]+/u.exec(source.slice(at, at + 40))?.[0] ?? ''
          if (mayMiss.test(word) || isCalledAgain(source, at)) return false
          const changed = read(source.slice(0, at) + source.slice(at + word.length))
          return saidBy(changed) === said && changed.problems.length <= problems
        })
      expect(unnoticed.map((at) => source.slice(at - 30, at + 30))).to.deep.equal([])
    })

  it('a label, too', () => {
    const bill = read(own)
    const [said, problems] = [saidBy(bill), bill.problems.length]
    const labels = [...own.matchAll(/(?<=[a-z\d] )\((?:\d|[a-z])\)|(?<=section )\d+/g)]
    const unnoticed = labels.filter(({ index, 0: label }) => {
      const changed = read(own.slice(0, index) + own.slice(index + label.length))
      return saidBy(changed) === said && changed.problems.length <= problems
    })
    expect(unnoticed.map(({ index }) => own.slice(index - 30, index + 30))).to.deep.equal([])
  })
})
