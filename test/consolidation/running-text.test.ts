import { expect } from 'chai'
import type { InstructionBody, Occurrence } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { problemMessage } from '../../src/problem/message.ts'
import { amendmentOf, cite, lawOf, quoted, unstated } from './build.ts'
import { check } from './check.ts'

const point = cite('article 1', 'point 1')
const law = (text: string): string => `### Статья 1. Срок\n\n1. ${text}\n\n2. Прочее.\n`

const replace = (before: string, after: string, occurrence: Occurrence = unstated): InstructionBody => ({
  kind: 'replace-words',
  targets: [point],
  noun: 'words',
  before: quoted(before),
  after: quoted(after),
  occurrence,
})

const strike = (words: string, occurrence: Occurrence = unstated): InstructionBody => ({
  kind: 'delete-words',
  targets: [point],
  noun: 'words',
  words: quoted(words),
  occurrence,
})

const insert = (at: 'before' | 'after' | 'end' | 'start', anchor: string | null, text: string): InstructionBody => ({
  kind: 'insert-words',
  targets: [point],
  noun: 'words',
  at,
  anchor: anchor === null ? null : quoted(anchor),
  text: quoted(text),
  occurrence: unstated,
})

/** What point 1 says after the instruction. */
function says(before: string, run: InstructionBody, after: string): void {
  it(`${before} → ${after}`, () => {
    check({ law: law(before), run, after: law(after) })
  })
}

describe('words across marks are found, and no mark is cut in two:', () => {
  says('**Зона охраны** родника мала.', replace('Зона охраны родника', 'Охранная зона'), 'Охранная зона мала.')
  says('**Зона охраны** родника мала.', replace('охраны родника', 'леса'), '**Зона** леса мала.')
  says('Вся **зона охраны** мала.', replace('Вся зона', 'Полоса'), 'Полоса **охраны** мала.')
  says('Вся **зона охраны** мала.', replace('зона', 'полоса'), 'Вся **полоса охраны** мала.')
  says('Вся **зона** мала.', replace('зона', 'полоса'), 'Вся **полоса** мала.')
  says('Вся **зона** мала.', strike('зона'), 'Вся мала.')
  says('Вся **зона охраны** мала.', strike('зона'), 'Вся **охраны** мала.')
  says('Вся **зона охраны** мала.', strike('охраны'), 'Вся **зона** мала.')
  says('Вся **зона охраны** мала.', insert('after', 'охраны', 'леса'), 'Вся **зона охраны** леса мала.')
  says('Вся **зона охраны** мала.', insert('before', 'зона', 'новая'), 'Вся новая **зона охраны** мала.')
  says('Вся **зона охраны** мала.', insert('after', 'зона', 'строгой'), 'Вся **зона строгой охраны** мала.')
  says('Вся _зона **охраны** и_ лес.', replace('зона охраны и лес', 'полоса'), 'Вся полоса.')
  says('По [статье 2](#art_2) закона.', replace('статье 2 закона', 'статьям 2 и 3'), 'По статьям 2 и 3.')
  says('По [статье 2](#art_2) закона.', replace('статье 2', 'статье 3'), 'По статье 3 закона.')
  says('По [статье 2](#art_2) закона.', replace('2 закона', '3 кодекса'), 'По статье 3 кодекса.')
  says('По [статье 2](#art_2) закона.', replace('2', '3'), 'По статье 3 закона.')
  says('По [закону «О связи»](x) платят.', replace('связи', 'почте'), 'По [закону «О почте»](x) платят.')
  says('Это 5 м<sup>2</sup> земли.', replace('5 м² земли', '6 м² земли'), 'Это 6 м² земли.')
  says('Это 5 м<sup>2</sup> земли.', replace('м<sup>2</sup>', 'кв. м'), 'Это 5 кв. м земли.')
  says('Это 5 м<sup>2</sup> земли.', replace('земли', 'воды'), 'Это 5 м<sup>2</sup> воды.')
  says('По статье 44<sup>1</sup> закона.', replace('статье 44¹', 'статье 45'), 'По статье 45 закона.')
  says('| № | лодка;<br>плот |', replace('лодка; плот', 'паром'), '| № | паром |')
  says('AT&amp;T платит.', replace('AT&T', 'Компания'), 'Компания платит.')
  says('Знак \\* и \\_ стоит.', replace('* и _', 'звезды'), 'Знак звезды стоит.')
})

describe('several places in one paragraph', () => {
  const all: Occurrence = { kind: 'all' }
  says('Вся **зона зона** мала.', strike('зона', all), 'Вся мала.')
  says('По [пунктам 2 и 2](#x) ясно.', replace('2', '3', all), 'По пунктам 3 и 3 ясно.')
  says('**Зона леса** и _зона_ мала.', replace('зона', 'полоса', all), '**Полоса леса** и _полоса_ мала.')
})

describe('characters that no reader sees are no letters:', () => {
  says('Граж\u00adданин подает за\u00adявление.', replace('заявление', 'жалобу'), 'Граж\u00adданин подает жалобу.')
  says('Орган\u200b власти выдает\u2060 акт.', replace('Орган власти выдает акт', 'Служба решает'), 'Служба решает.')
  says('Сдаи\u0306те акт.', replace('Сдайте акт', 'Сдайте отчет'), 'Сдайте отчет.')
  says('Сдайте акт.', replace('Сдаи\u0306те акт', 'Сдайте отчет'), 'Сдайте отчет.')
  says('Срок\u00a05\u202fдней.', replace('5 дней', '6 дней'), 'Срок\u00a06 дней.')
})

describe('footnote marks', () => {
  says('Сбор равен процентам[^1].', replace('процентам', 'долям'), 'Сбор равен долям[^1].')
  says('Сбор[^1] равен[^2] доле.', replace('Сбор равен доле', 'Сбор платят'), 'Сбор платят[^1][^2].')
  says('Сбор равен доле[^1].', insert('after', 'доле', 'дохода'), 'Сбор равен доле[^1] дохода.')
  says('Сбор равен доле[^1].', insert('end', null, 'дохода'), 'Сбор равен доле[^1] дохода.')
  says('Сбор равен доле[^1].', strike('доле'), 'Сбор равен[^1].')

  it('stay with a sentence that is rewritten, and a new one stands behind them', () => {
    const text = 'Сбор платят в год.[^1] Он мал.'
    const sentence = cite('article 1', 'point 1', 'sentence 1')
    check({
      law: law(text),
      run: { kind: 'replace-unit', targets: [sentence], text: quoted('Сбор платят в месяц.') },
      after: law('Сбор платят в месяц.[^1] Он мал.'),
    })
    check({
      law: law('**Сбор** платят в год.[^1]'),
      run: { kind: 'add-sentences', targets: [point], text: quoted('Он мал.'), count: 'one' },
      after: law('**Сбор** платят в год.[^1] Он мал.'),
    })
  })
})

describe('sentences', () => {
  it('are counted among the words, whatever marks stand around', () => {
    const text = '**Первое. Второе** предложение.[^1] _Третье._'
    const run = (n: number): InstructionBody => ({
      kind: 'delete-unit',
      targets: [cite('article 1', 'point 1', `sentence ${n}`)],
    })
    check({ law: law(text), run: run(3), after: law('**Первое. Второе** предложение.[^1]') })
    check({ law: law(text), run: run(1), after: law('**Второе** предложение.[^1] _Третье._') })
  })
})

describe('words of the Code across marks', () => {
  const code = (text: string): string => `### § 1. Rates\n\n(a) ${text}\n\n(b) Other.\n`
  const american = (before: string, after: string): InstructionBody => ({
    kind: 'replace-words',
    targets: [cite('article 1', 'subsection a')],
    noun: 'words',
    before: quoted(before),
    after: quoted(after),
    occurrence: unstated,
  })
  const examples: readonly (readonly [string, string, string, string])[] = [
    [
      'The **Federal Communications** Commission acts.',
      'Federal Communications Commission',
      'Board',
      'The Board acts.',
    ],
    ['See [section 230](#s230) of this title.', 'section 230 of this title', 'section 231', 'See section 231.'],
    ['An area of 5 m<sup>2</sup> of land.', '5 m² of land', '6 acres', 'An area of 6 acres.'],
    ['The tele\u00adcommuni\u00adcations carrier.', 'telecommunications carrier', 'provider', 'The provider.'],
    ['The cafe\u0301 owner.', 'café owner', 'keeper', 'The keeper.'],
    ['Within 30\u00a0days[^1] of notice.', '30 days of notice', '60 days', 'Within 60 days[^1].'],
    ['The Board\u2060 and the\u200b Bureau.', 'Board and the Bureau', 'Commission', 'The Commission.'],
  ]
  for (const [before, words, put, after] of examples) {
    it(`${before} → ${after}`, () => {
      check({ law: code(before), scheme: 'us-code', run: american(words, put), after: code(after) })
    })
  }
})

describe('a place in alphabetical order', () => {
  it('goes by terms, whatever marks stand around them', () => {
    const terms = '### Статья 1. Понятия\n\n1) **абонент** – лицо;\n\n3) **сеть** – узлы.\n'
    check({
      law: terms,
      run: {
        kind: 'insert-unit',
        parent: cite('article 1'),
        unit: 'point',
        labels: [{ kind: 'one', label: '2' }],
        place: { kind: 'alphabetical' },
        text: quoted('2) оператор – лицо;'),
      },
      after: terms.replace('3) ', '2) оператор – лицо;\n\n3) '),
    })
  })
})

describe('words that are not there', () => {
  const problemOf = (text: string, words: string) => {
    const result = consolidate([lawOf(law(text))], [amendmentOf([replace(words, 'x')])], { mode: { kind: 'sequence' } })
    const [problem] = result.reports.flatMap(({ problems }) => problems)
    if (problem === undefined) throw new Error('no problem')
    return problem
  }

  it('but for letters of another alphabet that look the same, are told so', () => {
    // A Latin c in the instruction, then in the law.
    const bill = problemOf('Узел сети связи.', 'узел cети связи')
    expect(bill.nearest).to.equal('Узел сети связи')
    expect(problemMessage(bill, 'ru')).to.contain('в слове «cети» указания латинская «c»')
    expect(problemMessage(bill, 'en')).to.contain('“cети” in the instruction has a Latin “c”')
    const own = problemOf('Узел cети связи.', 'сети связи')
    expect(problemMessage(own, 'ru')).to.contain('в слове «cети» закона латинская «c»')
  })

  it('are named as they are read', () => {
    expect(problemOf('Это 5 м<sup>2</sup> земли.', '5 м2 земли').nearest).to.equal('5 м² земли')
    expect(problemOf('Вся **зона охраны** мала.', 'зона охрана').nearest).to.equal('зона охраны')
  })

  it('may be a quotation of thousands, which is a problem like any other', () => {
    for (const occurrence of [unstated, { kind: 'all-forms' } as const]) {
      const words = 'слово, '.repeat(5_000)
      const run = [replace(words, 'x', occurrence), strike(words, occurrence), replace('Срок', 'День')]
      const result = consolidate(
        [lawOf(law(`Срок мал. ${'Оператор пишет слово и дело. '.repeat(1000)}`))],
        [amendmentOf(run)],
        { mode: { kind: 'sequence' } },
      )
      expect(result.reports.map(({ outcome }) => outcome)).to.deep.equal(['failed', 'failed', 'applied'])
    }
  })
})
