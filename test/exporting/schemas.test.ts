import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { unzipSync } from 'fflate'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { docx } from '../../src/exporting/formats/docx.ts'
import type { NoteDocument } from '../../src/exporting/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import { partOf } from '../support/docx.ts'
import { errorsBy, schemaNamed } from '../support/schemas.ts'

const texts = (folder: string, ...ids: readonly string[]) =>
  ids.map((id) => ({ id, file: `${folder}/${id}.md`, source: readFileSync(`${folder}/${id}.md`, 'utf8') }))

/** The sample bills, each with what it does to the laws. */
const documents: readonly NoteDocument[] = [
  { bill: 'calls-notification', laws: ['126-fz', '149-fz', 'koap'] },
  { bill: 'en/calls-licensing', laws: ['en/126-fz'] },
].map(({ bill: id, laws: ids }) => {
  const [text] = texts('amendments', id)
  const bill = readAmendment(text?.source ?? '', { id, file: text?.file ?? '' })
  const laws = texts('laws', ...ids).map((one) => readLaw(one.source, one).law)
  return {
    bill,
    note: readFileSync(`amendments/${id}.note.md`, 'utf8'),
    ...consolidate(laws, [bill], { mode: { kind: 'sequence' }, asked: [id] }),
    all: laws,
    language: bill.meta.language,
    today: '2026-11-29',
  }
})

describe('the parts of a Word document', function () {
  this.timeout(120_000)
  const schema = schemaNamed('ooxml/wml.xsd')

  before(function () {
    if (schema === null) this.skip()
  })

  const check = (file: Uint8Array): void => {
    const parts = Object.keys(unzipSync(file)).filter((name) =>
      /^word\/(?:document|styles|comments|settings|footnotes|header\d+|numbering)\.xml$/.test(name),
    )
    expect(parts).to.include.members(['word/document.xml', 'word/styles.xml'])
    for (const part of parts) {
      // What later versions of Word may read and others pass over is no part of the schema.
      const xml = partOf(file, part).replace(/ mc:Ignorable="[^"]*"| w(?:14|15|16\w*):\w+="[^"]*"/g, '')
      expect(errorsBy(schema ?? '', xml), part).to.equal('')
    }
  }

  for (const document of documents) {
    const { bill, laws, language } = document
    for (const kind of ['bill', 'note', 'table'] as const)
      it(`are valid: the ${kind} of ${bill.id}`, async () => check((await docx[kind]?.(document)) as Uint8Array))

    it(`are valid: the redline of ${bill.id}`, async () => {
      const [law] = laws
      if (law === undefined) throw new Error('the bill changes nothing')
      const words = () => ({ language, law: law.base.meta, nameOf: () => '', today: '2026-11-29' })
      const redline = { redline: redlineOf(law), before: 'before', after: 'after', words }
      check((await docx.redline?.(redline, async () => '')) as Uint8Array)
    })
  }
})
