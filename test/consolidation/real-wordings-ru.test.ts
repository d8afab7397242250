import { expect } from 'chai'
import { billOf, checkBill } from './bill-ru.ts'

const prices = `### Статья 1. Плата

1. Плата: 1000 рублей, 2000 рублей, 3000 рублей.

2. Граждане имеют право:

1) охранять;

2) обращаться в суд.
`

describe('words that one item exchanges in turn', () => {
  it('are those of the text before: what the item itself put in is passed over', () => {
    checkBill(
      prices,
      '1) в части 1 статьи 1 цифры «1000» заменить цифрами «2000», цифры «2000» – цифрами «3000», цифры «3000» – цифрами «4000»;',
      { after: prices.replace('1000 рублей, 2000 рублей, 3000 рублей', '2000 рублей, 3000 рублей, 4000 рублей') },
    )
  })

  it('may change places', () => {
    const sides = '### Статья 1. Стороны\n\nИстец зовёт ответчика, ответчик – истца.\n'
    checkBill(
      sides,
      '1) в статье 1 слово «ответчика» заменить словом «истца», слово «истца» заменить словом «ответчика»;',
      {
        after: sides.replace('ответчика,', 'ответчика_,').replace('истца', 'ответчика').replace('ответчика_', 'истца'),
      },
    )
  })

  it('are passed over in the next items of the list, too', () => {
    checkBill(
      prices,
      '1) в части 1 статьи 1:\n\nа) цифры «1000» заменить цифрами «2000»;\n\nб) цифры «2000» заменить цифрами «3000»;',
      { after: prices.replace('1000 рублей, 2000', '2000 рублей, 3000') },
    )
  })

  it('are changed where no others are left', () => {
    checkBill(
      prices,
      '1) в части 2 статьи 1 слова «в суд» заменить словами «в орган», слово «орган» заменить словом «полицию»;',
      {
        after: prices.replace('в суд', 'в полицию'),
      },
    )
  })
})

describe('a text that brings more or less than was announced', () => {
  it('is a problem where a second unit of the kind stands in it', () => {
    checkBill(prices, '1) часть 2 статьи 1 дополнить пунктом 3 следующего содержания:\n\n«3) первое;\n\n4) второе.»;', {
      problem: 'label-mismatch',
    })
    checkBill(prices, '1) пункт 1 части 2 статьи 1 изложить в следующей редакции:\n\n«1) беречь;\n\n1.2) защищать;»;', {
      problem: 'label-mismatch',
    })
  })

  it('is a problem where it brings a point that is there already', () => {
    checkBill(
      prices,
      '1) абзац первый части 2 статьи 1 изложить в следующей редакции:\n\n«2. Граждане вправе:\n\n1) беречь;»;',
      {
        problem: 'unit-exists',
      },
    )
    checkBill(prices, '1) часть 2 статьи 1 дополнить абзацем следующего содержания:\n\n«2) беречь.»;', {
      problem: 'unit-exists',
    })
  })

  it('is a problem where paragraphs are announced and one comes, or another number', () => {
    checkBill(
      prices,
      '1) часть 1 статьи 1 дополнить абзацами следующего содержания:\n\n«Плата вносится.\nПлата хранится.»;',
      {
        problem: 'label-mismatch',
        remarks: [],
      },
    )
    checkBill(
      prices,
      '1) часть 1 статьи 1 дополнить абзацами вторым и третьим следующего содержания:\n\n«Раз.\n\nДва.\n\nТри.»;',
      { problem: 'label-mismatch' },
    )
  })

  it('is told of where sentences on lines of their own were read as one paragraph', () => {
    const bill = billOf('1) часть 1 статьи 1 изложить в следующей редакции:\n\n«1. Плата.\nИное.»;')
    expect(bill.problems.map(({ code, severity }) => [code, severity])).to.deep.equal([['lines-joined', 'remark']])
  })
})

describe('a quotation that ends in a dash', () => {
  const fine = `### Статья 2. Штраф

1. Нарушение -

влечет штраф 10 рублей.

2. Повторное нарушение -

влечет арест.
`

  it('ends there, and the next item is read', () => {
    checkBill(
      fine,
      '1) абзац первый части 2 статьи 2 изложить в следующей редакции:\n\n"2. Грубое нарушение -";\n\n2) в абзаце втором части 1 статьи 2 слова "10 рублей" заменить словами "20 рублей";',
      { after: fine.replace('Повторное', 'Грубое').replace('10 рублей', '20 рублей') },
    )
  })

  it('that lost its end does not take the next item into the law', () => {
    const bill = billOf(
      '1) часть 1 статьи 2 изложить в следующей редакции:\n\n«1. Нарушение «правил влечет штраф.»;\n\n2) в части 2 статьи 2 слово «арест» заменить словом «штраф»;',
    )
    expect(bill.instructions.some((one) => one.kind === 'replace-unit' && /заменить/.test(one.text.text))).to.equal(
      false,
    )
  })
})

describe('units numbered as the Government does it, 5(1)', () => {
  const rules = `1. Общее.

5. Отказ.

5(1). Жалоба.

6. Документы:

а) заявление;

а(1)) фото;

б) паспорт.
`

  it('are units of their own: what is said of 5(1) leaves 5 as it is', () => {
    checkBill(rules, '1) пункт 5(1) признать утратившим силу;', { after: rules.replace('Жалоба.', 'Утратила силу.') })
    checkBill(rules, '1) в подпункте «а(1)» пункта 6 слово «фото» заменить словом «план»;', {
      after: rules.replace('фото', 'план'),
    })
  })

  it('go behind their predecessor', () => {
    checkBill(rules, '1) дополнить пунктом 5(2) следующего содержания: «5(2). Суд.»;', {
      after: rules.replace('6. Документы', '5(2). Суд.\n\n6. Документы'),
    })
  })
})

describe('marks and notes', () => {
  it('two marks that come to stand side by side are told of', () => {
    checkBill(prices, '1) пункт 2 части 2 статьи 1 дополнить словами «, если иное не установлено законом,»;', {
      after: prices.replace('в суд.', 'в суд, если иное не установлено законом.'),
      remarks: [],
    })
    checkBill(
      prices,
      '1) пункт 2 части 2 статьи 1 после слов «в суд» дополнить словами «, если иное не установлено законом,»;',
      {
        after: prices.replace('в суд.', 'в суд, если иное не установлено законом,.'),
        remarks: ['punctuation-suspicious'],
      },
    )
  })

  it('an item that is followed by three others is told of once', () => {
    checkBill(
      prices,
      '1) часть 2 статьи 1 дополнить пунктами 3 – 5 следующего содержания:\n\n«3) раз;\n\n4) два;\n\n5) три.»;',
      {
        after: `${prices}\n3) раз;\n\n4) два;\n\n5) три.\n`,
        remarks: ['punctuation-suspicious'],
      },
    )
  })

  it('a point of a note is no part of the article', () => {
    const noted = '### Статья 3. Штраф\n\n1. Штраф.\n\nПримечания:\n\n1. Первое.\n\n2. Второе.\n'
    checkBill(noted, '1) пункт 2 примечаний к статье 3 признать утратившим силу;', {
      after: noted.replace('Второе.', 'Утратил силу.'),
    })
  })
})

describe('«последний абзац» of a unit that ends in a list', () => {
  it('is doubtful: its own last paragraph opens the list, the last one on paper closes it', () => {
    checkBill(prices, '1) последний абзац части 2 статьи 1 исключить;', { problem: 'unit-ambiguous' })
    checkBill(prices, '1) последний абзац статьи 1 исключить;', { problem: 'unit-ambiguous' })
  })
})

describe('a new article whose number is taken', () => {
  it('waits for the next item that gives the former another, whichever chapter it goes into', () => {
    const chapters = '## Глава 1. Общее\n\n### Статья 1. Цель\n\nЦель.\n\n### Статья 2. Срок\n\nСрок.\n'
    checkBill(
      chapters,
      '1) главу 1 дополнить новой статьей 2 следующего содержания:\n\n«Статья 2. Понятия\n\nПонятия.»;\n\n2) статью 2 считать статьей 3.',
      { after: chapters.replace('### Статья 2. Срок', '### Статья 2. Понятия\n\nПонятия.\n\n### Статья 3. Срок') },
    )
  })
})

describe('a point of a law that has articles', () => {
  const law = '### Статья 1. Цель\n\nЦель.\n\n### Статья 2. Срок\n\n1. Срок.\n\n2. Отсрочка.\n'

  it('is not looked for in all of them, where the article was not named', () => {
    checkBill(law, '1) пункт 2 признать утратившим силу;', { problem: 'unit-not-found' })
    checkBill(law, '1) пункт 2 статьи 2 признать утратившим силу;', {
      after: law.replace('Отсрочка.', 'Утратила силу.'),
    })
  })
})

describe('a label that does not stand in its order', () => {
  const law =
    '### Статья 1. Цель\n\nЦель.\n\n### Статья 2. Срок\n\n1. Срок.\n\n2. Отсрочка.\n\n### Статья 3. Иное\n\nИное.\n'

  it('is told of, of points and of articles', () => {
    checkBill(law, '1) часть 1 статьи 2 считать частью 3;', {
      after: law.replace('1. Срок', '3. Срок'),
      remarks: ['labels-out-of-order'],
    })
    checkBill(law, '1) статью 1 считать статьей 4;', {
      after: law.replace('Статья 1.', 'Статья 4.'),
      remarks: ['labels-out-of-order'],
    })
    checkBill(law, '1) статью 3 считать статьей 4;', { after: law.replace('Статья 3.', 'Статья 4.') })
  })
})
