import { expect } from 'chai'
import type { Law } from '../../src/law/types.ts'
import type { Problem } from '../../src/problem/types.ts'
import { resolve, type Target, textAreas } from '../../src/resolution/resolve.ts'
import { cite, lawOf } from '../consolidation/build.ts'

const russian = lawOf(`# Закон «О доме»

Закон о домах. Он краток.

Вторая часть преамбулы.

## Глава 1. Общее

### Статья 1. Цели

Цели таковы:

дом;

двор.

### Статья 2. Понятия

1) дом - здание;

2) двор - место;

2.1) сад - место;

3) пруд - вода.

### Статья 3. Порядок

1. Порядок таков. Он прост:

1) войти;

2) выйти.

Абзац второй пункта первого.

2. Иной порядок:

1) стоять;

а) тихо;

3) лежать.

## Глава 2. Особенное

### Статья 44¹. Старая

1. Текст.
`)

const american = lawOf(
  `## CHAPTER 1— CALLS

### § 6. Calls

#### (a) Findings

The Congress finds the following:

(1) Calls are calls.

(2) Callers call; and

(3) lines

(A) are lines; or

(B) were lines,

and will be lines.

#### (b) Definitions

(1) Call

The term “call” means a call. Such term includes a message.

### § 153. Terms

(1) One.

(2) Two.
`,
  'us-code',
)

const rendition = lawOf(
  `## Chapter 1. General

### Article 2. Terms

1) house;

2) yard.

### Article 3. Order

1. The order is:

1) come;

a) at once;

2) go.
`,
  'en-articles',
)

/** The targets in a line: key, and what of the unit is meant. */
function found(law: Law, ...steps: readonly string[]): readonly string[] {
  const result = resolve(law, cite(...steps))
  if (result.kind === 'problem') throw new Error(`${result.code} ${result.actual ?? ''} ${result.nearest ?? ''}`)
  return result.targets.map((target) =>
    target.kind === 'unit' ? target.provision.key : `${target.kind}: ${words(law, target)}`,
  )
}

function words(law: Law, target: Target): string {
  return textAreas(law, target)
    .map(({ passage, start, end }) => law.passages[passage]?.text.slice(start, end))
    .join(' | ')
}

function problemOf(law: Law, ...steps: readonly string[]): Problem {
  const result = resolve(law, cite(...steps))
  if (result.kind !== 'problem') throw new Error('found')
  return result
}

describe('resolving Russian citations', () => {
  it('finds by kind first, then by label', () => {
    expect(found(russian, 'article 3', 'point 2')).to.deep.equal(['art_3__pnt_2'])
    expect(found(russian, 'article 3', 'part 2')).to.deep.equal(['art_3__pnt_2'])
    expect(found(russian, 'article 2', 'point 2')).to.deep.equal(['art_2__pnt_2'])
    expect(found(russian, 'article 3', 'point 1', 'subpoint 2')).to.deep.equal(['art_3__pnt_1__subpnt_2'])
    expect(found(russian, 'article 3', 'point 2', 'subpoint 1', 'subpoint а')).to.have.length(1)
    expect(found(russian, 'chapter 2')).to.deep.equal(['chp_2'])
    expect(found(russian, 'chapter 1', 'article 2')).to.deep.equal(['art_2'])
    expect(found(russian, 'article 44.1')).to.deep.equal(['art_44.1'])
    expect(found(russian)).to.have.length(1)
  })

  it('runs over labels as they stand in the law', () => {
    expect(found(russian, 'article 2', 'point 2–3')).to.deep.equal(['art_2__pnt_2', 'art_2__pnt_2.1', 'art_2__pnt_3'])
    expect(found(russian, 'article 2', 'point 3,1')).to.deep.equal(['art_2__pnt_3', 'art_2__pnt_1'])
    expect(found(russian, 'article 1–3')).to.deep.equal(['art_1', 'art_2', 'art_3'])
  })

  it('skips a level where one candidate is there, and guesses never', () => {
    expect(found(russian, 'article 3', 'subpoint 3')).to.deep.equal(['art_3__pnt_2__subpnt_3'])
    const ambiguous = problemOf(russian, 'article 3', 'subpoint 1')
    expect(ambiguous).to.include({ code: 'unit-ambiguous', actual: 'подпункт 1 статьи 3' })
    expect(ambiguous.nearest).to.equal('подпункт 1 пункта 1 статьи 3; подпункт 1 пункта 2 статьи 3')
  })

  it('takes no subpoint for a point', () => {
    expect(problemOf(russian, 'article 3', 'point 3')).to.include({
      code: 'unit-not-found',
      nearest: 'пункт 2 статьи 3',
    })
  })

  it('names the nearest unit where there is none', () => {
    expect(problemOf(russian, 'article 2', 'point 2.2').nearest).to.equal('пункт 2.1 статьи 2')
    expect(problemOf(russian, 'article 4').nearest).to.equal('статья 3')
    expect(problemOf(russian, 'article 2', 'subpoint 7').code).to.equal('unit-not-found')
    expect(problemOf(russian, 'chapter 5').nearest).to.equal('глава 2')
    expect(problemOf(russian, 'annex 1').nearest).to.equal(null)
    expect(problemOf(russian, 'article 441').nearest).to.equal('статья 44.1')
    expect(problemOf(russian, 'article 2', 'point 3', 'subpoint 2').nearest).to.equal('пункт 2 статьи 2')
    expect(problemOf(russian, 'article 1', 'point 5').nearest).to.equal('статья 1')
    expect(problemOf(russian, 'article 1', 'alinea 2–9').nearest).to.equal('абзац третий статьи 1')
  })

  it('counts paragraphs from the one that carries the label; sub-units are none', () => {
    expect(found(russian, 'article 3', 'point 1', 'alinea 1')).to.deep.equal(['alinea: Порядок таков. Он прост:'])
    expect(found(russian, 'article 3', 'point 1', 'alinea 2')).to.deep.equal(['alinea: Абзац второй пункта первого.'])
    expect(found(russian, 'article 1', 'alinea 2–3')).to.deep.equal(['alinea: дом;', 'alinea: двор.'])
    expect(found(russian, 'article 1', 'alinea last')).to.deep.equal(['alinea: двор.'])
  })

  it('counts what stands on paper only where that is the only reading, with a remark', () => {
    const result = resolve(russian, cite('article 3', 'point 1', 'alinea 3'))
    expect(result).to.include({ kind: 'found' })
    expect(result.kind === 'found' ? result.remarks.map(({ code }) => code) : []).to.deep.equal(['count-ambiguous'])
    expect(problemOf(russian, 'article 3', 'point 1', 'alinea 9')).to.deep.include({
      code: 'unit-not-found',
      details: { count: '2', reason: 'paragraphs' },
    })
  })

  it('finds sentences, headings and the preamble', () => {
    expect(found(russian, 'article 3', 'point 1', 'sentence 2')).to.deep.equal(['sentence: Он прост:'])
    expect(found(russian, 'article 3', 'point 1', 'alinea 1', 'sentence last')).to.deep.equal(['sentence: Он прост:'])
    expect(problemOf(russian, 'article 3', 'point 1', 'alinea 1', 'sentence 3')).to.deep.include({
      code: 'sentence-not-found',
      details: { count: '2' },
    })
    expect(found(russian, 'article 3', 'heading')).to.deep.equal(['heading: Порядок'])
    expect(found(russian, 'chapter 2', 'heading')).to.deep.equal(['heading: Особенное'])
    expect(found(russian, 'heading')).to.deep.equal(['heading: Закон «О доме»'])
    expect(found(russian, 'preamble')).to.deep.equal([
      'paragraphs: Закон о домах. Он краток. | Вторая часть преамбулы.',
    ])
    expect(found(russian, 'preamble', 'alinea 2')).to.deep.equal(['alinea: Вторая часть преамбулы.'])
    expect(found(russian, 'preamble', 'sentence 2')).to.deep.equal(['sentence: Он краток.'])
    expect(problemOf(russian, 'article 3', 'point 1', 'heading').code).to.equal('unit-not-found')
  })

  it('passes over «настоящей статьи»: what is meant was named already', () => {
    const citation = cite('article 3', 'article', 'point 2')
    const relative = {
      steps: citation.steps.map((step) => (step.labels.length === 0 ? { ...step, relative: true } : step)),
    }
    expect(resolve(russian, relative)).to.deep.equal(resolve(russian, cite('article 3', 'point 2')))
  })
})

describe('resolving American citations', () => {
  it('takes a hyphen for the dash of a section number', () => {
    const law = lawOf('### § 227b–1. Access\n\nIt is so.\n', 'us-code')
    expect(resolve(law, cite('article 227b-1')).kind).to.equal('found')
  })

  it('finds each level by its own name', () => {
    expect(found(american, 'article 6', 'subsection a', 'paragraph 3', 'subparagraph B')).to.deep.equal([
      'sec_6__subsec_a__para_3__subpara_B',
    ])
    expect(found(american, 'article 153', 'paragraph 2')).to.deep.equal(['sec_153__para_2'])
    expect(found(american, 'article 6', 'subsection a', 'paragraph 1–3')).to.have.length(3)
    expect(problemOf(american, 'article 6', 'subsection c')).to.include({
      code: 'unit-not-found',
      nearest: 'section 6(b)',
    })
    expect(problemOf(american, 'article 6', 'paragraph 1').code).to.equal('unit-ambiguous')
  })

  it('finds no unit under a level that the citation leaves out', () => {
    expect(problemOf(american, 'article 6', 'subparagraph B')).to.include({
      code: 'unit-not-found',
      nearest: 'section 6(a)(3)(B)',
    })
  })

  it('finds the matter before and after units, flush text, headings and sentences', () => {
    const a = ['article 6', 'subsection a'] as const
    expect(found(american, ...a, 'paragraph 1', 'matter-before')).to.deep.equal([
      'paragraphs: The Congress finds the following:',
    ])
    expect(found(american, ...a, 'paragraph 3', 'subparagraph A', 'matter-before')).to.deep.equal(['paragraphs: lines'])
    expect(found(american, ...a, 'paragraph 3', 'subparagraph B', 'matter-after')).to.deep.equal([
      'paragraphs: and will be lines.',
    ])
    expect(found(american, ...a, 'paragraph 3', 'flush')).to.deep.equal(['paragraphs: and will be lines.'])
    expect(found(american, 'article 6', 'subsection b', 'paragraph 1', 'heading')).to.deep.equal(['heading: Call'])
    expect(found(american, 'article 6', 'subsection b', 'paragraph 1', 'sentence 2')).to.deep.equal([
      'sentence: Such term includes a message.',
    ])
  })

  it('tells a clause (i) from a subsection (i) by what carries the label', () => {
    const long = lawOf(
      '### § 227. Calls\n\n#### (h) Reports\n\n(1) In general\n\n(A) calls\n\n(i) made; and\n\n(ii) taken.\n\n#### (i) Sharing\n\n(1) It is\n\n(i) shared; and\n\n(ii) kept.\n\n#### (j) End\n\nEnd.\n',
      'us-code',
    )
    expect(found(long, 'article 227', 'subsection i')).to.deep.equal(['sec_227__subsec_i'])
    expect(found(long, 'article 227', 'subsection h', 'paragraph 1', 'subparagraph A', 'clause i')).to.have.length(1)
    expect(found(long, 'article 227', 'subsection h–j')).to.have.length(3)
  })

  it('knows no table of contents', () => {
    expect(problemOf(american, 'contents')).to.deep.include({ code: 'unit-not-found', details: { reason: 'contents' } })
  })
})

describe('resolving citations of a rendition', () => {
  it('takes paragraphs and subparagraphs for points and subpoints', () => {
    expect(found(rendition, 'article 3', 'paragraph 1', 'subparagraph 2')).to.deep.equal(['art_3__pnt_1__subpnt_2'])
    expect(found(rendition, 'article 2', 'paragraph 2')).to.deep.equal(['art_2__pnt_2'])
    expect(found(rendition, 'article 3', 'paragraph 1', 'subparagraph 1', 'subparagraph a')).to.have.length(1)
  })
})
