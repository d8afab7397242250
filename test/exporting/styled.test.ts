import { expect } from 'chai'
import { rowsHtml } from '../../src/exporting/html/redline.ts'
import { trackedBlocks } from '../../src/exporting/layout/tracked.ts'
import { translator } from '../../src/locales/translate.ts'
import { compare } from '../../src/redline/compare.ts'
import { spacesShown } from '../../src/redline/spaces.ts'
import type { Redline } from '../../src/redline/types.ts'

const drawn = (redline: Redline): string =>
  rowsHtml(redline, 'inline', { t: translator('ru'), show: 'all' })
    .toString()
    .replace(/^<div[^>]*>|<\/div>$/g, '')
    .replace(/ (?:class|id|data-key)="[^"]*"/g, '')

describe('a redline on a page is set as the law is', () => {
  it('in bold and with raised figures', () => {
    expect(
      drawn(compare('Сбор **уплачен** за 5 м<sup>3</sup> дров.', 'Сбор **уплачен** за 5 м<sup>2</sup> дров.')),
    ).to.equal(
      '<p>Сбор <strong>уплачен</strong> за 5 <span><del>м<sup>3</sup></del><ins>м<sup>2</sup></ins></span> дров.</p>',
    )
  })

  it('where a change stands inside of what is set in bold', () => {
    expect(drawn(compare('**Сбор платит гость** сам.', '**Сбор платит хозяин** сам.'))).to.equal(
      '<p><strong>Сбор платит </strong><span><del><strong>гость</strong></del><ins><strong>хозяин</strong></ins></span> сам.</p>',
    )
  })

  it('in one mark, though its words are set in two ways', () => {
    expect(drawn(compare('Сбор платят.', 'Сбор платят *сразу и* сполна.'))).to.equal(
      '<p>Сбор платят<span><ins> <em>сразу и</em> сполна</ins></span>.</p>',
    )
  })

  it('with a label in the margin, whatever stands behind it', () => {
    expect(drawn(compare('1. Раз.\n', '1. Раз.\n\n2. *Два* и три.\n'))).to.match(
      /<p><span><span><ins>2\.<\/ins><\/span><\/span> <span><ins><em>Два<\/em> и три\.<\/ins>/,
    )
  })

  it('with links that lead to pages and places, and to nothing else', () => {
    expect(
      drawn(
        compare(
          'см. [статью](#art_2) и [это](javascript:alert(1))',
          'ср. [статью](#art_2) и [это](javascript:alert(1))',
        ),
      ),
    ).to.match(/<a href="#art_2">статью<\/a> и это<\/p>$/)
  })

  it('with the words of a picture, escaped marks, products and line ends in cells', () => {
    expect(drawn(compare('Знак ![три *круга*](a.png) раз.', 'Знак ![три *круга*](a.png) два.'))).to.include(
      'Знак три *круга* ',
    )
    expect(drawn(compare('Сбор S = a*b*c, 2 \\* 2 раз.', 'Сбор S = a*b*c, 2 \\* 2 два.'))).to.include(
      'S = a*b*c, 2 * 2 ',
    )
    const table = '| N | Вид |\n|---|---|\n| 1 | лодка;<br>плот \\| паром |\n'
    expect(drawn(compare(table, table.replace('| 1', '| 2')))).to.include('<td>лодка;<br>плот | паром</td>')
  })

  it('and marks the end of a paragraph that goes', () => {
    expect(drawn(compare('Раз два.\n\nТри пять.\n', 'Раз два. Три пять.\n'))).to.match(
      /^<p>Раз два\.<span><del>¶<\/del><ins> <\/ins><\/span>Три пять\.<\/p>$/,
    )
  })

  it('and shows marks that come where they are asked for', () => {
    const redline = compare('Сбор уплачен.', 'Сбор **уплачен**.')
    expect(drawn(redline)).to.equal('<p>Сбор <strong>уплачен</strong>.</p>')
    expect(drawn(spacesShown(redline))).to.equal(
      '<p>Сбор <span><ins>**</ins></span>уплачен<span><ins>**</ins></span>.</p>',
    )
  })

  it('in a document that tracks changes, too', () => {
    const [block] = trackedBlocks(compare('Сбор **уплачен**.', 'Сбор **внесен**.'))
    expect(block?.kind === 'paragraph' && block.pieces).to.deep.equal([
      { kind: 'kept', text: 'Сбор' },
      { kind: 'kept', text: ' ' },
      { kind: 'deleted', text: 'уплачен', styles: [{ name: 'strong' }] },
      { kind: 'inserted', text: 'внесен', styles: [{ name: 'strong' }] },
      { kind: 'kept', text: '.' },
    ])
  })
})
