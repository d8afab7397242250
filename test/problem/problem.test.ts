import { expect } from 'chai'
import { formatProblem } from '../../src/problem/message.ts'
import { filePlace, problem } from '../../src/problem/problem.ts'

describe('a problem', () => {
  it('is printed with file, line and column', () => {
    const source = 'первая\nвторая строка\n'
    const at = filePlace('amendments/a.md', source, { start: 14, end: 20 })
    const found = problem('words-not-found', { at, expected: 'услуг связи', nearest: 'услугами связи' })
    expect(formatProblem(found, 'ru')).to.equal(
      'amendments/a.md:2:8: words-not-found: слова «услуг связи» не найдены. Ближайшие по виду: «услугами связи».',
    )
    expect(formatProblem(found, 'en')).to.equal(
      'amendments/a.md:2:8: words-not-found: the words “услуг связи” were not found. The nearest: “услугами связи”.',
    )
  })
})
