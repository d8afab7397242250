import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'

/** The rooms that touch disk, git, clock and network; `browser` is not run by Node.js. */
const edges = ['workspace', 'server', 'cli', 'guard', 'browser']

/** Reckoning, without disk or network. */
const harmless = new Set(['path', 'buffer', 'crypto'])

describe('rooms that are pure', () => {
  it('use nothing of the machine: what they need of it is handed to them', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !edges.includes(name.split('/')[0] as string),
    )
    expect(files.length).to.be.greaterThan(100)
    const found = files.flatMap((name) =>
      [...readFileSync(`src/${name}`, 'utf8').matchAll(/'node:([\w/]+)'/g)].flatMap(([, module = '']) =>
        harmless.has(module) ? [] : [`${name}: ${module}`],
      ),
    )
    expect(found).to.deep.equal([])
  })
})
