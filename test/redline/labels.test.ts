import { expect } from 'chai'
import { compare } from '../../src/redline/compare.ts'

const kinds = (before: string, after: string): readonly string[] =>
  compare(before, after)
    .rows.map(({ kind }) => kind)
    .filter((kind) => kind !== 'same')

describe('a renumbered provision', () => {
  const words = 'Оператор связи уведомляет абонента о плате за услуги связи.'
  for (const [before, after] of [
    ['### Глава IV. Услуги связи', '### Глава V. Услуги связи'],
    ['### Глава первая. Услуги связи', '### Глава вторая. Услуги связи'],
    ['Глава первая', 'Глава вторая'],
    [`44¹. ${words}`, `44². ${words}`],
    [`5-1. ${words}`, `5-2. ${words}`],
    [`(a-1) ${words}`, `(a-2) ${words}`],
    [`а¹) ${words}`, `а²) ${words}`],
    [`а^1) ${words}`, `а^2) ${words}`],
    [`44<sup>1</sup>. ${words}`, `44<sup>2</sup>. ${words}`],
    [`3. ${words}`, `4. ${words}`],
    ['### § 12. Fees', '### § 13. Fees'],
  ] as const)
    it(`${before} → ${after}`, () => expect(kinds(before, after)).to.deep.equal(['renumbered']))

  it('has another label, not the same one in other print', () =>
    expect(kinds(`44.1. ${words}`, `44¹. ${words}`)).to.deep.equal(['changed']))

  it('is none where words merely look like a label', () => {
    expect(kinds('В 2010 году плата растет.', 'В 2011 году плата растет.')).to.deep.equal(['changed'])
    expect(kinds('Часть первая статьи применяется.', 'Часть вторая статьи применяется.')).to.deep.equal(['changed'])
    expect(kinds('Fees. The rest stays as it is.', 'Costs. The rest stays as it is.')).to.deep.equal(['changed'])
  })
})

describe('a repealed provision', () => {
  const before = '1. Оператор связи уведомляет абонента.'
  for (const after of [
    '1. Утратил силу.',
    '1. Признан утратившим силу.',
    '1. Исключен. - Федеральный закон от 7 июля 2003 года № 1-ФЗ.',
    '1. [Repealed.]',
    '1. Repealed. Pub. L. 104–104',
    '1. Omitted.',
    '1. (weggefallen)',
  ])
    it(after, () => expect(kinds(before, after)).to.deep.equal(['repealed']))

  it('is none where its words speak of something else that is excluded', () =>
    expect(
      kinds(
        '1. Оператор, который уведомлен, платит.',
        '1. Оператор, который исключен из реестра, уведомляет абонента и платит.',
      ),
    ).to.deep.equal(['changed']))
})

describe('the provisions that rows belong to', () => {
  const law = '### Статья 5. Плата\n\n1. Плата взимается.\n'
  const keysOf = (before: string, after: string, scheme?: 'plain'): readonly (string | null)[] =>
    compare(before, after, undefined, scheme)
      .rows.filter(({ kind }) => kind === 'changed')
      .map((row) => row.after)
  const changed = (text: string): string => text.replace('взимается', 'не взимается')

  for (const [name, head] of [
    ['with front matter', '---\nscheme: ru-federal\n---\n'],
    ['behind a byte order mark', '\uFEFF---\nscheme: ru-federal\n---\n'],
    ['with spaces behind the marks of the front matter', '--- \nscheme: ru-federal\n--- \n'],
    ['with much before the scheme', `---\ntitle: ${'x'.repeat(5000)}\nscheme: ru-federal\n---\n`],
    ['whose scheme is guessed', ''],
  ] as const)
    it(`are named in a law ${name}`, () => {
      const text = `${head}${law}`
      expect(keysOf(text, changed(text))).to.deep.equal(['art_5__pnt_1'])
    })

  it('are not named in a text that is said to be plain', () =>
    expect(keysOf(law, changed(law), 'plain')).to.deep.equal([null]))
})
