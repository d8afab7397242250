import { expect } from 'chai'
import { checkedWhole } from '../../src/cli/index-first.ts'
import { country } from '../support/country.ts'
import { bill } from '../support/example-law.ts'
import { folders, write } from '../support/folders.ts'
import { engross, spawned } from './support.ts'

const { folder, clear } = folders()

describe('engross check of a large workspace', () => {
  after(clear)

  it('says the same with an index, without one, and again', async () => {
    const root = folder({
      ...country(30),
      'amendments/wrong.md': bill('в пункте 9 статьи 1 слово «срок» исключить', { title: 'Мимо' }),
    })
    const env = { ENGROSS_CACHE: folder() }
    const plain = await engross(root, 'check')
    expect(plain.exit).to.equal(1)
    const first = await spawned(root, ['check'], env)
    expect(first).to.deep.equal(plain)
    expect(await spawned(root, ['check'], env)).to.deep.equal(plain)
    write(root, { 'amendments/wrong.md': bill('в пункте 2 статьи 1 слово «разумный» исключить', { title: 'В цель' }) })
    expect(await spawned(root, ['check'], env)).to.deep.equal(await engross(root, 'check'))
  }).timeout(120_000)

  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['check', null],
    ['check --root /a', '/a'],
    ['check --root=b --quiet', '/here/b'],
    ['check --format sarif --fail-on remark --lang ru', null],
    ['check --json --quiet', null],
    ['check bill', undefined],
    ['check --quiet amendments/', undefined],
    ['check -', undefined],
    ['check -z', undefined],
    ['check --stdin-name a.md', undefined],
    ['consolidate a', undefined],
  ]
  for (const [line, root] of lines) {
    it(`${line}: ${root === undefined ? 'not all of a workspace' : (root ?? 'the nearest one')}`, () => {
      expect(checkedWhole(line.split(' '), '/here')).to.equal(root)
    })
  }
})
