import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import Database from 'libsql'
import { ranAlone, ranInShort } from '../../../src/workspace/analysis/alone.ts'
import { conflictsAmong } from '../../../src/workspace/analysis/conflicts.ts'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { ChangedMeanwhile } from '../../../src/workspace/reading/changed.ts'
import type { Snapshot } from '../../../src/workspace/types.ts'
import { bill, law } from '../../support/example-law.ts'
import { commit, folders, git, write } from '../../support/folders.ts'

const { folder, repository, clear } = folders()
const files = {
  'laws/tishina.md': law,
  'amendments/strict.md': bill('в пункте 2 статьи 1 слово «разумный» заменить словом «однодневный»', {
    title: 'Строго',
  }),
  'amendments/mild.md': bill('в пункте 2 статьи 1 слово «разумный» исключить', { title: 'Мягко' }),
  'amendments/wrong.md': bill('в пункте 9 статьи 1 слово «срок» исключить', { title: 'Мимо' }),
  'amendments/mild.note.md': 'Записка.\n',
}

/** All that a snapshot says, as plain values. */
function said(snapshot: Snapshot) {
  return JSON.parse(
    JSON.stringify({
      ...snapshot,
      notes: [...snapshot.notes],
      sources: [...snapshot.sources].sort(),
      runs: snapshot.amendments.map((one) => ranAlone(snapshot, one)),
      conflicts: conflictsAmong(snapshot, snapshot.amendments),
    }),
  )
}

describe('what a workspace keeps on the disk', () => {
  after(clear)
  let env: { readonly ENGROSS_CACHE: string }
  beforeEach(() => {
    env = { ENGROSS_CACHE: folder() }
  })

  /** Opens the workspace as a process does that has just begun. */
  const begun = (root: string) => openWorkspace(root, { env })
  /** Until the disk's clock tells what is written from what comes after. */
  const settled = () => setTimeout(30)

  it('is what a workspace without a store says, at first and after a new beginning', async () => {
    const root = repository(files)
    await settled()
    const expected = said(await (await openWorkspace(root)).snapshot())
    const first = await begun(root)
    expect(said(await first.snapshot())).to.deep.equal(expected)
    first.store.flush()
    const second = await begun(root)
    expect(await second.tree.unknown()).to.deep.equal([])
    expect(said(await second.snapshot())).to.deep.equal(expected)
    const head = await second.snapshot('HEAD')
    expect(said(head)).to.deep.equal({ ...expected, revision: head.revision })
    expect(said(await (await begun(root)).snapshot('HEAD'))).to.deep.equal(said(head))
  })

  it('follows a file that was saved while no process ran, of the same length and time, too', async () => {
    const root = folder(files)
    const day = new Date('2026-01-01')
    for (const file of Object.keys(files)) utimesSync(join(root, file), day, day)
    await settled()
    const first = await begun(root)
    await first.snapshot()
    first.store.flush()
    write(root, { 'laws/tishina.md': law.replace('разумный', 'взаимный') })
    utimesSync(join(root, 'laws/tishina.md'), day, day)
    const second = await begun(root)
    expect(await second.tree.unknown()).to.deep.equal(['laws/tishina.md'])
    const snapshot = await second.snapshot()
    expect(JSON.stringify(snapshot.laws[0]?.passages)).to.include('взаимный')
    const short = ranInShort(snapshot, snapshot.amendments)
    const faults = snapshot.amendments.map((one) => short.get(one)?.reports.flatMap(({ problems }) => problems).length)
    expect(faults).to.deep.equal([1, 1, 1])
  })

  it('runs again only what a change touches', async () => {
    const root = folder(files)
    const workspace = await begun(root)
    const before = await workspace.snapshot()
    said(before)
    const other = law.replaceAll('О тишине', 'О покое').replace(/^number: .*$/m, 'number: 77-ФЗ')
    write(root, { 'laws/pokoy.md': other, 'amendments/mild.md': files['amendments/mild.md'].replace('исключить', '') })
    const after = await workspace.snapshot()
    const kept = new Set(workspace.store.known('run', [...runKeys(workspace.store.file)]))
    for (const amendment of after.amendments) ranAlone(after, amendment)
    workspace.store.flush()
    expect(runKeys(workspace.store.file).size - kept.size).to.equal(1)
  })

  it('is made again where somebody has changed it', async () => {
    const root = folder(files)
    await settled()
    const first = await begun(root)
    const expected = said(await first.snapshot())
    first.store.flush()
    const rows = new Database(first.store.file as string)
    rows.exec(`UPDATE rows SET value = replace(value, 'Мягко', 'Жёстко')`)
    rows.close()
    expect(said(await (await begun(root)).snapshot())).to.deep.equal(expected)
  })

  it('says that a text was changed, where a snapshot is asked for words that it has not read', async () => {
    const root = folder(files)
    await settled()
    const first = await begun(root)
    await first.snapshot()
    first.store.flush()
    const snapshot = await (await begun(root)).snapshot()
    write(root, { 'laws/tishina.md': law.replace('разумный', 'взаимный') })
    expect(() => snapshot.laws[0]?.passages).to.throw(ChangedMeanwhile)
  })

  it('knows the blobs of a commit at another one', async () => {
    const root = repository(files)
    const workspace = await begun(root)
    const first = await workspace.snapshot('HEAD')
    commit(root, { 'amendments/new.md': files['amendments/mild.md'] }, 'second')
    const second = await workspace.snapshot('HEAD')
    expect(second.laws[0]).to.equal(first.laws[0])
    expect(second.amendments).to.have.length(4)
  })
})

function runKeys(file: string | null): ReadonlySet<string> {
  const rows = new Database(file as string)
  const found = rows.prepare(`SELECT key FROM rows WHERE kind = 'run'`).all() as readonly { readonly key: string }[]
  rows.close()
  return new Set(found.map(({ key }) => key))
}

describe('the history of a file', () => {
  const { folder, repository, clear } = folders()
  after(clear)

  it('is walked once, and again where a commit changes the file, gives it another name, or is on another branch', async () => {
    const root = repository(files)
    const env = { ENGROSS_CACHE: folder() }
    const subjects = async () => {
      const workspace = await openWorkspace(root, { env })
      const found = (await workspace.lawHistory('tishina')).map(({ subject }) => subject)
      expect(found).to.deep.equal(
        (await (await openWorkspace(root)).lawHistory('tishina')).map(({ subject }) => subject),
      )
      return found
    }
    expect(await subjects()).to.deep.equal(['step 1'])
    commit(root, { 'amendments/mild.md': files['amendments/strict.md'] }, 'of a bill')
    expect(await subjects()).to.deep.equal(['step 1'])
    commit(root, { 'laws/tishina.md': law.replace('разумный', 'взаимный') }, 'of the law')
    expect(await subjects()).to.deep.equal(['of the law', 'step 1'])
    git(root, 'checkout', '--quiet', '-b', 'other', 'HEAD~1')
    commit(root, { 'laws/tishina.md': law.replace('разумный', 'малый') }, 'on another branch')
    expect(await subjects()).to.deep.equal(['on another branch', 'step 1'])
    git(root, 'checkout', '--quiet', 'main')
    expect(await subjects()).to.deep.equal(['of the law', 'step 1'])
    git(root, 'commit', '--quiet', '--amend', '-m', 'of the law, said better')
    expect(await subjects()).to.deep.equal(['of the law, said better', 'step 1'])
    git(root, 'mv', 'laws/tishina.md', 'laws/pokoy.md')
    commit(root, {}, 'renamed')
    const renamed = (await (await openWorkspace(root, { env })).lawHistory('pokoy')).map(({ subject }) => subject)
    expect(renamed).to.deep.equal(['renamed', 'of the law, said better', 'step 1'])
  })
})
