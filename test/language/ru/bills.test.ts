import { expect } from 'chai'
import { bill, sketches, where } from './sketch.ts'

const lead = 'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:'
const addresses = (text: string) => bill(text).instructions.map(({ common }) => common.address)

describe('Russian bills', () => {
  describe('leads', () => {
    it('nest to any depth: number, letter, unlabelled paragraph, dash', () => {
      const text = `${lead}

1) в статье 29:

а) в пункте 1:

абзац второй признать утратившим силу;

в абзаце третьем:

- слова «A» исключить;

- слова «B» исключить;

абзац четвертый исключить;

б) пункт 3 исключить;

2) статью 30 признать утратившей силу.`
      expect(sketches(bill(text))).to.deep.equal([
        'repeal-unit article 29 > point 1 > alinea 2',
        'delete-words article 29 > point 1 > alinea 3: «A»',
        'delete-words article 29 > point 1 > alinea 3: «B»',
        'delete-unit article 29 > point 1 > alinea 4',
        'delete-unit article 29 > point 3',
        'repeal-unit article 30',
      ])
    })

    it('may go on on the same line', () => {
      const text = `${lead} 1) в статье 29: а) в пункте 1: слова «A» исключить; б) пункт 3 исключить; 2) статью 30 исключить.`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-words article 29 > point 1: «A»',
        'delete-unit article 29 > point 3',
        'delete-unit article 30',
      ])
    })

    it('may be numbered with dots', () => {
      const text = `${lead}\n\n1. В статье 5:\n\n1.1. Слова «A» исключить.\n\n1.2. В пункте 3:\n\n1.2.1. Слова «B» исключить.\n\n2. Статью 6 исключить.`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-words article 5: «A»',
        'delete-words article 5 > point 3: «B»',
        'delete-unit article 6',
      ])
      expect(addresses(text)).to.deep.equal(['п. 1.1', 'п. 1.2.1', 'п. 2'])
    })

    it('may be indented, in lists of Markdown or not', () => {
      const text = `${lead}\n\n1. в статье 5:\n    - пункт 1 исключить;\n    - пункт 2 исключить;\n\n2. в статье 6:\n\n   а) пункт 3 исключить.`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-unit article 5 > point 1',
        'delete-unit article 5 > point 2',
        'delete-unit article 6 > point 3',
      ])
    })

    it('may be parted by single line breaks', () => {
      const text = `${lead}\n1) в статье 29:\nа) в пункте 1:\nабзац второй исключить;\nабзац третий исключить;\nб) пункт 3 исключить.`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-unit article 29 > point 1 > alinea 2',
        'delete-unit article 29 > point 1 > alinea 3',
        'delete-unit article 29 > point 3',
      ])
    })

    it('give «настоящей статьи» and «того же пункта» their units', () => {
      const text = `${lead}\n\n1) в статье 29:\n\nа) в пункте 1 слова «A» исключить, абзац второй того же пункта исключить;\n\nб) пункт 3 настоящей статьи исключить;`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-words article 29 > point 1: «A»',
        'delete-unit article 29 > point 1 > alinea 2',
        'delete-unit article 29 > point 3',
      ])
    })

    it('are not what a clause itself adds to', () => {
      const read = (text: string) => sketches(bill(`${lead}\n\n${text}`))
      expect(read('1) пункт 1 статьи 5 дополнить пунктом 8 следующего содержания: «8) A.»')).to.deep.equal([
        'insert-unit article 5 > point 1: point 8 by-label «8) A.»',
      ])
      expect(read('1) в пункте 1 статьи 5:\n\nа) дополнить пунктом 8 следующего содержания: «8) A.»')).to.deep.equal([
        'insert-unit article 5: point 8 by-label «8) A.»',
      ])
    })

    it('say of a heading, a chapter, several units at once', () => {
      const text = `${lead}

1) в главе 6:

а) в наименовании слова «A» исключить;

б) в статье 29 слова «B» исключить;

2) в пунктах 1 и 2 статьи 30:

а) слова «C» исключить;

3) наименование изложить в следующей редакции: «О связи»;`
      expect(sketches(bill(text))).to.deep.equal([
        'delete-words chapter 6 > heading: «A»',
        'delete-words chapter 6 > article 29: «B»',
        'delete-words article 30 > point 1, 2: «C»',
        'replace-unit heading: «О связи»',
      ])
    })

    it('may hold the verb: признать утратившими силу', () => {
      const text = `## Статья 2

Признать утратившими силу:

1) Федеральный закон от 1 мая 2010 года № 5-ФЗ «О внесении изменений в Федеральный закон «О связи»» (Собрание законодательства Российской Федерации, 2010, № 18, ст. 1);

2) пункт 3 статьи 5 Федерального закона от 2 июня 2011 года № 6-ФЗ «О порядке».`
      const read = bill(text)
      expect(sketches(read)).to.deep.equal(['repeal-law', 'repeal-unit article 5 > point 3'])
      expect(read.instructions.map(({ common }) => common.law.number)).to.deep.equal(['5-ФЗ', '6-ФЗ'])
      expect(read.instructions[0]?.common.law.title).to.equal('О внесении изменений в Федеральный закон «О связи»')
    })
  })

  describe('the law that is amended', () => {
    const laws: readonly (readonly [string, string | null, string | null, string | null])[] = [
      [
        'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      [
        'Внести в Федеральный закон "О связи" от 07.07.2003 г. N126-ФЗ следующие изменения:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      [
        'Внести в Федеральный закон от 7 июля 2003 г. N 126-ФЗ "О связи" следующие изменения:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      [
        'Внести в Федеральный закон от 07.07.2003 No 126-ФЗ „О связи“ следующие изменения:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      ['Внести в Федеральный закон «О связи» следующие изменения:', null, null, 'О связи'],
      [
        'Внести следующие изменения в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи»:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      [
        'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» (Собрание законодательства Российской Федерации, 2003, № 28,\nст. 2895; 2007, № 7, ст. 835;\n2010, № 7, ст. 705) следующие изменения:',
        '126-ФЗ',
        '2003-07-07',
        'О связи',
      ],
      [
        'Внести в Кодекс Российской Федерации об административных правонарушениях (Собрание законодательства Российской Федерации, 2002, № 1, ст. 1) следующие изменения:',
        null,
        null,
        'Кодекс Российской Федерации об административных правонарушениях',
      ],
      [
        'Внести в часть первую Налогового кодекса Российской Федерации следующие изменения:',
        null,
        null,
        'Налоговый кодекс Российской Федерации',
      ],
      [
        'Внести в Закон Российской Федерации от 27 декабря 1991 года № 2124-I «О средствах массовой информации» следующие изменения:',
        '2124-I',
        '1991-12-27',
        'О средствах массовой информации',
      ],
      [
        'Внести в Уголовно-процессуальный кодекс Российской Федерации следующие изменения:',
        null,
        null,
        'Уголовно-процессуальный кодекс Российской Федерации',
      ],
    ]
    for (const [written, number, date, title] of laws) {
      it(written.replace(/\n/g, ' '), () => {
        const read = bill(`${written}\n\n1) статью 5 исключить;`)
        expect(sketches(read)).to.deep.equal(['delete-unit article 5'])
        expect(read.instructions[0]?.common.law).to.include({ number, date, title })
      })
    }

    it('the part of a code, told behind its article', () => {
      for (const [written, told] of [
        [
          'Пункт 3 статьи 217 части второй Налогового кодекса Российской Федерации исключить.',
          'delete-unit article 217 > point 3',
        ],
        [
          'В статье 5 части первой Гражданского кодекса Российской Федерации слово «A» исключить.',
          'delete-words article 5: «A»',
        ],
      ] as const) {
        const read = bill(written)
        expect(sketches(read)).to.deep.equal([told])
        expect(read.instructions[0]?.common.law.text).to.match(/^часть (?:первая|вторая) /)
      }
    })

    it('may have hundreds of official citations, over many paragraphs', () => {
      const citations = Array.from(
        { length: 400 },
        (_, index) => `${2003 + (index % 20)}, № ${index}, ст. ${index * 7}`,
      )
      const bracket = `(Собрание законодательства Российской Федерации, ${citations.join(';\n')})`
      const read = bill(`${lead.replace(' следующие', ` ${bracket} следующие`)}\n\n1) статью 5 исключить;`)
      expect(sketches(read)).to.deep.equal(['delete-unit article 5'])
    })

    const inOne: readonly (readonly [string, ...string[]])[] = [
      [
        'Внести в статью 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) пункт 1 исключить;',
        'delete-unit article 46 > point 1',
      ],
      [
        'Пункт 1 статьи 29 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изложить в следующей редакции:\n\n> 1. A.',
        'replace-unit article 29 > point 1: «1. A.»',
      ],
      [
        'В пункте 3 статьи 5 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» слова «A» исключить.',
        'delete-words article 5 > point 3: «A»',
      ],
      [
        'Статью 5 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» дополнить частью 4 следующего содержания:\n\n> 4. A.',
        'insert-unit article 5: part 4 by-label «4. A.»',
      ],
      [
        'Внести в статью 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» (Собрание законодательства Российской Федерации, 2003, № 28, ст. 2895) изменение, изложив ее в следующей редакции:\n\n«Статья 46. A\n\n1. B.».',
        'replace-unit article 46: «Статья 46. A\n\n1. B.»',
      ],
      [
        'Внести в статью 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изменение, дополнив ее пунктом 5 следующего содержания:\n\n> 5. A.',
        'insert-unit article 46: point 5 by-label «5. A.»',
      ],
      [
        'Внести в пункт 1 статьи 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изменение, заменив слова «A» словами «B».',
        'replace-words article 46 > point 1: «A» → «B»',
      ],
      [
        'Внести в пункт 1 статьи 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изменения, исключив слова «A» и дополнив его словами «B».',
        'delete-words article 46 > point 1: «A»',
        'insert-words article 46 > point 1: end + «B»',
      ],
      [
        'Внести в статью 46 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изменение, признав пункт 3 утратившим силу.',
        'repeal-unit article 46 > point 3',
      ],
      [
        'Признать утратившим силу пункт 3 статьи 5 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи».',
        'repeal-unit article 5 > point 3',
      ],
      [
        'Приостановить до 1 января 2028 года действие пункта 3 статьи 5 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи».',
        'suspend-unit article 5 > point 3: until 2028-01-01',
      ],
    ]
    for (const [written, ...means] of inOne) {
      it(`law and place in one: ${written.replace(/\n+/g, ' ')}`, () => {
        for (const text of [written, `## Статья 1\n\n${written}`]) {
          const read = bill(text)
          expect(sketches(read)).to.deep.equal(means)
          expect(read.instructions[0]?.common.law).to.include({
            number: '126-ФЗ',
            date: '2003-07-07',
            title: 'О связи',
          })
        }
      })
    }

    it('is another one in each article or at each «Внести в»', () => {
      const text = `Статья 1

Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:

1) статью 5 исключить;

Внести в Федеральный закон от 27 июля 2006 года № 149-ФЗ «Об информации» следующие изменения:

1) статью 6 исключить.

**Статья 2**

Внести в Кодекс Российской Федерации об административных правонарушениях изменения:

1) статью 13.2 исключить;`
      expect(
        bill(text).instructions.map(({ common }) => [common.article, common.law.number ?? common.law.title]),
      ).to.deep.equal([
        ['1', '126-ФЗ'],
        ['1', '149-ФЗ'],
        ['2', 'Кодекс Российской Федерации об административных правонарушениях'],
      ])
    })

    it('is the one of the title where no lead names it', () => {
      const read = bill('# О внесении изменений в Федеральный закон «О связи»\n\nВ статье 5 слова «A» исключить.')
      expect(read.instructions[0]?.common.law.title).to.equal('О связи')
    })

    it('may be spoken of in remarks, which are kept', () => {
      const read = bill(
        'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» (далее – Закон) следующие изменения:\n\n1) в статье 5 (в редакции Федерального закона от 1 мая 2010 года № 5-ФЗ) слова «A» исключить;',
      )
      expect(sketches(read)).to.deep.equal(['delete-words article 5: «A»'])
      expect(read.instructions[0]?.remarks).to.deep.equal(['в редакции Федерального закона от 1 мая 2010 года № 5-ФЗ'])
    })
  })

  describe('addresses', () => {
    it('are said as a person cites them', () => {
      expect(
        addresses(
          `## Статья 1\n\n${lead}\n\n1) статью 4 исключить;\n\n2) в статье 5:\n\nа) пункт 1 исключить;\n\nб) в пункте 2:\n\nабзац первый исключить;\n\nабзац второй исключить;`,
        ),
      ).to.deep.equal([
        'ст. 1, п. 1',
        'ст. 1, п. 2, подп. «а»',
        'ст. 1, п. 2, подп. «б», абз. 2',
        'ст. 1, п. 2, подп. «б», абз. 3',
      ])
    })

    it('do without articles', () => {
      expect(
        addresses(
          `1. ${lead}\n\n1) статью 4 исключить;\n\n2. Признать утратившей силу статью 6 Федерального закона от 1 мая 2010 года № 5-ФЗ.`,
        ),
      ).to.deep.equal(['п. 1, подп. 1', 'п. 2'])
    })
  })

  describe('quoted blocks', () => {
    const read = (text: string) => sketches(bill(`${lead}\n\n${text}`))

    it('in quotation marks over many paragraphs end where the bill goes on', () => {
      const text = `1) статью 5 изложить в следующей редакции:

«Статья 5. Сети «Интернет»

1. Операторы:

1) оказывают услуги в сети «Интернет»;

2) ведут учет.»;

2) статью 6 исключить.`
      expect(read(text)).to.deep.equal([
        'replace-unit article 5: «Статья 5. Сети «Интернет»\n\n1. Операторы:\n\n1) оказывают услуги в сети «Интернет»;\n\n2) ведут учет.»',
        'delete-unit article 6',
      ])
    })

    it('in straight quotation marks with others in them', () => {
      const text = `1) пункт 5 статьи 5 изложить в следующей редакции:

"5) сеть "Интернет";

6) иные сети";

2) статью 6 исключить.`
      expect(read(text)).to.deep.equal([
        'replace-unit article 5 > point 5: «5) сеть "Интернет";\n\n6) иные сети»',
        'delete-unit article 6',
      ])
    })

    it('whose two closing marks are printed as one', () => {
      const text = `1) пункт 5 статьи 5 изложить в следующей редакции:

«5) операторы сети «Интернет»;

2) в статье 6 слова «A» исключить;

3) статью 7 исключить.`
      expect(read(text)).to.deep.equal([
        'replace-unit article 5 > point 5: «5) операторы сети «Интернет»»',
        'delete-words article 6: «A»',
        'delete-unit article 7',
      ])
    })

    it('as blockquotes, with or without marks around them, one or several', () => {
      expect(
        read('1) пункт 3 статьи 5 изложить в следующей редакции:\n\n> «3. A «B».»;\n\n2) статью 6 исключить;'),
      ).to.deep.equal(['replace-unit article 5 > point 3: «3. A «B».»', 'delete-unit article 6'])
      expect(
        read('1) пункт 3 статьи 5 изложить в следующей редакции:\n\n> 3. A:\n\n> 1) B.\n\n2) статью 6 исключить;'),
      ).to.deep.equal(['replace-unit article 5 > point 3: «3. A:\n\n1) B.»', 'delete-unit article 6'])
    })

    it('as blockquotes that the next line follows at once', () => {
      expect(read('1) пункт 3 статьи 5 изложить в следующей редакции:\n> 3. A.\n2) статью 6 исключить;')).to.deep.equal(
        ['replace-unit article 5 > point 3: «3. A.»', 'delete-unit article 6'],
      )
    })

    it('may be parted by single line breaks, headings and lists too', () => {
      const text = `1) статью 5 изложить в следующей редакции:
«Статья 5. Сети
1. Операторы в сети
общего пользования:
ведут учет;
хранят сведения.
2. Прочие свободны.»;
2) главу 6 дополнить статьей 7 следующего содержания:
«Статья 7. Сети
«малой» мощности
Сети свободны.».`
      expect(read(text)).to.deep.equal([
        'replace-unit article 5: «Статья 5. Сети\n\n1. Операторы в сети общего пользования:\n\nведут учет;\n\nхранят сведения.\n\n2. Прочие свободны.»',
        'insert-unit chapter 6: article 7 by-label «Статья 7. Сети «малой» мощности\n\nСети свободны.»',
      ])
    })

    it('are followed by more of the sentence', () => {
      expect(read('1) в статье 5 пункт 3 изложить в следующей редакции: «3. A.», пункт 4 исключить;')).to.deep.equal([
        'replace-unit article 5 > point 3: «3. A.»',
        'delete-unit article 5 > point 4',
      ])
    })
  })

  describe('its own text', () => {
    const text = `# О внесении изменений

## Статья 1

${lead}

1) статью 5 исключить.

## Статья 2. Переходные положения

Лицензии, выданные до дня вступления в силу настоящего Федерального закона, действуют до окончания срока.

## Статья 3

1. Настоящий Федеральный закон вступает в силу с 1 сентября 2027 года, за исключением статьи 2, которая вступает в силу с 1 марта 2028 года.

Президент Российской Федерации`

    it("is kept as the bill's own", () => {
      const read = bill(text)
      expect(sketches(read)).to.deep.equal(['delete-unit article 5'])
      expect(read.articles.map(({ label, heading, kind }) => [label, heading, kind])).to.deep.equal([
        ['1', '', 'amending'],
        ['2', 'Переходные положения', 'own'],
        ['3', '', 'own'],
      ])
    })

    it('goes on behind a sentence about the President, and ends at the signature', () => {
      const own = '## Статья 2\n\nПрезидент Российской Федерации вправе установить иной срок.\n\n'
      const read = bill(
        `${own}## Статья 3\n\nСтатью 5 Федерального закона «О связи» исключить.\n\nПрезидент\n\nРоссийской Федерации В. Иванов\n\n№ 1-ФЗ`,
      )
      expect(sketches(read)).to.deep.equal(['delete-unit article 5'])
      expect(read.parts.map(({ kind }) => kind)).to.deep.equal([
        'heading',
        'own-text',
        'heading',
        'instruction',
        'own-text',
        'own-text',
        'own-text',
      ])
    })

    it('says when it comes into force', () => {
      expect(bill(text).commencement.map(({ article, date }) => [article, date])).to.deep.equal([
        [null, '2027-09-01'],
        ['2', '2028-03-01'],
      ])
    })

    const commencement: readonly (readonly [string, ...(readonly [string | null, string | null])[]])[] = [
      ['Настоящий Федеральный закон вступает в силу с 1 сентября 2027 года.', [null, '2027-09-01']],
      ['Настоящий Федеральный закон вступает в силу со дня его официального опубликования.', [null, null]],
      [
        'Настоящий Федеральный закон вступает в силу по истечении ста восьмидесяти дней после дня его официального опубликования.',
        [null, null],
      ],
      [
        'Настоящий Федеральный закон вступает в силу с 01.09.2027, за исключением статьи 2 настоящего Федерального закона, для которой настоящей статьей установлен иной срок вступления в силу.',
        [null, '2027-09-01'],
        ['2', null],
      ],
      [
        'Статьи 2 и 3 настоящего Федерального закона вступают в силу с 1 марта 2028 года.',
        ['2', '2028-03-01'],
        ['3', '2028-03-01'],
      ],
      [
        'Настоящий Федеральный закон вступает в силу с 1 марта 2027 года, за исключением статьи 2, которая вступает в силу с 1 сентября 2027 года, и статьи 3, которая вступает в силу с 1 марта 2028 года.',
        [null, '2027-03-01'],
        ['2', '2027-09-01'],
        ['3', '2028-03-01'],
      ],
    ]
    for (const [written, ...dates] of commencement) {
      it(written, () => {
        const read = bill(`## Статья 1\n\n${lead}\n\n1) статью 5 исключить.\n\n## Статья 2\n\n${written}`)
        expect(read.commencement.map(({ article, date }) => [article, date])).to.deep.equal(dates)
        expect(read.problems).to.deep.equal([])
      })
    }
  })

  it('says when some of its items come into force', () => {
    const said = (written: string) =>
      bill(`## Статья 1\n\n${lead}\n\n1) статью 5 исключить.\n\n## Статья 2\n\n${written}`).commencement.map(
        ({ article, items, date }) => [article, items, date],
      )
    expect(
      said(
        '1. Настоящий Федеральный закон вступает в силу с 1 марта 2027 года, за исключением пункта 2 статьи 1 и статьи 3 настоящего Федерального закона.\n\n2. Пункт 2 статьи 1 и статья 3 настоящего Федерального закона вступают в силу с 1 января 2028 года.',
      ),
    ).to.deep.equal([
      [null, undefined, '2027-03-01'],
      ['1', ['ст. 1, п. 2'], '2028-01-01'],
      ['3', undefined, '2028-01-01'],
    ])
    expect(said('Статья 1 вступает в силу с 1 января 2028 года.')).to.deep.equal([['1', undefined, '2028-01-01']])
    expect(
      said(
        'Подпункты «а» - «в» пункта 2 и пункты 3 и 4 статьи 1 настоящего Федерального закона вступают в силу с 1 января 2028 года.',
      ),
    ).to.deep.equal([
      [
        '1',
        ['ст. 1, п. 2, подп. «а»', 'ст. 1, п. 2, подп. «б»', 'ст. 1, п. 2, подп. «в»', 'ст. 1, п. 3', 'ст. 1, п. 4'],
        '2028-01-01',
      ],
    ])
  })

  describe('problems', () => {
    const problems = (text: string) =>
      bill(text).problems.map(({ code, at, actual }) => `${at?.line}:${at?.column} ${code}: ${actual}`)

    it('an instruction that cannot be read, with the words and their place; what could be read stays', () => {
      const text = `${lead}\n\n1) в статье 5 слова «A» исключить, слова «B» как-нибудь поправить;\n\n2) статью 6 исключить;`
      expect(problems(text)).to.deep.equal(['3:36 unreadable-instruction: слова «B» как-нибудь поправить;'])
      expect(bill(text).instructions.map(({ kind }) => kind)).to.deep.equal(['delete-words', 'delete-unit'])
    })

    it('one without a lead', () => {
      expect(problems('## Статья 1\n\nПункт 3 статьи 5 как-то дополнить.')).to.deep.equal([
        '3:1 unreadable-instruction: Пункт 3 статьи 5 как-то дополнить.',
      ])
    })

    it('a lead that cannot be read, and all that stands under it: nothing runs in the wrong place', () => {
      const text = `${lead}\n\n1) в стотье 5:\n\nа) слова «A» исключить;\n\nб) пункт 3 исключить;\n\n2) статью 6 исключить.`
      expect(problems(text)).to.deep.equal([
        '3:4 unreadable-instruction: в стотье 5:',
        '5:4 unreadable-instruction: слова «A» исключить;',
        '7:4 unreadable-instruction: пункт 3 исключить;',
      ])
      expect(bill(text).instructions.map(({ kind }) => kind)).to.deep.equal(['delete-unit'])
    })

    it('a lead whose law cannot be read; the next one that names a law stands by itself', () => {
      const text = `${lead.replace('закон', 'закн')}\n\n1) статью 5 исключить;\n\n${lead}\n\n1) статью 6 исключить.`
      expect(problems(text)).to.deep.equal([
        `1:1 unreadable-instruction: ${lead.replace('закон', 'закн')}`,
        '3:4 unreadable-instruction: статью 5 исключить;',
      ])
      expect(sketches(bill(text))[0]).to.equal('delete-unit article 6')
    })

    it('a lead that lost its colon, likewise', () => {
      expect(
        problems(`${lead}\n\n1) в статье 5\n\nа) наименование исключить;\n\n2) статью 6 исключить.`),
      ).to.deep.equal(['3:4 unreadable-instruction: в статье 5', '5:4 unreadable-instruction: наименование исключить;'])
    })

    it('brackets that leave out a part of what is cited', () => {
      expect(problems(`${lead}\n\n1) в статье 5 (кроме пункта 3) слово «A» исключить;`)).to.have.length(1)
      expect(problems(`${lead}\n\n1) в статье 5 (за исключением пункта 3) слово «A» исключить;`)).to.have.length(1)
    })

    it('one with the text that it announces', () => {
      const text = `${lead}\n\n1) пункт 3 статьи 5 переписать так:\n\n«3. A:\n\n1) B;\n\n2) статью 6 исключить.»;\n\n2) статью 7 исключить.`
      expect(problems(text)).to.deep.equal(['3:4 unreadable-instruction: пункт 3 статьи 5 переписать так:'])
      expect(sketches(bill(text))[0]).to.equal('delete-unit article 7')
    })

    it('quotation marks that never close', () => {
      const text = `${lead}\n\n1) пункт 3 статьи 5 изложить в следующей редакции:\n\n«3. A.\n\n2) статью 6 исключить;`
      expect(problems(text)).to.deep.equal(['5:1 quote-unclosed: «3. A.'])
      expect(bill(text).instructions.map(({ kind }) => kind)).to.deep.equal(['delete-unit'])
      expect(problems(`${lead}\n\n1) в статье 5 слова «A исключить;`)).to.deep.equal([
        '3:21 quote-unclosed: «A исключить;',
      ])
    })

    it('one without a lead whose verb stands behind a quotation mark that never closes', () => {
      expect(problems('3) в пункте 3 статьи 45 слова «без согласия заменить словами «по согласию»;')).to.deep.equal([
        '1:4 unreadable-instruction: в пункте 3 статьи 45 слова «без согласия заменить словами «по согласию»;',
      ])
    })

    it('an announced text that is not there', () => {
      const text = `${lead}\n\n1) статью 5 дополнить пунктом 4 следующего содержания:\n\n2) статью 6 исключить;`
      expect(problems(text)).to.deep.equal(['3:4 block-empty: статью 5 дополнить пунктом 4 следующего содержания:'])
    })

    it('a text with another label than the announced one; the instruction stays', () => {
      const read = bill(
        `${lead}\n\n1) статью 4 исключить;\n\n2) статью 5 дополнить пунктом 7.2 следующего содержания:\n\n> 7.3) A;`,
      )
      expect(
        read.problems.map(({ code, expected, actual, details }) => ({ code, expected, actual, details })),
      ).to.deep.equal([{ code: 'label-mismatch', expected: '7.2', actual: '7.3', details: { instruction: '1' } }])
      expect(read.instructions).to.have.length(2)
    })
  })

  it('gives complete citations to every instruction', () => {
    const read = bill(`${lead}\n\n1) в статье 29:\n\nб) в пункте 2:\n\nподпункт 5 признать утратившим силу;`)
    const [first] = read.instructions
    expect(first?.kind === 'repeal-unit' && first.targets.map(where)).to.deep.equal([
      'article 29 > point 2 > subpoint 5',
    ])
  })
})

describe('a paragraph without a label behind an item that is no lead', () => {
  it('goes on with what the item was about, as part of it', () => {
    const text = `${lead}

1) пункт 5 статьи 29 после абзаца первого дополнить абзацем следующего содержания:

«A;»;

абзацы второй и третий считать соответственно абзацами третьим и четвертым;

пункт 6 исключить;

статью 31 исключить;

2) статью 30 исключить.`
    const { instructions } = bill(text)
    expect(sketches(bill(text)).slice(1)).to.deep.equal([
      'renumber-unit article 29 > point 5 > alinea 2, 3: alinea 3, 4',
      'delete-unit article 29 > point 6',
      'delete-unit article 31',
      'delete-unit article 30',
    ])
    expect(instructions.map(({ common }) => common.address)).to.deep.equal([
      'п. 1',
      'п. 1, абз. 2',
      'п. 1, абз. 3',
      'п. 1, абз. 4',
      'п. 2',
    ])
  })
})

describe('a lead without a label', () => {
  it('is left where a paragraph cites a unit beside the one that it leads to', () => {
    const text = `${lead}

1) в статье 29:

а) в пункте 2:

в подпункте 1:

слова «A» исключить;

слова «B» исключить;

подпункт 3 исключить;

б) пункт 3 исключить.`
    expect(sketches(bill(text))).to.deep.equal([
      'delete-words article 29 > point 2 > subpoint 1: «A»',
      'delete-words article 29 > point 2 > subpoint 1: «B»',
      'delete-unit article 29 > point 2 > subpoint 3',
      'delete-unit article 29 > point 3',
    ])
    expect(bill(text).problems).to.deep.equal([])
  })

  it('is not left for an article that the bill does not lead to', () => {
    const text = `Внести в статью 29 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:

в пункте 2:

слова «A» исключить;

статью 30 исключить.`
    expect(bill(text).problems.map(({ code }) => code)).to.deep.equal(['addresses-differ'])
  })
})

describe('a law that was named before', () => {
  it('is «указанный Федеральный закон» of the next item', () => {
    const { instructions } = bill(
      '1. Пункт 2 статьи 3 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» исключить.\n\n2. В статье 4 указанного Федерального закона слова «A» исключить.',
    )
    expect(instructions.map(({ common }) => common.law.number)).to.deep.equal(['126-ФЗ', '126-ФЗ'])
  })

  it('goes on behind a text that a comma follows', () => {
    const text =
      'Внести в статью 4 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» изменения, изложив часть 1 в следующей редакции:\n\n«1. A.»,\n\nдополнив частью 3 следующего содержания:\n\n«3. B.».'
    expect(sketches(bill(text))).to.have.length(2)
    expect(bill(text).instructions.map(({ common }) => common.law.number)).to.deep.equal(['126-ФЗ', '126-ФЗ'])
  })
})
