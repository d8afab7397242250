import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Amendment } from '../../../src/amendment/types.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'
import { bill } from './sketch.ts'

const data = process.env.ENGROSS_DATA ?? '../shared/data'
const sample = 'amendments'

/** Lines that bills are made of, and lines that break them. */
const lines = [
  '# О внесении изменений в Федеральный закон «О связи»',
  '## Статья 1',
  '**Статья 2**',
  'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:',
  'Внести в статью 46 Федерального закона «О связи» изменение, изложив ее в следующей редакции:',
  '1) в статье 29:',
  'а) в пункте 1:',
  '- слова «A» исключить;',
  'абзац второй изложить в следующей редакции:',
  '> 3. Лицензии выдаются.',
  '«3. Лицензии «выдаются».»;',
  '«3. Лицензии выдаются.',
  '2) статью 2 дополнить пунктом 2.1 следующего содержания:',
  'б) слова «A» заменить словами «B», слова «C» как-нибудь поправить;',
  'Лицензии, выданные до этого дня, действуют.',
  'Настоящий Федеральный закон вступает в силу с 1 сентября 2027 года.',
  'Признать утратившими силу:',
  '1. пункт 3 статьи 5 Федерального закона «О связи»;',
  '```\nслова\n```',
  '<!-- заметка -->',
  '***',
  '| a | b |\n|---|---|',
  '(((',
  '»»»',
  'Президент Российской Федерации',
]

describe('a Russian bill is read whole', () => {
  it('every word of it is in one part, and each instruction in the parts that hold it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 14 }),
        fc.constantFrom('\n\n', '\n'),
        (some, between) => {
          checkParts(bill(some.join(between)))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('a marker of a list with nothing to read behind it', () => {
    for (const text of ['3. *', '3. 1)', '- 1)', '3. ***', '1. слова\n\n3. *']) checkParts(bill(text))
  })

  it('whatever the text is', () => {
    const letter = fc.constantFrom(...'абв 12.)(;:«»"„“\n>-#*_\\')
    const piece = fc.oneof(letter, fc.constantFrom(...lines.flatMap((line) => line.split(' '))))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => checkParts(bill(pieces.join(' ')))),
      { numRuns: 400 },
    )
  })

  for (const name of existsSync(sample) ? readdirSync(sample).filter((one) => /^[^.]+\.md$/.test(one)) : []) {
    it(`${sample}/${name}`, () => {
      const source = readFileSync(join(sample, name), 'utf8')
      checkParts(readAmendment(source, { id: name, file: name }))
    })
  }

  it('a real case', function () {
    const file = join(data, 'cases/ru-a.amendment.md')
    if (!existsSync(file)) {
      console.log(`      ${file} is not there`)
      this.skip()
    }
    const read = readAmendment(readFileSync(file, 'utf8'), { id: 'ru-a', file })
    checkParts(read)
    expect(read.problems).to.deep.equal([])
    expect(read.instructions.map(({ kind, common }) => `${common.address}: ${kind}`)).to.deep.equal([
      'ст. 1, п. 1: insert-unit',
      'ст. 1, п. 2, подп. «а»: insert-words',
      'ст. 1, п. 2, подп. «б», абз. 2: repeal-unit',
      'ст. 1, п. 2, подп. «б», абз. 3: replace-words',
      'ст. 1, п. 2, подп. «в»: replace-unit',
      'ст. 1, п. 3, подп. «а»: replace-words',
      'ст. 1, п. 3, подп. «б»: delete-unit',
      'ст. 1, п. 3, подп. «в»: repeal-unit',
      'ст. 1, п. 4: delete-unit',
      'ст. 1, п. 5: add-sentences',
      'ст. 1, п. 6: insert-unit',
    ])
  })
})

function checkParts({ source, parts, instructions }: Amendment): void {
  let end = source.startsWith('---\n') ? source.indexOf('\n---\n', 3) + 5 : 0
  for (const { span } of parts) {
    expect(span.start, 'parts stand in order').to.be.at.least(end)
    expect(source.slice(end, span.start), 'between two parts').to.not.match(/[\p{L}\p{N}]/u)
    end = span.end
  }
  expect(source.slice(end), 'behind the last part').to.not.match(/[\p{L}\p{N}]/u)
  const held = new Set(parts.flatMap((part) => part.instructions))
  expect([...held].sort((one, other) => one - other)).to.deep.equal(instructions.map(({ common }) => common.index))
}
