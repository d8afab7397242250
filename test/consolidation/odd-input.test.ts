import { expect } from 'chai'
import fc from 'fast-check'
import type { InstructionBody, UnitPlace } from '../../src/amendment/types.ts'
import type { Citation, CitationStep, Labels } from '../../src/citation/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Law } from '../../src/law/types.ts'
import type { CitedUnit } from '../../src/text/types.ts'
import { amendmentOf, lawOf, quoted } from './build.ts'
import { checkLaws } from './check.ts'

const units: readonly CitedUnit[] = [
  'annex',
  'division',
  'chapter',
  'article',
  'part',
  'point',
  'subpoint',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'item',
]
const parts: readonly CitedUnit[] = ['alinea', 'sentence', 'heading', 'preamble', 'flush', 'contents']
const besides: readonly CitedUnit[] = ['matter-before', 'matter-after']

const label = fc.constantFrom('1', '2', '3', '1.1', '99', 'last', 'а', 'a', 'A', 'i')
const labels: fc.Arbitrary<Labels> = fc.oneof(
  label.map((one): Labels => ({ kind: 'one', label: one })),
  fc.tuple(label, label).map(([from, to]): Labels => ({ kind: 'range', from, to })),
)
const step = (unit: CitedUnit, of: readonly Labels[]): CitationStep => ({ unit, labels: of, relative: false })
const numbered = fc.constantFrom<Labels>(
  { kind: 'one', label: '1' },
  { kind: 'one', label: '7' },
  { kind: 'one', label: 'last' },
  { kind: 'range', from: '2', to: '1' },
  { kind: 'range', from: '1', to: '1000000000' },
)
const part = fc
  .tuple(fc.constantFrom(...parts), numbered)
  .map(([unit, one]) => step(unit, unit === 'alinea' || unit === 'sentence' ? [one] : []))
const citation: fc.Arbitrary<Citation> = fc
  .record({
    outer: fc.array(
      fc.tuple(fc.constantFrom(...units), labels).map(([unit, one]) => step(unit, [one])),
      { maxLength: 3 },
    ),
    inner: fc.array(part, { maxLength: 2 }),
    beside: fc.option(fc.constantFrom(...besides)),
  })
  .map(({ outer, inner, beside }) => ({
    steps: [...outer, ...(beside !== null && outer.length > 0 ? [step(beside, [])] : []), ...inner],
  }))
const text = fc
  .constantFrom(
    '',
    ' ',
    'дом',
    'is',
    '.',
    ';',
    '«',
    '"',
    '1. Раз.',
    '1) раз;\n\nещё',
    '(a) X.—Y',
    '# # x',
    'Статья 1. X',
    '§ 1. X',
    '> q',
    '\n\n',
    '***',
  )
  .map(quoted)
// Words that would open a heading where they stand at the start of a paragraph make no words.
const words = text.filter((one) => !one.text.startsWith('#'))
const place: fc.Arbitrary<UnitPlace> = fc.oneof(
  fc.constant<UnitPlace>({ kind: 'by-label' }),
  fc.constant<UnitPlace>({ kind: 'end' }),
  citation.map((unit): UnitPlace => ({ kind: 'after', unit })),
  citation.map((unit): UnitPlace => ({ kind: 'before', unit })),
  fc.integer({ min: -1, max: 4 }).map((n): UnitPlace => ({ kind: 'ordinal', n })),
)
const occurrence = fc.oneof(
  fc.constantFrom(
    { kind: 'unstated' as const },
    { kind: 'all' as const },
    { kind: 'last' as const },
    { kind: 'at-end' as const },
    { kind: 'all-forms' as const },
  ),
  fc.integer({ min: -1, max: 3 }).map((n) => ({ kind: 'nth' as const, n })),
)
const targets = fc.array(citation, { maxLength: 2 })
const noun = fc.constantFrom('words' as const, 'mark-name' as const)

const instruction: fc.Arbitrary<InstructionBody> = fc.oneof(
  fc.record({ kind: fc.constant('replace-words' as const), targets, noun, before: text, after: words, occurrence }),
  fc.record({
    kind: fc.constant('insert-words' as const),
    targets,
    noun,
    at: fc.constantFrom('before' as const, 'after' as const, 'end' as const, 'start' as const),
    anchor: fc.option(text),
    text: words,
    occurrence,
  }),
  fc.record({ kind: fc.constant('delete-words' as const), targets, noun, words: text, occurrence }),
  fc.record({
    kind: fc.constant('replace-run' as const),
    targets,
    from: text,
    through: fc.oneof(text, fc.constantFrom('end' as const, 'period-at-end' as const)),
    text: fc.option(words),
  }),
  fc.record({ kind: fc.constant('add-sentences' as const), targets, text: words, count: fc.constant('one' as const) }),
  fc.record({ kind: fc.constant('replace-unit' as const), targets, text }),
  fc.record({
    kind: fc.constant('insert-unit' as const),
    parent: citation,
    unit: fc.option(fc.constantFrom<CitedUnit>(...units, 'alinea')),
    labels: fc.array(labels, { maxLength: 2 }),
    place,
    text,
  }),
  fc.record({ kind: fc.constantFrom('repeal-unit' as const, 'delete-unit' as const), targets }),
  fc.record({
    kind: fc.constant('renumber-unit' as const),
    targets,
    to: fc.array(labels, { maxLength: 2 }),
    unit: fc.constantFrom<CitedUnit>(...units, 'alinea'),
  }),
  fc.record({
    kind: fc.constant('designate-text' as const),
    targets,
    to: fc.array(labels, { maxLength: 2 }),
    unit: fc.constantFrom<CitedUnit>(...units, 'alinea'),
  }),
  fc.record({
    kind: fc.constant('suspend-unit' as const),
    targets,
    until: fc.constantFrom('2027-13-45', 'до срока', ''),
  }),
)

const laws: readonly Law[] = [
  lawOf(
    '# Закон\n\nПреамбула.\n\n## Глава 1. Дом\n\n### Статья 1. Дом\n\n1. Дом. Дом:\n\n1) дом;\n\nа) дом.\n\n2. Дом\n\nдом.\n\n### Статья 2.\n',
  ),
  lawOf(
    '# Title\n\n### § 1. Is\n\n#### (a) Is\n\nIt is:\n\n(1) is;\n\n(A) is.\n\nflush is.\n\n(2) Is\n\nIt is.',
    'us-code',
  ),
  lawOf('### Article 1. Is\r\n\r\n1. It is:\r\n\r\n1) is;\r\n\r\na) is.\r\n', 'en-articles'),
  lawOf('1. Раз.\n\n2. Два.\n'),
  lawOf(''),
]

describe('odd instructions', () => {
  it('never throw, and hold all laws of consolidation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...laws), fc.array(instruction, { maxLength: 6 }), (law, bodies) => {
        const amendment = amendmentOf(bodies, { language: law.meta.language, number: law.meta.number ?? '' })
        const other = amendmentOf(bodies.slice(2), {
          id: 'other',
          language: law.meta.language,
          number: law.meta.number ?? '',
        })
        for (const kind of ['sequence', 'side-by-side'] as const) {
          const result = consolidate([law], [amendment, other], { mode: { kind } })
          expect(result.reports.length).to.equal(amendment.instructions.length + other.instructions.length)
          checkLaws(result)
        }
      }),
      { numRuns: 400 },
    )
  })
})
