import { expect } from 'chai'
import { readAmendment } from '../../src/language/read-amendment.ts'

const lead =
  'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) статью 5 исключить;'
const read = (source: string) => readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })

describe('amendment files', () => {
  it('say in their front matter what they are', () => {
    const { meta, problems } = read(
      `---\ntitle: О вызовах\nstatus: introduced\nsponsor: Комитет\nintroduced: 2026-02-02\neffective: 2027-03-01\nquestion: Нужна ли лицензия?\nshort: Лицензия\n---\n\n${lead}`,
    )
    expect(problems).to.deep.equal([])
    expect(meta).to.deep.equal({
      title: 'О вызовах',
      status: 'introduced',
      sponsor: 'Комитет',
      introduced: '2026-02-02',
      adopted: null,
      effective: '2027-03-01',
      question: 'Нужна ли лицензия?',
      short: 'Лицензия',
      language: 'ru',
    })
  })

  it('without front matter take the title from the heading and the language from the script', () => {
    expect(read(`# О вызовах\n\n${lead}`).meta).to.include({ title: 'О вызовах', language: 'ru', status: 'draft' })
    expect(read('# On calls\n\nSection 5 is repealed.').meta).to.include({ title: 'On calls', language: 'en' })
    expect(read('').meta).to.include({ title: 'bill' })
  })

  const broken: readonly (readonly [string, string, number])[] = [
    ['YAML that cannot be read', 'title: [О вызовах\nstatus: draft', 3],
    ['a status that is none', 'title: О вызовах\nstatus: pending', 3],
    ['a day that is not in the calendar', 'title: О вызовах\nintroduced: 2026-02-31', 3],
    ['a date in another style', 'title: О вызовах\neffective: 01.03.2027', 3],
    ['a language that is not read', 'title: О вызовах\nlanguage: de', 3],
  ]
  for (const [name, yaml, line] of broken) {
    it(`with ${name}: a problem at its line, and the body is read`, () => {
      const { problems, instructions } = read(`---\n${yaml}\n---\n\n${lead}`)
      expect(problems.map(({ code }) => code)).to.include('bad-front-matter')
      expect(problems[0]?.at?.line).to.equal(line)
      expect(instructions).to.have.length(1)
    })
  }

  it('with front matter that is never closed are read from the first blank line on', () => {
    const { problems, instructions } = read(`---\ntitle: О вызовах\n\n${lead}`)
    expect(problems.map(({ code }) => code)).to.deep.equal(['bad-front-matter'])
    expect(instructions).to.have.length(1)
  })

  it('pass over comments and rules, and over no other HTML', () => {
    const codes = (between: string): readonly string[] =>
      read(`${lead}\n\n${between}\n\n2) статью 6 исключить.`).problems.map(({ code }) => code)
    expect(codes('<!-- сверить\n\nс редакцией -->')).to.deep.equal([])
    expect(codes('---')).to.deep.equal([])
    expect(codes('<div>слово о словах</div>')).to.deep.equal(['unreadable-instruction'])
    expect(codes('<!-- сверить --> слово о словах')).to.deep.equal(['unreadable-instruction'])
  })

  it('that change nothing say so', () => {
    const silent = ['', '# О вызовах\n', 'root:x:0:0:root', '## Статья 1\n\nНастоящий закон вступает в силу завтра.']
    for (const source of silent)
      expect(read(source).problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['no-instructions', 'remark'],
      ])
  })

  it('give places in the file', () => {
    const source = `---\ntitle: О вызовах\n---\n\n${lead}`
    const [instruction] = read(source).instructions
    expect(instruction?.common.at).to.include({ file: 'amendments/bill.md', line: 7, column: 4 })
    const { start, end } = instruction?.common.at.span ?? { start: 0, end: 0 }
    expect(source.slice(start, end)).to.equal('статью 5 исключить')
  })

  it('with Windows line ends and a byte-order mark are read alike', () => {
    const source = `\uFEFF---\ntitle: О вызовах\n---\n\n${lead}\n\n2) пункт 3 статьи 6 изложить в следующей редакции:\n\n> 3. A.\n>\n> Б.`
    const { instructions, problems } = read(source.replaceAll('\n', '\r\n'))
    expect(problems).to.deep.equal([])
    expect(instructions.map(({ kind }) => kind)).to.deep.equal(['delete-unit', 'replace-unit'])
    expect(instructions[1]).to.have.nested.property('text.text', '3. A.\n\nБ.')
  })
})
