import { expect } from 'chai'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { formatProblem } from '../../src/problem/message.ts'

describe('front matter', () => {
  const read = (source: string) => readLaw(source, { id: 'x', file: 'laws/x.md' })

  it('with a mistake in one key keeps the others and says where', () => {
    const { law: found, problems } = read(
      '---\ntitle: О связи\nscheme: roman\nedition: 2026-02-30x\n---\n\n### Статья 1. Срок\n',
    )
    expect(found.meta.title).to.equal('О связи')
    expect(found.meta.scheme).to.equal('ru-federal')
    expect(problems.map((problem) => [problem.code, problem.at?.line])).to.deep.equal([
      ['bad-front-matter', 3],
      ['bad-front-matter', 4],
    ])
  })

  it('that never closes, or is no mapping, is a problem, and the text is kept', () => {
    for (const source of [
      '---\ntitle: О связи\n\n### Статья 1. Срок\n',
      '---\n- a\n- b\n---\n\n# X\n',
      '---\ntitle: [\n---\n\n# X\n',
    ]) {
      const { law: found, problems } = read(source)
      expect(lawSource(found)).to.equal(source)
      expect(
        problems.map((problem) => problem.code),
        source,
      ).to.include('bad-front-matter')
    }
  })

  it('that its reader refuses hides nothing of the law, however hostile', () => {
    const aliases = 'a: &a [1]\ntitle: *a'
    const deep = 'x: ['.repeat(20_000)
    const noPrimitive = 'title: {toString: 5}'
    for (const yaml of [aliases, deep, noPrimitive]) {
      const { law: found, problems } = read(`---\n${yaml}\n---\n# Закон\n`)
      expect(found.meta.title).to.equal('Закон')
      expect(problems.map(({ code, at }) => [code, at?.line])).to.deep.include(['bad-front-matter', 2])
      expect(problems.length).to.be.below(6)
    }
  })

  it('that is no YAML is told with its place, in the reader’s language', () => {
    const said = (yaml: string) =>
      read(`---\n${yaml}\n---\n\n# Закон\n`).problems.map((problem) => formatProblem(problem, 'ru'))[0]
    const rows = [
      ['title: Закон: о связи', '2:8', 'в значении стоит двоеточие с пробелом, такое значение нужно взять в кавычки'],
      ['title: О\n\tnumber: 1', '3:1', 'отступ сделан табуляцией, нужны пробелы'],
      ['number: 1\ntitle О связи', '3:1', 'не хватает знака: двоеточия после ключа, закрывающей кавычки или скобки'],
      ['number: 1\ntitle: "О', '3:10', 'не хватает знака: двоеточия после ключа, закрывающей кавычки или скобки'],
      ['title: О\ntitle: Б', '3:1', 'такой ключ уже есть выше'],
      ['title: @x', '2:8', 'такой знак в начале значения занят в YAML, значение нужно взять в кавычки'],
    ] as const
    for (const [yaml, place, sentence] of rows) {
      const line = yaml.split('\n').at(-1)?.trim()
      expect(said(yaml)).to.equal(
        `laws/x.md:${place}: bad-front-matter: ошибка в заголовочной части файла: ${sentence}: «${line}». Ожидалось: key: value.`,
      )
    }
    for (const yaml of ['title: [а]', 'title: ""', 'edition: [а]', 'short: {а: б}', 'status: x', 'x: "а'])
      expect(said(yaml), yaml).not.to.match(/expected|invalid|missing|must/i)
  })

  it('may be missing: the text says what it is', () => {
    const { law: found, problems } = read('# Закон\n\n### Статья 1. Срок\n\n1. Год.\n')
    expect(problems).to.deep.equal([])
    expect([found.meta.title, found.meta.scheme, found.meta.language]).to.deep.equal(['Закон', 'ru-federal', 'ru'])
    expect(read('').law.meta.title, 'a text without a heading goes by its id').to.equal('x')
  })
})
