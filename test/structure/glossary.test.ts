import { readFileSync } from 'node:fs'
import { expect } from 'chai'

const glossary = readFileSync('docs/glossary.md', 'utf8')

describe('the glossary', () => {
  const names = [...glossary.matchAll(/`(src\/[\w/-]+\.ts)` `(\w+)`/g)].map(([, file, name]) => [file, name] as const)

  it('has the nouns of every room', () => {
    expect(names.length).to.be.greaterThan(20)
  })

  for (const [file, name] of names as [string, string][])
    it(`names ${name} as ${file} does`, () => {
      expect(readFileSync(file, 'utf8')).to.match(
        new RegExp(`^export (?:type|interface|const|function|class) ${name}\\b`, 'm'),
      )
    })
})
