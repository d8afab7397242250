import type { InstructionBody, InstructionKind, Occurrence, Quoted } from '../../../src/amendment/types.ts'
import type { Citation } from '../../../src/citation/types.ts'
import { parseCitationEn } from '../../../src/language/en/citation/index.ts'

export const none = { start: 0, end: 0 }
export const quoted = (text: string): Quoted => ({ text, span: none })

export function cite(...texts: readonly string[]): readonly Citation[] {
  return texts.flatMap((text) => parseCitationEn(text)?.citations ?? [])
}

export const [section230, subsectionB, subsectionH] = cite('section 230', 'section 230(b)', 'section 230(h)') as [
  Citation,
  Citation,
  Citation,
]
export const unstated: Occurrence = { kind: 'unstated' }

/** A printed form for every kind of instruction: the compiler asks for the ones that are missing. */
export const rows: {
  readonly [Kind in InstructionKind]: readonly (readonly [Extract<InstructionBody, { kind: Kind }>, string])[]
} = {
  'replace-words': [
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'none',
        before: quoted('Internet'),
        after: quoted('internet'),
        occurrence: { kind: 'all' },
      },
      'in section 230(b), by striking “Internet” each place it appears and inserting “internet”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'none',
        before: quoted('; and'),
        after: quoted(';'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking “; and” at the end and inserting a semicolon',
    ],
    [
      {
        kind: 'replace-words',
        targets: [subsectionB],
        noun: 'mark-name',
        before: quoted('.'),
        after: quoted('; and'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking the period at the end and inserting “; and”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [],
        noun: 'word',
        before: quoted('obscene'),
        after: quoted('lewd'),
        occurrence: { kind: 'nth', n: 2 },
      },
      'by striking the word “obscene” the second place it appears and inserting “lewd”',
    ],
    [
      {
        kind: 'replace-words',
        targets: cite('section 230(b)', 'the heading of section 231'),
        noun: 'none',
        before: quoted('the “Act”'),
        after: quoted('it'),
        occurrence: { kind: 'last' },
      },
      'in section 230(b) and the heading of section 231, by striking “the ‘Act’” the last place it appears and inserting “it”',
    ],
    [
      {
        kind: 'replace-words',
        targets: [section230],
        noun: 'words',
        before: quoted('user'),
        after: quoted('person'),
        occurrence: { kind: 'all-forms' },
      },
      'in section 230, by striking the words “user” in every grammatical form and inserting “person”',
    ],
  ],
  'insert-words': [
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'after',
        anchor: quoted('services'),
        text: quoted(', by radio,'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “, by radio,” after “services”',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'mark-name',
        at: 'before',
        anchor: quoted('.'),
        text: quoted(', and more'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by inserting “, and more” before the period at the end',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'end',
        anchor: null,
        text: quoted('and'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “and” at the end',
    ],
    [
      {
        kind: 'insert-words',
        targets: [subsectionB],
        noun: 'none',
        at: 'start',
        anchor: null,
        text: quoted('Generally,'),
        occurrence: unstated,
      },
      'in section 230(b), by inserting “Generally,” at the beginning',
    ],
  ],
  'delete-words': [
    [
      {
        kind: 'delete-words',
        targets: cite('section 230(c)(2)(A)'),
        noun: 'none',
        words: quoted(', lewd,'),
        occurrence: unstated,
      },
      'in section 230(c)(2)(A), by striking “, lewd,”',
    ],
    [
      {
        kind: 'delete-words',
        targets: [subsectionB],
        noun: 'mark-name',
        words: quoted(';'),
        occurrence: { kind: 'at-end' },
      },
      'in section 230(b), by striking the semicolon at the end',
    ],
  ],
  'replace-run': [
    [
      {
        kind: 'replace-run',
        targets: [subsectionB],
        from: quoted('No'),
        through: 'end',
        text: quoted('None—\n\n(1) one; or\n\n(2) two.'),
      },
      'in section 230(b), by striking “No” and all that follows and inserting the following:\n\n“None—\n\n“(1) one; or\n\n“(2) two.”',
    ],
    [
      {
        kind: 'replace-run',
        targets: [subsectionB],
        from: quoted('No'),
        through: quoted('service'),
        text: quoted('None'),
      },
      'in section 230(b), by striking “No” and all that follows through “service” and inserting “None”',
    ],
    [
      { kind: 'replace-run', targets: [subsectionB], from: quoted('No'), through: 'period-at-end', text: null },
      'in section 230(b), by striking “No” and all that follows through the period at the end',
    ],
    [
      { kind: 'replace-run', targets: [subsectionB], from: quoted('No'), through: 'end', text: null },
      'in section 230(b), by striking “No” and all that follows',
    ],
    [
      {
        kind: 'replace-run',
        targets: [subsectionB],
        from: quoted('No'),
        through: 'period-at-end',
        text: null,
        occurrence: { kind: 'nth', n: 2 },
        endOf: cite('section 230(b)(3)')[0] as Citation,
      },
      'in section 230(b), by striking “No” the second place it appears and all that follows through the period at the end of section 230(b)(3)',
    ],
  ],
  'add-sentences': [
    [
      { kind: 'add-sentences', targets: [subsectionB], text: quoted('It ends.'), count: 'one' },
      'in section 230(b), by adding at the end the following new sentence: “It ends.”',
    ],
    [
      {
        kind: 'add-sentences',
        targets: cite('the first sentence of section 230(b)'),
        text: quoted('It ends. So be it.'),
        count: 'many',
      },
      'by inserting after the first sentence of section 230(b) the following new sentences: “It ends. So be it.”',
    ],
  ],
  'replace-unit': [
    [
      {
        kind: 'replace-unit',
        targets: cite('section 230(e)(2)'),
        text: quoted('(2) No effect\n\nNothing in this “section” shall.'),
      },
      'by amending section 230(e)(2) to read as follows:\n\n“(2) No effect\n\n“Nothing in this ‘section’ shall.”',
    ],
    [
      {
        kind: 'replace-unit',
        targets: cite('subsections (e) and (f) of section 230'),
        text: quoted('(e) Less.'),
        struck: true,
      },
      'by striking subsections (e) and (f) of section 230 and inserting the following:\n\n“(e) Less.”',
    ],
    [
      { kind: 'replace-unit', targets: cite('the heading of section 230(c)'), text: quoted('Protection') },
      'by amending the heading of section 230(c) to read as follows:\n\n“Protection”',
    ],
  ],
  'insert-unit': [
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: null,
        labels: [],
        place: { kind: 'end' },
        text: quoted('(6) more.'),
      },
      'in section 230(b), by adding at the end the following:\n\n“(6) more.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: section230,
        unit: 'subsection',
        labels: [],
        place: { kind: 'after', unit: subsectionH },
        text: quoted('(i) More.'),
      },
      'in section 230, by inserting after subsection (h) the following new subsection:\n\n“(i) More.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: 'paragraph',
        labels: [{ kind: 'one', label: '7' }],
        place: { kind: 'by-label' },
        text: quoted('(7) more.'),
      },
      'in section 230(b), by adding paragraph (7), to read as follows:\n\n“(7) more.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: subsectionB,
        unit: 'alinea',
        labels: [],
        place: { kind: 'ordinal', n: 2 },
        text: quoted('More.'),
      },
      'in section 230(b), by inserting as the second undesignated paragraph the following new undesignated paragraph:\n\n“More.”',
    ],
    [
      {
        kind: 'insert-unit',
        parent: { steps: [] },
        unit: 'article',
        labels: [],
        place: { kind: 'before', unit: section230 },
        text: quoted('§ 229a. More'),
      },
      'by inserting before section 230 the following new section:\n\n“§ 229a. More”',
    ],
  ],
  'repeal-unit': [[{ kind: 'repeal-unit', targets: [subsectionB] }, 'by repealing section 230(b)']],
  'delete-unit': [
    [
      { kind: 'delete-unit', targets: cite('the second sentence of section 230(d)') },
      'by striking the second sentence of section 230(d)',
    ],
    [
      {
        kind: 'delete-unit',
        targets: [
          {
            steps: [
              ...(subsectionB as Citation).steps,
              { unit: 'paragraph', labels: [{ kind: 'range', from: '4', to: 'last' }], relative: false },
            ],
          },
        ],
      },
      'in section 230(b), by striking paragraph (4) and all that follows',
    ],
    [
      { kind: 'delete-unit', targets: cite('paragraphs (1) through (3) of section 230(b)') },
      'by striking paragraphs (1) through (3) of section 230(b)',
    ],
  ],
  'renumber-unit': [
    [
      {
        kind: 'renumber-unit',
        targets: cite('subsections (c) through (e) of section 230'),
        to: [{ kind: 'range', from: 'd', to: 'f' }],
        unit: 'subsection',
      },
      'by redesignating subsections (c) through (e) of section 230 as subsections (d) through (f), respectively',
    ],
  ],
  'designate-text': [
    [
      { kind: 'designate-text', targets: cite('section 230(d)'), to: [{ kind: 'one', label: '1' }], unit: 'paragraph' },
      'in section 230(d), by designating the existing matter as paragraph (1)',
    ],
    [
      {
        kind: 'designate-text',
        targets: cite('the first and second sentences of section 230(d)'),
        to: [
          { kind: 'one', label: '1' },
          { kind: 'one', label: '2' },
        ],
        unit: 'paragraph',
      },
      'by designating the first and second sentences of section 230(d) as paragraphs (1) and (2), respectively',
    ],
  ],
  'suspend-unit': [
    [
      { kind: 'suspend-unit', targets: [subsectionB], until: '2028-01-01' },
      'by suspending section 230(b) until January 1, 2028',
    ],
  ],
  'repeal-law': [[{ kind: 'repeal-law' }, 'by repealing such Act']],
}
