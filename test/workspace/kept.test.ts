import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { openWorkspace } from '../../src/workspace/open.ts'
import { bill, law } from '../support/example-law.ts'
import { commit, folders, git, write } from '../support/folders.ts'

const files = { 'laws/tishina.md': law, 'amendments/a.md': bill('статью 2 исключить', { title: 'А' }) }

describe('what a workspace keeps', () => {
  const { repository, folder, clear } = folders()
  after(clear)

  it('is the same value until a file changes', async () => {
    const root = repository(files)
    const workspace = await openWorkspace(root)
    const inputs = await workspace.inputs()
    const first = await workspace.snapshot()
    expect(await workspace.snapshot()).to.equal(first)
    expect(await workspace.inputs()).to.equal(inputs)
    write(root, { 'amendments/b.md': files['amendments/a.md'] })
    const second = await workspace.snapshot()
    expect(second.amendments.map(({ id }) => id)).to.deep.equal(['a', 'b'])
    expect(second.laws[0]).to.equal(first.laws[0])
  })

  it('notices a text of the same length under the same time', async () => {
    const root = folder(files)
    const workspace = await openWorkspace(root)
    const day = new Date('2026-01-01')
    for (const word of ['тихий', 'милый', 'малый', 'синий', 'давно']) {
      write(root, { 'amendments/a.md': `${files['amendments/a.md']}\n${word}\n` })
      utimesSync(join(root, 'amendments/a.md'), day, day)
      expect((await workspace.snapshot()).sources.get('amendments/a.md')).to.include(word)
    }
  })

  it('notices commits, branches, tags and what is staged or ignored', async () => {
    const root = repository(files)
    const workspace = await openWorkspace(root)
    const seen = [await workspace.inputs()]
    const changed = async () => {
      const inputs = await workspace.inputs()
      expect(seen).not.to.include(inputs)
      seen.push(inputs)
    }
    const first = await workspace.resolveRevision('HEAD')
    const hash = commit(root, { 'amendments/a.md': `${files['amendments/a.md']}\n` }, 'second')
    await changed()
    expect(await workspace.resolveRevision('HEAD')).to.equal(hash)
    git(root, 'tag', 'reading', first)
    await changed()
    expect(await workspace.resolveRevision('reading')).to.equal(first)
    git(root, 'pack-refs', '--all')
    await changed()
    git(root, 'checkout', '--quiet', '-b', 'work')
    await changed()
    expect(await workspace.git()).to.deep.equal({ kind: 'ready', head: hash, branch: 'work' })
    write(root, { 'amendments/new.md': 'x' })
    expect(await workspace.uncommitted()).to.deep.equal(['amendments/new.md'])
    write(root, { '.gitignore': 'new.md\n' })
    await changed()
    expect(await workspace.uncommitted()).to.deep.equal([])
  })

  it('notices commits in a worktree', async () => {
    const root = repository(files)
    const tree = join(folder(), 'tree')
    git(root, 'worktree', 'add', '--quiet', tree)
    const workspace = await openWorkspace(tree)
    await workspace.git()
    const hash = commit(tree, { 'amendments/a.md': 'x' }, 'second')
    expect(await workspace.resolveRevision('HEAD')).to.equal(hash)
    expect((await workspace.lawHistory('tishina')).length).to.equal(1)
    expect((await workspace.amendmentHistory('a')).length).to.equal(2)
  })
})
