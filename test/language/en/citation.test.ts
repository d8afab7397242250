import { expect } from 'chai'
import fc from 'fast-check'
import type { Citation, CitationStep } from '../../../src/citation/types.ts'
import { parseCitationEn, printCitationEn } from '../../../src/language/en/citation/index.ts'
import type { CitedUnit } from '../../../src/text/types.ts'

/** `article 230 > subsection c`: a citation's steps on one line; `~` marks a relative step. */
function stepsOf(citation: Citation): string {
  return citation.steps.map(stepText).join(' > ')
}

function stepText({ unit, labels, relative }: CitationStep): string {
  const said = labels.map((one) => (one.kind === 'one' ? one.label : `${one.from}..${one.to}`)).join('+')
  return `${relative ? '~' : ''}${unit}${said === '' ? '' : ` ${said}`}`
}

function parsed(text: string): string {
  const found = parseCitationEn(text)
  return found === null ? 'null' : found.citations.map(stepsOf).join(' | ')
}

describe('English citations', () => {
  describe('American places', () => {
    const rows: readonly (readonly [written: string, means: string])[] = [
      ['Section 230(c)(2)(A)', 'article 230 > subsection c > paragraph 2 > subparagraph A'],
      ['sec. 230', 'article 230'],
      ['§ 230', 'article 230'],
      ['§\u202f230', 'article 230'],
      ['section 615a–1', 'article 615a–1'],
      ['section 332(aa)', 'article 332 > subsection aa'],
      ['section 222(i)(1)', 'article 222 > subsection i > paragraph 1'],
      [
        'section 227(b)(1)(A)(i)(I)(aa)(AA)',
        'article 227 > subsection b > paragraph 1 > subparagraph A > clause i > subclause I > item aa > subitem AA',
      ],
      ['subsection (b)', 'subsection b'],
      ['subsection (b)(4)', 'subsection b > paragraph 4'],
      ['paragraph (1)', 'paragraph 1'],
      ['subparagraph (A)', 'subparagraph A'],
      ['clause (i)', 'clause i'],
      ['subclause (I)', 'subclause I'],
      ['item (aa)', 'item aa'],
      ['subitem (AA)', 'subitem AA'],
      ['paragraph (2) of subsection (e)', 'subsection e > paragraph 2'],
      ['clause (i) of subsection (c)(2)(A)', 'subsection c > paragraph 2 > subparagraph A > clause i'],
      ['the first sentence of subsection (b)', 'subsection b > sentence 1'],
      ['the last sentence of section 230(d)', 'article 230 > subsection d > sentence last'],
      ['the first and third sentences of subsection (b)', 'subsection b > sentence 1+3'],
      ['the second through fourth sentences', 'sentence 2..4'],
      ['the first two sentences of subsection (b)', 'subsection b > sentence 1..2'],
      ['the matter preceding paragraph (1)', 'paragraph 1 > matter-before'],
      [
        'the matter following subparagraph (B) of subsection (c)(2)',
        'subsection c > paragraph 2 > subparagraph B > matter-after',
      ],
      ['the undesignated matter following paragraph (3)', 'paragraph 3 > matter-after'],
      ['the section heading', '~article > heading'],
      ['the heading', 'heading'],
      ['the heading of subsection (c)', 'subsection c > heading'],
      ['the subsection heading for subsection (c)', 'subsection c > heading'],
      ['the flush text', 'flush'],
      ['the flush matter at the end of subsection (b)', 'subsection b > flush'],
      ['the second undesignated paragraph of section 5', 'article 5 > alinea 2'],
      ['paragraphs (1), (3), and (5)', 'paragraph 1+3+5'],
      ['paragraphs (2) through (4)', 'paragraph 2..4'],
      ['paragraphs (1) and (4) through (6)', 'paragraph 1+4..6'],
      ['sections 222, 230, and 231', 'article 222+230+231'],
      ['sections 251–256', 'article 251..256'],
      ['subsections (b)(1) and (c)(2)', 'subsection b > paragraph 1 | subsection c > paragraph 2'],
      [
        'paragraph (1) and the second sentence of subsection (b)',
        'subsection b > paragraph 1 | subsection b > sentence 2',
      ],
      ['section 230(b) and section 231(a)', 'article 230 > subsection b | article 231 > subsection a'],
      ['such section', '~article'],
      ['such paragraph', '~paragraph'],
      ['subsection (c) of that section', '~article > subsection c'],
      ['title II of the Act', 'division II'],
      ['part I of title II of the Communications Act of 1934', 'division II > subdivision I'],
      ['chapter 5 of title 47, United States Code', 'chapter 5'],
      ['subchapter II of chapter 5', 'chapter 5 > subchapter II'],
      ['the table of contents', 'contents'],
      ['the item relating to section 230 in the table of contents', 'contents > item 230'],
      ['section 230(b), as amended by section 3 of this Act', 'article 230 > subsection b'],
      ['paragraph (4) (as so redesignated) of section 230(b)', 'article 230 > subsection b > paragraph 4'],
    ]
    for (const [written, means] of rows) it(`${written}: ${means}`, () => expect(parsed(written)).to.equal(means))
  })

  describe('places in a translated law in articles', () => {
    const rows: readonly (readonly [written: string, means: string])[] = [
      ['Article 29', 'article 29'],
      ['Article 44.1', 'article 44.1'],
      ['paragraph 1 of Article 29', 'article 29 > paragraph 1'],
      ['Article 29(1)', 'article 29 > paragraph 1'],
      ['subparagraph 3 of paragraph 2 of Article 29', 'article 29 > paragraph 2 > subparagraph 3'],
      ['Article 29(2)(3)', 'article 29 > paragraph 2 > subparagraph 3'],
      ['subparagraph a)', 'subparagraph a'],
      ['subparagraph “a” of subparagraph 3 of paragraph 2', 'paragraph 2 > subparagraph 3 > subparagraph a'],
      ['point 7 of Article 2', 'article 2 > point 7'],
      ['points 3 through 5 of Article 2', 'article 2 > point 3..5'],
      ['part 2 of Article 13.2', 'article 13.2 > part 2'],
      ['paragraph 7.1 of Article 2', 'article 2 > paragraph 7.1'],
      ['the second undesignated paragraph of paragraph 1 of Article 29', 'article 29 > paragraph 1 > alinea 2'],
      ['sentence 2 of paragraph 3 of Article 46', 'article 46 > paragraph 3 > sentence 2'],
      ['annex 2', 'annex 2'],
      ['the preamble', 'preamble'],
    ]
    for (const [written, means] of rows) it(`${written}: ${means}`, () => expect(parsed(written)).to.equal(means))
  })

  describe('laws', () => {
    const law = (text: string) => parseCitationEn(text)?.law

    it('a title of the Code has a number', () => {
      expect(law('Section 230 of title 47, United States Code')).to.deep.equal({
        text: 'title 47, United States Code',
        number: '47 U.S.C.',
        date: null,
        title: 'title 47, United States Code',
      })
      expect(law('section 1030 of title 18 of the United States Code')?.number).to.equal('18 U.S.C.')
    })

    it('an Act is numbered by its parallel citation', () => {
      const found = parseCitationEn('Section 230(e) of the Communications Act of 1934 (47 U.S.C. 230(e))')
      expect(found?.law).to.deep.equal({
        text: 'the Communications Act of 1934 (47 U.S.C. 230(e))',
        number: '47 U.S.C.',
        date: null,
        title: 'Communications Act of 1934',
      })
    })

    it('the section of the parallel citation wins', () => {
      expect(parsed('Section 3 of the Communications Act of 1934 (47 U.S.C. 153)')).to.equal('article 153')
      expect(parsed('Section 3(10) of the Communications Act of 1934 (47 U.S.C. 153(10))')).to.equal(
        'article 153 > paragraph 10',
      )
      expect(parsed('the second sentence of section 4(b) of the Communications Act of 1934 (47 U.S.C. 154)')).to.equal(
        'article 154 > subsection b > sentence 2',
      )
      expect(parsed('sections 1 and 3 of the Communications Act of 1934 (47 U.S.C. 151, 153)')).to.equal(
        'article 151+153',
      )
    })

    it('“et seq.” and notes name no section', () => {
      expect(parsed('Section 5 of the Communications Act of 1934 (47 U.S.C. 151 et seq.)')).to.equal('article 5')
      expect(parsed('Section 1101 of the Internet Tax Freedom Act (47 U.S.C. 151 note)')).to.equal('article 1101')
    })

    it('the Code alone may be cited', () => {
      expect(parsed('47 U.S.C. 230(c)(2)')).to.equal('article 230 > subsection c > paragraph 2')
      expect(law('47 U.S.C. § 230')?.number).to.equal('47 U.S.C.')
    })

    it('a Russian law is cited by number, date and name in any order', () => {
      const reference = { number: '126-FZ', date: '2003-07-07', title: 'On Communications' }
      for (const text of [
        'Federal Law No. 126-FZ of July 7, 2003 “On Communications”',
        'the Federal Law of July 7, 2003, No. 126-FZ, “On Communications”',
        'Federal Law “On Communications” No. 126-FZ of 7 July 2003',
      ]) {
        expect(law(`Article 2 of ${text}`)).to.deep.equal({ text, ...reference })
      }
    })

    it('a code is cited by name', () => {
      expect(law('Article 13.2 of the Code of Administrative Offences of the Russian Federation')?.title).to.equal(
        'Code of Administrative Offences of the Russian Federation',
      )
    })

    it('“such Act” names none', () => {
      expect(parseCitationEn('section 5 of such Act')).to.deep.include({ law: null })
    })
  })

  it('what is no citation is none', () => {
    for (const text of ['', 'the Commission shall report', 'section', 'paragraph and (2)', 'section 230 is nice']) {
      expect(parseCitationEn(text), text).to.equal(null)
    }
  })

  describe('printing', () => {
    const rows: readonly (readonly [written: string, printed: string])[] = [
      ['paragraph (2) of subsection (c) of section 230', 'section 230(c)(2)'],
      ['paragraphs (1), (3), and (5) of section 230(b)', 'paragraphs (1), (3), and (5) of section 230(b)'],
      ['the second sentence of section 230(d)', 'the second sentence of section 230(d)'],
      ['the matter preceding paragraph (1) of section 230(b)', 'the matter preceding paragraph (1) of section 230(b)'],
      ['subparagraph 3 of paragraph 2 of Article 44.1', 'subparagraph 3 of paragraph 2 of Article 44.1'],
      ['such section', 'such section'],
      ['the section heading', 'the section heading'],
    ]
    for (const [written, printed] of rows) {
      it(`${written}: ${printed}`, () => {
        expect(parseCitationEn(written)?.citations.map((one) => printCitationEn(one))).to.deep.equal([printed])
      })
    }

    it('calls the units of a translated law by its own words when told', () => {
      const [citation] = parseCitationEn('paragraph 1 of Article 29')?.citations ?? []
      expect(printCitationEn(citation as Citation, 'articles')).to.equal('paragraph 1 of Article 29')
    })

    it('reads back what it prints', () => {
      fc.assert(
        fc.property(citations, fc.constantFrom('sections' as const, 'articles' as const), (citation, style) => {
          expect(parseCitationEn(printCitationEn(citation, style))?.citations).to.deep.equal([citation])
        }),
      )
    })
  })
})

const levels: readonly (readonly [CitedUnit, readonly string[]])[] = [
  ['article', ['5', '230', '615a', '44.1']],
  ['subsection', ['a', 'i', 'h', 'aa']],
  ['paragraph', ['1', '12', '7.1']],
  ['subparagraph', ['A', 'I', 'C']],
  ['clause', ['i', 'iv', 'x']],
  ['subclause', ['I', 'II']],
]

const leaves: readonly CitationStep[] = [
  { unit: 'sentence', labels: [{ kind: 'one', label: '2' }], relative: false },
  { unit: 'sentence', labels: [{ kind: 'one', label: 'last' }], relative: false },
  { unit: 'sentence', labels: [{ kind: 'range', from: '2', to: '23' }], relative: false },
  { unit: 'alinea', labels: [{ kind: 'one', label: '3' }], relative: false },
  { unit: 'heading', labels: [], relative: false },
  { unit: 'matter-before', labels: [], relative: false },
  { unit: 'matter-after', labels: [], relative: false },
  { unit: 'flush', labels: [], relative: false },
]

/** A unit and the levels under it, perhaps with several labels in the innermost, perhaps with a leaf. */
const citations: fc.Arbitrary<Citation> = fc
  .record({
    from: fc.nat({ max: levels.length - 1 }),
    length: fc.integer({ min: 1, max: levels.length }),
    picks: fc.array(fc.nat(), { minLength: levels.length, maxLength: levels.length }),
    many: fc.boolean(),
    leaf: fc.option(fc.constantFrom(...leaves), { nil: null }),
  })
  .map(({ from, length, picks, many, leaf }) => {
    const steps: CitationStep[] = levels.slice(from, from + length).map(([unit, labels], index) => {
      const label = labels[(picks[index] as number) % labels.length] as string
      return { unit, labels: [{ kind: 'one', label }], relative: false }
    })
    const last = steps.at(-1) as CitationStep
    if (many && leaf === null) {
      const [, labels] = levels[from + steps.length - 1] as (typeof levels)[number]
      steps[steps.length - 1] = { ...last, labels: labels.slice(0, 3).map((label) => ({ kind: 'one', label })) }
    }
    return { steps: leaf === null ? steps : [...steps, leaf] }
  })
