import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { packagesUnder } from '../support/imports.ts'

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Readonly<Record<string, string>>
>
const used = new Set([...packagesUnder('src'), ...packagesUnder('bin')])
const typefaces = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource/'))

const isForDevelopment = (name: string): boolean => name in devDependencies || `@types/${name}` in devDependencies

describe('package.json', () => {
  it('names as dependencies what the product imports, and nothing else', () => {
    // Types of packages that have no code of their own, and what runs the sources of a checkout, serve development.
    const imported = [...used].filter((name) => name in dependencies || !isForDevelopment(name))
    expect(Object.keys(dependencies).sort()).to.deep.equal([...imported, ...typefaces].sort())
  })

  it('keeps types among the development dependencies', () => {
    expect(Object.keys(dependencies).filter((name) => name.startsWith('@types/'))).to.deep.equal([])
  })

  it('lists what the README gives a reason for', () => {
    const readme = readFileSync('README.md', 'utf8')
    const table = readme.slice(readme.indexOf('## What it stands on'))
    const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) => (names as string).split(', '))
    const named = rows.filter((name) => name !== 'library' && !/^-+$/.test(name))
    expect(named.sort()).to.deep.equal(Object.keys(dependencies).sort())
  })
})
