import { cite, quoted } from './build.ts'
import { check } from './check.ts'

const law = (second: string, more = ''): string =>
  `### Статья 1. Ставка\n\n1. Ставка равна доле[^1].\n\n2. ${second}\n\n${more}[^1]: Для сел – треть.\n\n[^2]: Високосный год считается за год.\n`
const printed = (second: string): string =>
  `### Статья 1. Ставка\n\n1. Ставка равна доле <1>.\n\n2. ${second}\n\n----------------\n\n<1> Для сел – треть.\n\n<2> Високосный год считается за год.\n`
const part = cite('article 1', 'point 2')

describe('the texts of footnotes', () => {
  for (const [name, of, mark] of [
    ['of Markdown', law, '[^2]'],
    ['as portals print them', printed, ' <2>'],
  ] as const) {
    it(`${name} stay where the unit that they stand behind is rewritten or goes`, () => {
      const before = of(`Взнос платится раз в год${mark}.`)
      check({
        law: before,
        run: { kind: 'replace-unit', targets: [part], text: quoted('2. Взнос платится раз в месяц.') },
        after: of('Взнос платится раз в месяц.'),
      })
      check({
        law: before,
        run: { kind: 'delete-unit', targets: [part] },
        after: before.replace(/2\. Взнос[^\n]+\n\n/u, ''),
        remarks: ['unit-deleted'],
      })
    })

    it(`${name} take no sentence or words that are added at the end`, () => {
      const before = of(`Взнос платится раз в год${mark}.`)
      check({
        law: before,
        run: { kind: 'add-sentences', targets: [part], text: quoted('Пеня не начисляется.'), count: 'one' },
        after: of(`Взнос платится раз в год${mark}. Пеня не начисляется.`),
      })
    })
  }

  it('stay where the article that they stand in goes, as long as another one cites them', () => {
    const first = '### Статья 1. Ставка\n\nСтавка равна доле[^1].\n\n'
    const second = '### Статья 2. Взнос\n\nВзнос мал[^2].\n\n'
    const notes = ['[^1]: Для сел – треть.\n', '[^2]: Кроме городов.\n'] as const
    const text = `${first}${second}${notes[0]}\n${notes[1]}`
    check({
      law: text,
      run: { kind: 'delete-unit', targets: [cite('article 2')] },
      after: `${first}${notes[0]}`,
      remarks: ['unit-deleted'],
    })
    check({
      law: text,
      run: { kind: 'repeal-unit', targets: [cite('article 2')] },
      after: `${first}### Статья 2. Утратила силу.\n\n${notes[0]}`,
    })
    check({
      law: text,
      run: {
        kind: 'replace-unit',
        targets: [cite('article 2')],
        text: quoted('Статья 2. Взнос\n\nВзнос велик.'),
      },
      after: `${first}${second.replace('мал[^2]', 'велик')}${notes[0]}\n${notes[1]}`,
    })
  })

  it('keep a blank line before what follows where all before it in a chapter goes', () => {
    const first = '## Глава 1. Общее\n\n### Статья 1. Ставка\n\nСтавка равна доле[^1].\n\n'
    const second = '## Глава 2. Иное\n\n### Статья 2. Взнос\n\nВзнос мал.\n\n'
    const note = '[^1]: Для сел – треть.\n\n'
    const third = '## Глава 3. Итог\n\n### Статья 3. Сила\n\nЗакон действует.\n'
    check({
      law: first + second + note + third,
      run: { kind: 'delete-unit', targets: [cite('chapter 2')] },
      after: first + note + third,
      remarks: ['unit-deleted'],
    })
  })

  it('stand behind a unit that is added at the end', () => {
    check({
      law: law('Взнос мал.'),
      run: {
        kind: 'insert-unit',
        parent: cite('article 1'),
        unit: 'point',
        place: { kind: 'end' },
        labels: [{ kind: 'one', label: '3' }],
        text: quoted('3. Пеня мала.'),
      },
      after: law('Взнос мал.', '3. Пеня мала.\n\n'),
    })
  })
})

describe('the note that a unit is suspended', () => {
  const title = '# Закон\n\n'
  const first = `${title}### Статья 1. Ставка\n\n1. Ставка мала.\n\n`
  const second = '2. Взнос мал.\n\n> Примечание. Действие пункта 2 приостановлено до 1 января 2030 года.\n\n'
  const third = '3. Пеня мала.\n\n> Примечание. Действие статьи 1 приостановлено до 1 января 2030 года.\n\n'
  const other = '### Статья 2. Срок\n\nСрок мал.\n'
  const law = first + second + third + other

  it('goes with the unit, and no other note does', () => {
    const gone = (target: ReturnType<typeof cite>, after: string): void => {
      check({ law, run: { kind: 'delete-unit', targets: [target] }, after, remarks: ['unit-deleted'] })
    }
    gone(cite('article 1', 'point 2'), first + third + other)
    gone(cite('article 1', 'point 3'), `${first}${second}${third.slice(third.indexOf('>'))}${other}`)
    gone(cite('article 1'), title + other)
  })
})
