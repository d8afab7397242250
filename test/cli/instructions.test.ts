import { expect } from 'chai'
import { bill } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

const strike = 'в пункте 2 статьи 1 слово «разумный» исключить'

describe('engross instructions', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('prints each instruction: where, what kind, its address in the bill, the law, and the whole of it', async () => {
    const { exit, out, err } = await engross(folder({ 'x.md': bill(strike) }), 'instructions', 'x.md')
    expect({ exit, err }).to.deep.equal({ exit: 0, err: '' })
    expect(out).to.match(
      /^x\.md:12:\d+: delete-words: ст\. 1, п\. 1: Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине»\n/,
    )
    expect(out).to.include(`\n    ${strike}\n`)
  })

  it('needs no law, and takes an id of the workspace', async () => {
    const { exit, out } = await engross(folder({ 'amendments/x.md': bill(strike) }), 'instructions', 'x')
    expect(exit).to.equal(0)
    expect(out).to.include('amendments/x.md:12:')
  })

  it('says what could not be read, and exits with 1', async () => {
    const { exit, err } = await engross(
      folder({ 'x.md': bill('статью 1 привести в соответствие') }),
      'instructions',
      'x.md',
    )
    expect(exit).to.equal(1)
    expect(err).to.match(/^x\.md:12:\d+: unreadable-instruction: /)
  })

  it('gives JSON: the instructions as they are, and as they print', async () => {
    const { exit, out } = await engross(folder({ 'x.md': bill(strike) }), 'instructions', 'x.md', '--json')
    expect(exit).to.equal(0)
    const value = JSON.parse(out)
    expect(value).to.deep.include({ amendment: 'x', file: 'x.md', problems: [] })
    expect(value.instructions).to.have.length(1)
    expect(value.instructions[0]).to.include({ kind: 'delete-words', printed: strike })
    expect(value.instructions[0].words.text).to.equal('разумный')
  })
})
