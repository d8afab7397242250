import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross, engrossFed } from './support.ts'

const bad = bill('в пункте 2 статьи 1 слово «неразумный» исключить')
const remarked = bill('пункт 2 статьи 1 исключить')

describe('engross check --format', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  const workspace = () => folder({ 'laws/1-fz.md': law, 'amendments/о связи.md': bad, 'amendments/r.md': remarked })

  it('gnu prints error: and warning: before the code', async () => {
    const { out } = await engross(workspace(), 'check', '--format', 'gnu')
    const heads = out.split('\n').map((line) => line.split(': ').slice(1, 3).join(': '))
    expect(heads.slice(0, 2)).to.have.members(['error: words-not-found', 'warning: unit-deleted'])
  })

  it('github prints workflow commands, their own characters escaped', async () => {
    const root = workspace()
    const { out } = await engross(root, 'check', '--format', 'github')
    expect(out).to.match(/^::error file=amendments\/о связи\.md,line=12,col=\d+,title=words-not-found::/m)
    expect(out).to.match(/^::warning file=amendments\/r\.md,line=12,/m)
    const text = bill('в пункте 2 статьи 1 слова «50%0A, а: б» исключить')
    const escaped = await engrossFed(root, text, 'check', '-', '--stdin-name', 'a,b:c.md', '--format', 'github')
    expect(escaped.out).to.include('file=a%2Cb%3Ac.md,').and.include('«50%250A, а: б»')
  })

  it('gitlab gives each problem a fingerprint that its line is no part of', async () => {
    const root = workspace()
    const report = async (text: string) =>
      JSON.parse((await engrossFed(root, text, 'check', '-', '--stdin-name', 'x.md', '--format', 'gitlab')).out)
    const [one] = await report(bad)
    const [moved] = await report(bad.replace('# ', '\n\n# '))
    expect(moved.location.lines.begin).to.equal(one.location.lines.begin + 2)
    expect(moved.fingerprint)
      .to.equal(one.fingerprint)
      .and.match(/^[0-9a-f]{64}$/)
    expect(one).to.include({ check_name: 'words-not-found', severity: 'major' })
  })

  it('sarif has a rule for each code and a URI for each file', async () => {
    const log = JSON.parse((await engross(workspace(), 'check', '--format', 'sarif')).out)
    expect(log).to.include({ version: '2.1.0' })
    const [run] = log.runs
    expect(run.tool.driver.rules.map(({ id }: { readonly id: string }) => id)).to.deep.equal([
      'unit-deleted',
      'words-not-found',
    ])
    const error = run.results.find(({ level }: { readonly level: string }) => level === 'error')
    expect(run.tool.driver.rules[error.ruleIndex].id).to.equal(error.ruleId)
    const { artifactLocation, region } = error.locations[0].physicalLocation
    expect(artifactLocation).to.deep.equal({
      uri: 'amendments/%D0%BE%20%D1%81%D0%B2%D1%8F%D0%B7%D0%B8.md',
      uriBaseId: '%SRCROOT%',
    })
    expect(region.startLine).to.equal(12)
  })

  it('names files as seen from the top of the repository, wherever it is run', async () => {
    const root = workspace()
    const { out } = await engrossFed(`${root}/amendments`, '', 'check', '--format', 'sarif')
    expect(out).to.include('"uri": "r.md"')
  })

  it('is whole where nothing is wrong', async () => {
    const root = folder({ 'laws/1-fz.md': law })
    expect(await engross(root, 'check', '--format', 'github')).to.include({ exit: 0, out: '' })
    expect(JSON.parse((await engross(root, 'check', '--format', 'gitlab')).out)).to.deep.equal([])
    expect(JSON.parse((await engross(root, 'check', '--format', 'sarif')).out).runs[0].results).to.deep.equal([])
  })

  it('fails on remarks where it is asked to', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/r.md': remarked })
    expect(await engross(root, 'check')).to.include({ exit: 0 })
    expect(await engross(root, 'check', '--fail-on', 'remark')).to.include({ exit: 1 })
  })

  it('prints nothing but what fails where it is to be quiet', async () => {
    const root = folder({ 'laws/1-fz.md': law, 'amendments/r.md': remarked })
    expect(await engross(root, 'check', '--quiet')).to.deep.equal({ exit: 0, out: '', err: '' })
    const strict = await engross(root, 'check', '--quiet', '--fail-on', 'remark')
    expect(strict).to.include({ exit: 1, err: '' })
    expect(strict.out).to.match(/^amendments\/r\.md:12:\d+: warning: unit-deleted: /)
  })
})
