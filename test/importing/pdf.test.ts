import { expect } from 'chai'
import { importDocument } from '../../src/importing/import.ts'

/** A text on a page: where it begins, its size, and the words (Latin letters, no brackets). */
type Placed = readonly [x: number, y: number, size: number, words: string]

/** A PDF of these pages, as small as it can be; `security` is put into its trailer. */
function pdf(pages: readonly (readonly Placed[])[], security = ''): Uint8Array {
  const objects: string[] = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  const kids: string[] = []
  for (const page of pages) {
    const text = page.map(([x, y, size, words]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`).join('\n')
    objects.push(`<</Length ${text.length}>>\nstream\n${text}\nendstream`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${objects.length} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  return Buffer.from(
    `${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${security}>>\nstartxref\n${end}\n%%EOF\n`,
    'latin1',
  )
}

const long = 'a road is what people walk and drive on, whoever owns it, and whatever it is made of'

const refused = (bytes: Uint8Array) =>
  importDocument(bytes, { name: 'law.pdf' }).then(
    () => null,
    (error: { readonly reason: string }) => error.reason,
  )

describe('importing a PDF with a text layer', () => {
  it('joins lines to paragraphs, and leaves out page numbers and running heads', async () => {
    const page = (number: number): Placed[] => [
      [60, 770, 8, `Official Gazette, issue ${number}`],
      [80, 700, 12, `${number}. In this law ${long}`],
      [60, 684, 12, `and the same goes for streets, lanes, bridges and for all that lies beside them and above;`],
      [80, 668, 12, `and the last line of page ${number} is a paragraph of its own, which ends before the margin.`],
      [298, 20, 10, `${number}`],
    ]
    const { markdown, report } = await importDocument(pdf([page(1), page(2), page(3)]), {
      name: 'law.pdf',
      kind: 'law',
      scheme: 'en-articles',
    })
    expect(report.words.differences).to.deep.equal([])
    expect(markdown.slice(markdown.indexOf('1. In this')).split('\n\n')).to.have.length(6)
    expect(markdown).to.include(`1. In this law ${long} and the same goes for streets`)
    expect(report.furniture.map(({ reason }) => reason).sort()).to.deep.equal([
      ...Array(3).fill('page-number'),
      ...Array(3).fill('running-head'),
    ])
  })

  it('parts heads by their size, items by their labels, and puts words together that line ends part', async () => {
    const { markdown, report } = await importDocument(
      pdf([
        [
          [250, 740, 12, 'THE LAW'],
          [230, 715, 16, 'On Public Roads'],
          [60, 680, 12, 'Article 1. Subject'],
          [
            60,
            664,
            12,
            '1. This law governs whatever is called a road, and the duties of all those who own one, exam-',
          ],
          [60, 648, 12, 'ples of which are streets, lanes and bridges, for example those that a well-known author de-'],
          [60, 632, 12, 'scribes; a street is a road, too, and well-'],
          [60, 616, 12, 'known. He describes examples. 2. is no label in the middle of a line.'],
          [60, 600, 12, '1\\) roads;'],
          [60, 584, 12, '2\\) lanes.'],
        ],
      ]),
      { name: 'law.pdf', kind: 'law', scheme: 'en-articles' },
    )
    expect(report.words.differences).to.deep.equal([])
    expect(report.furniture.map(({ text, reason }) => `${reason}: ${text}`)).to.deep.equal([
      'hyphen: exam- ples',
      'hyphen: de- scribes',
    ])
    expect(markdown.split('\n---\n\n')[1]?.trimEnd().split('\n\n')).to.deep.equal([
      '> THE LAW',
      '# On Public Roads',
      '### Article 1. Subject',
      '1. This law governs whatever is called a road, and the duties of all those who own one, examples of which are streets, lanes and bridges, for example those that a well-known author describes; a street is a road, too, and well-known. He describes examples. 2. is no label in the middle of a line.',
      '1) roads;',
      '2) lanes.',
    ])
  })

  it('keeps figures that are set high', async () => {
    const { markdown } = await importDocument(
      pdf([
        [
          [60, 700, 12, 'The width is 10'],
          [140.5, 705, 7, '2'],
          [145, 700, 12, 'inches and not more.'],
        ],
      ]),
      { name: 'law.pdf', kind: 'law' },
    )
    expect(markdown).to.include('The width is 10<sup>2</sup>')
  })

  it('refuses scans, with advice', async () => {
    expect(await refused(pdf([[], []]))).to.equal('scanned')
  })

  it('refuses files that break off or are no PDF', async () => {
    expect(await refused(Buffer.from('%PDF-1.4\nnothing'))).to.equal('truncated')
  })
})
