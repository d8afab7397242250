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
