import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { GitMissing, NotAWorkspace, NotFound, RevisionUnknown, UnreadableFile } from '../../src/workspace/errors.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { bill, law } from '../support/example-law.ts'
import { commit, folders, git, write } from '../support/folders.ts'

const strike = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const replace = bill('в пункте 1 статьи 2 слово «пять» заменить словом «десять»')

describe('a workspace', () => {
  const { folder, repository, clear } = folders()
  afterEach(clear)

  it('is a folder with laws or amendments', async () => {
    expect(await failureOf(openWorkspace(folder({ 'x.md': '' })))).to.be.instanceOf(NotAWorkspace)
    expect(await failureOf(openWorkspace('/nowhere/at/all'))).to.be.instanceOf(NotAWorkspace)
    expect((await openWorkspace(folder({ 'laws/a.md': law }))).root).to.be.a('string')
  })

  describe('as it is now', () => {
    it('gives laws, amendments, notes and sources', async () => {
      const workspace = await openWorkspace(
        folder({ 'laws/1-fz.md': law, 'amendments/strike.md': strike, 'amendments/strike.note.md': 'Зачем.' }),
      )
      const snapshot = await workspace.snapshot()
      expect(snapshot.revision).to.equal(null)
      expect(snapshot.laws.map(({ id, file, meta }) => [id, file, meta.number])).to.deep.equal([
        ['1-fz', 'laws/1-fz.md', '1-ФЗ'],
      ])
      expect(snapshot.amendments.map(({ id, instructions }) => [id, instructions.length])).to.deep.equal([
        ['strike', 1],
      ])
      expect([...snapshot.notes]).to.deep.equal([['strike', 'Зачем.']])
      expect(snapshot.sources.get('laws/1-fz.md')).to.equal(law)
      expect(snapshot.problems).to.deep.equal([])
    })

    it('shows what is whole although files are broken', async () => {
      const root = folder({
        'laws/1-fz.md': law,
        'laws/bytes.md': new Uint8Array([0xff]),
        'laws/front.md': '---\ntitle: [\n---\n\n# Закон\n',
        'amendments/strike.md': strike,
        'amendments/nul.md': 'а\0',
        'amendments/front.md': '---\nstatus: maybe\n---\n\nтекст\n',
      })
      const snapshot = await (await openWorkspace(root)).snapshot()
      expect(snapshot.laws.map(({ id }) => id)).to.include('1-fz')
      expect(snapshot.amendments.map(({ id }) => id)).to.include('strike')
      const said = snapshot.problems.map(({ code, at }) => [code, at?.file])
      expect(said).to.deep.include(['bad-file', 'laws/bytes.md'])
      expect(said).to.deep.include(['bad-file', 'amendments/nul.md'])
      expect(said).to.deep.include(['bad-front-matter', 'laws/front.md'])
      expect(snapshot.amendments.find(({ id }) => id === 'front')?.problems.map(({ code }) => code)).to.include(
        'bad-front-matter',
      )
    })

    it('is read anew each time, and what did not change is the same value', async () => {
      const root = folder({ 'laws/1-fz.md': law, 'amendments/strike.md': strike })
      const workspace = await openWorkspace(root)
      const before = await workspace.snapshot()
      write(root, { 'amendments/strike.md': replace })
      const after = await workspace.snapshot()
      expect(after.laws[0]).to.equal(before.laws[0])
      expect(after.amendments[0]).not.to.equal(before.amendments[0])
      expect(after.amendments[0]?.source).to.equal(replace)
    })
  })

  describe('at a revision', () => {
    it('is what was committed, and the same value each time', async () => {
      const root = repository(
        { 'laws/1-fz.md': law },
        { 'laws/1-fz.md': law.replace('пять', 'шесть'), 'amendments/x.md': strike },
      )
      const workspace = await openWorkspace(root)
      const then = await workspace.snapshot('HEAD~1')
      expect(then.revision).to.equal(git(root, 'rev-parse', 'HEAD~1').trim())
      expect(then.sources.get('laws/1-fz.md')).to.equal(law)
      expect(then.amendments).to.deep.equal([])
      expect(await workspace.snapshot(then.revision)).to.equal(then)
    })

    it('that git does not know is an error with a code', async () => {
      const workspace = await openWorkspace(repository({ 'laws/1-fz.md': law }))
      const error = await failureOf(workspace.snapshot('nowhere'))
      expect(error).to.be.instanceOf(RevisionUnknown).and.include({ code: 'revision-unknown' })
    })

    it('without git is an error that says what is missing', async () => {
      const workspace = await openWorkspace(folder({ 'laws/1-fz.md': law }))
      expect(await failureOf(workspace.snapshot('HEAD')))
        .to.be.instanceOf(GitMissing)
        .and.deep.include({ code: 'git-missing' })
    })

    it('of no name is the working tree', async () => {
      expect((await (await openWorkspace(repository({ 'laws/1-fz.md': law }))).snapshot('')).revision).to.equal(null)
    })
  })

  describe('has a history', () => {
    it('of a law and of an amendment', async () => {
      const root = repository({ 'laws/1-fz.md': law }, { 'amendments/x.md': strike }, { 'amendments/x.md': replace })
      const workspace = await openWorkspace(root)
      expect((await workspace.lawHistory('1-fz')).map(({ subject }) => subject)).to.deep.equal(['step 1'])
      expect((await workspace.amendmentHistory('x')).map(({ subject }) => subject)).to.deep.equal(['step 3', 'step 2'])
      expect((await workspace.amendmentHistory('x', { limit: 1 })).map(({ subject }) => subject)).to.deep.equal([
        'step 3',
      ])
      expect(
        (await workspace.amendmentHistory('x', { revision: 'HEAD~1' })).map(({ subject }) => subject),
      ).to.deep.equal(['step 2'])
      expect((await workspace.recentCommits(2)).map(({ subject }) => subject)).to.deep.equal(['step 3', 'step 2'])
      expect(await workspace.lawHistory('none')).to.deep.equal([])
    })

    it('of nothing outside of it', async () => {
      const workspace = await openWorkspace(repository({ 'laws/1-fz.md': law }))
      for (const id of ['../laws/1-fz', '/etc/passwd', 'a\0b'])
        expect(await failureOf(workspace.lawHistory(id))).to.be.instanceOf(NotFound)
      for (const file of ['../x', '/etc/passwd', '', '.git/config', 'README.md'])
        expect(await failureOf(workspace.sourceAt(file))).to.be.instanceOf(NotFound)
    })

    it('that is empty without git', async () => {
      const workspace = await openWorkspace(folder({ 'laws/1-fz.md': law }))
      expect(await workspace.git()).to.deep.equal({ kind: 'missing', reason: 'no-repository' })
      expect(await workspace.lawHistory('1-fz')).to.deep.equal([])
      expect(await workspace.recentCommits()).to.deep.equal([])
      expect(await workspace.uncommitted()).to.deep.equal([])
    })

    it('with each step’s text', async () => {
      const root = repository(
        { 'laws/1-fz.md': law, 'laws/bytes.md': new Uint8Array([0xff]) },
        { 'laws/1-fz.md': 'иное' },
      )
      const workspace = await openWorkspace(root)
      expect(await workspace.sourceAt('laws/1-fz.md')).to.equal('иное')
      expect(await workspace.sourceAt('laws/1-fz.md', 'HEAD~1')).to.equal(law)
      expect(await failureOf(workspace.sourceAt('laws/2-fz.md', 'HEAD'))).to.be.instanceOf(NotFound)
      expect(await failureOf(workspace.sourceAt('laws/bytes.md', 'HEAD'))).to.be.instanceOf(UnreadableFile)
      expect(await failureOf(workspace.sourceAt('laws/bytes.md'))).to.be.instanceOf(UnreadableFile)
    })

    it('whose texts are laws, none of them read twice', async () => {
      const workspace = await openWorkspace(folder({ 'laws/1-fz.md': law, 'amendments/x.md': strike }))
      const { laws } = await workspace.snapshot()
      expect(workspace.lawOf('laws/1-fz.md', law)).to.equal(laws[0])
      expect(workspace.lawOf('laws/1-fz.md', law.replace('# ', '# О ')), 'another text').not.to.equal(laws[0])
      expect(workspace.lawOf('amendments/x.md', strike)).to.equal(null)
    })

    it('and says what is not in it yet', async () => {
      const root = repository({ 'laws/1-fz.md': law, 'amendments/x.md': strike, 'other.txt': '1' })
      const workspace = await openWorkspace(root)
      expect(await workspace.uncommitted()).to.deep.equal([])
      write(root, { 'amendments/x.md': replace, 'amendments/новый.md': strike, 'other.txt': '2' })
      rmSync(join(root, 'laws/1-fz.md'))
      expect([...(await workspace.uncommitted())].sort()).to.deep.equal([
        'amendments/x.md',
        'amendments/новый.md',
        'laws/1-fz.md',
      ])
    })
  })

  it('has a pulse that changes with its files and with nothing else', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/en/x.md': strike, 'notes.txt': '' })
    const workspace = await openWorkspace(root)
    const first = await workspace.pulse()
    write(root, { 'notes.txt': 'иное', 'laws/.hidden.md': '' })
    expect(await workspace.pulse()).to.equal(first)
    write(root, { 'amendments/en/x.md': replace })
    const second = await workspace.pulse()
    expect(second).not.to.equal(first)
    write(root, { 'amendments/en/x.note.md': 'Зачем.' })
    expect(await workspace.pulse()).not.to.equal(second)
  })

  describe('compares what an amendment would have done with what it would do', () => {
    it('between two commits, and a commit and the working tree', async () => {
      const root = repository({ 'laws/1-fz.md': law, 'amendments/x.md': strike })
      const second = commit(root, { 'amendments/x.md': replace }, 'иначе')
      const workspace = await openWorkspace(root)
      const struck = law.replace('разумный ', '')
      const replaced = law.replace('пять', 'десять')
      expect(await workspace.effectBetween('x', 'HEAD~1', 'HEAD')).to.deep.include({
        revisions: { before: git(root, 'rev-parse', 'HEAD~1').trim(), after: second },
        laws: [{ law: '1-fz', before: struck, after: replaced }],
      })
      write(root, { 'amendments/x.md': strike })
      expect((await workspace.effectBetween('x', 'HEAD', null)).laws).to.deep.equal([
        { law: '1-fz', before: replaced, after: struck },
      ])
    })

    it('where it was not there before, the law as it was', async () => {
      const root = repository({ 'laws/1-fz.md': law }, { 'amendments/x.md': strike })
      const effect = await (await openWorkspace(root)).effectBetween('x', 'HEAD~1', 'HEAD')
      expect(effect.before).to.equal(null)
      expect(effect.laws).to.deep.equal([{ law: '1-fz', before: law, after: law.replace('разумный ', '') }])
    })

    it('under the names that it and the law had', async () => {
      const root = repository({ 'laws/1-fz.md': law, 'amendments/x.md': strike })
      git(root, 'mv', 'laws/1-fz.md', 'laws/silence.md')
      git(root, 'mv', 'amendments/x.md', 'amendments/y.md')
      commit(root, {}, 'переименованы')
      commit(root, { 'amendments/y.md': replace }, 'иначе')
      const workspace = await openWorkspace(root)
      expect((await workspace.effectBetween('y', 'HEAD~2', 'HEAD')).laws).to.deep.equal([
        { law: 'silence', before: law.replace('разумный ', ''), after: law.replace('пять', 'десять') },
      ])
      expect((await workspace.effectBetween('y', 'HEAD~2', 'HEAD~1')).laws).to.deep.include({
        law: 'silence',
        before: law.replace('разумный ', ''),
        after: law.replace('разумный ', ''),
      })
    })

    it('and gives a new law that took the name of a renamed one no text of that one', async () => {
      const other = law.replaceAll('1-ФЗ', '7-ФЗ').replaceAll('О тишине', 'О шуме').replace('пять', 'семь')
      const on = (number: string) => replace.replaceAll('1-ФЗ', number).replace('«пять»', '«дней»')
      const root = repository({ 'laws/a.md': law, 'amendments/x.md': on('1-ФЗ') })
      git(root, 'mv', 'laws/a.md', 'laws/b.md')
      commit(root, {}, 'переименован')
      commit(root, { 'laws/a.md': other, 'amendments/x.md': on('7-ФЗ').replace('О тишине', 'О шуме') }, 'новый закон')
      const drafted = (text: string) => text.replace('дней', 'десять')
      const workspace = await openWorkspace(root)
      expect((await workspace.effectBetween('x', 'HEAD~2', 'HEAD')).laws).to.deep.equal([
        { law: 'a', before: '', after: drafted(other) },
        { law: 'b', before: drafted(law), after: law },
      ])
    })

    it('of two laws that changed names, each under its own', async () => {
      const other = law.replaceAll('1-ФЗ', '7-ФЗ').replaceAll('О тишине', 'О шуме').replace('пять', 'семь')
      const root = repository({ 'laws/a.md': law, 'laws/b.md': other, 'amendments/x.md': strike })
      for (const [from, to] of ['ac', 'ba', 'cb']) git(root, 'mv', `laws/${from}.md`, `laws/${to}.md`)
      commit(root, {}, 'поменялись')
      const struck = law.replace('разумный ', '')
      expect((await (await openWorkspace(root)).effectBetween('x', 'HEAD~1', 'HEAD')).laws).to.deep.equal([
        { law: 'b', before: struck, after: struck },
      ])
    })

    it('and does not know one that never was', async () => {
      const workspace = await openWorkspace(repository({ 'laws/1-fz.md': law }))
      expect(await failureOf(workspace.effectBetween('x', 'HEAD', null))).to.be.instanceOf(NotFound)
    })
  })
})

/** What a promise fails with; it must fail. */
function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => error,
  )
}
