import type { InstructionBody, UnitPlace } from '../../src/amendment/types.ts'
import type { Citation, CitedUnit } from '../../src/citation/types.ts'
import { cite, labelsOf, quoted } from './build.ts'
import { check } from './check.ts'

const list = `### Статья 2. Понятия

Используются понятия:

1) дом - здание;

2) двор - место:

у дома;

а) сад;

7) улица - путь;

7.1) площадь - место;

8) мост - путь.
`
const points = `## Глава 1. Общее

### Статья 1. Цели

1. Цель первая.

2. Цель вторая. Она важна.

Второй абзац.

Третий абзац.

3. Цель третья.

### Статья 3. Сфера

1. Сфера.

## Глава 2. Особенное

### Статья 5. Последняя

1. Конец.
`
const article2 = cite('article 2')
const point2 = cite('article 1', 'point 2')

const add = (
  parent: Citation,
  unit: CitedUnit | null,
  labels: string | null,
  text: string,
  place: UnitPlace = { kind: 'by-label' },
): InstructionBody => ({
  kind: 'insert-unit',
  parent,
  unit,
  labels: labels === null ? [] : labelsOf(labels),
  place,
  text: quoted(text),
})
const replace = (target: Citation, text: string): InstructionBody => ({
  kind: 'replace-unit',
  targets: [target],
  text: quoted(text),
})
const repeal = (...targets: readonly Citation[]): InstructionBody => ({ kind: 'repeal-unit', targets })
const strike = (...targets: readonly Citation[]): InstructionBody => ({ kind: 'delete-unit', targets })

describe('дополнить пунктом 7.2 следующего содержания', () => {
  it('puts it behind the greatest label below it', () => {
    check({
      law: list,
      run: add(article2, 'point', '7.2', '7.2) сквер - место;'),
      after: list.replace('8) мост', '7.2) сквер - место;\n\n8) мост'),
    })
  })

  it('puts it behind all that stands under its predecessor', () => {
    check({
      law: list,
      run: add(article2, 'point', '3', '3) река - вода;'),
      after: list.replace('7) улица', '3) река - вода;\n\n7) улица'),
    })
  })

  it('puts several each in its place', () => {
    check({
      law: list,
      run: add(article2, 'point', '2.1,7.2', '2.1) пруд - вода;\n\n7.2) сквер - место;'),
      after: list
        .replace('7) улица', '2.1) пруд - вода;\n\n7) улица')
        .replace('8) мост', '7.2) сквер - место;\n\n8) мост'),
    })
  })

  it('is a problem where the label is there already, a repealed one too', () => {
    check({ law: list, run: add(article2, 'point', '7.1', '7.1) сквер;'), problem: 'unit-exists' })
    const repealed = list.replace('площадь - место', 'утратил силу')
    check({ law: repealed, run: add(article2, 'point', '7.1', '7.1) сквер;'), problem: 'unit-exists' })
    const gone = '### Статья 2. Срок\n\n3. Срок.\n\n4 - 6. Утратили силу.\n'
    for (const label of ['4', '5', '6'])
      check({ law: gone, run: add(article2, 'point', label, `${label}. Иное.`), problem: 'unit-exists' })
    check({ law: gone, run: add(article2, 'point', '4.1', '4.1. Иное.'), after: `${gone}\n4.1. Иное.\n` })
  })

  it('is a problem where the block has another label', () => {
    check({ law: list, run: add(article2, 'point', '7.2', '7.3) сквер;'), problem: 'label-mismatch' })
  })

  it('tells of an item that ended the list and is followed by another now', () => {
    check({
      law: list,
      run: add(article2, 'point', '9', '9) пруд - вода.'),
      after: `${list}\n9) пруд - вода.\n`,
      remarks: ['punctuation-suspicious'],
    })
  })

  it('prints the label as its siblings print theirs', () => {
    check({
      law: points,
      run: add(cite('article 1'), 'point', '2.1', '2.1) Цель ещё.'),
      after: points.replace('3. Цель третья', '2.1. Цель ещё.\n\n3. Цель третья'),
    })
  })

  it('prints a label that the bill sets high with a dot, as the law does', () => {
    const after = list.replace('8) мост', '7.2) порог - место;\n\n8) мост')
    check({ law: list, run: add(cite('article 2'), 'point', '7.2', '7<sup>2</sup>) порог - место;'), after })
    const high = list.replace('7.1) площадь', '7¹) площадь')
    const own = high.replace('8) мост', '7²) порог - место;\n\n8) мост')
    check({ law: high, run: add(cite('article 2'), 'point', '7.2', '7²) порог - место;'), after: own })
  })

  it('stands as its siblings stand, behind the notes on its predecessor', () => {
    const indented = '### Статья 2. Понятия\n\n1. Список:\n\n   1) дом;\n\n   2) двор;\n\n   3) сад.\n'
    check({
      law: indented,
      run: add(cite('article 2', 'point 1'), 'subpoint', '2.1', '2.1) пруд;'),
      after: indented.replace('   3) сад', '   2.1) пруд;\n\n   3) сад'),
    })
    const noted = list.replace('7) улица - путь;', '7) улица - путь;\n\n> Примечание. О пути.')
    check({
      law: noted,
      run: add(article2, 'point', '7.0', '7.0) луг - место;'),
      after: noted.replace('7.1) площадь', '7.0) луг - место;\n\n7.1) площадь'),
    })
  })

  it('goes into a unit that has no sub-units yet', () => {
    check({
      law: points,
      run: add(cite('article 5', 'point 1'), 'subpoint', '1,2', '1) первое;\n\n2) второе.'),
      after: `${points}\n1) первое;\n\n2) второе.\n`,
    })
  })
})

describe('дополнить абзацем', () => {
  it('puts it at the end of the unit itself', () => {
    check({
      law: points,
      run: add(point2, 'alinea', null, 'Новый абзац.', { kind: 'end' }),
      after: points.replace('Третий абзац.', 'Третий абзац.\n\nНовый абзац.'),
    })
  })

  it('makes it the n-th', () => {
    check({
      law: points,
      run: add(point2, 'alinea', '2', 'Новый абзац.', { kind: 'ordinal', n: 2 }),
      after: points.replace('Второй абзац.', 'Новый абзац.\n\nВторой абзац.'),
    })
    check({
      law: points,
      run: add(point2, 'alinea', '4', 'Новый абзац.', { kind: 'ordinal', n: 4 }),
      after: points.replace('Третий абзац.', 'Третий абзац.\n\nНовый абзац.'),
    })
    check({
      law: points,
      run: add(point2, 'alinea', '6', 'Новый.', { kind: 'ordinal', n: 6 }),
      problem: 'unit-not-found',
    })
  })

  it('gives a new first paragraph the label', () => {
    check({
      law: points,
      run: add(point2, 'alinea', '1', 'Новый абзац.', { kind: 'ordinal', n: 1 }),
      after: points.replace('2. Цель вторая.', '2. Новый абзац.\n\nЦель вторая.'),
    })
  })

  it('puts it behind or before another', () => {
    const beside = (kind: 'after' | 'before'): UnitPlace => ({ kind, unit: cite('article 1', 'point 2', 'alinea 2') })
    check({
      law: points,
      run: add(point2, 'alinea', null, 'Новый абзац.', beside('after')),
      after: points.replace('Второй абзац.', 'Второй абзац.\n\nНовый абзац.'),
    })
    check({
      law: points,
      run: add(point2, 'alinea', null, 'Новый абзац.', beside('before')),
      after: points.replace('Второй абзац.', 'Новый абзац.\n\nВторой абзац.'),
    })
  })

  it('is checked, not moved again, by «абзацы второй и третий считать абзацами третьим и четвёртым»', () => {
    const insert = add(point2, 'alinea', '2', 'Новый абзац.', { kind: 'ordinal', n: 2 })
    const count = (to: string): InstructionBody => ({
      kind: 'renumber-unit',
      targets: [cite('article 1', 'point 2', 'alinea 2,3')],
      to: labelsOf(to),
      unit: 'alinea',
    })
    const after = points.replace('Второй абзац.', 'Новый абзац.\n\nВторой абзац.')
    check({ law: points, run: [insert, count('3,4')], after })
    check({ law: points, run: [insert, count('4,5')], after, problem: 'unit-not-found' })
    check({ law: points, run: [insert, count('2,3')], after, problem: 'unit-not-found' })
  })
})

describe('дополнить статьей, главой', () => {
  const article = 'Статья 3.1. Новая\n\n1. Новое правило.'

  it('puts an article behind its predecessor, as a heading of its level', () => {
    const after = points.replace('## Глава 2', `### ${article}\n\n## Глава 2`)
    check({ law: points, run: add(cite(), 'article', '3.1', article), after })
    check({ law: points, run: add(cite('chapter 1'), 'article', '3.1', article), after })
    check({ law: points, run: add(cite('chapter 1'), 'article', '3.1', `#### ${article}`), after })
  })

  it('puts the first article of a chapter before the others', () => {
    check({
      law: points,
      run: add(cite('chapter 2'), 'article', '4', 'Статья 4. Новая\n\n1. Новое правило.'),
      after: points.replace('### Статья 5', '### Статья 4. Новая\n\n1. Новое правило.\n\n### Статья 5'),
    })
  })

  it('keeps the newline that ends the law', () => {
    check({
      law: points,
      run: add(cite(), 'article', '6,7', 'Статья 6. Новая\n\n1. Да.\n\nСтатья 7. Ещё\n\n1. Нет.'),
      after: `${points}\n### Статья 6. Новая\n\n1. Да.\n\n### Статья 7. Ещё\n\n1. Нет.\n`,
    })
  })

  it('puts a chapter with its articles behind the last article of the one before', () => {
    check({
      law: points,
      run: add(cite(), 'chapter', '1.1', 'Глава 1.1. Новая\n\nСтатья 3.1. Первая\n\n1. Да.'),
      after: points.replace('## Глава 2', '## Глава 1.1. Новая\n\n### Статья 3.1. Первая\n\n1. Да.\n\n## Глава 2'),
    })
  })

  it('is a problem where the article is there already', () => {
    check({ law: points, run: add(cite(), 'article', '3', 'Статья 3. Новая\n\n1. Да.'), problem: 'unit-exists' })
    check({ law: points, run: add(cite('chapter 9'), 'article', '6', 'Статья 6. Новая'), problem: 'unit-not-found' })
  })
})

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

describe('дополнить новым пунктом 2', () => {
  const renumber: InstructionBody = {
    kind: 'renumber-unit',
    targets: [cite('article 1', 'point 2–3')],
    to: labelsOf('3–4'),
    unit: 'point',
  }
  const insert = add(cite('article 1'), 'point', '2', '2. Цель новая.')

  it('waits for the former one to get another number straight behind it', () => {
    check({
      law: points,
      run: [insert, renumber],
      after: points
        .replace('3. Цель третья', '4. Цель третья')
        .replace('2. Цель вторая', '2. Цель новая.\n\n3. Цель вторая'),
    })
  })

  it('is a problem where another instruction stands between', () => {
    check({
      law: points,
      run: [repeal(cite('article 5')), insert],
      after: points.replace('### Статья 5. Последняя\n\n1. Конец.', '### Статья 5. Утратила силу.'),
      problem: 'unit-exists',
    })
  })
})

describe('«Статьи 43.1 - 43.2. Утратили силу.» behind an article', () => {
  const gone = 'Статьи 2.1 - 2.2. Утратили силу. - Закон № 5-ФЗ.'
  const text = `### Статья 1. Цель\n\nЦель.\n\n### Статья 2. Срок\n\n1. Срок.\n\n${gone}\n\n### Статья 3. Сфера\n\nСфера.\n`

  it('is no part of it', () => {
    check({
      law: text,
      run: repeal(cite('article 2')),
      after: text.replace('2. Срок\n\n1. Срок.', '2. Утратила силу.'),
    })
    check({
      law: text,
      run: strike(cite('article 2')),
      after: text.replace('### Статья 2. Срок\n\n1. Срок.\n\n', ''),
      remarks: ['unit-deleted'],
    })
    check({
      law: text,
      run: replace(cite('article 2'), 'Статья 2. Время\n\nВремя.'),
      after: text.replace('2. Срок\n\n1. Срок.', '2. Время\n\nВремя.'),
    })
  })

  it('stays before new articles and behind new text', () => {
    check({
      law: text,
      run: add(cite(), 'article', '2.3', 'Статья 2.3. Мера\n\nМера.'),
      after: text.replace(gone, `${gone}\n\n### Статья 2.3. Мера\n\nМера.`),
    })
    check({
      law: text,
      run: add(cite('article 2'), 'point', '2', '2. Иное.'),
      after: text.replace(gone, `2. Иное.\n\n${gone}`),
    })
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

describe('a heading in two lines', () => {
  it('is one', () => {
    check({
      law: points,
      run: add(
        cite(),
        'chapter',
        '3',
        'Глава 3\n\nПРОЧЕЕ\n\nСтатья 6\n\nПрочие цели\n\n1. Цель.\n\nСтатья 7\n\nЦелей нет.',
      ),
      after: `${points}\n## Глава 3. ПРОЧЕЕ\n\n### Статья 6. Прочие цели\n\n1. Цель.\n\n### Статья 7\n\nЦелей нет.\n`,
    })
  })
})

describe('дополнить частью второй', () => {
  it('is a paragraph where the article does not number its parts', () => {
    check({
      law: '### Статья 1. Почта\n\nПочта работает.\n',
      run: add(cite('article 1'), 'part', '2', 'Почта развивается.'),
      after: '### Статья 1. Почта\n\nПочта работает.\n\nПочта развивается.\n',
    })
  })

  it('keeps a dotted label, which is no paragraph’s number', () => {
    check({
      law: '### Статья 1. Почта\n\nПочта работает.\n',
      run: add(cite('article 1'), 'part', '1.1', 'Почта развивается.'),
      after: '### Статья 1. Почта\n\nПочта работает.\n\n1.1. Почта развивается.\n',
    })
  })
})

describe('a table in quoted law', () => {
  it('keeps its lines', () => {
    const table = '| № | Льгота |\n|---|---|\n| 1 | Скидка |'
    check({
      law: '### Статья 1. Льготы\n\n1. Льгот нет.\n',
      run: replace(cite('article 1'), `Статья 1. Льготы\n\n${table}`),
      after: `### Статья 1. Льготы\n\n${table}\n`,
    })
  })
})

describe('примечание к статье', () => {
  const noted = `### Статья 14. Сбыт

1. Сбыт влечет штраф.

Примечания:

1. Сбыт - сделка.

2. Лицо - гражданин.

### Статья 15. Ввоз

Ввоз свободен.
`
  const note = cite('article 14', 'note')

  it('has points that are none of the article', () => {
    check({
      law: noted,
      run: replace(cite('article 14', 'note', 'point 1'), '1. Сбыт - договор.'),
      after: noted.replace('сделка', 'договор'),
    })
    check({
      law: noted,
      run: add(note, 'point', '3', '3. Товар - вещь.'),
      after: noted.replace('гражданин.', 'гражданин.\n\n3. Товар - вещь.'),
    })
    check({ law: noted, run: repeal(cite('article 14', 'point 2')), problem: 'unit-not-found' })
  })

  it('stands behind what is added to the article', () => {
    check({
      law: noted,
      run: add(cite('article 14'), 'point', '2', '2. Повторный сбыт влечет арест.'),
      after: noted.replace('штраф.', 'штраф.\n\n2. Повторный сбыт влечет арест.'),
    })
    check({
      law: noted,
      run: add(cite('article 14'), 'alinea', null, 'Повторный - арест.'),
      after: noted.replace('штраф.', 'штраф.\n\nПовторный - арест.'),
    })
  })

  it('is added, repealed, reworded', () => {
    check({
      law: noted,
      run: add(cite('article 15'), 'note', null, 'Примечание. Ввоз - перемещение.', { kind: 'end' }),
      after: `${noted}\nПримечание. Ввоз - перемещение.\n`,
    })
    check({ law: noted, run: add(cite('article 14'), 'note', null, 'Примечание. Иное.'), problem: 'unit-exists' })
    check({
      law: noted,
      run: repeal(note),
      after: noted.replace('Примечания:\n\n1. Сбыт - сделка.\n\n2. Лицо - гражданин.', 'Примечания: Утратили силу.'),
    })
    check({
      law: noted,
      run: replace(note, 'Примечание. Сбыт - сделка.'),
      after: noted.replace('Примечания:\n\n1. Сбыт - сделка.\n\n2. Лицо - гражданин.', 'Примечание. Сбыт - сделка.'),
    })
  })
})

describe('the marks of a list', () => {
  const goals = '### Статья 1. Цели\n\nЦели таковы:\n\nдом;\n\nдвор.\n'
  const article1 = cite('article 1')

  it('are looked at behind an unlabelled item that ended it, and nothing is invented', () => {
    check({
      law: goals,
      run: add(article1, 'alinea', null, 'сад.'),
      after: `${goals}\nсад.\n`,
      remarks: ['punctuation-suspicious'],
    })
    check({
      law: goals,
      run: add(article1, 'alinea', null, 'Цели достижимы.'),
      after: `${goals}\nЦели достижимы.\n`,
    })
  })

  it('are looked at where an item in the middle is given a text with a full stop', () => {
    check({
      law: list,
      run: replace(cite('article 2', 'point 7'), '7) улица.'),
      after: list.replace('7) улица - путь;', '7) улица.'),
      remarks: ['punctuation-suspicious'],
    })
    check({
      law: goals,
      run: replace(cite('article 1', 'alinea 2'), 'дом.'),
      after: goals.replace('дом;', 'дом.'),
      remarks: ['punctuation-suspicious'],
    })
  })
})

describe('a law with other line ends', () => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n')

  it('keeps them in what is put in', () => {
    check({
      law: windows(list),
      run: add(article2, 'point', '7.2,9', '7.2) сквер;\n\n9) пруд.'),
      after: windows(`${list.replace('8) мост', '7.2) сквер;\n\n8) мост')}\n9) пруд.\n`),
      remarks: ['punctuation-suspicious'],
    })
    check({
      law: windows(points),
      run: replace(point2, '2. Цель иная:\n\n1) одна;\n\n2) другая.'),
      after: windows(points.replace(/2\. Цель вторая[^]*Третий абзац\./, '2. Цель иная:\n\n1) одна;\n\n2) другая.')),
    })
    check({
      law: windows(points),
      run: strike(cite('article 1', 'point 2', 'alinea 3')),
      after: windows(points.replace('Третий абзац.\n\n', '')),
    })
    check({
      law: windows(points),
      run: repeal(cite('chapter 2')),
      after: windows(`${points.slice(0, points.indexOf('## Глава 2'))}## Глава 2. Утратила силу.\n`),
    })
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

describe('counting in the text as it stands', () => {
  it('tells where the count before the amendment would lead elsewhere', () => {
    const words = (alinea: string): InstructionBody => ({
      kind: 'insert-words',
      targets: [cite('article 1', 'point 2', `alinea ${alinea}`)],
      noun: 'words',
      at: 'end',
      anchor: null,
      text: quoted('тоже'),
      occurrence: { kind: 'unstated' },
    })
    check({
      law: points,
      run: [strike(cite('article 1', 'point 2', 'alinea 2')), words('2')],
      after: points.replace('Второй абзац.\n\n', '').replace('Третий абзац', 'Третий абзац тоже'),
      remarks: ['count-ambiguous'],
    })
    check({
      law: points,
      run: [strike(cite('article 1', 'point 2', 'alinea 3')), words('2')],
      after: points.replace('Третий абзац.\n\n', '').replace('Второй абзац', 'Второй абзац тоже'),
    })
    check({
      law: points,
      run: [words('2'), words('2')],
      after: points.replace('Второй абзац', 'Второй абзац тоже тоже'),
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

  it('passes over references that do not name the label, and lists one that names two labels once', () => {
    const citing = points
      .replace('1. Цель первая.', '1. По пункту 2 настоящей статьи.')
      .replace('1. Сфера.', '1. По пунктам 2 и 3 статьи 1 настоящего закона.')
    const moved = { kind: 'renumber-unit', targets: [cite('article 1')], to: labelsOf('9'), unit: 'article' } as const
    check({ law: citing, run: moved, after: citing.replace('Статья 1.', 'Статья 9.'), remarks: ['reference-stale'] })
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
