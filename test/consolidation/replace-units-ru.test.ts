import type { InstructionBody } from '../../src/amendment/types.ts'
import { checkBill } from './bill-ru.ts'
import { cite, labelsOf, quoted } from './build.ts'
import { check } from './check.ts'
import { list, point2, points, repeal, replace, strike } from './units-ru.ts'

describe('изложить в следующей редакции', () => {
  it('replaces a point, with as many paragraphs and sub-units as the new text has', () => {
    check({
      law: points,
      run: replace(point2, '2. Цель иная:\n\n1) одна;\n\n2) другая.'),
      after: points.replace(/2\. Цель вторая[^]*Третий абзац\./, '2. Цель иная:\n\n1) одна;\n\n2) другая.'),
    })
  })

  it('keeps the words that stay', () => {
    const result = check({
      law: points,
      run: replace(point2, '2. Цель вторая. Она неважна.\n\nВторой абзац.\n\nТретий абзац.'),
      after: points.replace('Она важна', 'Она неважна'),
    })
    const pieces = result.laws[0]?.passages.flatMap((passage) => passage.pieces).filter(({ kind }) => kind !== 'kept')
    if (JSON.stringify(pieces?.map(({ text }) => text)) !== '["важна","неважна"]')
      throw new Error(JSON.stringify(pieces))
  })

  it('replaces a paragraph and keeps the label', () => {
    check({
      law: points,
      run: replace(cite('article 1', 'point 2', 'alinea 1'), 'Цель иная.'),
      after: points.replace('2. Цель вторая. Она важна.', '2. Цель иная.'),
    })
    check({
      law: points,
      run: replace(cite('article 1', 'point 2', 'alinea 1'), '2. Цель иная.'),
      after: points.replace('2. Цель вторая. Она важна.', '2. Цель иная.'),
    })
    check({
      law: points,
      run: replace(cite('article 1', 'point 2', 'alinea 2–3'), 'Один абзац.'),
      after: points.replace('Второй абзац.\n\nТретий абзац.', 'Один абзац.'),
    })
  })

  it('replaces a sentence', () => {
    check({
      law: points,
      run: replace(cite('article 1', 'point 2', 'sentence 2'), 'Она нужна всем.'),
      after: points.replace('Она важна.', 'Она нужна всем.'),
    })
  })

  it('replaces the words of a heading; the label stays', () => {
    for (const text of ['Предмет', 'Статья 3. Предмет']) {
      check({
        law: points,
        run: replace(cite('article 3', 'heading'), text),
        after: points.replace('Статья 3. Сфера', 'Статья 3. Предмет'),
      })
    }
    check({
      law: points,
      run: replace(cite('chapter 1', 'heading'), 'Главное'),
      after: points.replace('Общее', 'Главное'),
    })
  })

  it('replaces the text under a heading, which stays', () => {
    check({
      law: points,
      run: {
        kind: 'replace-unit',
        targets: [cite('article 3')],
        text: quoted('1. Новая сфера.\n\n2. Иная.'),
        underHeading: true,
      },
      after: points.replace('1. Сфера.', '1. Новая сфера.\n\n2. Иная.'),
    })
  })

  it('replaces the name in the title of a law, what kind of law it is stays', () => {
    const titled = `# Закон «О домах»\n\n${points}`
    const title = cite('heading')
    check({ law: titled, run: replace(title, 'О дворах'), after: titled.replace('О домах', 'О дворах') })
    check({ law: titled, run: replace(title, 'Закон «О дворах»'), after: titled.replace('О домах', 'О дворах') })
  })

  it('replaces whole articles and chapters', () => {
    check({
      law: points,
      run: replace(cite('article 3'), 'Статья 3. Предмет\n\n1. Предмет.\n\n2. Ещё.'),
      after: points.replace('### Статья 3. Сфера\n\n1. Сфера.', '### Статья 3. Предмет\n\n1. Предмет.\n\n2. Ещё.'),
    })
    check({
      law: points,
      run: replace(cite('chapter 1'), 'Глава 1. Общее\n\nСтатья 1. Цели\n\n1. Цель одна.\n\nСтатья 4. Ещё\n\n1. Да.'),
      after:
        '## Глава 1. Общее\n\n### Статья 1. Цели\n\n1. Цель одна.\n\n### Статья 4. Ещё\n\n1. Да.\n\n' +
        points.slice(points.indexOf('## Глава 2')),
    })
  })

  it('gives several units each its own text', () => {
    check({
      law: points,
      run: replace(cite('article 1', 'point 1,3'), '1. Раз.\n\n3. Три.'),
      after: points.replace('1. Цель первая.', '1. Раз.').replace('3. Цель третья.', '3. Три.'),
    })
  })

  it('is a problem where the text has another label', () => {
    check({ law: points, run: replace(point2, '4. Цель иная.'), problem: 'label-mismatch' })
    check({ law: points, run: replace(cite('article 3'), 'Статья 4. Предмет'), problem: 'label-mismatch' })
    check({ law: points, run: replace(point2, ' '), problem: 'block-empty' })
  })
})

describe('признать утратившим силу', () => {
  it('leaves the label and a note; sub-units go', () => {
    check({
      law: points,
      run: repeal(point2),
      after: points.replace(/2\. Цель вторая[^]*Третий абзац\./, '2. Утратил силу.'),
    })
    check({
      law: list,
      run: repeal(cite('article 2', 'point 2')),
      after: list.replace(/2\) двор[^]*сад;/, '2) утратил силу;'),
    })
    check({
      law: list,
      run: repeal(cite('article 2', 'point 8')),
      after: list.replace('мост - путь.', 'утратил силу.'),
    })
    check({
      law: list,
      run: repeal(cite('article 2', 'point 2', 'subpoint а')),
      after: list.replace('сад;', 'утратил силу;'),
    })
  })

  it('agrees with what the law calls the unit', () => {
    check({
      law: points,
      extra: 'first-level: часть\n',
      run: repeal(cite('article 1', 'part 3')),
      after: points.replace('3. Цель третья.', '3. Утратила силу.'),
    })
  })

  it('takes the text of an article and the articles of a chapter', () => {
    check({
      law: points,
      run: repeal(cite('article 3')),
      after: points.replace('### Статья 3. Сфера\n\n1. Сфера.', '### Статья 3. Утратила силу.'),
    })
    check({
      law: points,
      run: repeal(cite('chapter 1')),
      after: `## Глава 1. Утратила силу.\n\n${points.slice(points.indexOf('## Глава 2'))}`,
    })
    check({
      law: points,
      run: repeal(cite('chapter 2')),
      after: `${points.slice(0, points.indexOf('## Глава 2'))}## Глава 2. Утратила силу.\n`,
    })
  })

  it('runs over the labels that stand in the law', () => {
    check({
      law: list,
      run: repeal(cite('article 2', 'point 7–8')),
      after: list
        .replace('улица - путь;', 'утратил силу;')
        .replace('площадь - место;', 'утратил силу;')
        .replace('мост - путь.', 'утратил силу.'),
    })
  })

  it('notes a repealed paragraph', () => {
    check({
      law: points,
      run: repeal(cite('article 1', 'point 2', 'alinea 2')),
      after: points.replace('Второй абзац.', 'Абзац утратил силу.'),
    })
  })

  it('changes nothing where it is repealed already', () => {
    const once = points.replace('3. Цель третья.', '3. Утратил силу. - Федеральный закон от 22.08.2004 N 122-ФЗ.')
    check({ law: once, run: repeal(cite('article 1', 'point 3')), remarks: ['already-repealed'] })
  })

  it('makes a later instruction on the unit suspicious', () => {
    const words: InstructionBody = {
      kind: 'delete-words',
      targets: [cite('article 1', 'point 3')],
      noun: 'words',
      words: quoted('третья'),
      occurrence: { kind: 'unstated' },
    }
    check({
      law: points,
      run: [repeal(cite('article 1', 'point 3')), words],
      after: points.replace('3. Цель третья.', '3. Утратил силу.'),
      problem: 'order-suspicious',
    })
    check({
      law: points,
      run: [strike(cite('article 1', 'point 3')), words],
      after: points.replace('3. Цель третья.\n\n', ''),
      remarks: ['unit-deleted'],
      problem: 'order-suspicious',
    })
  })
})

describe('исключить', () => {
  it('takes label and text, with one blank line', () => {
    check({
      law: points,
      run: strike(cite('article 1', 'point 1')),
      after: points.replace('1. Цель первая.\n\n', ''),
      remarks: ['unit-deleted'],
    })
    check({
      law: list,
      run: strike(cite('article 2', 'point 8')),
      after: list.replace('\n8) мост - путь.\n', ''),
      remarks: ['unit-deleted'],
    })
  })

  it('takes a paragraph or a sentence with its space', () => {
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'alinea 3')),
      after: points.replace('Третий абзац.\n\n', ''),
    })
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'sentence 2')),
      after: points.replace(' Она важна.', ''),
    })
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'sentence 1')),
      after: points.replace('Цель вторая. ', ''),
    })
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'alinea 2', 'sentence 1')),
      after: points.replace('Второй абзац.\n\n', ''),
    })
    check({ law: points, run: strike(cite('article 1', 'point 2', 'sentence 5')), problem: 'sentence-not-found' })
  })

  it('takes articles and chapters, and the law ends as before', () => {
    check({
      law: points,
      run: strike(cite('article 3')),
      after: points.replace('### Статья 3. Сфера\n\n1. Сфера.\n\n', ''),
      remarks: ['unit-deleted'],
    })
    check({
      law: points,
      run: strike(cite('chapter 2')),
      after: points.slice(0, points.indexOf('\n## Глава 2')),
      remarks: ['unit-deleted'],
    })
  })

  it('takes neighbours together', () => {
    const threes = '### Статья 1. Три\n\n1. Раз. Два. Три.\n\n2. Да.\n\n3. Нет.\n\n### Статья 2. Два\n\nТекст.\n'
    const sentences = (labels: string): InstructionBody => strike(cite('article 1', 'point 1', `sentence ${labels}`))
    check({ law: threes, run: sentences('1–2'), after: threes.replace('Раз. Два. ', '') })
    check({ law: threes, run: sentences('2–3'), after: threes.replace(' Два. Три.', '') })
    check({ law: threes, run: sentences('1,3'), after: threes.replace('Раз. Два. Три.', 'Два.') })
    check({
      law: threes,
      run: strike(cite('article 1', 'point 2–3')),
      after: threes.replace('2. Да.\n\n3. Нет.\n\n', ''),
      remarks: ['unit-deleted', 'unit-deleted'],
    })
  })

  it('lets the law end as it did, whatever goes at its end', () => {
    const end =
      '### Статья 1. Раз\n\n1. Да.\n\n### Статья 2. Два\n\nПервый.\n\nВторой.\n\nТретий.\n\n### Статья 3. Три\n\n1. Да.\n\n2. Нет.\n\n3. Ещё.\n'
    const gone = (...labels: readonly string[]): InstructionBody =>
      strike(...labels.map((label) => cite('article 3', `point ${label}`)))
    const deleted = ['unit-deleted', 'unit-deleted'] as const
    check({ law: end, run: gone('2–3'), after: end.replace('\n2. Нет.\n\n3. Ещё.\n', ''), remarks: deleted })
    check({ law: end, run: gone('3', '2'), after: end.replace('\n2. Нет.\n\n3. Ещё.\n', ''), remarks: deleted })
    check({
      law: end,
      run: gone('1', '3'),
      after: `${end.slice(0, end.indexOf('### Статья 3'))}### Статья 3. Три\n\n2. Нет.\n`,
      remarks: deleted,
    })
    const articles = strike(cite('article 2'), cite('article 3'))
    check({ law: end, run: articles, after: '### Статья 1. Раз\n\n1. Да.\n', remarks: deleted })
    const unended = end.trimEnd()
    check({ law: unended, run: gone('2–3'), after: unended.replace('\n\n2. Нет.\n\n3. Ещё.', ''), remarks: deleted })
    check({ law: unended, run: articles, after: '### Статья 1. Раз\n\n1. Да.', remarks: deleted })
  })
})

describe('абзац первый исключить', () => {
  it('leaves the label to the paragraph behind it, or alone', () => {
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'alinea 1')),
      after: points.replace('Цель вторая. Она важна.\n\n', ''),
    })
    check({
      law: points,
      run: strike(cite('article 1', 'point 2', 'alinea 1–2')),
      after: points.replace('Цель вторая. Она важна.\n\nВторой абзац.\n\n', ''),
    })
    check({
      law: points,
      run: strike(cite('article 1', 'point 1', 'alinea 1')),
      after: points.replace('1. Цель первая.', '1.'),
    })
  })
})

describe('считать пунктом', () => {
  const renumber = (from: string, to: string, parent = 'article 2'): InstructionBody => ({
    kind: 'renumber-unit',
    targets: [cite(parent, `point ${from}`)],
    to: labelsOf(to),
    unit: 'point',
  })

  it('changes the printed label only', () => {
    check({ law: list, run: renumber('8', '9'), after: list.replace('8) мост', '9) мост') })
    check({
      law: points,
      run: renumber('2–3', '3–4', 'article 1'),
      after: points.replace('3. Цель', '4. Цель').replace('2. Цель', '3. Цель'),
    })
  })

  it('renumbers articles', () => {
    check({
      law: points,
      run: { kind: 'renumber-unit', targets: [cite('article 5')], to: labelsOf('6'), unit: 'article' },
      after: points.replace('Статья 5.', 'Статья 6.'),
    })
  })

  it('is a problem where the label is taken or the lists differ in length', () => {
    check({ law: list, run: renumber('1', '2'), problem: 'unit-exists' })
    check({ law: list, run: renumber('1,2', '3'), problem: 'label-mismatch' })
  })

  it('lists references to the former label', () => {
    const citing = points
      .replace('1. Цель первая.', '1. По пункту 3 настоящей статьи и пункту 3 статьи 3.')
      .replace('1. Сфера.', '1. По пунктам 2 и 3 статьи 1 настоящего закона.')
    const after = citing.replace('3. Цель третья', '4. Цель третья')
    check({ law: citing, run: renumber('3', '4', 'article 1'), after, remarks: ['reference-stale', 'reference-stale'] })
  })

  it('knows what the references in the law lead to', () => {
    const stale = (text: string, count: number) => {
      const citing = points.replace('1. Сфера.', `1. По ${text}.`)
      const after = citing.replace('3. Цель третья', '4. Цель третья')
      const remarks = Array(count).fill('reference-stale')
      check({ law: citing, run: renumber('3', '4', 'article 1'), after, remarks })
    }
    stale('пункту 1 статьи 3 и пункту 3 статьи 1', 1)
    stale('пунктам 1 - 3 статьи 1', 1)
    stale('абзацу первому пункта 3 статьи 1 настоящего Федерального закона', 1)
    stale('пункту 3', 0)
    stale('пункту 3 настоящей статьи', 0)
    stale('статье 1 и пункту 3 указанной статьи', 1)
    stale('пункту 3 статьи 1 Федерального закона от 1 января 2001 года № 99-ФЗ «О мерах»', 0)
    stale('пункту 3 статьи 1 Жилищного кодекса Российской Федерации', 0)
  })

  it('passes over references that do not name the label, and lists one that names two labels once', () => {
    const citing = points
      .replace('1. Цель первая.', '1. По пункту 2 настоящей статьи.')
      .replace('1. Сфера.', '1. По пунктам 2 и 3 статьи 1 настоящего закона.')
    const moved = { kind: 'renumber-unit', targets: [cite('article 1')], to: labelsOf('9'), unit: 'article' } as const
    check({
      law: citing,
      run: moved,
      after: citing.replace('Статья 1.', 'Статья 9.'),
      // It stays where it stands, before article 3.
      remarks: ['reference-stale', 'labels-out-of-order'],
    })
    const after = citing.replace('3. Цель третья', '4. Цель третья').replace('2. Цель вторая', '3. Цель вторая')
    check({
      law: citing,
      run: renumber('2,3', '3,4', 'article 1'),
      after,
      remarks: ['reference-stale', 'reference-stale'],
    })
  })
})

describe('приостановить действие; признать закон утратившим силу', () => {
  it('puts a note behind the unit', () => {
    check({
      law: points,
      run: { kind: 'suspend-unit', targets: [cite('article 3', 'point 1')], until: '2028-01-01' },
      after: points.replace(
        '1. Сфера.',
        '1. Сфера.\n\n> Примечание. Действие пункта 1 приостановлено до 1 января 2028 года.',
      ),
    })
  })

  it('puts a note under the title', () => {
    const titled = `# Закон\n\n${points}`
    check({
      law: titled,
      run: { kind: 'repeal-law' },
      after: `# Закон\n\n> Примечание. Утратил силу.\n\n${points}`,
    })
  })
})

describe('references to what goes', () => {
  const law = `### Статья 1. Запреты

1. Первая.

2. Вторая, кроме части 3 настоящей статьи.

3. Третья, как часть 3 настоящей статьи.

4. Четвертая.

### Статья 2. Исключения

Действует часть 3 статьи 1.
`

  it('are listed where a part is repealed or struck, those in it left out', () => {
    checkBill(law, '1) часть 3 статьи 1 признать утратившей силу;', {
      after: law.replace('Третья, как часть 3 настоящей статьи.', 'Утратила силу.'),
      remarks: ['reference-stale', 'reference-stale'],
    })
  })

  it('are listed where another part takes the number', () => {
    checkBill(law, '1) в статье 1:\n\nа) часть 3 исключить;\n\nб) часть 4 считать частью 3.', {
      after: law.replace('3. Третья, как часть 3 настоящей статьи.\n\n4.', '3.'),
      remarks: ['unit-deleted', 'reference-stale', 'reference-stale'],
    })
  })

  it('are listed for each article of a chapter that goes', () => {
    const chapters =
      '## Глава 1. Одна\n\n### Статья 1. Цель\n\nЦель.\n\n## Глава 2. Две\n\n### Статья 2. Срок\n\nСрок по статье 1.\n'
    checkBill(chapters, '1) главу 1 признать утратившей силу;', {
      after: '## Глава 1. Утратила силу.\n\n## Глава 2. Две\n\n### Статья 2. Срок\n\nСрок по статье 1.\n',
      remarks: ['reference-stale'],
    })
  })

  it('are not listed where the bill mends them itself', () => {
    checkBill(
      law,
      '1) часть 3 статьи 1 признать утратившей силу;\n\n2) в части 2 статьи 1 слова «, кроме части 3 настоящей статьи» исключить;\n\n3) статью 2 исключить.',
      {
        after: law
          .replace('Третья, как часть 3 настоящей статьи.', 'Утратила силу.')
          .replace(', кроме части 3 настоящей статьи', '')
          .replace(/\n### Статья 2[^]*/, ''),
        remarks: ['reference-stale', 'unit-deleted'],
      },
    )
  })
})
