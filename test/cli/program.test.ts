import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross, program, spawned } from './support.ts'

describe('the engross program', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await spawned(folder(), ['--version'])).to.deep.equal({ exit: 0, out: `${version}\n`, err: '' })
  })

  it('documents every command, each with examples and exit codes', async () => {
    const { exit, out } = await engross(folder(), '--help')
    expect(exit).to.equal(0)
    for (const command of ['serve', 'check', 'consolidate', 'redline', 'instructions', 'init']) {
      expect(out).to.include(`\n  ${command}`)
      const help = await engross(folder(), command, '--help')
      expect(help.exit).to.equal(0)
      expect(help.out).to.include('--json').and.include(`$ engross ${command}`).and.include('Exit status:')
    }
  })

  for (const [what, args] of [
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['check', '--frobnicate']],
    ['a missing argument', ['redline', 'one.md']],
    ['an argument too many', ['init', 'one', 'two']],
    ['a language that it does not speak', ['check', '--lang', 'fr']],
    ['a port that is none', ['serve', '--port', '99999']],
    ['a day that is none', ['consolidate', '--on', '2026-02-31', 'x']],
    ['modes that exclude each other', ['consolidate', 'x', '--on', '2026-02-01', '--side-by-side']],
    ['a format that is none', ['redline', 'a', 'b', '--format', 'pdf']],
    ['no amendment', ['consolidate']],
    ['a workspace that is none', ['check', '--root', '/nowhere/at/all']],
  ] as const) {
    it(`exits with 2 and a message for ${what}`, async () => {
      const { exit, out, err } = await engross(folder({ 'laws/1-fz.md': law }), ...args)
      expect({ exit, out }).to.deep.equal({ exit: 2, out: '' })
      expect(err)
        .to.match(/\S/)
        .and.not.match(/\n {4}at /)
    })
  }

  it('says what went wrong in Russian, too', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/x.md': bill('слово «а» исключить') })
    expect((await engross(root, '--lang', 'ru', 'consolidate', 'xx')).err).to.equal(
      'engross: Нет законопроекта «xx». Может быть, x?\n',
    )
    expect((await engross(root, 'check', 'y.md', '--lang=ru')).err).to.equal('engross: Нет файла «y.md».\n')
    expect((await engross(root, 'redline', 'HEAD:1-fz', '1-fz', '--lang', 'ru')).err).to.include(
      'нужен git: папка не в репозитории',
    )
  })

  it('ends quietly when its reader goes away', async () => {
    const root = folder({
      'laws/1-fz.md': law.replace('пять', 'пять '.repeat(100_000)),
      'amendments/x.md': bill('в пункте 2 статьи 1 слово «разумный» исключить'),
    })
    const child = spawn(process.execPath, [program, 'consolidate', 'x'], {
      cwd: root,
      env: { ...process.env, ENGROSS_SOURCE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const exit = await new Promise((done) => child.once('close', done))
    expect({ exit, err }).to.deep.equal({ exit: 0, err: '' })
  })
})
