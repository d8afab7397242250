import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'

const lawNumbered = (id: string, number: string, date: string, body: string) =>
  readLaw(
    `---\ntitle: ${id}\ncitation: Федеральный закон № ${number}\nnumber: ${number}\ndate: ${date}\nscheme: ru-federal\nlanguage: ru\nfirst-level: часть\n---\n\n${body}`,
    { id, file: `${id}.md` },
  ).law
const springs = lawNumbered('springs', '5-ФЗ', '2020-02-01', '### Статья 1. Цель\n\n1. Цель.\n\n2. Охрана.\n')
const fines = lawNumbered(
  'fines',
  '8-ФЗ',
  '2022-02-01',
  '### Статья 9. Штраф\n\n1. Штраф за нарушение части 2 статьи 1 Федерального закона от 1 февраля 2020 года № 5-ФЗ «О родниках».\n\n2. Штраф за нарушение части 2 статьи 1 Федерального закона от 1 марта 2021 года № 7-ФЗ «О ключах».\n',
)

const stale = (item: string, mindsCustoms = true) => {
  const bill = readAmendment(
    `# Закон\n\n## Статья 1\n\nВнести в Федеральный закон от 1 февраля 2020 года № 5-ФЗ «О родниках» следующие изменения:\n\n1) ${item}\n`,
    { id: 'bill', file: 'bill.md' },
  )
  const { reports } = consolidate([springs, fines], [bill], { mode: { kind: 'sequence' }, mindsCustoms })
  return reports.flatMap(({ problems }) =>
    problems.flatMap(({ code, law, actual }) =>
      code === 'reference-stale' ? [`${law?.law} ${law?.citation}: ${actual}`] : [],
    ),
  )
}

describe('references in other laws to what goes', () => {
  const found = [
    'fines часть 1 статьи 9: части 2 статьи 1 Федерального закона от 1 февраля 2020 года № 5-ФЗ «О родниках»',
  ]

  it('are listed for what is repealed, struck or numbered anew', () => {
    expect(stale('часть 2 статьи 1 признать утратившей силу.')).to.deep.equal(found)
    expect(stale('часть 2 статьи 1 исключить.')).to.deep.equal(found)
    expect(stale('часть 2 статьи 1 считать частью 3.')).to.deep.equal(found)
  })

  it('are listed for an article and the law around what they name', () => {
    expect(stale('статью 1 признать утратившей силу.')).to.deep.equal(found)
  })

  it('are not listed for other provisions', () => {
    expect(stale('часть 1 статьи 1 признать утратившей силу.')).to.deep.equal([])
    expect(stale('в части 2 статьи 1 слово «Охрана» исключить.')).to.deep.equal([])
  })

  it('are looked for where a person is told of remarks, not in each run', () => {
    expect(stale('часть 2 статьи 1 исключить.', false)).to.deep.equal([])
  })
})
