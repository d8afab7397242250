import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

/** Words of help that are what a person types, and names. */
const typed =
  /\$ .*|--?[a-z][a-z-]*|<[^>]*>|\[[a-z]+(?:\.\.\.)?\]|\b(?:engross|JSON|Markdown|HTML|Word|Excel|SARIF|GitHub|GitLab|Code|Quality|CI|Actions|git|REV|path|out|URI|stdin)\b/gi

describe('the command line in Russian', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('helps in Russian: no English line is left', async () => {
    const commands = ['serve', 'check', 'consolidate', 'redline', 'export', 'draft', 'instructions', 'import', 'init']
    for (const args of [[], ...commands.map((command) => [command])]) {
      const { exit, out } = await engross(folder(), ...args, '--help', '--lang', 'ru')
      expect(exit).to.equal(0)
      expect(out)
        .to.match(/^Запуск: engross/)
        .and.include('Код завершения:')
      for (const line of out.split('\n')) {
        const words = line.replace(typed, '').match(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/i)
        expect(words, line).to.equal(null)
      }
    }
  })

  it('says what is wrong in the use of it', async () => {
    const rows = [
      [['frobnicate'], 'нет команды «frobnicate»'],
      [['chek'], 'Может быть, check?'],
      [['check', '--frobnicate'], 'нет параметра «--frobnicate»'],
      [['redline', 'one.md'], 'не хватает аргумента «after»'],
      [['init', 'one', 'two'], 'аргументов слишком много: нужно 1, дано 2'],
      [['serve', '--port', '99999'], 'Порт — число от 0 до 65535.'],
      [['check', '--format', 'xml'], 'не годится. Можно: gnu'],
      [['export', 'x'], 'нужен параметр «--to <format>»'],
      [['check', '--root'], 'нет значения'],
      [['consolidate', 'x', '--on', '2026-02-01', '--side-by-side'], 'вместе не употребляются'],
      [['consolidate'], 'назовите законопроекты'],
      [['redline', '-', '-'], 'а не обоими'],
    ] as const
    for (const [args, words] of rows) {
      const { exit, err } = await engross(folder({ 'laws/1-fz.md': law }), ...args, '--lang=ru')
      expect(exit, args.join(' ')).to.equal(2)
      expect(err).to.include(words).and.not.include('error:')
    }
  })

  it('counts in Russian, and says so of a new workspace', async () => {
    const root = folder({
      'laws/1-fz.md': law,
      'amendments/x.md': bill('в пункте 2 статьи 1 слово «разумный» исключить'),
    })
    expect((await engross(root, 'check', '--lang', 'ru')).err).to.equal(
      'engross: законопроектов: 1, ошибок: 0, замечаний: 0\n',
    )
    const { out } = await engross(root, 'init', 'новая', '--lang', 'ru')
    expect(out)
      .to.match(/^Рабочая папка создана: новая/)
      .and.include('Дальше:')
  })
})
