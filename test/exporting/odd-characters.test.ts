import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { engross } from '../cli/support.ts'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'

/** What a text may hold and an XML document may not. */
const odd = '\u0001\u000b\u001b\ufffe\uffff'

function parsed(xml: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.write(xml).close()
  return text
}

describe('documents made of texts with odd characters', () => {
  const { folder, clear } = folders()
  after(clear)

  it('can be opened: what XML cannot hold is left out, and the words around it stay', async () => {
    const root = folder({
      'laws/tishina.md': law.replace('разумный', `разу${odd}мный`),
      'amendments/a.md': bill(`в пункте 2 статьи 1 слово «назначить» заменить словом «да${odd}ть»`),
    })
    for (const [format, of] of [
      ...['redline', 'draft', 'bill', 'table'].map((one) => ['docx', one] as const),
      ['xlsx', 'table'],
      ['akn', 'draft'],
      ['akn', 'bill'],
    ] as const) {
      const ended = await engross(root, 'export', 'a', '--to', format, '--of', of, '--out', 'out')
      expect(ended.exit, `${format} ${of}`).to.equal(0)
      const bytes = readFileSync(join(root, 'out'))
      const parts =
        format === 'akn'
          ? [bytes.toString('utf8')]
          : Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith('.xml') ? [strFromU8(part)] : []))
      const text = parts.map(parsed).join('\n')
      if (of !== 'bill') expect(text, `${format} ${of}`).to.match(/разу[^а-я]*мный/)
    }
  }).timeout(60_000)
})
