import { expect } from 'chai'
import type { InstructionBody } from '../../src/amendment/types.ts'
import { cite, quoted, unstated } from './build.ts'
import { check } from './check.ts'
import { add, article2, list, point2, points, repeal, replace, strike } from './units-ru.ts'

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

  it('keeps its numbers: none of them is free, or there to be repealed', () => {
    const exists = check({ law: text, run: add(cite(), 'article', '2.1', 'Статья 2.1. Новая'), problem: 'unit-exists' })
    expect(exists.reports[0]?.problems[0]).to.include({ actual: 'Статьи 2.1 - 2.2. Утратили силу', nearest: '2.3' })
    const found = check({ law: text, run: repeal(cite('article 2.2')), problem: 'unit-not-found' })
    expect(found.reports[0]?.problems[0]?.details).to.deep.equal({
      reason: 'gone',
      line: 'Статьи 2.1 - 2.2. Утратили силу.',
    })
  })
})

describe('«4 - 5. Утратили силу.»', () => {
  const text = '### Статья 1. Срок\n\n3. Срок.\n\n4 - 5. Утратили силу. - Закон № 5-ФЗ.\n\n6. Иное.\n'

  it('is the nearest to the number that it only names', () => {
    const found = check({ law: text, run: repeal(cite('article 1', 'point 5')), problem: 'unit-not-found' })
    expect(found.reports[0]?.problems[0]).to.deep.include({
      nearest: 'пункт 4 статьи 1',
      details: { reason: 'gone', line: '4 - 5. Утратили силу.' },
    })
  })

  it('is told of where something is added to it', () => {
    const target = cite('article 1', 'point 4')
    check({
      law: text,
      run: { kind: 'add-sentences', targets: [target], text: quoted('Вновь.'), count: 'one' },
      after: text.replace('№ 5-ФЗ.', '№ 5-ФЗ. Вновь.'),
      remarks: ['already-repealed'],
    })
    check({
      law: text,
      run: {
        kind: 'insert-words',
        targets: [target],
        noun: 'words',
        at: 'end',
        anchor: null,
        text: quoted('и вновь'),
        occurrence: unstated,
      },
      after: text.replace('№ 5-ФЗ.', '№ 5-ФЗ и вновь.'),
      remarks: ['already-repealed'],
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
