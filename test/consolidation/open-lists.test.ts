import { expect } from 'chai'
import type { Amendment } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import type { Law } from '../../src/law/types.ts'
import { billOf } from './bill-ru.ts'
import { lawOf } from './build.ts'

/** The remarks on marks that a bill brings, and on which item. */
function marks(law: Law, bill: Amendment): readonly string[] {
  const { reports } = consolidate([law], [bill], { mode: { kind: 'sequence' }, mindsCustoms: true })
  return reports.flatMap(({ origin, problems }) =>
    problems.flatMap((one) =>
      one.code === 'punctuation-suspicious' ? [`${origin.instruction + 1}: ${one.law?.citation}: ${one.actual}`] : [],
    ),
  )
}

describe('a list whose last item leads on to another one', () => {
  const law = lawOf(
    '### Статья 1. Права\n\n1. Граждане имеют право:\n\n1) на отдых;\n\n2) на труд;\n\n3) на защиту.\n\n2. Иное.\n',
    'ru-federal',
    'date: 2020-03-01\nfirst-level: часть\n',
  )
  const ru = (items: string) => marks(law, billOf(items))

  it('is told of where its last item was struck, worded anew, or followed by one with a semicolon', () => {
    expect(ru('1) пункт 3 части 1 статьи 1 исключить.')).to.deep.equal(['1: пункт 2 части 1 статьи 1: 2) на труд;'])
    expect(ru('1) пункт 3 части 1 статьи 1 изложить в следующей редакции: «3) на суд;».')).to.deep.equal([
      '1: пункт 3 части 1 статьи 1: 3) на суд;',
    ])
    expect(ru('1) часть 1 статьи 1 дополнить пунктом 4 следующего содержания: «4) на суд;».')).to.include(
      '1: пункт 4 части 1 статьи 1: 4) на суд;',
    )
  })

  it('is not told of where the bill closes it itself', () => {
    expect(
      ru('1) в статье 1:\n\nа) пункт 3 части 1 исключить;\n\nб) в пункте 2 части 1 точку с запятой заменить точкой.'),
    ).to.deep.equal([])
    expect(ru('1) пункт 2 части 1 статьи 1 исключить.')).to.deep.equal([])
  })

  it('is told of in American laws, too', () => {
    const code = lawOf(
      '### § 7. Duties\n\n(a) A carrier shall—\n\n(1) carry calls;\n\n(2) publish rates; and\n\n(3) keep books.\n',
      'us-code',
    )
    const bill = (words: string) =>
      readAmendment(`# A bill\n\n## SEC. 2. Amendments\n\n${words}\n`, { id: 'bill', file: 'bill.md' })
    expect(
      marks(code, bill('Section 7(a) of title 1, United States Code, is amended by striking paragraph (3).')),
    ).to.deep.equal(['1: section 7(a)(2): (2) publish rates; and'])
  })
})
