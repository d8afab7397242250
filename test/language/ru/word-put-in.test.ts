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

/** Where words begin in what a bill says to amend: brackets with publications are its furniture. */
function wordsOf({ source, parts }: Amendment): readonly number[] {
  return parts
    .filter(({ kind }) => kind === 'instruction' || kind === 'lead')
    .flatMap(({ span }) => {
      const text = withoutBrackets(withoutBrackets(source.slice(span.start, span.end)))
      return [...text.matchAll(/(?<![\p{L}\d.])[\p{L}\d]+/gu)].map(({ index }) => span.start + index)
    })
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, (brackets) => ' '.repeat(brackets.length))

const bills = [
  ...['calls-licensing', 'calls-notification', 'calls-no-licence', 'numbering-adopted'].map((name) => ({
    name,
    source: readFileSync(`amendments/${name}.md`, 'utf8'),
  })),
  ...workedCases()
    .filter(({ name }) => name.includes('ru'))
    .map(({ name, amendment }) => ({ name, source: readFileSync(amendment, 'utf8') })),
  ...realActs('ru'),
]

describe('a word put into what a bill says to amend', () => {
  for (const { name, source } of bills)
    it(`changes how ${name} is read, or is a problem`, function () {
      this.timeout(60_000)
      const bill = read(source)
      const [said, problems] = [saidBy(bill), bill.problems.length]
      const unnoticed = wordsOf(bill)
        .filter((_, index) => index % 3 === 0)
        .filter((at) => {
          const changed = read(`${source.slice(0, at)}кроме ${source.slice(at)}`)
          return saidBy(changed) === said && changed.problems.length <= problems
        })
      // A label that is pushed from the head of an item that nobody could read leaves the item unread.
      const unread = unnoticed.filter((at) => !bill.problems.some((one) => (one.at?.line ?? 0) === lineOf(source, at)))
      expect(unread.map((at) => source.slice(at - 30, at + 30))).to.deep.equal([])
    })
})

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}
