import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

const strike = 'в пункте 2 статьи 1 слово «разумный» исключить'
const struck = law.replace('разумный ', '')
const replace = 'в пункте 1 статьи 2 слово «пять» заменить словом «десять»'
const noise = law.replaceAll('1-ФЗ', '2-ФЗ').replaceAll('О тишине', 'О шуме')

/** A bill of two laws. */
const ofTwo = `${bill(strike)}
## Статья 2

Внести в Федеральный закон от 1 марта 2024 года № 2-ФЗ «О шуме» следующие изменения:

1) ${replace}.
`

describe('engross consolidate', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  describe('prints the draft, to the byte,', () => {
    it('of a law of the workspace', async () => {
      const root = folder({ 'laws/1-fz.md': law, 'amendments/x.md': bill(strike) })
      for (const args of [['x'], ['amendments/x.md'], ['x', '--law', '1-fz'], ['x', '--law', 'laws/1-fz.md']]) {
        expect(await engross(root, 'consolidate', ...args)).to.deep.equal({ exit: 0, out: struck, err: '' })
      }
    })

    it('of a file anywhere, with no workspace around', async () => {
      const root = folder({ 'my law.md': law, 'my bill.md': bill(strike) })
      expect(await engross(root, 'consolidate', 'my bill.md', '--law', 'my law.md')).to.deep.equal({
        exit: 0,
        out: struck,
        err: '',
      })
    })

    it('with its byte order mark, its line ends, and no newline added', async () => {
      const odd = law.replaceAll('\n', '\r\n').trimEnd()
      const root = folder({ 'law.md': odd, 'x.md': bill(strike) })
      expect((await engross(root, 'consolidate', 'x.md', '--law', 'law.md')).out).to.equal(odd.replace('разумный ', ''))
    })

    it('of amendments in the order given', async () => {
      const root = folder({
        'laws/1-fz.md': law,
        'amendments/one.md': bill('в пункте 1 статьи 2 слово «пять» заменить словом «шесть»'),
        'amendments/two.md': bill('в пункте 1 статьи 2 слово «шесть» заменить словом «семь»'),
      })
      expect(await engross(root, 'consolidate', 'one', 'two')).to.deep.equal({
        exit: 0,
        out: law.replace('пять', 'семь'),
        err: '',
      })
      expect(await engross(root, 'consolidate', 'two', 'one')).to.include({ exit: 1, out: '' })
    })
  })

  describe('with a problem', () => {
    const files = { 'laws/1-fz.md': law, 'amendments/x.md': `${bill(strike)}\n2) в статье 9 слово «а» исключить.\n` }

    it('writes nothing, says what it is, and exits with 1', async () => {
      const root = folder(files)
      const { exit, out, err } = await engross(root, 'consolidate', 'x', '--out', 'draft.md')
      expect({ exit, out }).to.deep.equal({ exit: 1, out: '' })
      expect(err).to.match(/^amendments\/x\.md:14:\d+: unit-not-found: /)
      expect(existsSync(join(root, 'draft.md'))).to.equal(false)
    })

    it('writes what could be done with --partial, and still exits with 1', async () => {
      const { exit, out, err } = await engross(folder(files), 'consolidate', 'x', '--partial')
      expect({ exit, out }).to.deep.equal({ exit: 1, out: struck })
      expect(err).to.include('unit-not-found')
    })

    it('gives the reports as JSON, and no draft', async () => {
      const { exit, out } = await engross(folder(files), 'consolidate', 'x', '--json')
      expect(exit).to.equal(1)
      const value = JSON.parse(out)
      expect(value.reports.map((report: { outcome: string }) => report.outcome)).to.deep.equal(['applied', 'failed'])
      expect(value.laws).to.deep.equal([])
      expect(value.problems.map((problem: { code: string }) => problem.code)).to.deep.equal(['unit-not-found'])
    })
  })

  it('is fine with remarks, and prints them', async () => {
    const twice = law.replace('Шум ночью', 'Шум, шум ночью')
    const root = folder({ 'law.md': twice, 'x.md': bill('в пункте 1 статьи 1 слово «шум» заменить словом «гам»') })
    const { exit, err } = await engross(root, 'consolidate', 'x.md', '--law', 'law.md')
    expect(exit).to.equal(0)
    expect(err === '' || /^x\.md:12:\d+: words-found-many: /.test(err)).to.equal(true)
  })

  describe('an amendment of several laws', () => {
    const files = { 'laws/1-fz.md': law, 'laws/2-fz.md': noise, 'amendments/x.md': ofTwo }

    it('needs --law or a folder', async () => {
      const { exit, out, err } = await engross(folder(files), 'consolidate', 'x')
      expect({ exit, out }).to.deep.equal({ exit: 2, out: '' })
      expect(err).to.include('--law').and.include('1-fz').and.include('2-fz')
    })

    it('runs on one; instructions to others are reported as not run, and are no problem', async () => {
      for (const args of [
        ['--law', '1-fz'],
        ['--law', 'laws/1-fz.md'],
      ]) {
        const { exit, out, err } = await engross(folder(files), 'consolidate', 'x', ...args)
        expect({ exit, out }).to.deep.equal({ exit: 0, out: struck })
        expect(err).to.match(/^amendments\/x\.md:18:\d+: not-run: [^\n]*\n$/)
      }
    })

    it('fills a folder, a file per law', async () => {
      const root = folder(files)
      expect(await engross(root, 'consolidate', 'x', '--out', 'drafts')).to.include({ exit: 0, out: '' })
      expect(readdirSync(join(root, 'drafts')).sort()).to.deep.equal(['1-fz.md', '2-fz.md'])
      expect(readFileSync(join(root, 'drafts/1-fz.md'), 'utf8')).to.equal(struck)
      expect(readFileSync(join(root, 'drafts/2-fz.md'), 'utf8')).to.equal(noise.replace('пять', 'десять'))
    })

    it('gives all as JSON: the pieces are the base and the draft', async () => {
      const { exit, out } = await engross(folder(files), 'consolidate', 'x', '--json')
      expect(exit).to.equal(0)
      const value = JSON.parse(out)
      const pieces: { kind: string; text: string }[] = value.laws[0].pieces
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('')
      expect(value.laws.map((one: { law: string }) => one.law)).to.deep.equal(['1-fz', '2-fz'])
      expect([without('inserted'), without('deleted')]).to.deep.equal([law, struck])
    })
  })

  it('writes a file whole, in place of the former one, and leaves nothing beside it', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/x.md': bill(strike), 'out/draft.md': 'прежнее' })
    expect(await engross(root, 'consolidate', 'x', '--out', 'out/draft.md')).to.deep.equal({
      exit: 0,
      out: '',
      err: '',
    })
    expect(readFileSync(join(root, 'out/draft.md'), 'utf8')).to.equal(struck)
    expect(readdirSync(join(root, 'out'))).to.deep.equal(['draft.md'])
    mkdirSync(join(root, 'drafts'))
    await engross(root, 'consolidate', 'x', '--out', 'drafts')
    expect(readFileSync(join(root, 'drafts/1-fz.md'), 'utf8')).to.equal(struck)
  })

  it('writes through a link and into a pipe, and says where it cannot write', async () => {
    const root = folder({
      'laws/1-fz.md': law,
      'amendments/x.md': bill(strike),
      'kept/draft.md': 'прежнее',
      'file.txt': '',
    })
    symlinkSync('kept/draft.md', join(root, 'link.md'))
    await engross(root, 'consolidate', 'x', '--out', 'link.md')
    expect(readFileSync(join(root, 'kept/draft.md'), 'utf8')).to.equal(struck)
    expect(lstatSync(join(root, 'link.md')).isSymbolicLink()).to.equal(true)
    expect(await engross(root, 'consolidate', 'x', '--out', '/dev/null')).to.deep.equal({ exit: 0, out: '', err: '' })
    const { exit, err } = await engross(root, 'consolidate', 'x', '--out', 'file.txt/draft.md')
    expect(exit).to.equal(2)
    expect(err).to.include('cannot be written')
  })

  it('finds the conflicts of amendments side by side', async () => {
    const root = folder({
      'laws/1-fz.md': law,
      'amendments/six.md': bill('в пункте 1 статьи 2 слово «пять» заменить словом «шесть»'),
      'amendments/ten.md': bill('в пункте 1 статьи 2 слово «пять» заменить словом «десять»'),
      'amendments/x.md': bill(strike),
    })
    expect(await engross(root, 'consolidate', 'six', 'x', '--side-by-side')).to.include({ exit: 0, err: '' })
    const { exit, out, err } = await engross(root, 'consolidate', 'six', 'ten', '--side-by-side')
    expect({ exit, out }).to.deep.equal({ exit: 1, out: '' })
    expect(err).to.match(/^amendments\/ten\.md:12:\d+: conflict: .*six/)
  })

  it('gives the text on a day', async () => {
    const root = folder({
      'laws/1-fz.md': law,
      'amendments/early.md': bill(strike, { status: 'adopted', effective: '2025-01-01' }),
      'amendments/late.md': bill(replace, { status: 'adopted', effective: '2026-01-01' }),
      'amendments/never.md': bill('в пункте 1 статьи 1 слово «ночью» исключить'),
    })
    expect((await engross(root, 'consolidate', '--on', '2024-12-31', '--law', '1-fz')).out).to.equal(law)
    expect((await engross(root, 'consolidate', '--on', '2025-01-01', '--law', '1-fz')).out).to.equal(struck)
    expect((await engross(root, 'consolidate', '--on', '2026-01-01', '--law', '1-fz')).out).to.equal(
      struck.replace('пять', 'десять'),
    )
    expect(await engross(root, 'consolidate', 'late', 'never', '--on', '2026-01-01', '--law', '1-fz')).to.deep.equal({
      exit: 0,
      out: law.replace('пять', 'десять'),
      err: 'engross: never is left out: it is not adopted\n',
    })
    expect(await engross(root, 'consolidate', 'late', '--on', '2025-12-31', '--law', '1-fz')).to.deep.equal({
      exit: 0,
      out: law,
      err: 'engross: late is left out: it is not in force on 2025-12-31\n',
    })
  })

  it('says so where the law is not the one that the amendment changes', async () => {
    const root = folder({ 'law.md': noise, 'x.md': bill(strike) })
    const { exit, out, err } = await engross(root, 'consolidate', 'x.md', '--law', 'law.md')
    expect({ exit, out }).to.deep.equal({ exit: 0, out: noise })
    expect(err).to.match(/^x\.md:12:\d+: not-run: [^\n]+\nengross: these amendments do not change law\.md\n$/)
  })

  describe('exits', () => {
    it('with 2 where a file, a law or an amendment is not there', async () => {
      const root = folder({ 'laws/1-fz.md': law, 'amendments/x.md': bill(strike) })
      for (const args of [
        ['y'],
        ['x', '--law', '2-fz'],
        ['x.md', '--law', 'laws/1-fz.md'],
        ['x', '--law', 'no.md'],
        ['x', 'x'],
      ]) {
        const { exit, out, err } = await engross(root, 'consolidate', ...args)
        expect({ exit, out }).to.deep.equal({ exit: 2, out: '' })
        expect(err).to.match(/^engross: /)
      }
    })

    it('with 1 where one is no text', async () => {
      const root = folder({
        'law.md': new Uint8Array([0xff]),
        'laws/1-fz.md': law,
        'amendments/x.md': bill(strike),
        'amendments/nul.md': '\0',
      })
      const broken = await engross(root, 'consolidate', 'x', '--law', 'law.md')
      expect({ exit: broken.exit, out: broken.out }).to.deep.equal({ exit: 1, out: '' })
      expect(broken.err).to.match(/^law\.md:1:1: bad-file: /)
      expect(await engross(root, 'consolidate', 'nul', '--law', '1-fz')).to.include({ exit: 1, out: '' })
    })

    it('with 1 where the law is not in the workspace', async () => {
      const { exit, out, err } = await engross(
        folder({ 'laws/2-fz.md': noise, 'amendments/x.md': bill(strike) }),
        'consolidate',
        'x',
      )
      expect({ exit, out }).to.deep.equal({ exit: 1, out: '' })
      expect(err).to.include('law-not-found')
    })
  })
})
