import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

const good = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const bad = bill('в пункте 2 статьи 1 слово «неразумный» исключить')

describe('engross check', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('is silent on standard output where all is well', async () => {
    const { exit, out } = await engross(folder({ 'laws/1-fz.md': law, 'amendments/good.md': good }), 'check')
    expect({ exit, out }).to.deep.equal({ exit: 0, out: '' })
  })

  it('prints a problem as file:line:column: error: code: message, and exits with 1', async () => {
    const { exit, out } = await engross(
      folder({ 'laws/1-fz.md': law, 'amendments/bad.md': bad, 'amendments/good.md': good }),
      'check',
    )
    expect(exit).to.equal(1)
    expect(out).to.match(/^amendments\/bad\.md:12:\d+: error: words-not-found: .*«неразумный».*\n$/)
  })

  it('speaks the language that is asked for', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/bad.md': bad })
    expect((await engross(root, 'check')).out).to.include('не найдены')
    expect((await engross(root, 'check', '--lang', 'en')).out).to.include('not found')
    expect((await engross(root, '--lang', 'en', 'check')).out).to.include('not found')
  })

  it('reports every broken file and still runs the whole ones', async () => {
    const root = folder({
      'laws/1-fz.md': law,
      'laws/bytes.md': new Uint8Array([0x61, 0x0a, 0xff]),
      'amendments/bad.md': bad,
      'amendments/nul.md': '\0',
      'amendments/folder.md/x.md': '',
    })
    const { exit, out } = await engross(root, 'check')
    expect(exit).to.equal(1)
    expect(
      out.split('\n').map((line) =>
        line
          .split(': ')
          .slice(0, 3)
          .join(': ')
          .replace(/:12:\d+:/, ':12:*:'),
      ),
    ).to.deep.equal([
      'laws/bytes.md:2:1: error: bad-file',
      'amendments/folder.md:1:1: error: bad-file',
      'amendments/nul.md:1:1: error: bad-file',
      'amendments/bad.md:12:*: error: words-not-found',
      '',
    ])
  })

  it('takes the files that are named, wherever they are, and ids', async () => {
    const elsewhere = folder({ 'bill.md': bad })
    const root = folder({
      'laws/1-fz.md': law,
      'amendments/bad.md': bad,
      'amendments/good.md': good,
      'amendments/good.note.md': 'Зачем.',
    })
    expect(await engross(root, 'check', 'amendments/good.md')).to.include({ exit: 0, out: '' })
    expect(await engross(root, 'check', 'good')).to.include({ exit: 0, out: '' })
    expect(await engross(root, 'check', 'laws/1-fz.md')).to.include({ exit: 0, out: '' })
    expect(await engross(root, 'check', './laws/1-fz.md')).to.include({ exit: 0, out: '' })
    expect(await engross(root, 'check', 'amendments/good.md', 'amendments/good.note.md')).to.include({
      exit: 0,
      out: '',
    })
    const { exit, out } = await engross(root, 'check', `${elsewhere}/bill.md`)
    expect(exit).to.equal(1)
    expect(out).to.match(/^\/.*\/bill\.md:12:/)
  })

  it('exits with 2 for a file or an id that is not there, and names what is near', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/good.md': good })
    expect(await engross(root, 'check', 'none.md')).to.include({ exit: 2, out: '' })
    expect((await engross(root, 'check', 'goood')).err).to.include('Did you mean good?')
  })

  it('shows paths as seen from where one is', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/bad.md': bad })
    expect((await engross(`${root}/amendments`, 'check')).out).to.match(/^bad\.md:12:/)
    expect((await engross('/', 'check', '--root', root)).out).to.include(`${root.slice(1)}/amendments/bad.md:12:`)
  })

  it('gives JSON', async () => {
    const { exit, out } = await engross(folder({ 'laws/1-fz.md': law, 'amendments/bad.md': bad }), 'check', '--json')
    expect(exit).to.equal(1)
    const value = JSON.parse(out)
    expect(value.amendments).to.deep.equal([
      {
        id: 'bad',
        file: 'amendments/bad.md',
        title: 'О поправках',
        status: 'draft',
        instructions: 1,
        problems: 1,
        remarks: 0,
      },
    ])
    expect(value.problems[0]).to.include({ code: 'words-not-found', severity: 'problem' })
    expect(value.problems[0].at).to.include({ file: 'amendments/bad.md', line: 12 })
    expect(value.problems[0].message).to.include('неразумный')
  })
})
