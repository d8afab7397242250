import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { dataFolder } from '../support/data.ts'
import { type Files, folders, git, write } from '../support/folders.ts'
import { engross } from './support.ts'

const texts = resolve('test/texts/importing')
const law = join(texts, 'law.html')

describe('engross import', () => {
  const { folder, repository, clear } = folders()
  afterEach(clear)

  it('prints the law, and on standard error the report', async () => {
    const { exit, out, err } = await engross(folder(), 'import', law)
    expect(exit).to.equal(0)
    expect(out).to.match(/^---\ntitle: О дорогах\n/)
    expect(err).to.match(/law\.html: words: \d+ in, \d+ out; none differs\n/)
    expect(err).to.include('a law: 3 articles')
  })

  it('writes a file, and one file each into a folder', async () => {
    const root = folder()
    expect((await engross(root, 'import', law, '--out', 'a.md')).exit).to.equal(0)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).to.include('# О ДОРОГАХ')
    expect((await engross(root, 'import', law, join(texts, 'bill.txt'), '--out', 'all')).exit).to.equal(0)
    expect(readdirSync(join(root, 'all')).sort()).to.deep.equal(['bill.md', 'law.md'])
  })

  it('writes the whole report as JSON', async () => {
    const root = folder()
    await engross(root, 'import', law, '--out', 'a.md', '--report', 'r.json')
    const [report] = JSON.parse(readFileSync(join(root, 'r.json'), 'utf8'))
    expect(report).to.include({ kind: 'law', number: '77-ФЗ' })
    expect(report.words.differences).to.deep.equal([])
  })

  it('says what cannot be taken, writes nothing of it, and takes the others', async () => {
    const root = folder()
    writeFileSync(join(root, 'scan.png.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
    const { exit, err } = await engross(root, 'import', 'scan.png.html', law, '--out', 'all', '--lang', 'ru')
    expect(exit).to.equal(1)
    expect(err).to.include('scan.png.html: файлы вида PNG не читаются')
    expect(readdirSync(join(root, 'all'))).to.deep.equal(['law.md'])
  })

  it('asks of tracked changes, and takes them accepted, rejected, or as a redline', async () => {
    const root = folder()
    writeFileSync(join(root, 'a.html'), '<p>1. Дорога <del>узкая</del><ins>широкая</ins>.</p>')
    const brought = async (...options: string[]) => {
      const { exit, out } = await engross(root, 'import', 'a.html', '--as', 'law', ...options)
      return { exit, text: out.split('\n---\n\n')[1] }
    }
    expect(await brought()).to.deep.equal({ exit: 1, text: undefined })
    expect(await brought('--tracked', 'accept')).to.deep.equal({ exit: 0, text: '1. Дорога широкая.\n' })
    expect(await brought('--tracked', 'reject')).to.deep.equal({ exit: 0, text: '1. Дорога узкая.\n' })
    expect(await brought('--tracked', 'redline')).to.deep.equal({
      exit: 0,
      text: '1. Дорога {--узкая--}{++широкая++}.\n',
    })
  })

  it('takes labels as the report suggests, where it is told to', async () => {
    const root = folder()
    writeFileSync(join(root, 'a.txt'), 'Статья 1. Слова\n\n14) раз;\n\n141) два;\n\n15) три.\n')
    const asked = await engross(root, 'import', 'a.txt', '--as', 'law')
    expect(asked.err).to.include('“141)” looks as if its last figures stood high: 14.1 would fit')
    expect(asked.out).to.include('\n141) два;\n')
    expect((await engross(root, 'import', 'a.txt', '--as', 'law', '--confirm-superscripts')).out).to.include(
      '\n14.1) два;\n',
    )
  })

  describe('of a law that the workspace has', () => {
    const edition = (reply: string, duty: string) =>
      `ФЕДЕРАЛЬНЫЙ ЗАКОН\n\nО тишине\n\nСтатья 1. Срок\n\n1. Орган обязан установить ${reply} срок.\n\nСтатья 2. Иное\n\n1. Орган отвечает ${duty}.\n\nПрезидент Российской Федерации В.Иванов\n\n5 мая 2020 года\n\n№ 55-ФЗ\n`
    const bill =
      '---\ntitle: О сроке\nstatus: adopted\nadopted: 2021-01-01\nlanguage: ru\n---\n\nВнести в часть 1 статьи 1 Федерального закона от 5 мая 2020 года № 55-ФЗ «О тишине» изменение, заменив слово «разумный» словом «десятидневный».\n'
    const environment = { ...process.env }
    before(() => {
      Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' })
    })
    after(() => {
      process.env = environment
    })
    const workspace = (files: Files): string => {
      const root = repository(files)
      git(root, 'config', 'user.name', 'И. Юрист')
      git(root, 'config', 'user.email', 'lawyer@example.org')
      write(root, {
        'a.txt': edition('разумный', 'за всё'),
        'b.txt': edition('десятидневный', 'за всё'),
        'c.txt': edition('десятидневный', 'за многое'),
      })
      return root
    }

    it('says what the known acts explain, and keeps the front matter of the law', async () => {
      const root = workspace({ 'amendments/srok.md': bill, 'laws/README.md': '' })
      await engross(root, 'import', 'a.txt', '--out', 'laws/tishina.md', '--edition', '2020-05-05')
      write(root, {
        'laws/tishina.md': readFileSync(join(root, 'laws/tishina.md'), 'utf8').replace(
          'scheme:',
          'short: О шуме\nscheme:',
        ),
      })
      const { exit, out, err } = await engross(root, 'import', 'c.txt', '--over', 'tishina', '--edition', '2021-02-01')
      expect(exit).to.equal(0)
      expect(err).to.include('a later edition of 55-ФЗ: 2 changes')
      expect(err).to.include('explained by srok: 1').and.include('explained by no known act: 1')
      expect(err).to.include('no known act changes пункт 1 статьи 2 so')
      expect(out).to.include('short: О шуме\n').and.include('edition: 2021-02-01\n').and.include('source: c.txt\n')
      expect((await engross(root, 'import', 'c.txt', '--over', 'nowhere')).exit).to.equal(2)
    })

    it('commits each edition with its own day, the earliest first', async () => {
      const root = workspace({ 'laws/README.md': '' })
      for (const [file, day] of [
        ['a', '2020-05-05'],
        ['b', '2021-01-11'],
        ['c', '2022-03-01'],
      ] as const)
        write(root, { [`${file}.md`]: (await engross(root, 'import', `${file}.txt`, '--edition', day)).out })
      const { exit, err } = await engross(
        root,
        'import',
        'c.md',
        'a.md',
        'b.md',
        '--into-editions',
        'tishina',
        '--lang',
        'ru',
      )
      expect(exit).to.equal(0)
      expect(err).to.include('новая редакция закона 55-ФЗ: отличий — 1')
      expect(
        git(root, 'log', '--format=%ad %s', '--date=short', '-3', '--', 'laws/tishina.md').trim().split('\n'),
      ).to.deep.equal([
        '2022-03-01 55-ФЗ: редакция от 1 марта 2022 г.',
        '2021-01-11 55-ФЗ: редакция от 11 января 2021 г.',
        '2020-05-05 55-ФЗ: редакция от 5 мая 2020 г.',
      ])
      const older = await engross(root, 'import', 'b.md', '--into-editions', 'tishina')
      expect(older.exit).to.equal(1)
      expect(older.err).to.include('is not later than that of the law’s file (2022-03-01)')
      const unknown = await engross(root, 'import', 'a.txt', '--into-editions', 'tishina')
      expect(unknown.err).to.include('say it with --edition')
    })
  })

  it('ends with 2 where a file is not there, or several have nowhere to go', async () => {
    const root = folder()
    expect((await engross(root, 'import', 'nowhere.html')).exit).to.equal(2)
    expect((await engross(root, 'import', law, law)).exit).to.equal(2)
    expect(existsSync(join(root, 'nowhere.md'))).to.equal(false)
  })

  const real = dataFolder === null ? null : resolve(dataFolder)
  const page = real === null ? '' : join(real, 'html/126-fz.2020.html')
  if (real !== null && existsSync(page))
    it('brings 126-FZ in so that the case bill gives the text worked out by hand', async () => {
      const root = folder()
      await engross(root, 'import', page, '--out', '126-fz.md')
      const bill = join(real, 'cases/ru-a.amendment.md')
      const { exit, out } = await engross(root, 'consolidate', bill, '--law', '126-fz.md')
      expect(exit).to.equal(0)
      const expected = readFileSync(join(real, 'cases/ru-a.expected.md'), 'utf8')
      const from = (text: string) => text.slice(text.indexOf('Настоящий Федеральный закон'))
      // The signatures, which the copy made by hand has not, are a note behind the last article.
      expect(from(out).startsWith(from(expected).trimEnd())).to.equal(true)
    }).timeout(60_000)
})
