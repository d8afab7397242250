import { expect } from 'chai'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { cite } from './build.ts'
import { check } from './check.ts'
import { repeal, replace } from './units-ru.ts'

const lawWith = (printed: string): string => `### Статья 2. Сведения

1. Оператор хранит:

д) адрес;

е) телефон;

${printed} почту;

ж) имя.
`

describe('subpoints whose letter has an index', () => {
  for (const printed of ['е1)', 'е.1)', 'е^1)', 'е¹)', 'е<sup>1</sup>)']) {
    const law = lawWith(printed)
    it(`${printed} stays where the subpoint before it is repealed`, () =>
      check({
        law,
        run: repeal(cite('article 2', 'point 1', 'subpoint е')),
        after: law.replace('телефон;', 'утратил силу;'),
      }))

    it(`${printed} is repealed by its own label`, () =>
      check({
        law,
        run: repeal(cite('article 2', 'point 1', 'subpoint е.1')),
        after: law.replace('почту;', 'утратил силу;'),
      }))
  }

  it('are cited in quotation marks', () => {
    for (const written of ['"а1"', '«а¹»', '"а^1"', '«а.1»']) {
      const bill = `Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ "О связи" следующие изменения:\n\n1) подпункт ${written} пункта 1 статьи 2 признать утратившим силу.\n`
      const { instructions } = readAmendment(bill, { id: 'b', file: 'b.md' })
      const [instruction] = instructions
      expect(instruction?.kind, written).to.equal('repeal-unit')
      if (instruction?.kind !== 'repeal-unit') return
      expect(instruction.targets[0]?.steps.at(-1)?.labels, written).to.deep.equal([{ kind: 'one', label: 'а.1' }])
    }
  })
})

describe('labels printed with odd spaces', () => {
  it('`4.Текст` is the label of its point', () => {
    const law = '### Статья 2. Срок\n\n3. Срок.\n\n4.Плата.\n'
    check({ law, run: replace(cite('article 2', 'point 4'), '4. Цена.'), after: law.replace('4.Плата.', '4. Цена.') })
  })

  it('`141 )` is the label of its point', () => {
    const law = '### Статья 2. Понятия\n\n14) сеть;\n\n141 ) связь;\n\n15) узел.\n'
    check({ law, run: repeal(cite('article 2', 'point 141')), after: law.replace('связь;', 'утратил силу;') })
  })
})
