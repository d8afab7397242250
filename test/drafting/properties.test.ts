import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { draft } from '../../src/drafting/draft.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { frontMatterOf } from '../../src/text/front-matter.ts'
import { ownLaws, realTexts, workedCases } from '../support/data.ts'
import { edited, edits, readAgain } from './edits.ts'

/** Drafts random edits: each bill, read and carried out on the law before, gives the law after. Every edit has a bill. */
function holds(law: Law, runs: number, count: number): void {
  fc.assert(
    fc.property(edits(count), (all) => {
      const after = readAgain(law, edited(law, all))
      const result = draft(law, after)
      if (result.kind === 'unchanged') return lawSource(after) === lawSource(law)
      if (result.kind === 'undrafted') throw new Error(JSON.stringify(result.problems, null, 1))
      const amendment = readAmendment(result.text, { id: 'bill', file: 'bill.md' })
      const { laws } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
      return laws.map((one) => lawSource(one.draft)).join('') === lawSource(after)
    }),
    { numRuns: runs },
  )
}

describe('bills drafted from random edits', () => {
  for (const { name, source } of ownLaws.filter(({ name }) => name.includes('cases/'))) {
    it(`on ${name}`, function () {
      this.timeout(120_000)
      holds(readLaw(source, { id: 'law', file: name }).law, 60, 3)
    })
  }

  for (const { name, source } of realTexts('laws/126-fz.md')) {
    it(`on ${name}`, function () {
      this.timeout(120_000)
      holds(readLaw(source, { id: 'law', file: name }).law, 6, 2)
    })
  }
})

describe('bills drafted from texts with hostile changes', () => {
  const marks = [
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '#',
    '«',
    '“',
    '"',
    '`',
    '|',
    '>',
    '\t',
    '\u00A0',
    '1) ',
    '.',
    '\r\n',
    '[',
    '<b>',
  ]
  for (const { name, source } of ownLaws.filter(({ name }) => name.includes('cases/'))) {
    it(`give the text after, or name the place, on ${name}`, function () {
      this.timeout(120_000)
      const { law } = readLaw(source, { id: 'law', file: name })
      const change = fc.record({ at: fc.nat(source.length), gone: fc.nat(3), put: fc.constantFrom(...marks) })
      fc.assert(
        fc.property(change, ({ at, gone, put }) => {
          const after = readAgain(law, source.slice(0, at) + put + source.slice(at + gone))
          const result = draft(law, after)
          if (result.kind === 'undrafted')
            return result.problems.every((one) => one.severity === 'problem' && one.law !== null)
          if (result.kind === 'unchanged') return true
          const amendment = readAmendment(result.text, { id: 'bill', file: 'bill.md' })
          const { laws } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
          const [front, frontAfter] = [frontMatterOf(source), frontMatterOf(lawSource(after))]
          const drafts = laws.map((one) => lawSource(one.draft).slice(front.bodyStart)).join('')
          return drafts === lawSource(after).slice(frontAfter.bodyStart)
        }),
        { numRuns: 60 },
      )
    })
  }
})

describe('bills drafted from worked cases', () => {
  for (const { name, law: file, amendment: path, expected } of workedCases()) {
    it(`${name}: no more instructions than the act's own`, function () {
      this.timeout(60_000)
      const before = readLaw(readFileSync(file, 'utf8'), { id: 'law', file }).law
      const after = readLaw(readFileSync(expected, 'utf8'), { id: 'law', file: expected }).law
      const act = readAmendment(readFileSync(path, 'utf8'), { id: name, file: path })
      const result = draft(before, after)
      expect(result.kind).to.equal('drafted')
      if (result.kind !== 'drafted') return
      expect(result.instructions.length).to.be.at.most(act.instructions.length)
    })
  }
})
