import { expect } from 'chai'
import { renderText } from '../../src/exporting/formats/text.ts'
import { compare } from '../../src/redline/compare.ts'
import { hasSpacesChanged, spacesShown } from '../../src/redline/spaces.ts'

describe('changes of white space alone', () => {
  const before = 'Абзац стоит\nна двух строках.\n\nВторой абзац.\n'
  const after = 'Абзац стоит на двух\u00a0строках.\n\n\nВторой абзац.\n'

  it('are no changes of a redline, and are there to be asked for', () => {
    const redline = compare(before, after)
    expect(redline.stats.changes).to.equal(0)
    expect(renderText(redline)).to.equal('')
    expect(hasSpacesChanged(redline)).to.equal(true)
    expect(hasSpacesChanged(compare(before, before))).to.equal(false)
  })

  it('are seen as signs where they are asked for, and counted', () => {
    const shown = spacesShown(compare(before, after))
    expect(renderText(shown)).to.equal('Абзац стоит[-⏎-]{+␣+} на двух[-␣-]{+⍽+} строках.\n\n{+⏎+}\n')
    expect(shown.stats).to.include({ changes: 3, insertedWords: 0, deletedWords: 0, changedRows: 1 })
  })

  it('leave a redline as it is where there are none', () => {
    const redline = compare('Срок — год.', 'Срок — два года.')
    expect(spacesShown(redline)).to.deep.equal(redline)
  })
})
