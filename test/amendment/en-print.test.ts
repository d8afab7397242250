import { expect } from 'chai'
import fc from 'fast-check'
import { printInstructionEn } from '../../src/amendment/en/index.ts'
import { bodyOf } from '../../src/amendment/index.ts'
import type { InstructionBody, InstructionKind, Noun, Occurrence, Quoted } from '../../src/amendment/types.ts'
import { parseCitationEn } from '../../src/citation/en/index.ts'
import type { Citation, LawReference } from '../../src/citation/types.ts'
import { readBill } from './en-support.ts'

const none = { start: 0, end: 0 }
const quoted = (text: string): Quoted => ({ text, span: none })

function cite(...texts: readonly string[]): readonly Citation[] {
  return texts.flatMap((text) => parseCitationEn(text)?.citations ?? [])
}

const [section230, subsectionB, subsectionH] = cite('section 230', 'section 230(b)', 'section 230(h)') as [
  Citation,
  Citation,
  Citation,
]
const unstated: Occurrence = { kind: 'unstated' }

/** The same, with no spans: what printing and reading must keep. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item) => (key === 'span' ? undefined : item)))
}

function readBack(printed: string): unknown {
  const { instructions, problems } = readBill(`${printed}.`)
  expect(
    problems.filter((one) => one.severity === 'problem'),
    printed,
  ).to.deep.equal([])
  return instructions.map((one) => bare(bodyOf(one)))
}

/** A printed form for every kind of instruction: the compiler asks for the ones that are missing. */
const rows: {
  readonly [Kind in InstructionKind]: readonly (readonly [Extract<InstructionBody, { kind: Kind }>, string])[]
} = {
  'replace-words': [
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'none',
        before: quoted('Internet'),
        after: quoted('internet'),
        occurrence: { kind: 'all' },
      },
      'in section 230(b), by striking “Internet” each place it appears and inserting “internet”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'none',
        before: quoted('; and'),
        after: quoted(';'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking “; and” at the end and inserting a semicolon',
    ],
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'mark-name',
        before: quoted('.'),
        after: quoted('; and'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking the period at the end and inserting “; and”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [],
        noun: 'word',
        before: quoted('obscene'),
        after: quoted('lewd'),
        occurrence: { kind: 'nth', n: 2 },
      },
      'by striking the word “obscene” the second place it appears and inserting “lewd”',
    ],
    [
      {
        kind: 'replace-words',
        targets: cite('section 230(b)', 'the heading of section 231'),
        noun: 'none',
        before: quoted('the “Act”'),
        after: quoted('it'),
        occurrence: { kind: 'last' },
      },
      'in section 230(b) and the heading of section 231, by striking “the ‘Act’” the last place it appears and inserting “it”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [section230],
        noun: 'words',
        before: quoted('user'),
        after: quoted('person'),
        occurrence: { kind: 'all-forms' },
      },
      'in section 230, by striking the words “user” in every grammatical form and inserting “person”',
    ],
  ],
  'insert-words': [
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'after',
        anchor: quoted('services'),
        text: quoted(', by radio,'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “, by radio,” after “services”',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'mark-name',
        at: 'before',
        anchor: quoted('.'),
        text: quoted(', and more'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by inserting “, and more” before the period at the end',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'end',
        anchor: null,
        text: quoted('and'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “and” at the end',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'start',
        anchor: null,
        text: quoted('Generally,'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “Generally,” at the beginning',
    ],
  ],
  'delete-words': [
    [
      {
        kind: 'delete-words',
        targets: cite('section 230(c)(2)(A)'),
        noun: 'none',
        words: quoted(', lewd,'),
        occurrence: unstated,
      },
      'in section 230(c)(2)(A), by striking “, lewd,”',
    ],
    [
      {
        kind: 'delete-words',
        targets: [subsectionB],
        noun: 'mark-name',
        words: quoted(';'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking the semicolon at the end',
    ],
  ],
  'replace-run': [
    [
      {
        kind: 'replace-run',
        targets: [subsectionB],
        from: quoted('No'),
        through: quoted('service'),
        text: quoted('None'),
      },
      'in section 230(b), by striking “No” and all that follows through “service” and inserting “None”',
    ],
    [
      { kind: 'replace-run', targets: [subsectionB], from: quoted('No'), through: 'period-at-end', text: null },
      'in section 230(b), by striking “No” and all that follows through the period at the end',
    ],
    [
      { kind: 'replace-run', targets: [subsectionB], from: quoted('No'), through: 'end', text: null },
      'in section 230(b), by striking “No” and all that follows',
    ],
  ],
  'add-sentences': [
    [
      { kind: 'add-sentences', targets: [subsectionB], text: quoted('It ends.'), count: 'one' },
      'in section 230(b), by adding at the end the following new sentence: “It ends.”',
    ],
    [
      {
        kind: 'add-sentences',
        targets: cite('the first sentence of section 230(b)'),
        text: quoted('It ends. So be it.'),
        count: 'many',
      },
      'by inserting after the first sentence of section 230(b) the following new sentences: “It ends. So be it.”',
    ],
  ],
  'replace-unit': [
    [
      {
        kind: 'replace-unit',
        targets: cite('section 230(e)(2)'),
        text: quoted('(2) No effect\n\nNothing in this “section” shall.'),
      },
      'by amending section 230(e)(2) to read as follows:\n\n“(2) No effect\n\n“Nothing in this ‘section’ shall.”',
    ],
    [
      { kind: 'replace-unit', targets: cite('the heading of section 230(c)'), text: quoted('Protection') },
      'by amending the heading of section 230(c) to read as follows:\n\n“Protection”',
    ],
  ],
  'insert-unit': [
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: null,
        labels: [],
        place: { kind: 'end' },
        text: quoted('(6) more.'),
      },
      'in section 230(b), by adding at the end the following:\n\n“(6) more.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: section230,
        unit: 'subsection',
        labels: [],
        place: { kind: 'after', unit: subsectionH },
        text: quoted('(i) More.'),
      },
      'in section 230, by inserting after subsection (h) the following new subsection:\n\n“(i) More.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: 'paragraph',
        labels: [{ kind: 'one', label: '7' }],
        place: { kind: 'by-label' },
        text: quoted('(7) more.'),
      },
      'in section 230(b), by adding paragraph (7), to read as follows:\n\n“(7) more.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: 'alinea',
        labels: [],
        place: { kind: 'ordinal', n: 2 },
        text: quoted('More.'),
      },
      'in section 230(b), by inserting as the second undesignated paragraph the following new undesignated paragraph:\n\n“More.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: { steps: [] },
        unit: 'article',
        labels: [],
        place: { kind: 'before', unit: section230 },
        text: quoted('§ 229a. More'),
      },
      'by inserting before section 230 the following new section:\n\n“§ 229a. More”',
    ],
  ],
  'repeal-unit': [[{ kind: 'repeal-unit', targets: [subsectionB] }, 'by repealing section 230(b)']],
  'delete-unit': [
    [
      { kind: 'delete-unit', targets: cite('the second sentence of section 230(d)') },
      'by striking the second sentence of section 230(d)',
    ],
    [
      { kind: 'delete-unit', targets: cite('paragraphs (1) through (3) of section 230(b)') },
      'by striking paragraphs (1) through (3) of section 230(b)',
    ],
  ],
  'renumber-unit': [
    [
      {
        kind: 'renumber-unit',
        targets: cite('subsections (c) through (e) of section 230'),
        to: [{ kind: 'range', from: 'd', to: 'f' }],
        unit: 'subsection',
      },
      'by redesignating subsections (c) through (e) of section 230 as subsections (d) through (f), respectively',
    ],
  ],
  'suspend-unit': [
    [
      { kind: 'suspend-unit', targets: [subsectionB], until: '2028-01-01' },
      'by suspending section 230(b) until January 1, 2028',
    ],
  ],
  'repeal-law': [[{ kind: 'repeal-law' }, 'by repealing such Act']],
}

describe('printing American instructions', () => {
  for (const [kind, examples] of Object.entries(rows)) {
    describe(kind, () => {
      for (const [body, printed] of examples) {
        it(printed, () => {
          expect(printInstructionEn(body)).to.equal(printed)
          expect(readBack(printed)).to.deep.equal([bare({ ...body, ...targetsRead(body) })])
        })
      }
    })
  }

  it('calls the units of a translated law as that law does', () => {
    const law: LawReference = { text: 'Federal Law No. 126-FZ', number: '126-FZ', date: null, title: null }
    const at = { file: 'bill.md', line: 1, column: 1, span: none }
    const common = { index: 0, law, at, address: '', article: null }
    const body = { kind: 'repeal-unit', targets: cite('paragraph 1 of Article 29') } as const
    expect(printInstructionEn({ ...body, common, remarks: [] })).to.equal('by repealing paragraph 1 of Article 29')
  })

  it('chooses quotation marks that read back', () => {
    for (const text of [
      'an “open one',
      'a ” closing',
      '‘single’ ones',
      'users’ “rights” and others’',
      'a "straight" one',
      '“(a)” and “(b)”',
    ]) {
      const body = {
        kind: 'delete-words',
        targets: [subsectionB],
        noun: 'none',
        words: quoted(text),
        occurrence: unstated,
      } as const
      expect(readBack(printInstructionEn(body)), text).to.deep.equal([bare(body)])
    }
  })

  it('is read back, whatever the instruction', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(readBack(printInstructionEn(body))).to.deep.equal([bare(body)])
      }),
      { numRuns: 500 },
    )
  })
})

/** The law itself may be said by no target or by a citation without steps; reading gives the latter. */
function targetsRead(body: InstructionBody): object {
  return 'targets' in body && body.targets.length === 0 ? { targets: [{ steps: [] }] } : {}
}

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
  { kind: 'last' },
  { kind: 'at-end' },
  { kind: 'all-forms' },
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

const bodies: fc.Arbitrary<InstructionBody> = fc.oneof(
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
      { kind: 'after' as const, unit: cite('section 230(b)(5)')[0] as Citation },
    ),
    text: labelled('6'),
  }),
  fc.record({
    kind: fc.constantFrom('repeal-unit' as const, 'delete-unit' as const),
    targets: units.map((one) => [one]),
  }),
  fc.record({
    kind: fc.constant('suspend-unit' as const),
    targets: units.map((one) => [one]),
    until: fc.constantFrom('2028-01-01', '2030-12-31'),
  }),
)
