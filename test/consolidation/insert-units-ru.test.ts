import type { InstructionBody, UnitPlace } from '../../src/amendment/types.ts'
import { cite, labelsOf } from './build.ts'
import { check } from './check.ts'
import { add, article2, list, point2, points, repeal, replace } from './units-ru.ts'

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
