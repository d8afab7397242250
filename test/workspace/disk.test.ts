import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readFolder, readWorkspaceFile } from '../../src/workspace/disk.ts'
import { folders } from '../support/folders.ts'

describe('the folder on the disk', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('is its laws, amendments and notes, in order of path, and nothing else', async () => {
    const root = folder({
      'laws/b.md': 'Б',
      'laws/a.md': 'А',
      'laws/en/a.md': 'A',
      'laws/README.md': 'о папке',
      'laws/notes.txt': '…',
      'laws/.a.md.swp': '…',
      'amendments/x.md': 'икс',
      'amendments/x.note.md': 'записка',
      'docs/a.md': '…',
    })
    expect((await readFolder(root)).map((file) => file.file)).to.deep.equal([
      'laws/a.md',
      'laws/b.md',
      'laws/en/a.md',
      'amendments/x.md',
      'amendments/x.note.md',
    ])
  })

  it('may lack one of its two folders', async () => {
    expect(await readFolder(folder({ 'laws/a.md': 'А' }))).to.have.length(1)
    expect(await readFolder(folder())).to.deep.equal([])
  })

  it('is read whole although some files are broken', async () => {
    const outside = folder({ 'secret.md': 'чужое' })
    const root = folder({
      'laws/good.md': 'хорошо',
      'laws/bytes.md': new Uint8Array([0xff, 0xfe, 0x20]),
      'laws/nul.md': 'а\0',
      'laws/folder.md/inner.md': 'внутри',
      'laws/large.md': new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20),
    })
    symlinkSync(join(outside, 'secret.md'), join(root, 'laws/out.md'))
    symlinkSync(outside, join(root, 'laws/out-folder'))
    symlinkSync('../laws', join(root, 'laws/round'))
    symlinkSync('nowhere', join(root, 'laws/broken.md'))
    symlinkSync('loop.md', join(root, 'laws/loop.md'))
    symlinkSync('good.md', join(root, 'laws/same.md'))
    execFileSync('mkfifo', [join(root, 'laws/pipe.md')])

    const files = await readFolder(root)
    const said = Object.fromEntries(
      files.map((file) => [file.file.slice('laws/'.length), file.kind === 'text' ? file.text : file.reason]),
    )
    expect(said).to.deep.equal({
      'good.md': 'хорошо',
      'same.md': 'хорошо',
      'bytes.md': 'not-utf8',
      'nul.md': 'nul',
      'folder.md': 'folder',
      'large.md': 'too-large',
      'out.md': 'link-outside',
      'out-folder': 'link-outside',
      round: 'link-folder',
      'broken.md': 'link-broken',
      'loop.md': 'link-broken',
      'pipe.md': 'not-a-file',
    })
  })

  it('says where there is no permission', async function () {
    if (process.getuid?.() === 0) return this.skip() // root may read everything
    const root = folder({ 'laws/a.md': 'А', 'laws/b.md': 'Б' })
    chmodSync(join(root, 'laws/a.md'), 0)
    expect((await readFolder(root)).map((file) => (file.kind === 'bad' ? file.reason : file.text))).to.deep.equal([
      'no-permission',
      'Б',
    ])
  })

  it('does not follow its own folders out of the workspace', async () => {
    const outside = folder({ 'laws/secret.md': 'чужое' })
    const root = folder({ 'amendments/x.md': 'икс' })
    symlinkSync(join(outside, 'laws'), join(root, 'laws'))
    expect((await readFolder(root)).map((file) => [file.file, file.kind])).to.deep.equal([
      ['laws', 'bad'],
      ['amendments/x.md', 'text'],
    ])
    expect(await readWorkspaceFile(root, 'laws/secret.md')).to.include({ kind: 'bad', reason: 'link-outside' })
  })

  it('gives one file, or nothing where it is not there', async () => {
    const root = folder({ 'laws/a.md': 'А' })
    mkdirSync(join(root, 'laws/b.md'))
    expect(await readWorkspaceFile(root, 'laws/a.md')).to.include({ kind: 'text', text: 'А' })
    expect(await readWorkspaceFile(root, 'laws/none.md')).to.equal(null)
    expect(await readWorkspaceFile(root, 'laws/a.md/b.md')).to.equal(null)
    expect(await readWorkspaceFile(root, 'laws/b.md')).to.include({ reason: 'folder' })
  })
})
