import { expect } from 'chai'
import { provisions } from '../../../src/law/find.ts'
import { readLaw } from '../../../src/law/law.ts'
import { nameOf } from '../../../src/resolution/cite.ts'

const names = (source: string): readonly string[] => {
  const { law } = readLaw(source, { id: 'law', file: 'law.md' })
  if (law === null) throw new Error('the law is not read')
  return [...provisions(law)].map((place) => nameOf(law, place))
}

const matter = (firstLevel: string) =>
  `---\ntitle: О связи\nscheme: ru-federal\nlanguage: ru\nfirst-level: ${firstLevel}\n---\n\n# О связи\n\n`

describe('what a lawyer calls a provision', () => {
  it('where `1.` is a point', () => {
    const text = `${matter('пункт')}## Глава 1. Общие\n\n### Статья 2. Понятия\n\nПонятия:\n\n1) абонент;\n\n### Статья 29. Лицензии\n\n1. Лицензии.\n\n2. Орган:\n\n1) выдает:\n\nа) лицензии.`
    expect(names(text)).to.deep.equal([
      'глава 1',
      'статья 2',
      'пункт 1 статьи 2',
      'статья 29',
      'пункт 1 статьи 29',
      'пункт 2 статьи 29',
      'подпункт 1 пункта 2 статьи 29',
      'подпункт «а» подпункта 1 пункта 2 статьи 29',
    ])
  })

  it('where `1.` is a part', () => {
    const text = `${matter('часть')}### Статья 10.1. Обязанности\n\n1. Организатор.\n\n4.2. Организатор:\n\n1) хранит.`
    expect(names(text)).to.deep.equal([
      'статья 10.1',
      'часть 1 статьи 10.1',
      'часть 4.2 статьи 10.1',
      'пункт 1 части 4.2 статьи 10.1',
    ])
  })
})
