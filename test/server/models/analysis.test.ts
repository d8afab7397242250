import { expect } from 'chai'
import { consolidate } from '../../../src/consolidation/consolidate.ts'
import { runAlone } from '../../../src/server/models/analysis.ts'
import { amendmentOf } from '../../../src/server/models/find.ts'
import { ranAlone } from '../../../src/workspace/analysis/alone.ts'
import { conflictsAmong } from '../../../src/workspace/analysis/conflicts.ts'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { bill, law } from '../../support/example-law.ts'
import { type Files, folders, write } from '../../support/folders.ts'

const other = law.replaceAll('О тишине', 'О покое').replace(/^number: .*$/m, 'number: 77-ФЗ')

const files: Files = {
  'laws/tishina.md': law,
  'laws/pokoy.md': other,
  'amendments/strict.md': bill('в пункте 2 статьи 1 слово «разумный» заменить словом «однодневный»', {
    title: 'Строго',
  }),
  'amendments/mild.md': bill('в пункте 2 статьи 1 слово «разумный» исключить', { title: 'Мягко' }),
  'amendments/apart.md': bill('статью 2 признать утратившей силу', { title: 'Отдельно' }),
}

describe('runs of a whole workspace', () => {
  const { folder, clear } = folders()
  after(clear)

  it('find the conflicts that all bills side by side have', async () => {
    const snapshot = await (await openWorkspace(folder(files))).snapshot()
    const { conflicts } = consolidate(snapshot.laws, snapshot.amendments, { mode: { kind: 'side-by-side' }, asked: [] })
    expect(conflicts).not.to.be.empty
    expect(conflictsAmong(snapshot, snapshot.amendments)).to.deep.equal(conflicts)
    expect(conflictsAmong(snapshot, [amendmentOf(snapshot, 'apart')])).to.deep.equal([])
  })

  it('are kept for bills whose text and law have not changed', async () => {
    const root = folder(files)
    const workspace = await openWorkspace(root)
    const before = await workspace.snapshot()
    const kept = runAlone(before, 'strict')
    expect(ranAlone(before, amendmentOf(before, 'strict')).reports).to.deep.equal(kept.reports)
    write(root, { 'amendments/mild.md': bill('статью 1 признать утратившей силу', { title: 'Иначе' }) })
    const after = await workspace.snapshot()
    expect(after).not.to.equal(before)
    expect(runAlone(after, 'strict')).to.equal(kept)
    const mild = [before, after].map((one) => ranAlone(one, amendmentOf(one, 'mild')).reports)
    expect(mild[1]).not.to.deep.equal(mild[0])
    write(root, { 'laws/tishina.md': law.replace('разумный', 'разумный и краткий') })
    expect(runAlone(await workspace.snapshot(), 'strict')).not.to.equal(kept)
  })
})
