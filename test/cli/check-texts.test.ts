import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross, engrossFed } from './support.ts'

const good = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const bad = bill('в пункте 2 статьи 1 слово «неразумный» исключить')

describe('engross check, of what is named', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  const workspace = () =>
    folder({
      'laws/1-fz.md': law,
      'amendments/good.md': good,
      'amendments/good.note.md': 'Зачем.',
      'amendments/sub/bad.md': bad,
      'drafts/bad.md': bad,
      'drafts/README.md': '# Черновики',
    })

  it('takes a folder of the workspace, and the whole of it', async () => {
    const root = workspace()
    expect(await engross(root, 'check', 'laws')).to.include({ exit: 0, out: '' })
    expect((await engross(root, 'check', 'amendments/sub')).out).to.match(
      /^amendments\/sub\/bad\.md:12:\d+: error: .*\n$/,
    )
    for (const whole of [['.'], ['laws', 'amendments'], []])
      expect(await engross(root, 'check', ...whole), whole.join(' ')).to.include({
        exit: 1,
        err: 'engross: amendments: 2, problems: 1, remarks: 0\n',
      })
  })

  it('takes a folder outside of what the workspace reads', async () => {
    const { exit, out } = await engross(workspace(), 'check', 'drafts')
    expect(exit).to.equal(1)
    expect(out).to.match(/^drafts\/bad\.md:12:\d+: error: .*\n$/)
  })

  it('says that a folder holds nothing to check', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'empty/x.txt': '' })
    const { exit, err } = await engross(root, 'check', 'empty')
    expect(exit).to.equal(2)
    expect(err).to.include('empty')
  })

  it('takes a text from the standard input, under the name of the file that it stands for', async () => {
    const root = workspace()
    expect(await engrossFed(root, good, 'check', '-')).to.include({ exit: 0, out: '' })
    expect((await engrossFed(root, bad, 'check', '-')).out).to.match(/^-:12:\d+: error: words-not-found: /)
    const named = await engrossFed(root, bad, 'check', '-', '--stdin-name', 'amendments/new.md', '--json')
    expect(JSON.parse(named.out).amendments[0]).to.include({ id: 'new', file: 'amendments/new.md', problems: 1 })
    const bytes = await engrossFed(root, new Uint8Array([0xff]), 'check', '-')
    expect(bytes.out).to.match(/^-:1:1: error: bad-file: /)
  })

  it('takes names that end in NUL, and checks nothing where there are none', async () => {
    const root = workspace()
    const err = 'engross: amendments: 0, problems: 0, remarks: 0\n'
    expect(await engrossFed(root, '', 'check', '-z')).to.deep.equal({ exit: 0, out: '', err })
    const { exit, out } = await engrossFed(
      root,
      'amendments/sub/bad.md\0amendments/good.md\0laws/1-fz.md\0',
      'check',
      '-z',
    )
    expect(exit).to.equal(1)
    expect(out).to.match(/^amendments\/sub\/bad\.md:12:\d+: error: .*\n$/)
    expect(await engrossFed(root, 'none.md\0', 'check', '-z')).to.include({ exit: 2 })
  })
})
