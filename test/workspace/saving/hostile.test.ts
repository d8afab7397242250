import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { blobOf } from '../../../src/workspace/saving/blob.ts'
import { openSaving } from '../../../src/workspace/saving/saving.ts'
import type { SaveOrder, SaveResult } from '../../../src/workspace/saving/types.ts'
import { bill, law } from '../../support/example-law.ts'
import { folders, git, write } from '../../support/folders.ts'

const file = 'amendments/x.md'
const first = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const second = bill('пункт 2 статьи 1 признать утратившим силу')

describe('saving what a stranger sends, in a repository of a stranger', () => {
  const { folder, repository, clear } = folders()
  const environment = { ...process.env }
  let state = ''
  before(() => {
    state = folder()
    Object.assign(process.env, { XDG_STATE_HOME: state, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' })
  })
  after(() => {
    process.env = environment
    clear()
  })

  const author = { name: 'И. Юрист', email: 'lawyer@example.org' }
  const saved = async (root: string, order: Partial<SaveOrder> = {}): Promise<SaveResult> =>
    openSaving(await openWorkspace(root)).save({
      file,
      base: blobOf(first),
      text: second,
      message: 'п. 2 ст. 1\n',
      author,
      ...order,
    })
  const files = { 'laws/tishina.md': law, [file]: first }
  const lastCommit = (root: string): string => git(root, 'log', '-1', '--format=%an|%ae|%B')

  it('makes no folder behind a link that leads out of the workspace', async () => {
    const root = repository(files)
    const outside = folder()
    symlinkSync(outside, join(root, 'amendments', 'out'))
    for (const record of [true, false]) {
      const result = await saved(root, { file: 'amendments/out/deep/er/x.md', base: null, record })
      expect(result.kind).to.equal('refused')
    }
    expect(existsSync(join(outside, 'deep'))).to.equal(false)
  })

  it('does not take a name with control characters into a commit, nor lose the text for it', async () => {
    for (const name of ['И.\u0000 Юрист', 'И.\nЮрист', 'И. \u001B[2JЮрист', '<И.> Юрист']) {
      const root = repository(files)
      const result = await saved(root, { author: { name, email: 'law\u0000yer@exa\nmple.org' } })
      expect(result, JSON.stringify(name)).to.deep.include({ kind: 'saved', unrecorded: null })
      expect(lastCommit(root)).to.match(/^И\. (?:\[2J)?Юрист\|lawyer@example\.org\|/)
    }
  })

  it('adds no line to the message of a commit, whatever a title says', async () => {
    const root = repository(files)
    const result = await saved(root, { message: 'Закон\r\n\r\nSigned-off-by: Кто-то <a@b>\u0000\u001B[2J\u2028\n' })
    expect(result).to.deep.include({ kind: 'saved', unrecorded: null })
    expect(lastCommit(root).split('|')[2]?.trim()).to.equal('Закон Signed-off-by: Кто-то <a@b>[2J')
    expect(git(root, 'log', '-1', '--format=%(trailers)').trim()).to.equal('')
  })

  it('does not remember a name that git would not take', async () => {
    const root = repository(files)
    const result = await saved(root, { author: { name: '.', email: 'a@b' } })
    expect(result).to.deep.include({ kind: 'saved', commit: null })
    expect((await openSaving(await openWorkspace(root)).state()).author).to.equal(null)
  })

  it('commits the text that was saved, and nothing that attributes would make of it', async () => {
    for (const attributes of [
      '*.md working-tree-encoding=windows-1251',
      '*.md working-tree-encoding=UTF-16',
      '*.md ident',
    ]) {
      const root = repository(files)
      write(root, { '.gitattributes': `${attributes}\n` })
      const text = second.replace('признать', 'признать $Id: x$')
      const result = await saved(root, { text })
      const committed = git(root, 'show', `HEAD:${file}`)
      expect(readFileSync(join(root, file), 'utf8'), attributes).to.equal(text)
      expect(committed, attributes).to.be.oneOf([text.trimEnd(), first.trimEnd(), text, first])
      if (result.kind === 'saved' && result.commit !== null) expect(committed.trim(), attributes).to.equal(text.trim())
    }
  })
})
