import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { findCycle, foldersOf, readImports } from '../support/imports.ts'

const imports = readImports()
const roomOf = (file: string): string => file.split('/')[1] as string
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))

/** Without what a folder and the folders inside it have to do with each other: they are one. */
function apart(graph: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const isInside = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`)
  return new Map(
    [...graph].map(([from, to]) => [from, [...to].filter((one) => !isInside(one, from) && !isInside(from, one))]),
  )
}

/** The table in docs/architecture.md: a room and the rooms that it stands on. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `src\/([\w-]+)\/`[^|]*\|[^|]*\|([^|]*)\|/gm)
  return new Map([...rows].map(([, room, on]) => [room as string, [...(on as string).matchAll(/[\w-]+/g)].flat()]))
}

describe('the rooms of the source', () => {
  it('are the ones that docs/architecture.md names', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory())
    expect([...documented().keys()].sort()).to.deep.equal(rooms.map(({ name }) => name).sort())
  })

  it('stand on the rooms that docs/architecture.md says, and on no others', () => {
    const actual = foldersOf(imports, roomOf)
    for (const [room, on] of documented()) {
      expect([...(actual.get(room) ?? [])].sort(), `src/${room}`).to.deep.equal([...on].sort())
    }
  })

  it('have no cycles: neither the rooms, nor their folders, nor the files, types included', () => {
    expect(findCycle(foldersOf(imports, roomOf)), 'rooms').to.equal(null)
    expect(findCycle(imports), 'files').to.equal(null)
    expect(findCycle(apart(foldersOf(imports, folderOf))), 'folders').to.equal(null)
  })

  it('reach disk, git and HTTP at the edges only', () => {
    const edges = new Set(['workspace', 'server', 'cli'])
    const pure = [...imports.keys()].filter((file) => !edges.has(roomOf(file)))
    const impure = /from '(?:node:(?:fs|http|https|net|child_process)[^']*|express|simple-git)'/
    expect(pure.filter((file) => impure.test(readFileSync(file, 'utf8')))).to.deep.equal([])
  })
})

describe('looking for a cycle', () => {
  it('finds the way round, and nothing where there is none', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))
    expect(findCycle(graph({ a: ['b'], b: ['c'], c: ['b'] }))).to.deep.equal(['b', 'c', 'b'])
    expect(findCycle(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).to.equal(null)
  })
})
