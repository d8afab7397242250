import { expect } from 'chai'
import fc from 'fast-check'
import { renderCriticMarkup } from '../../src/exporting/formats/criticmarkup.ts'
import { renderText } from '../../src/exporting/formats/text.ts'
import { compare } from '../../src/redline/compare.ts'
import { hasSpacesChanged, spacesShown } from '../../src/redline/spaces.ts'
import { textAfter, textBefore } from '../../src/redline/text.ts'
import { runningText } from '../../src/text/running-text.ts'

const drawn = (before: string, after: string): string => renderText(compare(before, after)).trimEnd()

describe('a redline goes by what a reader sees', () => {
  const same: readonly (readonly [name: string, before: string, after: string])[] = [
    ['soft hyphens', 'Заявитель платит сбор.', 'Зая\u00adви\u00adтель пла\u00adтит сбор.'],
    ['zero-width spaces and joiners', 'Сбор уплачен.', 'Сбор\u200b упла\u2060чен.'],
    ['letters with their accents apart', 'Займ и ёлка.', 'Займ и ёлка.'.normalize('NFD')],
    ['emphasis', 'Сбор платит заявитель.', 'Сбор **платит** *заявитель*.'],
    ['figures set high by a tag or by their letter', 'Участок 5 м² земли.', 'Участок 5 м<sup>2</sup> земли.'],
    ['where a link leads to', 'см. [статью](#art_2) закона', 'см. [статью](#art_3) закона'],
    ['a link that goes', 'см. [статью](#art_2) закона', 'см. статью закона'],
    ['escapes and references', 'Сбор 5 * 2 & 3.', 'Сбор 5 \\* 2 &amp; 3.'],
  ]
  for (const [name, before, after] of same) {
    it(`${name}: no change, but one that can be asked for`, () => {
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const) {
        const redline = compare(one, other)
        expect(redline.stats).to.include({ changes: 0, insertedWords: 0, deletedWords: 0, changedRows: 0 })
        expect(redline.rows.map(({ kind }) => kind)).to.deep.equal(['same'])
        expect(renderText(redline)).to.equal('')
        expect(renderCriticMarkup(redline)).to.equal(other)
        expect(hasSpacesChanged(redline)).to.equal(true)
        expect(spacesShown(redline).stats.changes).to.be.greaterThan(0)
      }
    })
  }

  it('shows a soft hyphen as ¬ where it is asked for', () => {
    expect(renderText(spacesShown(compare('Заявитель.', 'Зая\u00adви\u00adтель.')))).to.equal('Зая{+¬+}ви{+¬+}тель.\n')
  })

  it('takes figures that are set high with their letter', () => {
    expect(drawn('Участок 5 м<sup>3</sup> земли.', 'Участок 5 м<sup>2</sup> земли.')).to.equal(
      'Участок 5 [-м<sup>3</sup>-]{+м<sup>2</sup>+} земли.',
    )
  })

  it('takes a footnote mark whole, and counts it', () => {
    const redline = compare('Сбор платят ежегодно[^2].', 'Сбор платят ежегодно[^3] по счету[^2].')
    expect(renderText(redline)).to.equal('Сбор платят ежегодно{+[^3] по счету+}[^2].\n')
    expect(compare('Сбор[^1].', 'Сбор.').stats.changes).to.equal(1)
  })

  it('leaves marks around words that change inside of them', () => {
    expect(drawn('Сбор **платит заявитель** сам.', 'Сбор **платит орган** сам.')).to.equal(
      'Сбор **платит [-заявитель-]{+орган+}** сам.',
    )
    expect(drawn('см. [статью 2](#art_2) закона', 'см. [статью 3](#art_3) закона')).to.equal(
      'см. [статью [-2-]{+3+}](#art_3) закона',
    )
  })

  it('counts words as a reader does', () => {
    expect(compare('Сбор.', 'Сбор [по статье 2](#art_2 "Статья вторая").').stats.insertedWords).to.equal(3)
  })

  it('finds a moved paragraph whose letters are written otherwise', () => {
    const moved = 'Орган выдает лицензии операторам связи ежегодно.'
    const others = ['Оператор хранит тайну связи своих абонентов.', 'Надзор ведет уполномоченный орган власти.']
    const redline = compare([moved, ...others].join('\n\n'), [...others, moved.normalize('NFD')].join('\n\n'))
    expect(redline.rows.map((row) => row.kind)).to.deep.equal(['moved', 'same', 'same', 'moved'])
  })

  const parts = fc.constantFrom(
    ...['сбор', 'орган', 'м<sup>2</sup>', 'м<sup>3</sup>', '**сбор**', '**сбор орган**', '*орган*', '[сбор](#art_2)'],
    ...[
      '[^1]',
      '[^2]',
      'сбор[^1]',
      'го\u00adд',
      'год',
      'й'.normalize('NFD'),
      'й',
      'орган\u200b',
      '\\*',
      '&amp;',
      '&',
      '`год`',
    ],
    ...['.', ',', '<b>', '</b>', '**', '*'],
  )
  const paragraphs = fc.array(parts, { maxLength: 14 }).map((words) => words.join(' '))

  it('cuts no mark and no letter in two, and gives both texts back to the byte', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const pieces = compare(before, after).rows.flatMap((row) => row.pieces)
        for (const [text, read] of [
          [before, textBefore],
          [after, textAfter],
        ] as const) {
          expect(read(pieces)).to.equal(text)
          const running = runningText(text)
          const letters = (running.runs ?? []).filter(({ length, sourceLength }) => length !== sourceLength)
          const whole = [
            ...running.objects,
            ...running.elements.flatMap(({ name, open, close }) => (name === 'link' ? [open] : [open, close])),
            ...letters.map(({ source, sourceLength }) => ({ start: source, end: source + sourceLength })),
          ]
          let at = 0
          for (const piece of pieces) {
            if (read([piece]) === '') continue
            at += piece.text.length
            const cut = whole.find(({ start, end }) => start < at && at < end)
            expect(cut && text.slice(cut.start, cut.end)).to.equal(undefined)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a paragraph’s end that comes or goes', () => {
  const one = '### Статья 4. Пруд\n\nПруд открыт летом. Сбор платит гость.\n'
  const two = '### Статья 4. Пруд\n\nПруд открыт летом.\n\nСбор платит гость.\n'

  it('is a change, and marked', () => {
    expect(drawn(two, one)).to.match(/Пруд открыт летом\.\[-¶-\] Сбор платит гость\.$/)
    expect(drawn(one, two)).to.match(/Пруд открыт летом\.\{\+¶\+\}\n\nСбор платит гость\.$/)
    expect(compare(two, one).stats).to.include({ changes: 1, insertedWords: 0, deletedWords: 0, changedRows: 1 })
    expect(compare(two, one).rows.map(({ kind }) => kind)).to.deep.equal(['same', 'merged'])
    expect(compare(one, two).rows.map(({ kind }) => kind)).to.deep.equal(['same', 'split'])
  })

  it('is a mark of its own in CriticMarkup', () => {
    expect(renderCriticMarkup(compare(two, one))).to.include('летом.{--\n\n--}{++ ++}Сбор')
    expect(renderCriticMarkup(compare(one, two))).to.include('летом.{-- --}{++\n\n++}Сбор')
  })

  it('is none where lines are broken anew, or a blank line more parts them', () => {
    expect(compare(two, two.replace('открыт летом', 'открыт\nлетом')).stats.changes).to.equal(0)
    expect(compare(two, two.replaceAll('\n\n', '\n\n\n')).stats.changes).to.equal(0)
  })
})

describe('the last words of a text', () => {
  it('change on their line, though the paragraph behind them goes with its blank line', () => {
    const [before, after] = ['1. Раз;\n\n2. Два.\n', '1. Раз.\n']
    expect(drawn(before, after)).to.equal('1. Раз[-;-]{+.+}\n\n[-2. Два.-]')
    const critic = renderCriticMarkup(compare(before, after))
    expect(
      critic
        .replace(/\{--[^]*?--\}/g, '')
        .replace(/\{\+\+([^]*?)\+\+\}/g, '$1')
        .trimEnd(),
    ).to.equal('1. Раз.')
    expect(drawn(after, before)).to.equal('1. Раз[-.-]{+;+}\n\n{+2. Два.+}')
  })
})
