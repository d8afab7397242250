import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import { run } from '../../src/cli/run.ts'
import { law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross, program } from './support.ts'

describe('engross serve', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('prints its address, answers there, and ends when it is asked to', async () => {
    const server = started(folder({ 'laws/1-fz.md': law }), '--port', '0')
    try {
      const address = await firstLine(server)
      expect(address).to.match(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const response = await fetch(address)
      expect(response.status).to.equal(200)
      expect(await response.text()).to.include('О тишине')
    } finally {
      server.kill('SIGTERM')
    }
    expect(await ended(server)).to.equal(0)
  })

  it('says which port to take where one is taken', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as AddressInfo
    try {
      const { exit, out, err } = await engross(folder({ 'laws/1-fz.md': law }), 'serve', '--port', String(port))
      expect({ exit, out }).to.deep.equal({ exit: 2, out: '' })
      expect(err)
        .to.include(`127.0.0.1:${port}`)
        .and.include(`--port ${port + 1}`)
    } finally {
      other.close()
    }
  })

  it('exits with 2 for an address that is not this computer’s', async () => {
    expect(await engross(folder({ 'laws/1-fz.md': law }), 'serve', '--host', '192.0.2.1', '--port', '0')).to.include({
      exit: 2,
      out: '',
    })
  })

  it('says what is missing where there is no git', async () => {
    const { exit, out, err } = await engross(folder({ 'laws/1-fz.md': law }), 'serve', '--port', '0', '--json')
    expect(exit).to.equal(0)
    expect(JSON.parse(out).address).to.match(/^http:/)
    expect(err).to.include('no-repository')
  })

  it('says where nothing can be kept on the disk, and says nothing where nobody wants it kept', async () => {
    const root = folder({ 'laws/1-fz.md': law, taken: 'a file' })
    for (const [cache, said] of [
      [join(root, 'taken'), 'kept in memory'],
      ['off', ''],
    ] as const) {
      let err = ''
      const io = {
        out: async () => {},
        err: async (text: string) => {
          err += text
        },
        input: async () => new Uint8Array(),
        command: 'engross',
        cwd: root,
        env: { LANG: 'C', ENGROSS_CACHE: cache },
        stopped: async () => {},
      }
      expect(await run(['serve', '--port', '0'], io)).to.equal(0)
      if (said === '') expect(err).not.to.include('memory')
      else expect(err).to.include(said)
    }
  }).timeout(60_000)
})

function started(cwd: string, ...args: readonly string[]): ChildProcess {
  const env = { ...process.env, ENGROSS_SOURCE: '1' }
  return spawn(process.execPath, [program, 'serve', ...args], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] })
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    child.once('close', () => failed(new Error('the server ended before it said its address')))
    child.stdout?.setEncoding('utf8').once('data', (text: string) => done(text.split('\n')[0] ?? ''))
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode === null ? new Promise((done) => child.once('close', done)) : Promise.resolve(child.exitCode)
}
