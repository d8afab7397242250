import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import Database from 'libsql'
import { cacheFolder } from '../../../src/workspace/store/cache-folder.ts'
import { diskStore } from '../../../src/workspace/store/disk-store.ts'
import { openStore } from '../../../src/workspace/store/open-store.ts'
import { folders } from '../../support/folders.ts'

const { folder, clear } = folders()
const note = (text: string) => ({ text })

describe('a store on the disk', () => {
  after(clear)

  it('gives back what was put, to another thread or process, too', () => {
    const file = join(folder(), 'index.sqlite')
    const [one, other] = [diskStore(Database, file), diskStore(Database, file)]
    one.put('note', 'a', note('А'))
    expect(one.get('note', 'a')).to.deep.equal(note('А'))
    expect(other.get('note', 'a')).to.equal(null)
    one.flush()
    expect(other.get('note', 'a')).to.deep.equal(note('А'))
    other.put('note', 'b', note('Б'))
    other.close()
    expect([...one.getAll('note', ['a', 'b', 'c'])]).to.deep.equal([
      ['a', note('А')],
      ['b', note('Б')],
    ])
    expect([...one.known('note', ['a', 'c'])]).to.deep.equal(['a'])
    expect(one.get('blob', 'a')).to.equal(null)
  })

  it('does not believe a row that is not what was put', () => {
    const file = join(folder(), 'index.sqlite')
    const store = diskStore(Database, file)
    store.put('note', 'a', note('А'))
    store.put('note', 'b', note('Б'))
    store.flush()
    const rows = new Database(file)
    rows.exec(`UPDATE rows SET value = '{"text":"В"}' WHERE key = 'a'`)
    rows.exec(`UPDATE rows SET key = 'c' WHERE key = 'b'`)
    rows.close()
    expect(store.getAll('note', ['a', 'b', 'c']).size).to.equal(0)
    store.put('note', 'a', note('А'))
    store.flush()
    expect(store.get('note', 'a')).to.deep.equal(note('А'))
  })

  const damage: Readonly<Record<string, (file: string) => void>> = {
    'cut short': (file) => truncateSync(file, readFileSync(file).length / 2),
    empty: (file) => writeFileSync(file, ''),
    'no database': (file) => writeFileSync(file, 'x'.repeat(20_000)),
    'damaged here and there': (file) => {
      const bytes = readFileSync(file)
      for (let at = 4096; at < bytes.length; at += 997) bytes[at] = (bytes[at] as number) ^ 0xff
      writeFileSync(file, bytes)
    },
    'damaged at its head': (file) => {
      const bytes = readFileSync(file)
      for (let at = 100; at < 4096; at += 7) bytes[at] = (bytes[at] as number) ^ 0xff
      writeFileSync(file, bytes)
    },
  }
  for (const [how, harm] of Object.entries(damage)) {
    it(`begins anew where the file is ${how}`, async () => {
      const root = folder()
      const env = { ENGROSS_CACHE: folder() }
      const store = await openStore(root, env)
      const keys = Array.from({ length: 500 }, (_, index) => `key ${index}`)
      for (const key of keys) store.put('note', key, note(key.repeat(50)))
      store.close()
      harm(store.file as string)
      const after = await openStore(root, env)
      for (const [key, { text }] of after.getAll('note', keys)) expect(text).to.equal(key.repeat(50))
      for (const key of keys) after.put('note', key, note(key))
      after.flush()
      for (const key of keys) if (after.get('note', key) === null) after.put('note', key, note(key))
      after.close()
      const last = await openStore(root, env)
      expect(last.file).to.equal(store.file)
      expect(last.getAll('note', keys).size).to.equal(keys.length)
    })
  }

  it('is of one version of the program', async () => {
    const cache = folder()
    const store = await openStore('/a', { ENGROSS_CACHE: cache })
    expect(store.file).to.match(/index-[0-9a-f]{16}\.sqlite$/)
    store.close()
  })

  it('is in memory where nothing may be written', async () => {
    const file = join(folder({ taken: 'x' }), 'taken')
    for (const env of [{ ENGROSS_CACHE: file }, { ENGROSS_CACHE: 'off' }, {}]) {
      const store = await openStore('/a', env)
      expect(store.file).to.equal(null)
      store.put('note', 'a', note('А'))
      expect(store.get('note', 'a')).to.deep.equal(note('А'))
    }
  })

  it('is in memory where others may write to its folder, and believes nothing that is there', async () => {
    const env = { ENGROSS_CACHE: folder() }
    const crafted = await openStore('/a', env)
    crafted.put('note', 'a', note('Подделка'))
    crafted.close()
    const place = cacheFolder('/a', env) as string
    for (const mode of [0o777, 0o770, 0o702]) {
      chmodSync(place, mode)
      const store = await openStore('/a', env)
      expect([store.file, store.get('note', 'a')]).to.deep.equal([null, null])
    }
    chmodSync(place, 0o700)
    if (process.getuid?.() !== 0) return
    chownSync(place, 12345, 12345)
    expect((await openStore('/a', env)).file).to.equal(null)
  })

  it('writes to no file that a link in its place leads to', async () => {
    const env = { ENGROSS_CACHE: folder() }
    const store = await openStore('/a', env)
    store.close()
    const file = store.file as string
    const other = join(folder({ 'other.sqlite': '' }), 'other.sqlite')
    rmSync(file)
    symlinkSync(other, file)
    const after = await openStore('/a', env)
    after.put('note', 'a', note('А'))
    after.close()
    expect([after.file, readFileSync(other, 'utf8')]).to.deep.equal([file, ''])
    expect(lstatSync(file).isFile()).to.equal(true)
  })

  it('takes away what no version has used for long, and nothing else', async () => {
    const cache = folder({ 'notes.txt': 'mine' })
    mkdirSync(join(cache, '0'.repeat(20)))
    const store = await openStore('/a', { ENGROSS_CACHE: cache })
    store.close()
    expect(readdirSync(cache)).to.have.length(3)
  })
})

describe('the folder for what can be made again', () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, NodeJS.Platform, string | null])[] = [
    [{ HOME: '/home/a' }, 'linux', '/home/a/.cache/engross'],
    [{ HOME: '/home/a', XDG_CACHE_HOME: '/var/c' }, 'linux', '/var/c/engross'],
    [{ HOME: '/Users/a' }, 'darwin', '/Users/a/Library/Caches/engross'],
    [{ HOME: '/home/a', ENGROSS_CACHE: '/srv/e' }, 'linux', '/srv/e'],
    [{ HOME: '/home/a', ENGROSS_CACHE: 'off' }, 'linux', null],
    [{ HOME: '/home/a', ENGROSS_CACHE: 'here' }, 'linux', null],
    [{}, 'linux', null],
  ]
  for (const [env, platform, expected] of cases) {
    it(`${JSON.stringify(env)} on ${platform}: ${expected ?? 'none'}`, () => {
      const found = cacheFolder('/work/a', env, platform)
      expect(found?.replace(/\/[0-9a-f]{20}$/, '') ?? null).to.equal(expected)
    })
  }

  it('is another for another workspace', () => {
    const env = { HOME: '/home/a' }
    expect(cacheFolder('/a', env)).not.to.equal(cacheFolder('/b', env))
  })
})
