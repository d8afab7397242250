import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { formatsOf } from '../../src/exporting/formats.ts'
import { files } from '../server/support.ts'
import { decided, partOf } from '../support/docx.ts'
import { folders } from '../support/folders.ts'
import { engross, engrossWith } from './support.ts'

describe('engross export', () => {
  const { folder, clear } = folders()
  after(clear)

  it('writes a redline as a Word document, by its amendment', async () => {
    const root = folder(files)
    const ended = await engross(root, 'export', 'strict', '--law', 'tishina', '--to', 'docx', '--out', 'redline.docx')
    expect(ended).to.include({ exit: 0, out: '', err: '' })
    const file = readFileSync(join(root, 'redline.docx'))
    expect(decided(file, 'reject').join('\n')).to.include('разумный').and.not.include('однодневный')
    expect(decided(file, 'accept').join('\n')).to.include('однодневный').and.not.include('разумный')
    expect(partOf(file, 'word/document.xml')).to.include('w:author="О строгом сроке"')
  })

  it('writes the clean draft where it is asked for, and where the format has nothing else', async () => {
    const root = folder(files)
    await engross(root, 'export', 'strict', '--to', 'docx', '--of', 'draft', '--out', 'draft.docx')
    const file = readFileSync(join(root, 'draft.docx'))
    expect(decided(file, 'reject')).to.deep.equal(decided(file, 'accept'))
    const { out } = await engross(root, 'export', 'strict', '--law', 'tishina', '--to', 'md')
    expect(out).to.equal((await engross(root, 'consolidate', 'strict', '--law', 'tishina')).out)
  })

  it('prints every format of a redline, a folder takes a file per law', async () => {
    const root = folder(files)
    for (const { format, extension } of formatsOf('redline')) {
      const ended = await engross(root, 'export', 'strict', '--to', format, '--out', `${format}/`)
      expect(ended, format).to.include({ exit: 0, err: '' })
      expect(existsSync(join(root, format, `tishina.${extension}`)), format).to.equal(true)
    }
  })

  it('writes nothing where there is a problem, unless that is asked for', async () => {
    const root = folder(files)
    const ended = await engross(root, 'export', 'broken', '--law', 'tishina', '--to', 'docx', '--out', 'x.docx')
    expect(ended.exit).to.equal(1)
    expect(ended.err).to.include('amendments/broken.md:')
    expect(existsSync(join(root, 'x.docx'))).to.equal(false)
    await engross(root, 'export', 'broken', '--law', 'tishina', '--to', 'docx', '--out', 'x.docx', '--partial')
    expect(existsSync(join(root, 'x.docx'))).to.equal(true)
  })

  it('writes a law as it is, by its id, its file or with --law', async () => {
    const root = folder(files)
    const { out } = await engross(root, 'export', 'tishina', '--to', 'md')
    expect(out).to.equal(readFileSync(join(root, 'laws/tishina.md'), 'utf8'))
    for (const named of [['laws/tishina.md'], ['--law', 'tishina']])
      expect((await engross(root, 'export', ...named, '--to', 'md')).out).to.equal(out)
    expect((await engross(root, 'export', 'tishina', '--to', 'akn')).out).to.include('<akomaNtoso')
    expect((await engross(root, 'export', 'tishina', 'strict', '--to', 'md')).exit).to.equal(2)
    expect((await engross(root, 'export', '--to', 'md')).exit).to.equal(2)
  })

  it('writes the papers of a bill, each bill by itself', async () => {
    const root = folder(files)
    const ended = await engross(root, 'export', 'strict', '--of', 'table', '--to', 'csv')
    expect(ended).to.include({ exit: 0, err: '' })
    expect(ended.out).to.include('однодневный')
    await engross(root, 'export', 'strict', '--to', 'zip', '--out', 'strict.zip')
    expect(existsSync(join(root, 'strict.zip'))).to.equal(true)
  })

  it('writes a bill with problems as a text, and says what they are', async () => {
    const root = folder(files)
    const ended = await engross(root, 'export', 'broken', '--of', 'bill', '--to', 'docx', '--out', 'broken.docx')
    expect(ended.exit).to.equal(1)
    expect(existsSync(join(root, 'broken.docx'))).to.equal(true)
  })

  it('says what it needs for PDF where no Chromium is', async () => {
    const root = folder(files)
    const ended = await engrossWith(
      { ENGROSS_CHROMIUM: '/nowhere' },
      root,
      'export',
      'strict',
      '--of',
      'bill',
      '--to',
      'pdf',
    )
    expect(ended.exit).to.equal(2)
    expect(ended.err).to.include('Chromium')
  })

  it('is told what it cannot be', async () => {
    const root = folder(files)
    const draft = await engross(root, 'export', 'strict', '--law', 'tishina', '--to', 'json', '--of', 'draft')
    expect(draft).to.include({ exit: 2, err: 'engross: there is no draft in the format json\n' })
    expect((await engross(root, 'export', 'strict', '--to', 'odt')).exit).to.equal(2)
    expect((await engross(root, 'export', 'strict')).err).to.include('--to')
  })
})
