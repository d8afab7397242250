import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

describe('what a stranger’s text does on the command line', () => {
  const { folder, clear } = folders()
  afterEach(clear)
  const strike = bill('в пункте 2 статьи 1 слово «разумный» исключить')

  it('control characters of a bill and line breaks of a file’s name reach no terminal and begin no line', async () => {
    const words = 'непонятное \u001B[2J\u001B]0;owned\u0007 указание\u202E'
    const root = folder({ 'laws/1-fz.md': law, 'amendments/n.md': bill(words) })
    const { out, err } = await engross(root, 'check')
    expect(out).to.include('␛[2J')
    expect(out + err).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('a name with a line break is a problem that says what to do', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/n\n::error::injected.md': strike })
    const { exit, out } = await engross(root, 'check', '--lang', 'en')
    expect(exit).to.equal(1)
    expect(out).to.include('rename it')
    expect(out.split('\n').filter((line) => line.startsWith('::'))).to.deep.equal([])
  })

  it('marks of an unfinished merge, LFS pointers and empty files are problems, and no draft is made of them', async () => {
    const title = law.split('\n').find((line) => line.startsWith('# ')) as string
    const torn = law.replace(title, `<<<<<<< HEAD\n${title}\n=======\n# Иное\n>>>>>>> side`)
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`
    const root = folder({
      'laws/1-fz.md': torn,
      'laws/lfs.md': pointer,
      'laws/empty.md': '',
      'laws/cr.md': '# Закон\r\rСтатья 1.\r',
      'amendments/x.md': strike,
    })
    const { exit, out } = await engross(root, 'check', '--lang', 'en')
    expect(exit).to.equal(1)
    expect(out).to.include('laws/1-fz.md:').and.to.include('<<<<<<<')
    expect(out).to.include('git lfs pull').and.to.include('it is empty').and.to.include('carriage returns')
    expect((await engross(root, 'consolidate', 'x')).out).to.equal('')
  })

  describe('--out', () => {
    const workspace = () => folder({ 'laws/1-fz.md': law, 'amendments/x.md': strike })

    it('keeps the rights of the file', async () => {
      const root = workspace()
      writeFileSync(join(root, 'd.md'), 'secret')
      chmodSync(join(root, 'd.md'), 0o600)
      expect((await engross(root, 'consolidate', 'x', '--out', 'd.md')).exit).to.equal(0)
      expect(statSync(join(root, 'd.md')).mode & 0o777).to.equal(0o600)
    })

    it('follows a link, also to what is not there yet', async () => {
      const root = workspace()
      symlinkSync('later.md', join(root, 'l.md'))
      await engross(root, 'consolidate', 'x', '--out', 'l.md')
      expect(lstatSync(join(root, 'l.md')).isSymbolicLink()).to.equal(true)
      expect(existsSync(join(root, 'later.md'))).to.equal(true)
    })

    it('leaves a file of two names one', async () => {
      const root = workspace()
      writeFileSync(join(root, 'a.md'), '')
      linkSync(join(root, 'a.md'), join(root, 'b.md'))
      await engross(root, 'consolidate', 'x', '--out', 'a.md')
      expect(readFileSync(join(root, 'b.md'), 'utf8')).to.include('О тишине')
    })

    it('takes a name as long as the system does', async () => {
      const root = workspace()
      const name = `${'я'.repeat(124)}.md`
      expect((await engross(root, 'consolidate', 'x', '--out', name)).exit).to.equal(0)
      expect(existsSync(join(root, name))).to.equal(true)
    })
  })

  it('init goes on where it was ended half-way, and nowhere else', async () => {
    const root = folder()
    expect((await engross(root, 'init', 'ws', '--json')).exit).to.equal(0)
    const [file] = (JSON.parse((await engross(root, 'init', 'other', '--json')).out) as { files: string[] }).files
    const text = readFileSync(join(root, 'other', file as string), 'utf8')
    mkdirSync(join(root, 'half', file as string, '..'), { recursive: true })
    writeFileSync(join(root, 'half', file as string), text.slice(0, 40))
    expect((await engross(root, 'init', 'half')).exit).to.equal(0)
    expect(readFileSync(join(root, 'half', file as string), 'utf8')).to.equal(text)
    expect((await engross(root, 'init', 'half')).exit).to.equal(2)
    mkdirSync(join(root, 'foreign'))
    writeFileSync(join(root, 'foreign/notes.txt'), 'мое')
    expect((await engross(root, 'init', 'foreign')).exit).to.equal(2)
  })
})
