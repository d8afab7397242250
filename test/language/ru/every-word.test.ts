import { expect } from 'chai'
import { printInstruction } from '../../../src/language/print-instruction.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'

const lead = 'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:'

/** What a bill's article says: its instructions in full, and the codes of its problems. */
function read(body: string): { readonly says: readonly unknown[]; readonly problems: readonly string[] } {
  const { instructions, problems } = readAmendment(`# Закон\n\n## Статья 1\n\n${body}\n`, {
    id: 'bill',
    file: 'bill.md',
  })
  return {
    says: instructions.map((one) => printInstruction(one, 'ru')),
    problems: problems.map(({ code }) => code),
  }
}

describe('every word of a bill is accounted for', () => {
  it('a line broken in two is a problem at both, and never the repeal of the law', () => {
    expect(read(`${lead}\n\n1) пункт 3 статьи 29\n\nпризнать утратившим силу.`)).to.deep.equal({
      says: [],
      problems: ['unreadable-instruction', 'unreadable-instruction'],
    })
  })

  it('an unreadable lead makes its children problems, labelled or not', () => {
    expect(
      read(`${lead}\n\n1) в статье 29\n\nслова «а» заменить словами «б»;\n\n2) статью 30 исключить.`),
    ).to.deep.equal({
      says: ['статью 30 исключить'],
      problems: ['unreadable-instruction', 'unreadable-instruction'],
    })
  })

  it('no line of a broken citation is dropped', () => {
    const { says, problems } = read(
      'Подпункт «в» пункта 3 статьи 1 Федерального закона\n\nот 3 декабря 2012 года № 244-ФЗ «О внесении изменений в\n\nБюджетный кодекс Российской Федерации» признать утратившим силу.',
    )
    expect(says).to.deep.equal([])
    expect(problems.length).to.be.at.least(2)
  })

  it('what seems to amend behind the signature is told', () => {
    const { says, problems } = read(
      `${lead}\n\n1) статью 30 исключить.\n\nПрезидент Российской Федерации\n\nСтатья 1\n\n2) статью 31 исключить.`,
    )
    expect(says).to.deep.equal(['статью 30 исключить'])
    expect(problems).to.deep.equal(['unreadable-instruction'])
  })
})

describe('a clause is not carried out without what limits it', () => {
  for (const item of [
    'по всему тексту слова «а» заменить словами «б», за исключением статьи 5;',
    'пункт 3 статьи 5 исключить, кроме абзаца второго;',
    'пункт 3 статьи 5 исключить, если не указано иное;',
  ])
    it(item, () => {
      expect(read(`${lead}\n\n1) ${item}`)).to.deep.equal({ says: [], problems: ['unreadable-instruction'] })
    })

  it('and one with a verb left out is read with the verb before', () => {
    expect(read(`${lead}\n\n1) статью 5 дополнить словами «а», пункт 3 - словами «в»;`)).to.deep.equal({
      says: ['статью 5 дополнить словами «а»', 'пункт 3 статьи 5 дополнить словами «в»'],
      problems: [],
    })
  })
})

describe('two addresses agree', () => {
  it('the lead and the item, or it is a problem with both', () => {
    expect(read(`${lead}\n\n1) в статье 29:\n\nа) пункт 3 статьи 30 исключить.`)).to.deep.equal({
      says: [],
      problems: ['addresses-differ'],
    })
    expect(read(`${lead}\n\n1) в статье 29:\n\nа) пункт 3 статьи 29 исключить.`)).to.deep.equal({
      says: ['пункт 3 статьи 29 исключить'],
      problems: [],
    })
  })

  it('the bill’s own article is no place in the law, on whatever line it stands', () => {
    for (const between of ['\n\n', '\n', ' ']) {
      const bill = `Статья 44${between}Внести в статью 55 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) пункт 1 признать утратившим силу.\n`
      const { instructions } = readAmendment(bill, { id: 'bill', file: 'bill.md' })
      expect(instructions.map((one) => printInstruction(one, 'ru'))).to.deep.equal([
        'пункт 1 статьи 55 признать утратившим силу',
      ])
    }
  })

  it('one of several units in the lead is meant once', () => {
    const of = 'Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи»'
    expect(
      read(
        `Внести в статью 29 и статью 54 ${of} следующие изменения:\n\n1) пункт 1 статьи 29 исключить;\n\n2) статью 54 исключить.`,
      ).says,
    ).to.deep.equal(['пункт 1 статьи 29 исключить', 'статью 54 исключить'])
  })

  it('an article has a heading, a point of it has none', () => {
    expect(
      read(`${lead}\n\n1) в наименовании и абзаце первом пункта 1 статьи 5 слово «а» исключить.`).says,
    ).to.deep.equal(['в наименовании статьи 5 и в абзаце первом пункта 1 статьи 5 слово «а» исключить'])
  })
})

describe('labels with an index', () => {
  for (const written of ['«а1»', '«а^1»', '«а¹»', '«а<sup>1</sup>»', '«а.1»', '"а_1"'])
    it(`of letters, printed as ${written}`, () => {
      expect(read(`${lead}\n\n1) подпункт ${written} пункта 3 статьи 15 исключить.`)).to.deep.equal({
        says: ['подпункт «а.1» пункта 3 статьи 15 исключить'],
        problems: [],
      })
    })

  for (const written of ['четвертую.1', 'четвертую¹', 'четвертую^1', 'четвертую<sup>1</sup>', 'четвертую_1'])
    it(`of ordinals, printed as ${written}`, () => {
      expect(read(`${lead}\n\n1) часть ${written} статьи 5 исключить.`).says).to.deep.equal([
        'часть 4.1 статьи 5 исключить',
      ])
    })

  it('and ranges of ordinals without spaces', () => {
    expect(read(`${lead}\n\n1) в частях второй-четвертой статьи 5 слово «а» исключить.`).says).to.deep.equal([
      'в частях 2 – 4 статьи 5 слово «а» исключить',
    ])
  })
})
