import { expect } from 'chai'
import { type Lookup, searchIndexed } from '../../../src/server/models/indexed-search.ts'
import { type Hit, search } from '../../../src/server/models/search.ts'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { addWords, filesMissing } from '../../../src/workspace/search/missing-words.ts'
import type { Snapshot, Workspace } from '../../../src/workspace/types.ts'
import { country } from '../../support/country.ts'
import { bill, law } from '../../support/example-law.ts'
import { commit, folders, git, write } from '../../support/folders.ts'

const { folder, repository, clear } = folders()
const american = `---
title: Communications
number: 47 U.S.C.
scheme: us-code
language: en
---

### § 230. Calls

(c) Protection

(1) None shall license a caller.

(2) Some licenses are issued.
`
const files = {
  ...country(3),
  'laws/svyaz.md': law
    .replaceAll('О тишине', 'О связи')
    .replace(/^number: .*$/m, 'number: 126-ФЗ')
    .replace('разумный срок', 'срок действия лицензии на оказание услуг связи'),
  'laws/usc.md': american,
  'amendments/licence.md': bill('статью 2 исключить', { title: 'О лицензиях' }),
}

async function indexed(root: string, env = { ENGROSS_CACHE: folder() }, at: string | null = null) {
  const workspace = await openWorkspace(root, { env })
  return lookedUp(workspace, await workspace.snapshot(at))
}

function lookedUp(workspace: Workspace, snapshot: Snapshot) {
  const index = workspace.search as NonNullable<typeof workspace.search>
  addWords(index, snapshot, filesMissing(index, snapshot))
  expect(filesMissing(index, snapshot)).to.deep.equal([])
  const lookup: Lookup = { index, partOf: workspace.partOf }
  return { workspace, snapshot, find: (query: string, limit?: number) => searchIndexed(snapshot, lookup, query, limit) }
}

const keys = (hits: readonly Hit[]) => hits.map(({ id, key }) => (key === null ? id : `${id} ${key}`))
const marked = (hits: readonly Hit[]) =>
  hits.flatMap(({ excerpt }) => excerpt.filter((run) => run.hit).map((run) => run.text))

describe('search by an index', () => {
  after(clear)

  it('finds what reading every text finds', async () => {
    const { snapshot, find } = await indexed(folder(files))
    for (const query of [
      'срок',
      'разумный срок',
      'п. 2 ст. 1',
      'ст. 1 п. 2',
      'п. 2 ст. 1 126-ФЗ',
      '230(c)(2)',
      'sec. 230',
      'о связи',
      '126-ФЗ',
      'licence',
      'лицензией',
      'лиценз',
      '«услуг связи»',
      '"none shall"',
      'щщщщ',
      '«»',
    ]) {
      const plain = search(snapshot.laws, snapshot.amendments, query)
      const found = find(query)
      expect(keys(found.hits).sort(), query).to.deep.equal(keys(plain.hits).sort())
      expect(found.total, query).to.equal(plain.total)
      const byKey = new Map(plain.hits.map((hit) => [keys([hit])[0], hit]))
      for (const hit of found.hits) expect(hit, query).to.deep.equal(byKey.get(keys([hit])[0]))
    }
  })

  it('takes the forms of a word for the word, in both languages, and marks them', async () => {
    const { find } = await indexed(folder(files))
    expect(marked(find('лицензией услуги').hits)).to.deep.equal(['лицензии', 'услуг'])
    expect(keys(find('license').hits)).to.include('usc sec_230__subsec_c__para_2')
    expect(marked(find('licensing').hits)).to.deep.equal(['license', 'licenses'])
    expect(find('лицензирующий').hits).to.deep.equal([])
  })

  it('takes what stands in quotation marks as it stands', async () => {
    const { find } = await indexed(folder(files))
    expect(marked(find('«услуг связи»').hits)).to.deep.equal(['услуг связи'])
    expect(find('«связи услуг»').total).to.equal(0)
    expect(find('"услуги связи"').total).to.equal(0)
  })

  it('finds an article whose words stand in several of its points', async () => {
    const { snapshot, find } = await indexed(folder(files))
    const article = snapshot.laws.find(({ id }) => id === 'usc')
    expect(search(article === undefined ? [] : [article], [], 'caller issued').total).to.equal(0)
    const { hits } = find('caller issued')
    expect(keys(hits)).to.deep.equal(['usc sec_230'])
    expect(marked(hits)).to.deep.equal(['caller', 'issued'])
  })

  it('offers the nearest spelling, and shows so many and counts all', async () => {
    const { find } = await indexed(folder(files))
    expect(find('разумнный')).to.deep.equal({ hits: [], total: 0, nearest: 'разумный' })
    const { hits, total } = find('срок', 2)
    expect(hits).to.have.length(2)
    expect(total).to.be.greaterThan(2)
  })

  it('follows what is saved, and what a revision said', async () => {
    const root = repository(files)
    const env = { ENGROSS_CACHE: folder() }
    const { workspace, find } = await indexed(root, env)
    expect(find('лицензии').total).to.be.greaterThan(0)
    commit(root, { 'laws/svyaz.md': files['laws/svyaz.md'].replace('лицензии', 'регистрации') }, 'second')
    write(root, { 'laws/usc.md': null })
    const after = lookedUp(workspace, await workspace.snapshot())
    expect(keys(after.find('лицензии').hits)).to.deep.equal(['licence'])
    expect(keys(after.find('регистрация').hits)).to.deep.equal(['svyaz art_1__pnt_2'])
    expect(after.find('caller').total).to.equal(0)
    const first = git(root, 'rev-parse', 'HEAD~1').trim()
    const then = await indexed(root, env, first)
    expect(keys(then.find('лицензии').hits)).to.include('svyaz art_1__pnt_2')
    expect(keys(then.find('регистрация').hits)).to.deep.equal([])
  })

  it('takes no query for a language of its own', async () => {
    const { find } = await indexed(folder(files))
    for (const query of [
      'heading:срок',
      'срок OR связи',
      'NOT срок',
      '"',
      'a*',
      '^',
      'NEAR(срок связи)',
      '(((',
      "';--",
      '\0',
    ])
      expect(() => find(query), query).not.to.throw()
  })
})
