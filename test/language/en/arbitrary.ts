import fc from 'fast-check'
import type { InstructionBody, Noun, Occurrence } from '../../../src/amendment/types.ts'
import type { Citation } from '../../../src/citation/types.ts'
import { cite, quoted, subsectionB } from './print-rows.ts'

const words = fc
  .array(
    fc.constantFrom(
      'the',
      'Internet',
      'Federal',
      'shall',
      'and',
      '“Act”',
      'carrier’s',
      '(1)',
      '12.1',
      'by',
      'striking',
      '; and',
      ',',
      '.',
      '—',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => quoted(all.join(' ')))

const paragraph = (label: string) => words.map(({ text }) => `${label}${text} end.`)
const targets = fc.array(
  fc.constantFrom(
    ...cite(
      'section 230(b)',
      'section 231',
      'section 230(c)(2)(A)(i)',
      'the second sentence of section 230(d)',
      'the last two sentences of section 230(d)',
      'the heading of section 5',
    ),
    ...cite('paragraphs (1) and (3) of section 230(b)', 'the matter preceding paragraph (1) of section 230(b)'),
  ),
  { minLength: 1, maxLength: 3 },
)
const units = fc.constantFrom(
  ...cite('section 230(b)', 'section 231', 'section 230(c)(2)(A)(i)', 'paragraphs (2) through (4) of section 230(b)'),
)
const occurrence = fc.constantFrom<Occurrence>(
  { kind: 'unstated' },
  { kind: 'all' },
  { kind: 'nth', n: 1 },
  { kind: 'nth', n: 21 },
  { kind: 'some', ns: [1, 3] },
  { kind: 'some', ns: [2, 3, 21] },
  { kind: 'last' },
  { kind: 'at-end' },
  { kind: 'all-forms' },
)
const counted = fc.constantFrom<Extract<Occurrence, { kind: 'nth' | 'last' }>>(
  { kind: 'nth', n: 2 },
  { kind: 'nth', n: 5 },
  { kind: 'last' },
)
const noun = fc.constantFrom<Noun>(
  'none',
  'words',
  'word',
  'figure',
  'figures',
  'number',
  'symbols',
  'abbreviation',
  'mark',
)
const block = fc
  .tuple(paragraph(''), fc.array(paragraph('(A) '), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest])
const labelled = (label: string) => block.map((all) => quoted(`(${label}) ${all.join('\n\n')}`))

/** Any instruction that American drafting language can say. */
export const bodies: fc.Arbitrary<InstructionBody> = fc.oneof(
  fc.record({ kind: fc.constant('replace-words' as const), targets, noun, before: words, after: words, occurrence }),
  fc.record({ kind: fc.constant('delete-words' as const), targets, noun, words, occurrence }),
  fc.record({
    kind: fc.constant('insert-words' as const),
    targets,
    noun,
    at: fc.constantFrom('before' as const, 'after' as const),
    anchor: words,
    text: words,
    occurrence,
  }),
  fc.record({
    kind: fc.constant('replace-run' as const),
    targets,
    from: words,
    through: fc.oneof(words, fc.constantFrom('end' as const, 'period-at-end' as const)),
    text: fc.option(words, { nil: null }),
  }),
  fc.record(
    {
      kind: fc.constant('replace-run' as const),
      targets,
      from: words,
      through: words,
      text: fc.option(words, { nil: null }),
      occurrence: counted,
      until: counted,
    },
    { requiredKeys: ['kind', 'targets', 'from', 'through', 'text'] },
  ),
  fc.record(
    {
      kind: fc.constant('replace-run' as const),
      targets: fc.constant([subsectionB]),
      from: words,
      through: fc.constantFrom('end' as const, 'period-at-end' as const),
      text: fc.option(words, { nil: null }),
      occurrence: counted,
      endOf: fc.constant(cite('section 230(b)(2)')[0] as Citation),
    },
    { requiredKeys: ['kind', 'targets', 'from', 'through', 'text'] },
  ),
  fc.record({
    kind: fc.constant('add-sentences' as const),
    targets,
    text: words,
    count: fc.constantFrom('one' as const, 'many' as const),
  }),
  fc.record({
    kind: fc.constant('replace-unit' as const),
    targets: fc.constant(cite('section 230(b)(2)')),
    text: labelled('2'),
  }),
  fc.record({
    kind: fc.constant('insert-unit' as const),
    parent: fc.constant(subsectionB),
    unit: fc.constantFrom(null, 'paragraph' as const),
    labels: fc.constant([]),
    place: fc.constantFrom(
      { kind: 'end' as const },
      { kind: 'alphabetical' as const },
      { kind: 'after' as const, unit: cite('section 230(b)(5)')[0] as Citation },
    ),
    text: labelled('6'),
  }),
  fc.record({
    kind: fc.constantFrom('repeal-unit' as const, 'delete-unit' as const),
    targets: units.map((one) => [one]),
  }),
  fc.record({
    kind: fc.constant('designate-text' as const),
    targets: units.map((one) => [one]),
    to: fc.constant([{ kind: 'one' as const, label: '1' }]),
    unit: fc.constantFrom('paragraph' as const, 'clause' as const),
  }),
  fc.record({
    kind: fc.constant('suspend-unit' as const),
    targets: units.map((one) => [one]),
    until: fc.constantFrom('2028-01-01', '2030-12-31'),
  }),
)
