import { expect } from 'chai'
import fc from 'fast-check'
import { bodyOf } from '../../../src/amendment/bill.ts'
import type { InstructionBody, Noun, Occurrence, UnitPlace } from '../../../src/amendment/types.ts'
import type { Citation, CitationStep, Labels } from '../../../src/citation/types.ts'
import { printInstruction, printLawReference } from '../../../src/language/print-instruction.ts'
import { printRussianInstruction } from '../../../src/language/ru/bill/print.ts'
import { complete } from '../../../src/language/ru/citation/ranks.ts'
import type { CitedUnit } from '../../../src/text/types.ts'
import { bodies } from '../en/arbitrary.ts'
import { oneLine, sketch } from './sketch.ts'

const nowhere = { start: 0, end: 0 }
const quoted = (text: string) => ({ text, span: nowhere })
const step = (unit: CitedUnit, ...labels: readonly string[]): CitationStep => ({
  unit,
  labels: labels.map((label) => ({ kind: 'one', label })),
  relative: false,
})
const cite = (...steps: readonly CitationStep[]): Citation => ({ steps })
const range = (unit: CitedUnit, from: string, to: string): CitationStep => ({
  unit,
  labels: [{ kind: 'range', from, to }],
  relative: false,
})

const article = step('article', '29')
const point = cite(article, step('point', '1'))
const law: Citation = { steps: [] }
const targets = [point]
const unstated: Occurrence = { kind: 'unstated' }

/** Rows: an instruction, and its words. */
const table: readonly (readonly [InstructionBody, string])[] = [
  [
    {
      kind: 'replace-words',
      targets,
      noun: 'words',
      before: quoted('в сети'),
      after: quoted('в сетях'),
      occurrence: unstated,
    },
    'в пункте 1 статьи 29 слова «в сети» заменить словами «в сетях»',
  ],
  [
    {
      kind: 'replace-words',
      targets,
      noun: 'words',
      before: quoted('в сети'),
      after: quoted('сеть'),
      occurrence: { kind: 'all' },
    },
    'в пункте 1 статьи 29 слова «в сети» во всех случаях заменить словом «сеть»',
  ],
  [
    {
      kind: 'replace-words',
      targets: [law],
      noun: 'words',
      before: quoted('сеть связи'),
      after: quoted('система связи'),
      occurrence: { kind: 'all-forms' },
    },
    'слова «сеть связи» в соответствующем падеже заменить словами «система связи» в соответствующем падеже',
  ],
  [
    {
      kind: 'replace-words',
      targets,
      noun: 'mark-name',
      before: quoted('.'),
      after: quoted(';'),
      occurrence: { kind: 'at-end' },
    },
    'в пункте 1 статьи 29 точку заменить точкой с запятой',
  ],
  [
    {
      kind: 'replace-words',
      targets,
      noun: 'mark',
      before: quoted(';'),
      after: quoted('.'),
      occurrence: { kind: 'at-end' },
    },
    'в пункте 1 статьи 29 знак «;» заменить знаком «.»',
  ],
  [
    {
      kind: 'replace-words',
      targets,
      noun: 'figures',
      before: quoted('10'),
      after: quoted('20'),
      occurrence: { kind: 'nth', n: 2 },
    },
    'в пункте 1 статьи 29 цифры «10» во втором случае заменить цифрами «20»',
  ],
  [
    {
      kind: 'delete-words',
      targets: [cite(article, step('alinea', '2'))],
      noun: 'word',
      words: quoted('разумный'),
      occurrence: { kind: 'last' },
    },
    'в абзаце втором статьи 29 слово «разумный» в последнем случае исключить',
  ],
  [
    {
      kind: 'delete-words',
      targets: [cite(article, step('sentence', '2'))],
      noun: 'words',
      words: quoted('и так далее'),
      occurrence: { kind: 'at-end' },
    },
    'во втором предложении статьи 29 слова «и так далее» в конце исключить',
  ],
  [
    {
      kind: 'insert-words',
      targets,
      noun: 'words',
      at: 'after',
      anchor: quoted('услуг связи'),
      text: quoted('и вызовов'),
      occurrence: unstated,
    },
    'пункт 1 статьи 29 после слов «услуг связи» дополнить словами «и вызовов»',
  ],
  [
    {
      kind: 'insert-words',
      targets,
      noun: 'word',
      at: 'before',
      anchor: quoted('услуг'),
      text: quoted('новых'),
      occurrence: unstated,
    },
    'пункт 1 статьи 29 перед словом «услуг» дополнить словом «новых»',
  ],
  [
    {
      kind: 'insert-words',
      targets: [cite(article, step('heading'))],
      noun: 'words',
      at: 'end',
      anchor: null,
      text: quoted('и вызовы'),
      occurrence: unstated,
    },
    'наименование статьи 29 дополнить словами «и вызовы»',
  ],
  [
    { kind: 'replace-run', targets, from: quoted('и иных'), through: quoted('лиц'), text: null },
    'в пункте 1 статьи 29 слова с «и иных» по «лиц» включительно исключить',
  ],
  [
    { kind: 'replace-run', targets, from: quoted('и иных'), through: 'period-at-end', text: quoted('и лиц') },
    'в пункте 1 статьи 29 слова с «и иных» до точки в конце заменить словами «и лиц»',
  ],
  [
    { kind: 'add-sentences', targets, text: quoted('Срок – «год».'), count: 'one' },
    'пункт 1 статьи 29 дополнить предложением следующего содержания: «Срок – «год».»',
  ],
  [
    { kind: 'replace-unit', targets: [cite(article, step('point', '1', '2', '3.1'))], text: quoted('1. A.\n\n2. B.') },
    'пункты 1, 2 и 3.1 статьи 29 изложить в следующей редакции:\n\n> 1. A.\n>\n> 2. B.',
  ],
  [
    {
      kind: 'insert-unit',
      parent: cite(article),
      unit: 'point',
      place: { kind: 'by-label' },
      text: quoted('7.2) A;'),
      labels: [{ kind: 'one', label: '7.2' }],
    },
    'статью 29 дополнить пунктом 7.2 следующего содержания: «7.2) A;»',
  ],
  [
    {
      kind: 'insert-unit',
      parent: law,
      unit: 'article',
      place: { kind: 'by-label' },
      text: quoted('Статья 44.2. A'),
      labels: [{ kind: 'range', from: '44.2', to: '44.4' }],
    },
    'дополнить статьями 44.2 – 44.4 следующего содержания: «Статья 44.2. A»',
  ],
  [
    {
      kind: 'insert-unit',
      parent: point,
      unit: 'alinea',
      place: { kind: 'after', unit: cite(...point.steps, step('alinea', '1')) },
      text: quoted('A.'),
      labels: [],
    },
    'пункт 1 статьи 29 после абзаца первого дополнить абзацем следующего содержания: «A.»',
  ],
  [
    {
      kind: 'insert-unit',
      parent: point,
      unit: 'alinea',
      place: { kind: 'ordinal', n: 2 },
      text: quoted('A.'),
      labels: [{ kind: 'one', label: '2' }],
    },
    'пункт 1 статьи 29 дополнить новым абзацем вторым следующего содержания: «A.»',
  ],
  [
    { kind: 'repeal-unit', targets: [cite(article, range('point', '2', '4'))] },
    'пункты 2 – 4 статьи 29 признать утратившими силу',
  ],
  [{ kind: 'repeal-unit', targets: [cite(article)] }, 'статью 29 признать утратившей силу'],
  [
    { kind: 'repeal-unit', targets: [cite(article, step('sentence', '1'))] },
    'первое предложение статьи 29 признать утратившим силу',
  ],
  [
    { kind: 'delete-unit', targets: [point, cite(article, step('point', '3'), step('subpoint', 'а'))] },
    'пункт 1 статьи 29 и подпункт «а» пункта 3 статьи 29 исключить',
  ],
  [
    {
      kind: 'renumber-unit',
      targets: [cite(article, range('alinea', '2', '4'))],
      unit: 'alinea',
      to: [{ kind: 'range', from: '3', to: '5' }],
    },
    'абзацы второй – четвертый статьи 29 считать соответственно абзацами третьим – пятым',
  ],
  [
    { kind: 'replace-unit', targets: [cite(article)], text: quoted('1. A.'), underHeading: true },
    'текст статьи 29 изложить в следующей редакции: «1. A.»',
  ],
  [
    { kind: 'designate-text', targets: [cite(article)], to: [{ kind: 'one', label: '1' }], unit: 'part' },
    'текст статьи 29 считать частью 1',
  ],
  [
    { kind: 'suspend-unit', targets, until: '2028-01-01' },
    'приостановить до 1 января 2028 года действие пункта 1 статьи 29',
  ],
  [{ kind: 'repeal-law' }, 'признать утратившим силу'],
]

describe('printing Russian instructions', () => {
  for (const [body, words] of table) {
    it(words.replace(/\n/g, ' '), () => {
      expect(printInstruction(body, 'ru')).to.equal(words)
      expect(readBack(body)).to.deep.equal(withoutSpans(body))
    })
  }

  it('names the law of a repeal', () => {
    const reference = {
      text: 'Федерального закона от 1 мая 2010 г. N 5-ФЗ',
      number: '5-ФЗ',
      date: '2010-05-01',
      title: null,
    }
    const at = { file: '', line: 1, column: 1, span: nowhere }
    const common = { index: 0, law: reference, at, address: '', article: null }
    expect(printInstruction({ kind: 'repeal-law', common, remarks: [] } as InstructionBody, 'ru')).to.equal(
      'Федеральный закон от 1 мая 2010 года №\u00A05-ФЗ признать утратившим силу',
    )
  })

  it('names laws by kind, date, number and name, codes by their own', () => {
    const named = { text: 'Федерального закона …', number: '126-ФЗ', date: '2003-07-07', title: 'О связи' }
    expect(printLawReference(named, 'ru')).to.equal('Федеральный закон от 7 июля 2003 года №\u00A0126-ФЗ «О связи»')
    const title = 'Кодекс Российской Федерации об административных правонарушениях'
    expect(printLawReference({ text: 'Кодекса …', number: null, date: null, title }, 'ru')).to.equal(title)
  })

  it('is a problem where no words would be read as the same', () => {
    const comma = { noun: 'mark', words: quoted(','), occurrence: unstated } as const
    const printed = printInstruction({ kind: 'delete-words', targets, ...comma }, 'ru')
    expect(printed).to.include({ kind: 'problem', code: 'unprintable-instruction' })
    const contents = [cite(step('contents'))]
    expect(printInstruction({ kind: 'delete-unit', targets: contents }, 'ru')).to.include({ kind: 'problem' })
    expect(printInstruction({ kind: 'delete-unit', targets: contents }, 'en')).to.equal(
      'by striking the table of contents',
    )
  })

  it('never fails on an instruction of the other language', () => {
    fc.assert(
      fc.property(bodies, instruction, (american, russian) => {
        for (const [body, language] of [
          [american, 'ru'],
          [russian, 'en'],
        ] as const) {
          const printed = printInstruction(body, language)
          expect(typeof printed === 'string' || printed.code === 'unprintable-instruction').to.equal(true)
        }
      }),
    )
  })

  it('parses back to the same instruction, whatever it is', () => {
    fc.assert(
      fc.property(instruction, (body) => {
        expect(readBack(body), printRussianInstruction(body)).to.deep.equal(withoutSpans(body))
      }),
      { numRuns: 600 },
    )
  })
})

/** The body of the one instruction that the printed words give in a bill of one line. */
function readBack(body: InstructionBody): unknown {
  const words = printRussianInstruction(body)
  const read = oneLine(words.includes('\n>') ? words : `${words};`)
  const found = read.instructions.map(bodyOf)
  if (found.length !== 1 || read.problems.length > 0)
    return { found: found.map(sketch), problems: read.problems.map(({ code, actual }) => [code, actual]) }
  return withoutSpans(found[0] as InstructionBody)
}

function withoutSpans(body: InstructionBody): unknown {
  return JSON.parse(JSON.stringify(body, (key, value) => (key === 'span' ? undefined : value)))
}

const figure = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b}`),
)
const ordinal = fc.integer({ min: 1, max: 120 }).map(String)
const letter = fc.constantFrom(...'абвгдежзиклмн')
const labelsOf = (label: fc.Arbitrary<string>): fc.Arbitrary<readonly Labels[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: label.map((one): Labels => ({ kind: 'one', label: one })) },
      { weight: 1, arbitrary: fc.tuple(label, label).map(([from, to]): Labels => ({ kind: 'range', from, to })) },
    ),
    { minLength: 1, maxLength: 3 },
  )
const stepOf = (unit: CitedUnit, label: fc.Arbitrary<string>) =>
  labelsOf(label).map((labels): CitationStep => ({ unit, labels, relative: false }))
const oneStep = (unit: CitedUnit, label: fc.Arbitrary<string>) => label.map((one): CitationStep => step(unit, one))

const narrow = fc.oneof(
  fc.constant<readonly CitationStep[]>([]),
  stepOf('point', figure).map((one) => [one]),
  stepOf('part', figure).map((one) => [one]),
  fc.tuple(oneStep('point', figure), stepOf('subpoint', fc.oneof(figure, letter))),
  fc.tuple(oneStep('part', figure), oneStep('point', figure), stepOf('subpoint', letter), stepOf('alinea', ordinal)),
  fc.tuple(oneStep('subpoint', figure), stepOf('subpoint', letter)),
  fc.tuple(stepOf('alinea', fc.oneof(ordinal, fc.constant('last')))),
  fc.tuple(oneStep('alinea', ordinal), stepOf('sentence', ordinal)),
  fc.constantFrom<readonly CitationStep[]>(
    [range('sentence', 'last-1', 'last')],
    [range('alinea', 'last-1', 'last')],
    [range('alinea', 'last-4', 'last')],
  ),
  fc.constant([step('heading')] as const),
)
/** A citation of something in a law. */
const citation = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(oneStep('article', figure), narrow).map(([outer, steps]) => cite(outer, ...steps)) },
  { weight: 1, arbitrary: stepOf('article', figure).map((one) => cite(one)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(oneStep('chapter', figure), fc.constantFrom([], [step('heading')]))
      .map(([outer, steps]) => cite(outer, ...steps)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      cite(step('division', 'II')),
      cite(step('preamble')),
      cite(step('annex', '2'), step('point', '3')),
      cite(step('chapter', '3'), step('subchapter', '2')),
      cite(step('article', '14.1'), step('note')),
      cite(step('article', '14.1'), step('note'), step('point', '1'), step('alinea', '2')),
    ),
  },
)
/** Several: lists share what stands around their last, so that only citations from articles on are put together. */
const someTargets = fc.oneof(
  { weight: 4, arbitrary: citation.map((one) => [one]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.tuple(oneStep('article', figure), narrow).map(([outer, steps]) => cite(outer, ...steps)),
      { minLength: 2, maxLength: 3 },
    ),
  },
)
const word = fc.constantFrom(
  'сеть',
  'связи',
  'оператор',
  '«Интернет»',
  '126-ФЗ',
  'пункт',
  'слова',
  'и',
  ',',
  'заменить',
  '(далее',
  'абонент)',
  '«Закон «О связи»»',
  '"О связи"',
  '12.1',
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => quoted(all.join(' ').replaceAll(' ,', ',')))
const paragraph = fc
  .tuple(fc.constantFrom('', '3. ', '3) ', 'а) ', 'Статья 5. '), words)
  .map(([label, { text }]) => `${label}${text}.`)
const block = fc
  .oneof(
    paragraph,
    fc.array(paragraph, { minLength: 2, maxLength: 4 }).map((all) => all.join('\n\n')),
  )
  .map(quoted)
const noun = fc.constantFrom<Noun>('words', 'word', 'figures', 'figure', 'number', 'symbols', 'abbreviation', 'mark')
const counted = fc.constantFrom<Extract<Occurrence, { kind: 'nth' | 'last' }>>(
  { kind: 'nth', n: 2 },
  { kind: 'nth', n: 5 },
  { kind: 'last' },
)
const occurrence = fc.oneof(
  fc.constantFrom<Occurrence>(
    { kind: 'unstated' },
    { kind: 'all' },
    { kind: 'last' },
    { kind: 'at-end' },
    { kind: 'all-forms' },
  ),
  fc.integer({ min: 1, max: 30 }).map((n): Occurrence => ({ kind: 'nth', n })),
  fc.constantFrom<Occurrence>({ kind: 'some', ns: [1, 3] }, { kind: 'some', ns: [2, 3, 21] }),
)
/** A mark without a word about it is the closing one. */
const isSaid = ({ noun, text, occurrence }: { noun: Noun; text: string; occurrence: Occurrence }): boolean =>
  !(noun === 'mark' && /^[.;,:]$/.test(text) && occurrence.kind === 'unstated')

const lawOr = (some: fc.Arbitrary<readonly Citation[]>) =>
  fc.oneof({ weight: 6, arbitrary: some }, { weight: 1, arbitrary: fc.constant([law]) })
const article29 = oneStep('article', figure).map((one) => cite(one))
const newUnits = fc.oneof(
  fc.tuple(article29, fc.constant<CitedUnit>('point'), labelsOf(figure), fc.constant<UnitPlace>({ kind: 'by-label' })),
  fc.tuple(
    fc.constant(law),
    fc.constantFrom<CitedUnit>('article', 'chapter'),
    labelsOf(figure),
    fc.constant<UnitPlace>({ kind: 'by-label' }),
  ),
  fc.tuple(
    article29,
    fc.constantFrom<CitedUnit>('alinea', 'note'),
    fc.constant<readonly Labels[]>([]),
    fc.constantFrom<UnitPlace>({ kind: 'end' }, { kind: 'alphabetical' }),
  ),
  fc.tuple(
    article29,
    fc.constant<CitedUnit>('alinea'),
    ordinal.map((n): readonly Labels[] => [{ kind: 'one', label: n }]),
    fc.constant<UnitPlace | null>(null),
  ),
)

const instruction: fc.Arbitrary<InstructionBody> = fc.oneof(
  fc
    .record({
      kind: fc.constant('replace-words' as const),
      targets: lawOr(someTargets),
      noun,
      before: words,
      after: words,
      occurrence,
    })
    .filter(({ noun, before: { text }, occurrence }) => isSaid({ noun, text, occurrence })),
  fc
    .record({ kind: fc.constant('delete-words' as const), targets: lawOr(someTargets), noun, words, occurrence })
    .filter(({ noun, words: { text }, occurrence }) => isSaid({ noun, text, occurrence })),
  fc.record({
    kind: fc.constant('insert-words' as const),
    targets: lawOr(someTargets),
    noun,
    at: fc.constantFrom('before' as const, 'after' as const),
    anchor: words,
    text: words,
    occurrence,
  }),
  fc.record({
    kind: fc.constant('insert-words' as const),
    targets: someTargets,
    noun,
    at: fc.constantFrom('start' as const, 'end' as const),
    anchor: fc.constant(null),
    text: words,
    occurrence: fc.constant(unstated),
  }),
  fc.record({
    kind: fc.constant('replace-run' as const),
    targets: someTargets,
    from: words,
    through: fc.oneof(words, fc.constantFrom('end' as const, 'period-at-end' as const)),
    text: fc.option(words),
  }),
  fc.record(
    {
      kind: fc.constant('replace-run' as const),
      targets: someTargets,
      from: words,
      through: words,
      text: fc.option(words),
      occurrence: counted,
      until: counted,
    },
    { requiredKeys: ['kind', 'targets', 'from', 'through', 'text'] },
  ),
  fc.record(
    {
      kind: fc.constant('replace-run' as const),
      targets: article29.map((one) => [one]),
      from: words,
      through: fc.constantFrom('end' as const, 'period-at-end' as const),
      text: fc.option(words),
      occurrence: counted,
      endOf: citation.filter(({ steps }) => steps[0]?.unit === 'article'),
    },
    { requiredKeys: ['kind', 'targets', 'from', 'through', 'text'] },
  ),
  fc.record({
    kind: fc.constant('add-sentences' as const),
    targets: someTargets,
    text: block,
    count: fc.constantFrom('one' as const, 'many' as const),
  }),
  fc.record({
    kind: fc.constant('replace-unit' as const),
    targets: fc.constant([cite(step('article', '5'), step('alinea', '2'))]),
    text: block,
  }),
  fc.record({ kind: fc.constantFrom('repeal-unit' as const, 'delete-unit' as const), targets: someTargets }),
  fc.tuple(newUnits, block).map(([[parent, unit, labels, place], text]): InstructionBody => {
    const n = labels[0]?.kind === 'one' ? Number(labels[0].label) : 0
    return {
      kind: 'insert-unit',
      parent,
      unit,
      labels,
      place: place ?? { kind: 'ordinal', n },
      text: { ...text, text: `A ${text.text}` },
    }
  }),
  fc.tuple(article29, ordinal, fc.constantFrom('after' as const, 'before' as const), block).map(
    ([parent, n, kind, text]): InstructionBody => ({
      kind: 'insert-unit',
      parent,
      unit: 'alinea',
      labels: [],
      place: { kind, unit: complete(parent, [step('alinea', n)]) },
      text,
    }),
  ),
  fc.record({
    kind: fc.constant('renumber-unit' as const),
    targets: citation.filter(({ steps }) => steps.at(-1)?.labels.length !== 0).map((one) => [one]),
    to: labelsOf(figure),
    unit: fc.constantFrom<CitedUnit>('point', 'subpoint', 'article'),
  }),
  fc.record({
    kind: fc.constant('designate-text' as const),
    targets: someTargets,
    to: labelsOf(figure),
    unit: fc.constantFrom<CitedUnit>('point', 'subpoint'),
  }),
  fc.record({
    kind: fc.constant('suspend-unit' as const),
    targets: someTargets,
    until: fc.constantFrom('2028-01-01', '2030-12-31'),
  }),
)
