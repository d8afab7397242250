import { expect } from 'chai'
import type { RedlinePiece } from '../../src/redline/types.ts'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross, engrossFed } from './support.ts'

const changed = law.replace('пять дней', 'десять дней')

describe('engross redline', () => {
  const { folder, repository, clear } = folders()
  afterEach(clear)

  it('gives JSON whose pieces are both texts to the byte', async () => {
    const after = changed.replace('\n### Статья 2', '\n3. Новый пункт.\n\n### Статья 2').trimEnd()
    const root = folder({ 'before.md': law, 'after.md': after })
    const { exit, out, err } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'json')
    expect({ exit, err }).to.deep.equal({ exit: 0, err: '' })
    expect(textsOf(JSON.parse(out).pieces)).to.deep.equal([law, after])
    expect(JSON.parse(out).stats).to.include({ changes: 2 }).and.to.include.keys('insertedWords', 'deletedWords')
    expect((await engross(root, 'redline', 'before.md', 'after.md', '--json')).out).to.equal(out)
  })

  for (const [what, before, after] of [
    ['equal texts', law, law],
    ['an empty text', '', law],
    ['two empty texts', '', ''],
    ['plain text with odd line ends', 'один\r\nдва\rтри', 'один\r\nдва и\rтри\u2028'],
    ['no law at all', '# A note\n\nOne two three.\n', '# A note\n\nOne three, four.\n'],
  ] as const) {
    it(`takes ${what}`, async () => {
      const root = folder({ 'before.md': before, 'after.md': after })
      for (const format of ['inline', 'side-by-side', 'table', 'text', 'criticmarkup']) {
        expect(await engross(root, 'redline', 'before.md', 'after.md', '--format', format)).to.include({
          exit: 0,
          err: '',
        })
      }
      const { out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'json')
      expect(textsOf(JSON.parse(out).pieces)).to.deep.equal([before, after])
    })
  }

  it('prints text for a terminal, where nothing else is asked for', async () => {
    const { exit, out } = await engross(
      folder({ 'before.md': law, 'after.md': changed }),
      'redline',
      'before.md',
      'after.md',
    )
    expect(exit).to.equal(0)
    expect(out).to.include('пять').and.include('десять').and.not.include('<')
  })

  it('prints CriticMarkup', async () => {
    const root = folder({ 'before.md': law, 'after.md': changed })
    const { out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'criticmarkup')
    expect(out).to.include('{--пять--}').and.include('{++десять++}')
  })

  for (const format of ['inline', 'side-by-side', 'table']) {
    it(`prints ${format} as a whole HTML document that runs nothing`, async () => {
      const hostile = changed.replace('дней', 'дней <script>alert(1)</script> <img src=x onerror=alert(2)>')
      const root = folder({ 'before.md': law, 'after.md': hostile })
      const { exit, out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', format)
      expect(exit).to.equal(0)
      expect(out)
        .to.match(/^<!doctype html>/i)
        .and.match(/<\/html>\s*$/)
      expect(out).to.include('десять').and.include('<title>').and.include('<del>исключено</del>')
      expect(out).to.include('Рабочая редакция, не официальный текст').and.include('№ 1-ФЗ «О тишине»')
      expect(out).not.to.match(/<script|<img/i)
    })
  }

  it('names the provisions of a comparative table', async () => {
    const root = folder({ 'before.md': law, 'after.md': changed })
    const { out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'table')
    expect(out).to.include('пункт 1 статьи 2').and.not.include('пункт 1 статьи 1')
  })

  it('names what has no number in a comparative table by the heading that it stands under', async () => {
    const charter = '# Устав\n\n## § 1 Общее\n\nОдин.\n\n## § 2 Прочее\n\nДва.\n\nТри.\n'
    const root = folder({ 'before.md': charter, 'after.md': charter.replace('Три.', 'Тридцать.') })
    const { out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'table')
    expect(out).to.include('<th scope="row">§ 2 Прочее</th>').and.not.include('§ 1 Общее')
  })

  it('shows in a page what changed before the text begins, and says that the text is the same', async () => {
    const root = folder({ 'before.md': law, 'after.md': law.replace(/^title: .*$/m, 'title: О громкости') })
    const { out } = await engross(root, 'redline', 'before.md', 'after.md', '--format', 'inline')
    expect(out).to.match(/<details class="front-matter">.*<ins>громкости<\/ins>/s)
    expect(out).to.include('Тексты совпадают.')
  })

  it('calls the sides of what is no law before and after, and names no folders of this computer', async () => {
    const root = folder({ 'a.md': 'Срок — год.\n', 'b.md': 'Срок — два года.\n' })
    const { out } = await engross(root, 'redline', `${root}/a.md`, `${root}/b.md`, '--format', 'table', '--lang', 'ru')
    expect(out).to.include('<th scope="col">Было</th>').and.to.include('a.md → b.md').and.not.to.include(root)
    const ofLaw = folder({ 'a.md': law, 'b.md': changed })
    const table = await engross(ofLaw, 'redline', 'a.md', 'b.md', '--format', 'table', '--lang', 'ru')
    expect(table.out).to.include('<th scope="col">Действующая редакция</th>')
  })

  it('shows changes of white space alone where they are asked for', async () => {
    const root = folder({ 'before.md': law, 'after.md': law.replace('пять дней', 'пять\nдней') })
    const run = (...options: string[]) => engross(root, 'redline', 'before.md', 'after.md', ...options)
    expect((await run()).out).to.equal('')
    expect((await run('--spaces')).out).to.include('пять[-␣-]{+⏎+} дней')
    expect((await run('--spaces', '--format', 'table', '--lang', 'ru')).out).to.include('<del>␣</del>')
    expect((await run('--format', 'inline', '--lang', 'ru')).out).to.include('только пробелами и переносами')
    expect(await run('--spaces', '--json')).to.include({ exit: 2, out: '' })
  })

  it('takes one of the texts from the standard input', async () => {
    const root = folder({ 'law.md': law, 'laws/1-fz.md': law })
    for (const name of ['law.md', '1-fz']) {
      const { exit, out } = await engrossFed(root, changed, 'redline', name, '-', '--json')
      expect(exit).to.equal(0)
      expect(textsOf(JSON.parse(out).pieces)).to.deep.equal([law, changed])
    }
    const bad = await engrossFed(root, Uint8Array.of(0xff), 'redline', '-', 'law.md')
    expect(bad).to.include({ exit: 1, out: '' })
    expect(bad.err).to.match(/^-:1:1: bad-file: /)
    const both = await engrossFed(root, law, 'redline', '-', '-')
    expect(both).to.include({ exit: 2, out: '' })
  })

  it('takes ids and any revision of a path or an id', async () => {
    const root = repository(
      { 'laws/1-fz.md': law, 'amendments/x.md': bill('слово «а» исключить'), 'docs/a.md': 'раз' },
      { 'laws/1-fz.md': changed, 'docs/a.md': 'два' },
    )
    const pieces = async (...args: readonly string[]) => {
      const { exit, out, err } = await engross(root, 'redline', ...args, '--json')
      expect({ exit, err }).to.deep.equal({ exit: 0, err: '' })
      return textsOf(JSON.parse(out).pieces)
    }
    for (const before of ['HEAD~1:laws/1-fz.md', 'HEAD~1:./laws/1-fz.md', 'main~1:1-fz']) {
      for (const after of ['1-fz', 'laws/1-fz.md', 'HEAD:1-fz'])
        expect(await pieces(before, after)).to.deep.equal([law, changed])
    }
    expect(await pieces('HEAD~1:docs/a.md', 'docs/a.md')).to.deep.equal(['раз', 'два'])
    expect((await pieces('x', 'HEAD:x'))[0]).to.include('слово «а» исключить')
  })

  it('exits with 2 where a text is not there', async () => {
    const root = repository({ 'laws/1-fz.md': law })
    for (const name of [
      'none',
      'none.md',
      'nowhere:1-fz',
      'HEAD:none.md',
      'HEAD:../1-fz.md',
      '--output=x:y',
      'HEAD:/etc/passwd',
    ]) {
      const { exit, out, err } = await engross(root, 'redline', '--', '1-fz', name)
      expect({ name, exit, out }).to.deep.equal({ name, exit: 2, out: '' })
      expect(err).to.match(/^engross: /)
    }
    expect(await engross(folder(), 'redline', 'a', 'b')).to.include({ exit: 2, out: '' })
  })

  it('says which id a name is like', async () => {
    const root = folder({ 'laws/101-fz.md': law, 'law.md': law })
    expect((await engross(root, 'redline', '101fz', 'law.md')).err).to.include('Did you mean 101-fz?')
    const nowhere = folder({ 'law.md': law })
    expect((await engross(nowhere, 'redline', '101fz', 'law.md')).err).to.equal('engross: There is no file “101fz”.\n')
  })

  it('exits with 1 where one is no text', async () => {
    const root = repository({ 'laws/1-fz.md': law, 'bytes.md': new Uint8Array([0xff]) })
    for (const name of ['bytes.md', 'HEAD:bytes.md']) {
      const { exit, out, err } = await engross(root, 'redline', '1-fz', name)
      expect({ exit, out }).to.deep.equal({ exit: 1, out: '' })
      expect(err).to.match(/^bytes\.md:1:1: bad-file: /)
    }
  })
})

/** What the pieces say of the two texts. */
function textsOf(pieces: readonly RedlinePiece[]): readonly [string, string] {
  const without = (kind: RedlinePiece['kind']) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map((piece) => piece.text)
      .join('')
  return [without('inserted'), without('deleted')]
}
