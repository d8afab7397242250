import { expect } from 'chai'
import { renderCriticMarkup } from '../../src/exporting/formats/criticmarkup.ts'
import { renderText } from '../../src/exporting/formats/text.ts'
import { shownRedline } from '../../src/exporting/layout/redline-rows.ts'
import { compare } from '../../src/redline/compare.ts'

const secrecy = 'Оператор связи обязан хранить тайну связи и сообщать о нарушениях.'
const others = [
  'Абонент вправе расторгнуть договор в любое время.',
  'Орган ведет реестр лицензий и размещает его на сайте.',
]

describe('a provision that moved and changed on the way', () => {
  const before = [`1. ${secrecy}`, `2. ${others[0]}`, `3. ${others[1]}`].join('\n\n')
  const after = [
    `1. ${others[0]}`,
    `2. ${others[1]}`,
    `3. ${secrecy.replace('сообщать', 'незамедлительно сообщать')}`,
  ].join('\n\n')
  const redline = compare(before, after)
  const written = redline.rows.at(-1)

  it('is one provision with a new label and a new word', () => {
    expect(redline.rows.map((row) => row.kind)).to.deep.equal(['moved', 'renumbered', 'renumbered', 'moved'])
    expect(
      written?.pieces.filter((piece) => piece.kind === 'kept' || piece.move === undefined).map((piece) => piece.text),
    ).to.deep.equal(['3.', 'незамедлительно '])
  })

  it('has its two ends named alike in a terminal and in CriticMarkup', () => {
    for (const sign of ['↷', '↶']) {
      expect(renderText(redline)).to.include(`${sign} move-1\n`)
      expect(renderCriticMarkup(redline)).to.include(`{>>${sign} move-1<<}`)
    }
  })

  it('says where it went and where it came from, its words in one piece', () => {
    const chapters = (first: readonly string[], second: readonly string[]): string =>
      ['# Закон', '## Глава 1', ...first, '## Глава 2', ...second].join('\n\n')
    const apart = compare(chapters([secrecy, ...others], ['Срок.']), chapters(others, ['Срок.', `${secrecy} Всегда.`]))
    expect(renderText(apart)).to.include(`@ Глава 1\n↷ move-1 → Глава 2\n[-${secrecy}-]`)
    expect(renderText(apart)).to.include(`@ Глава 2\n↶ move-1 ← Глава 1\n{+${secrecy} Всегда.+}`)
    expect(renderCriticMarkup(apart)).to.include('{>>↷ move-1 → Глава 2<<}').and.to.include('{>>↶ move-1 ← Глава 1<<}')
  })

  it('is a move on a page, though its label comes first', () => {
    const [ends] = shownRedline(redline, 'all').moves.values()
    expect(ends).to.have.length(2)
  })

  it('is no move where little more than the subject stayed', () => {
    const far = compare(before, [...others, 'Оператор связи вправе взимать плату за услуги связи.'].join('\n\n'))
    expect(far.rows.some((row) => row.kind === 'moved')).to.equal(false)
  })

  it('takes the heading and the short items of what moved along', () => {
    const one = '### Статья 1. Понятия\n\n1) абонент;\n\n2) оператор.'
    const moved = (label: string) =>
      `### Статья ${label}. Уведомление\n\n1. Оператор обязан уведомить орган о начале работ заранее.\n\n1) срок;`
    const rest =
      '### Статья 3. Реестр\n\n1. Орган ведет реестр операторов.\n\n2. Сведения реестра открыты.\n\n3. Плата не взимается.'
    const { rows } = compare([one, moved('2'), rest].join('\n\n'), [one, rest, moved('9')].join('\n\n'))
    expect(rows.filter((row) => row.kind !== 'same').map((row) => row.kind)).to.deep.equal(Array(6).fill('moved'))
    const unmoved = rows.flatMap(({ pieces }) =>
      pieces.filter((piece) => piece.kind !== 'kept' && piece.move === undefined && piece.text.trim() !== ''),
    )
    expect(unmoved.map(({ kind, text }) => `${kind} ${text}`)).to.deep.equal(['deleted 2', 'inserted 9'])
  })
})
