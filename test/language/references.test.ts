import { expect } from 'chai'
import type { Citation } from '../../src/citation/types.ts'
import { languages } from '../../src/language/languages.ts'

describe('references in running text', () => {
  const steps = ({ steps }: Citation): string =>
    steps
      .map(({ unit, labels, relative }) =>
        [
          relative ? `this ${unit}` : unit,
          ...labels.map((one) => (one.kind === 'one' ? one.label : `${one.from}-${one.to}`)),
        ].join(' '),
      )
      .join(', ')
  const found = (language: keyof typeof languages, text: string) =>
    languages[language].references(text).map(({ start, end, citations, law, pointsBack }) => ({
      said: text.slice(start, end),
      cites: citations.map(steps),
      law: typeof law === 'string' ? law : (law.number ?? law.title),
      pointsBack,
    }))
  const cites = (language: keyof typeof languages, text: string): readonly string[] =>
    found(language, text).flatMap((one) => one.cites)

  const american: Readonly<Record<string, readonly string[]>> = {
    'under subsections (a) through (c), and': ['subsection a-c'],
    'section 101(a), (b), or (c) of this title': [
      'article 101, subsection a',
      'article 101, subsection b',
      'article 101, subsection c',
    ],
    'paragraph (2) of section 101(b)': ['article 101, subsection b, paragraph 2'],
    'paragraph (2) of subsection (c)': ['subsection c, paragraph 2'],
    'paragraph (1), (2), or (3)': ['paragraph 1 2 3'],
    'clauses (i) through (iii) of subparagraph (A)': ['subparagraph A, clause i-iii'],
    'paragraph (3) or section 230(e)': ['paragraph 3', 'article 230, subsection e'],
    'paragraph (1) and subparagraph (B) of paragraph (2)': ['paragraph 1', 'paragraph 2, subparagraph B'],
    'sections 251–256 and 258': ['article 251-256 258'],
  }
  for (const [text, all] of Object.entries(american)) {
    it(`are read in “${text}”`, () => {
      expect(cites('en', text)).to.deep.equal(all)
    })
  }

  const russian: Readonly<Record<string, readonly string[]>> = {
    'согласно пункту 2 части 2 и части 3 статьи 1 не': ['article 1, part 2, point 2', 'article 1, part 3'],
    'по части второй статьи 1': ['article 1, part 2'],
    'пунктам 2 и 3 статьи 1 настоящего закона': ['article 1, point 2 3'],
    'пункта 3 настоящей статьи': ['this article, point 3'],
    'статьями 5 - 7 и 9 настоящего Кодекса': ['article 5-7 9'],
    'пунктом 4.1 статьи 46, статьей 44.1': ['article 46, point 4.1', 'article 44.1'],
    'абзацах втором и третьем пункта 1 статьи 5': ['article 5, point 1, alinea 2 3'],
    'глава 5 и раздел II': ['chapter 5', 'division II'],
    'в пункте 3, а глава государства и часть участка': [],
  }
  for (const [text, all] of Object.entries(russian)) {
    it(`are read in «${text}»`, () => {
      expect(cites('ru', text)).to.deep.equal(all)
    })
  }

  it('say which law they are of', () => {
    const laws = (language: keyof typeof languages, text: string) => found(language, text).map(({ law }) => law)
    expect(laws('ru', 'статьи 3 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи»')).to.deep.equal(['126-ФЗ'])
    expect(laws('ru', 'статьей 20 Жилищного кодекса Российской Федерации')).to.deep.equal([
      'Жилищный кодекс Российской Федерации',
    ])
    expect(
      laws('ru', 'статьи 3 указанного Федерального закона и статье 7 настоящего Федерального закона'),
    ).to.deep.equal(['another', 'this'])
    expect(laws('en', 'section 552 of title 5, section 7 of such Act, section 9 of this title')).to.deep.equal([
      '5 U.S.C.',
      'another',
      'this',
    ])
    expect(laws('en', 'section 3(33) of the Communications Act of 1934 (47 U.S.C. 153(33))')).to.deep.equal([
      '47 U.S.C.',
    ])
  })

  it('say whether they go on from the reference before them', () => {
    const back = (language: keyof typeof languages, text: string) =>
      found(language, text).map(({ pointsBack }) => pointsBack)
    expect(back('en', 'paragraph (2) of such subsection; paragraph (3) of this subsection')).to.deep.equal([
      true,
      false,
    ])
    expect(back('ru', 'пункт 3 указанной статьи, не пункт 4 настоящей статьи')).to.deep.equal([true, false])
  })

  it('keep their places in a long text, headings and quotations', () => {
    const text = `### Статья 5. Связь\n\nПо статье 7.\n\n${'Оператор связи. '.repeat(500)}\n\n«Согласно статье 9».`
    expect(found('ru', text).map(({ said }) => said)).to.deep.equal(['статье 7', 'статье 9'])
    const quoted = 'The term “call” has the meaning given in “section 5(a), as added” and section 6.'
    expect(found('en', quoted).map(({ said }) => said)).to.deep.equal(['section 5(a)', 'section 6'])
  })

  it('read a long citation to its end', () => {
    const law = `${'Very '.repeat(25)}Long Names Act`
    const [reference] = found('en', `section 5 of the ${law} and more ${'words '.repeat(200)}`)
    expect(reference?.law).to.equal(law)
  })
})
