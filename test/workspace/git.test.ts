import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { RevisionUnknown } from '../../src/workspace/errors.ts'
import { gitIn } from '../../src/workspace/git.ts'
import { fileLog, pathsLog } from '../../src/workspace/log.ts'
import { readTree, readTreeFile } from '../../src/workspace/tree.ts'
import { commit, folders, git } from '../support/folders.ts'

describe('git of a workspace', () => {
  const { folder, repository, clear } = folders()
  afterEach(clear)

  describe('says whether it is there', () => {
    it('no repository', async () => {
      expect(await gitIn(folder()).state()).to.deep.equal({ kind: 'missing', reason: 'no-repository' })
    })

    it('no commit', async () => {
      expect(await gitIn(repository()).state()).to.deep.equal({ kind: 'missing', reason: 'no-commits' })
    })

    it('no git', async () => {
      const path = process.env.PATH
      process.env.PATH = folder()
      try {
        expect(await gitIn(folder()).state()).to.deep.equal({ kind: 'missing', reason: 'no-git' })
      } finally {
        process.env.PATH = path
      }
    })

    it('ready, on a branch and off it', async () => {
      const root = repository({ 'laws/a.md': 'А' })
      const head = git(root, 'rev-parse', 'HEAD').trim()
      expect(await gitIn(root).state()).to.deep.equal({ kind: 'ready', head, branch: 'main' })
      git(root, 'checkout', '--quiet', '--detach')
      expect(await gitIn(root).state()).to.deep.equal({ kind: 'ready', head, branch: null })
    })
  })

  describe('resolves what a person writes', () => {
    it('hashes, short ones, branches, tags, and steps back', async () => {
      const root = repository({ 'laws/a.md': '1' }, { 'laws/a.md': '2' })
      git(root, 'tag', '-a', 'v1', '-m', 'первая', 'HEAD~1')
      const [second = '', first = ''] = git(root, 'log', '--format=%H').split('\n')
      for (const revision of [second, second.slice(0, 8), 'main', 'HEAD', '@'])
        expect(await gitIn(root).resolve(revision)).to.equal(second)
      for (const revision of [first, 'HEAD~1', 'HEAD^', 'v1', 'main~1'])
        expect(await gitIn(root).resolve(revision)).to.equal(first)
    })

    for (const revision of [
      'nowhere',
      'HEAD~99',
      '',
      '--all',
      '--output=/tmp/x',
      '-h',
      'HEAD:laws/a.md',
      ':/step',
      'HEAD^{/step}',
      'HEAD^{tree}',
      'main..HEAD',
      'HEAD -- laws',
      'HEAD\n--all',
      '$(touch x)',
      '*',
      'x'.repeat(1000),
    ]) {
      it(`${JSON.stringify(revision.slice(0, 20))} is none`, async () => {
        const root = repository({ 'laws/a.md': 'А' }, { 'laws/a.md': 'Б' })
        const error = await gitIn(root)
          .resolve(revision)
          .then(
            () => null,
            (caught: unknown) => caught,
          )
        expect(error).to.be.instanceOf(RevisionUnknown)
      })
    }
  })

  describe('reads the files of a commit', () => {
    it('to the byte, whatever the working tree holds now', async () => {
      const text = '\uFEFFзакон\r\nстрока без конца'
      const root = repository(
        { 'laws/a.md': text, 'laws/имя с пробелом.md': 'Я', 'amendments/x.md': '' },
        { 'laws/a.md': 'другое' },
      )
      expect(await readTree(gitIn(root), git(root, 'rev-parse', 'HEAD~1').trim())).to.deep.equal([
        { kind: 'text', file: 'amendments/x.md', text: '' },
        { kind: 'text', file: 'laws/a.md', text },
        { kind: 'text', file: 'laws/имя с пробелом.md', text: 'Я' },
      ])
    })

    it('and says which of them are broken', async () => {
      const root = repository({
        'laws/a.md': 'А',
        'laws/bytes.md': new Uint8Array([0xff]),
        'laws/x.md/in.md': 'внутри',
        'laws/x.md/too.md': 'тоже',
      })
      const hash = commitLink(root, 'laws/link.md', '../../etc/passwd')
      const files = await readTree(gitIn(root), hash)
      expect(
        Object.fromEntries(files.map((file) => [file.file, file.kind === 'text' ? file.text : file.reason])),
      ).to.deep.equal({
        'laws/a.md': 'А',
        'laws/bytes.md': 'not-utf8',
        'laws/link.md': 'link-in-commit',
        'laws/x.md': 'folder',
      })
      expect(await readTreeFile(gitIn(root), hash, 'laws/link.md')).to.include({ reason: 'link-in-commit' })
      expect(await readTreeFile(gitIn(root), hash, 'laws/none.md')).to.equal(null)
    })

    it('in a repository whose top is elsewhere', async () => {
      const top = repository({ 'work/laws/a.md': 'А', 'laws/b.md': 'не наше' })
      const files = await readTree(gitIn(`${top}/work`), git(top, 'rev-parse', 'HEAD').trim())
      expect(files.map((file) => file.file)).to.deep.equal(['laws/a.md'])
    })
  })

  describe('tells the history of a file', () => {
    it('newest first, through a rename, with the name that it had', async () => {
      const text = 'Длинный текст закона, по которому git узнает файл.\n'.repeat(5)
      const root = repository({ 'laws/before.md': text }, { 'laws/other.md': 'иное' })
      git(root, 'mv', 'laws/before.md', 'laws/after.md')
      commit(root, {}, 'переименован, «с кавычками» и «ёлочками»')
      commit(root, { 'laws/after.md': `${text}Еще.` }, 'дополнен')
      const head = git(root, 'rev-parse', 'HEAD').trim()
      const log = await fileLog(gitIn(root), 'laws/after.md', head, 10)
      expect(log.map(({ file, subject }) => [file, subject])).to.deep.equal([
        ['laws/after.md', 'дополнен'],
        ['laws/after.md', 'переименован, «с кавычками» и «ёлочками»'],
        ['laws/before.md', 'step 1'],
      ])
      expect(log[0]).to.deep.include({ hash: head, author: 'А. Автор', date: '2026-02-02T12:00:00+03:00' })
      expect(await fileLog(gitIn(root), 'laws/after.md', head, 1)).to.have.length(1)
    })

    it('in a repository whose top is elsewhere, with paths of the workspace', async () => {
      const top = repository({ 'work/laws/a.md': 'А' }, { 'laws/a.md': 'не наше' })
      const log = await fileLog(gitIn(`${top}/work`), 'laws/a.md', git(top, 'rev-parse', 'HEAD').trim(), 10)
      expect(log.map(({ file, subject }) => [file, subject])).to.deep.equal([['laws/a.md', 'step 1']])
    })

    it('whose name would be a pattern elsewhere', async () => {
      const root = repository({ 'laws/a*.md': 'звездочка' }, { 'laws/ab.md': 'другой' })
      const log = await fileLog(gitIn(root), 'laws/a*.md', git(root, 'rev-parse', 'HEAD').trim(), 10)
      expect(log.map((one) => one.subject)).to.deep.equal(['step 1'])
    })

    it('and of the folders, with what touched nothing of ours left out', async () => {
      const root = repository({ 'laws/a.md': 'А' }, { 'docs/x.md': '…' }, { 'amendments/x.md': '…' })
      expect((await pathsLog(gitIn(root), ['laws', 'amendments'], 10)).map((one) => one.subject)).to.deep.equal([
        'step 3',
        'step 1',
      ])
    })
  })
})

/** Commits a symbolic link; it is removed from the disk again. */
function commitLink(root: string, path: string, target: string): string {
  symlinkSync(target, join(root, path))
  const hash = commit(root, {}, 'link')
  rmSync(join(root, path))
  return hash
}
