import { expect } from 'chai'
import { problemMessage } from '../../src/problem/message.ts'
import { decode } from '../../src/workspace/text.ts'
import { unreadFiles } from '../../src/workspace/unread.ts'
import { folders } from '../support/folders.ts'

describe('files that lie in the folder and are not read', () => {
  const { folder, clear } = folders()
  after(clear)

  it('are named with the reason, which is what to do', async () => {
    const root = folder({
      'laws/a.md': '# Закон',
      'laws/README.md': '',
      'laws/.hidden.txt': '',
      'laws/зона.md.txt': '# Закон',
      'amendments/b.MD': '',
      'amendments/sub/c.docx': '',
      'amendments/d.txt': '',
      'amendments/e.note.md': '',
      'amendments/f.png': '',
      'проект.docx': '',
      'package.json': '{}',
    })
    expect(await unreadFiles(root)).to.deep.equal([
      { file: 'laws/зона.md.txt', reason: 'double-ending' },
      { file: 'amendments/b.MD', reason: 'capital-ending' },
      { file: 'amendments/d.txt', reason: 'text' },
      { file: 'amendments/f.png', reason: 'other' },
      { file: 'amendments/sub/c.docx', reason: 'document' },
      { file: 'проект.docx', reason: 'document' },
    ])
  })

  it('are none in a folder that holds none', async () => {
    expect(await unreadFiles(folder({ 'laws/a.md': '' }))).to.deep.equal([])
  })
})

describe('a file that Windows saved in another encoding', () => {
  const said = (bytes: Uint8Array, language: string): string => {
    const text = decode('laws/x.md', bytes)
    return text.kind === 'bad' ? problemMessage(text.problem, language) : ''
  }
  const windows1251 = new Uint8Array([
    0x23, 0x20, 0xc7, 0xe0, 0xea, 0xee, 0xed, 0x20, 0xee, 0x20, 0xf1, 0xe2, 0xff, 0xe7, 0xe8,
  ])
  const utf16 = Buffer.from('\ufeff# Закон', 'utf16le')

  it('is told by its name, with what to do', () => {
    expect(said(windows1251, 'ru')).to.equal(
      'файл нельзя прочитать: это не текст в кодировке UTF-8. Похоже на windows-1251. Сохраните в UTF-8: Блокнот → Сохранить как → Кодировка: UTF-8.',
    )
    expect(said(utf16, 'en')).to.include('It looks like UTF-16. Save it in UTF-8: Notepad → Save as → Encoding: UTF-8.')
  })

  it('is not taken for what is only damaged', () => {
    const cut = Buffer.from('Закон о связи').subarray(0, 5)
    expect(said(cut, 'ru')).not.to.include('Похоже')
  })
})
