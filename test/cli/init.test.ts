import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { commandOf } from '../../src/cli/io.ts'
import { folders, git } from '../support/folders.ts'
import { engross, spawned } from './support.ts'

describe('engross init', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('makes a workspace with a law and a bill that runs on it without a remark', async () => {
    const root = folder()
    expect(await engross(root, 'init', 'bills')).to.include({ exit: 0, err: '' })
    const bills = join(root, 'bills')
    expect(await engross(bills, 'check')).to.deep.equal({
      exit: 0,
      out: '',
      err: 'engross: amendments: 1, problems: 0, remarks: 0\n',
    })
    const { exit, out } = await engross(bills, 'consolidate', 'elektronnaya-zapis')
    expect(exit).to.equal(0)
    expect(out)
      .to.include('2.1) электронный билет — ')
      .and.include('2) утратил силу;')
      .and.include('не более тридцати дней')
  })

  it('prints what to run next, so that it works as the program was started', async () => {
    const root = folder()
    const { out } = await engross(root, 'init', 'my bills')
    const next = /^ {2}engross (check --root) "(my bills)"$/m.exec(out) ?? []
    expect((await engross(root, ...`${next[1]}`.split(' '), `${next[2]}`)).exit).to.equal(0)
    const started = await spawned(root, ['init', 'bills'], { npm_command: 'exec' })
    expect(started.out).to.include('\n  npx engross check --root bills\n')
    expect(commandOf('/usr/bin/engross', {})).to.equal('engross')
    expect(commandOf('/opt/engross/bin/engross.js', {})).to.equal('node /opt/engross/bin/engross.js')
  })

  it('makes the commands of its README work', async () => {
    const root = folder()
    await engross(root, 'init', '.')
    const commands = readFileSync(join(root, 'README.md'), 'utf8').match(/^engross (?!serve).*$/gm) ?? []
    expect(commands).to.have.length.greaterThan(3)
    for (const line of commands) {
      const [, ...args] = (line.split('#')[0] ?? '').trim().split(/\s+/)
      const { exit, err } = await engross(root, ...args)
      expect(exit, `${line}: ${err}`).to.equal(0)
    }
  })

  it('makes one in the language asked for', async () => {
    const root = folder()
    await engross(root, 'init', 'bills', '--lang', 'en')
    const bills = join(root, 'bills')
    expect(await engross(bills, 'check')).to.deep.equal({
      exit: 0,
      out: '',
      err: 'engross: amendments: 1, problems: 0, remarks: 0\n',
    })
    const { out } = await engross(bills, 'consolidate', 'registration-online')
    expect(out)
      .to.include('(3) Electronic card.—')
      .and.include('in person or on the library’s website, on presentation')
      .and.include('not more than thirty days')
    const commands = readFileSync(join(bills, 'README.md'), 'utf8').match(/^engross (?!serve).*$/gm) ?? []
    expect(commands).to.have.length.greaterThan(3)
    for (const line of commands) {
      const [, ...args] = (line.split('#')[0] ?? '').trim().split(/\s+/)
      expect((await engross(bills, ...args)).exit, line).to.equal(0)
    }
  })

  it('commits it by the name that git knows', async () => {
    const root = folder()
    const env = {
      GIT_AUTHOR_NAME: 'Ю. Юрист',
      GIT_AUTHOR_EMAIL: 'u@example.org',
      GIT_COMMITTER_NAME: 'Ю. Юрист',
      GIT_COMMITTER_EMAIL: 'u@example.org',
    }
    const { exit, out } = await spawned(root, ['init', 'bills', '--json'], env)
    expect(exit).to.equal(0)
    expect(JSON.parse(out)).to.deep.include({ root: join(root, 'bills'), git: 'committed' })
    expect(git(join(root, 'bills'), 'log', '--format=%an').trim()).to.equal('Ю. Юрист')
    expect(git(join(root, 'bills'), 'status', '--porcelain')).to.equal('')
  })

  it('says so where git is missing, and makes it all the same', async () => {
    const root = folder()
    const { exit, out } = await spawned(root, ['init', 'bills'], { PATH: folder() })
    expect(exit).to.equal(0)
    expect(out).to.include('git is not installed')
    expect(readdirSync(join(root, 'bills')).sort()).to.deep.equal(['README.md', 'amendments', 'laws'])
  })

  it('leaves a folder alone that holds something', async () => {
    const root = folder({ 'bills/mine.txt': '1' })
    expect(await engross(root, 'init', 'bills')).to.include({ exit: 2, out: '' })
    expect(await engross(root, 'init', 'bills/mine.txt')).to.include({ exit: 2, out: '' })
    expect(readdirSync(join(root, 'bills'))).to.deep.equal(['mine.txt'])
    const { exit, err } = await engross(root, 'init', 'bills/mine.txt/inner')
    expect(exit).to.equal(2)
    expect(err).to.match(/^engross: .*ENOTDIR|^engross: .*not empty/)
  })
})
