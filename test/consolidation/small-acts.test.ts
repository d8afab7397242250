import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { realTexts } from '../support/data.ts'

/** Which sections of title 47 a short input may change, and how many of its instructions are carried out. */
const right = {
  m1: [['230'], 1],
  m2: [['230'], 2],
  m4: [['230'], 2],
  q1: [['230'], 4],
  w1: [[], 0],
  w2: [['723'], 1],
  w3: [['531', '532', '543'], 3],
  w5: [['1702'], 2],
  w6: [['545'], 1],
  w7: [['346'], 1],
  w8: [['223'], 4],
  w9: [['223'], 3],
} as const

const [title] = realTexts('laws/usc-47.md')

describe('short texts of kinds met in American acts', () => {
  if (title === undefined) {
    it.skip('need title 47 of the United States Code, which is not at hand')
    return
  }
  const law = readLaw(title.source, { id: 'usc-47', file: 'usc-47.md' }).law
  for (const [name, [sections, carriedOut]] of Object.entries(right))
    it(`${name} changes nothing but ${sections.join(', ') || 'nothing'}`, () => {
      const [bill] = realTexts(`small/en/${name}.md`)
      if (bill === undefined) throw new Error(`${name}.md is not at hand`)
      const amendment = readAmendment(bill.source, { id: name, file: `${name}.md` })
      const { laws, reports } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
      const done = reports.filter(({ outcome }) => outcome === 'applied' || outcome === 'remarked')
      expect(done).to.have.length(carriedOut)
      expect(laws.flatMap(({ draft }) => changedSections(law, draft))).to.deep.equal(sections)
    }).timeout(20_000)
})

/** The labels of the sections whose text differs, or is new. */
function changedSections(before: Law, after: Law): readonly string[] {
  const known = new Set(before.passages.map(({ text }) => sectionText(text)))
  return after.passages.flatMap(({ provision, text }) =>
    provision?.unit === 'article' && !known.has(sectionText(text)) ? [provision.label] : [],
  )
}

/** Without the heads of what follows, which copies print as plain lines at its end. */
function sectionText(text: string): string {
  return text.replace(/\n(?:SUBCHAPTER|Part|subpart) [^\n]*—[^\n]*/g, '').trim()
}
