import { expect } from 'chai'
import type { Amendment } from '../../src/amendment/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { check } from './check.ts'

const law = `## CHAPTER 1— CALLS

### § 5. Short section

The Commission shall act. It shall act soon.

### § 6. Calls

#### (a) Findings

The Congress finds the following:

(1) Calls are calls.

(2) Callers, and those whom they call, call; and

(3) Lines are lines.

#### (b) Duties

A carrier shall

(1) carry calls; and

(2) publish rates

(A) in print; or

(B) on paper,

and keep them for one year.

#### (c) Definitions

In this section:

(1) Call

The term “call” means a call. Such term includes a message.

(2) Carrier

The term “carrier” means one who carries calls under subsection (b).

### § 7. Penalties

(a) Whoever does not call shall pay.

(b) Whoever calls under section 6(c)(2) shall not pay.
`

/** A bill whose one section amends title 1 in these words; each line after the first is a paragraph. */
function bill(...lines: readonly string[]): Amendment {
  const source = `---\ntitle: A bill\nstatus: draft\n---\n\n# A bill\n\n## SEC. 2. Amendments\n\n${lines.join('\n\n')}\n`
  const amendment = readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
  if (amendment.problems.length > 0) throw new Error(JSON.stringify(amendment.problems, null, 2))
  return amendment
}

const of6 = (words: string, ...rest: readonly string[]): Amendment =>
  bill(`Section 6 of title 1, United States Code, is amended ${words}`, ...rest)
const scheme = 'us-code'

describe('by striking and inserting', () => {
  it('replaces the words', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by striking “carry” and inserting “take”.'),
      after: law.replace('carry calls', 'take calls'),
    })
  })

  it('knows the heading that a bill quotes with the words behind it', () => {
    check({
      law,
      scheme,
      run: of6(
        'in subsection (b), by striking “(b) Duties.—A carrier” and inserting the following:',
        '> “(b) Tasks.—',
        '> “(1) In general.—A carrier”.',
      ),
      after: law.replace('(b) Duties\n\nA carrier', '(b) Tasks\n\n(1) In general\n\nA carrier'),
    })
  })

  it('keeps the law’s own apostrophes', () => {
    check({
      law: law.replace('Callers, and', 'A carrier’s callers, and'),
      scheme,
      run: of6("in subsection (a)(2), by striking “carrier's callers” and inserting “carrier's users”."),
      after: law.replace('Callers, and', 'A carrier’s users, and'),
      remarks: ['quote-style'],
    })
  })

  it('strikes the words that open a paragraph', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (b), in the matter preceding paragraph (1), by striking “A carrier”.'),
      after: law.replace('A carrier shall', 'shall'),
    })
  })

  it('replaces all of several, with a remark where the bill does not say so', () => {
    const after = law.replace('Calls are calls', 'Calls are messages')
    check({
      law,
      scheme,
      run: of6('in subsection (a)(1), by striking “are calls” and inserting “are messages”.'),
      after,
    })
    const text = law
      .replace('(1) Calls are calls', '(1) Messages are messages')
      .replace('(1) carry calls', '(1) carry messages')
      .replace('carries calls', 'carries messages')
    check({
      law,
      scheme,
      run: of6('by striking “calls” and inserting “messages”.'),
      after: text,
      remarks: ['words-found-many'],
    })
    // Headings change where every place is meant.
    const each = of6('by striking “calls” each place it appears and inserting “messages”.')
    check({ law, scheme, run: each, after: text.replace('§ 6. Calls', '§ 6. Messages') })
  })

  it('knows closing marks and words', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (a)(1), by striking the period at the end and inserting “; and”.'),
      after: law.replace('are calls.', 'are calls; and'),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (a)(2), by striking “; and” at the end and inserting a period.'),
      after: law.replace('call; and', 'call.'),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (a)(2), by striking “and” at the end.'),
      after: law.replace('call; and', 'call;'),
    })
  })

  it('puts “and” behind the semicolon that it follows', () => {
    const before = law.replace('call; and', 'call;')
    const run = of6('in subsection (a)(2), by adding “and” at the end.')
    check({ law: before, scheme, run, after: law })
  })

  it('strikes a run', () => {
    const through = 'in subsection (a)(2), by striking “, and those” and all that follows through “they call”.'
    check({ law, scheme, run: of6(through), after: law.replace(', and those whom they call', '') })
    const end = 'in subsection (b), by striking “carry calls” and all that follows and inserting “do it.”.'
    check({ law, scheme, run: of6(end), after: law.replace(/carry calls[^]*one year\./, 'do it.') })
    const period =
      'in subsection (c)(2), by striking “under subsection (b)” and all that follows through the period at the end and inserting “for pay.”.'
    check({ law, scheme, run: of6(period), after: law.replace('under subsection (b).', 'for pay.') })
  })

  it('inserts after, before, and before the period at the end', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by inserting “all” after “carry”.'),
      after: law.replace('carry calls', 'carry all calls'),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by inserting before “calls” the following: “all”.'),
      after: law.replace('carry calls', 'carry all calls'),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (a)(3), by inserting before the period at the end “, and wires”.'),
      after: law.replace('are lines.', 'are lines, and wires.'),
    })
  })

  it('puts “and” behind the mark that ends an item', () => {
    const unlinked = law.replace('(1) carry calls; and', '(1) carry calls;')
    check({
      law: unlinked,
      scheme,
      run: of6('in subsection (b)(1), by adding “and” at the end.'),
      after: law,
    })
  })

  it('works in headings, in the matter around paragraphs, and in flush text', () => {
    check({
      law,
      scheme,
      run: of6('in the heading of subsection (b), by striking “Duties” and inserting “Tasks”.'),
      after: law.replace('Duties', 'Tasks'),
    })
    check({
      law,
      scheme,
      run: of6('by amending the heading of subsection (b) to read as follows: “(b) Tasks.—”.'),
      after: law.replace('Duties', 'Tasks'),
    })
    check({
      law,
      scheme,
      run: of6('in the section heading, by striking “Calls” and inserting “Messages”.'),
      after: law.replace('§ 6. Calls', '§ 6. Messages'),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (b), in the matter preceding paragraph (1), by striking “shall” and inserting “may”.'),
      after: law.replace('carrier shall', 'carrier may'),
    })
    check({
      law,
      scheme,
      run: of6('in the flush text of subsection (b)(2), by striking “one year” and inserting “two years”.'),
      after: law.replace('one year', 'two years'),
    })
  })
})

describe('a run of words', () => {
  it('begins where it is said, and goes through the end of the unit that is named', () => {
    check({
      law,
      scheme,
      run: of6(
        'in subsection (a), by striking “Calls” and all that follows through the period at the end of paragraph (1) and inserting “Lines.”.',
      ),
      after: law.replace('(1) Calls are calls.', '(1) Lines.'),
    })
    check({
      law,
      scheme,
      run: of6(
        'in subsection (b), by striking “publish” and all that follows through the period at the end and inserting “rest.”.',
      ),
      after: law.replace(/publish rates[^]*for one year\./, 'rest.'),
    })
    check({
      law,
      scheme,
      run: of6(
        'in subsection (c), by striking “The term” the second place it appears and all that follows through “calls”.',
      ),
      after: law.replace('The term “carrier” means one who carries calls under', 'under'),
    })
  })

  it('does not end with a mark that is not there', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by striking “calls” and all that follows through the period at the end.'),
      problem: 'words-not-found',
    })
  })
})

describe('the closing mark', () => {
  it('is found before the number of a footnote', () => {
    const noted = law.replace('It shall act soon.', 'It shall act soon. 1')
    check({
      law: noted,
      scheme,
      run: bill(
        'Section 5 of title 1, United States Code, is amended by inserting “and well” before the period at the end.',
      ),
      after: noted.replace('act soon. 1', 'act soon and well. 1'),
    })
  })
})

describe('by adding at the end', () => {
  it('adds a sentence', () => {
    check({
      law,
      scheme,
      run: bill(
        'Section 5 of title 1, United States Code, is amended by adding at the end the following new sentence: “It shall act well.”.',
      ),
      after: law.replace('act soon.', 'act soon. It shall act well.'),
    })
  })

  it('adds a unit in the form of its siblings', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (a), by adding at the end the following:', '> (4) Wires are wires.'),
      after: law.replace('(3) Lines are lines.', '(3) Lines are lines.\n\n(4) Wires are wires.'),
      remarks: ['punctuation-suspicious'],
    })
    const text = '#### (d) Rule\n\nNothing is lost.\n\n### § 7.'
    check({
      law,
      scheme,
      run: of6('by adding at the end the following:', '> (d) Rule', '> Nothing is lost.'),
      after: law.replace('### § 7.', text),
    })
    check({
      law,
      scheme,
      run: of6('by adding at the end the following new subsection:', '> (d) Rule.—Nothing is lost.'),
      after: law.replace('### § 7.', text),
    })
    check({
      law,
      scheme,
      run: bill(
        'Section 7 of title 1, United States Code, is amended by adding at the end the following:',
        '“(c) The term ‘pay’ means money.”.',
      ),
      after: `${law}\n(c) The term “pay” means money.\n`,
    })
  })

  it('leaves a paragraph whole where its siblings have no headings', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (a), by inserting after paragraph (1) the following:', '> (1A) Wires.—Wires are wires.'),
      after: law.replace('(2) Callers', '(1A) Wires.—Wires are wires.\n\n(2) Callers'),
      remarks: ['punctuation-suspicious', 'punctuation-suspicious'],
    })
    check({
      law,
      scheme,
      run: of6(
        'in subsection (c), by inserting after paragraph (1) the following:',
        '> (1A) Wire.—The term ‘wire’ means a wire.',
      ),
      after: law.replace('(2) Carrier', '(1A) Wire\n\nThe term “wire” means a wire.\n\n(2) Carrier'),
    })
  })

  it('is a problem where the label is there', () => {
    check({
      law,
      scheme,
      run: of6('by adding at the end the following:', '> (c) Rule', '> Nothing is lost.'),
      problem: 'unit-exists',
    })
    const { reports } = check({
      law,
      scheme,
      run: of6('in subsection (a), by adding at the end the following:', '> (2) Lines are lines.'),
      problem: 'unit-exists',
    })
    expect(reports[0]?.problems[0]?.nearest).to.equal('4')
  })

  it('names the closing mark that is there instead', () => {
    const { reports } = check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by striking the period at the end and inserting “; and”.'),
      problem: 'words-not-found',
    })
    expect(reports[0]?.problems[0]?.nearest).to.equal('; and')
  })

  it('adds a section behind another', () => {
    check({
      law,
      scheme,
      run: bill(
        'Title 1, United States Code, is amended by inserting after section 6 the following:',
        '> SEC. 6A. Messages.',
        '> (a) In general.—A message is a call.',
      ),
      after: law.replace('### § 7.', '### § 6A. Messages\n\n#### (a) In general\n\nA message is a call.\n\n### § 7.'),
    })
  })
})

describe('striking, repealing, rewriting, redesignating', () => {
  it('strikes units and sentences and leaves nothing', () => {
    check({
      law,
      scheme,
      run: of6('by striking subsection (a).'),
      after: law.replace(/#### \(a\)[^]*(?=#### \(b\))/, ''),
    })
    check({
      law,
      scheme,
      run: of6('in subsection (c)(1), by striking the second sentence.'),
      after: law.replace(' Such term includes a message.', ''),
    })
  })

  it('repeals with a note', () => {
    check({
      law,
      scheme,
      run: bill('Section 6 of title 1, United States Code, is repealed.'),
      after: law.replace(/§ 6\. Calls[^]*(?=### § 7)/, '§ 6. Repealed.\n\n'),
      // § 7(b) punishes under section 6(c)(2).
      remarks: ['reference-stale'],
    })
    check({
      law,
      scheme,
      run: bill('Subsection (c) of section 6 of title 1, United States Code, is repealed.'),
      after: law.replace(/\(c\) Definitions[^]*(?=### § 7)/, '(c) Repealed.\n\n'),
      remarks: ['reference-stale'],
    })
    check({
      law,
      scheme,
      run: bill('Section 6(a)(2) of title 1, United States Code, is repealed.'),
      after: law.replace(/\(2\) Callers.*/, '(2) Repealed.'),
    })
  })

  it('rewrites a unit and keeps the form of its heading', () => {
    check({
      law,
      scheme,
      run: of6('by amending subsection (b) to read as follows:', '> (b) Tasks.—A carrier shall carry.'),
      after: law.replace(/#### \(b\)[^]*(?=#### \(c\))/, '#### (b) Tasks\n\nA carrier shall carry.\n\n'),
    })
    check({
      law,
      scheme,
      run: of6(
        'by striking paragraph (2) of subsection (c) and inserting the following:',
        '> (2) Carrier.—The term ‘carrier’ means a carrier.',
      ),
      after: law.replace('one who carries calls under subsection (b)', 'a carrier'),
    })
    check({
      law,
      scheme,
      run: bill(
        'Section 5 of title 1, United States Code, is amended to read as follows:',
        '> SEC. 5. Shorter section.',
        '> The Commission shall act.',
      ),
      after: law.replace('Short section', 'Shorter section').replace(' It shall act soon.', ''),
    })
  })

  it('takes away what the new text says nothing for', () => {
    check({
      law,
      scheme,
      run: of6(
        'in subsection (a), by striking paragraphs (1) through (3) and inserting the following:',
        '> (1) Calls are made.',
      ),
      after: law.replace(/\(1\) Calls are calls\.[^]*(?=#### \(b\))/, '(1) Calls are made.\n\n'),
    })
  })

  it('tells a clause from a subsection by the order in the quoted law', () => {
    check({
      law,
      scheme,
      run: of6(
        'by adding at the end the following:',
        '> (d) Rule.—A carrier—',
        '> (1) shall act—',
        '> (A) if it—',
        '> (i) carries; or',
        '> (ii) calls; and',
        '> (2) may stop.',
      ),
      after: law.replace(
        '### § 7.',
        '#### (d) Rule\n\nA carrier—\n\n(1) shall act—\n\n(A) if it—\n\n(i) carries; or\n\n(ii) calls; and\n\n(2) may stop.\n\n### § 7.',
      ),
    })
  })

  it('puts a subsection into no other subsection', () => {
    check({
      law,
      scheme,
      run: of6('in subsection (a), by adding at the end the following:', '> (d) Nothing is lost.'),
      problem: 'label-mismatch',
    })
    check({
      law,
      scheme,
      run: of6(
        'in subsection (a)(1) by striking “are calls” and inserting “call”, and by adding at the end the following:',
        '> (d) Rule.—Nothing is lost.',
      ),
      after: law
        .replace('(1) Calls are calls', '(1) Calls call')
        .replace('### § 7.', '#### (d) Rule\n\nNothing is lost.\n\n### § 7.'),
    })
    // A letter that is a Roman numeral, too, names a clause only where clauses come next.
    check({
      law,
      scheme,
      run: bill(
        'Section 7 of title 1, United States Code, is amended in subsection (a) by striking “shall pay” and inserting “pays”, and by adding at the end the following:',
        '> (c) Nothing is lost.',
      ),
      after: law
        .replace('does not call shall pay.', 'does not call pays.')
        .replace('shall not pay.\n', 'shall not pay.\n\n(c) Nothing is lost.\n'),
    })
  })

  it('redesignates, and lists what still cites the former label', () => {
    check({
      law,
      scheme,
      run: of6('by redesignating subsections (b) and (c) as subsections (c) and (d), respectively.'),
      after: law.replace('(c) Definitions', '(d) Definitions').replace('(b) Duties', '(c) Duties'),
      remarks: ['reference-stale', 'reference-stale'],
    })
  })

  it('knows what the references in the law lead to', () => {
    const stale = (text: string, run: string, count: number) => {
      const citing = law.replace('(B) on paper', `(B) on paper, under ${text}`)
      const moved = (after: string) => after.replace('(2) Carrier', '(3) Carrier')
      check({ law: citing, scheme, run: of6(run), after: moved(citing), remarks: Array(count).fill('reference-stale') })
    }
    const run = 'by redesignating paragraph (2) of subsection (c) as paragraph (3).'
    // Section 7 cites it, too.
    stale('paragraph (2) of subsection (c)', run, 2)
    stale('paragraph (2)', run, 1)
    stale('subsection (c)(1), (2), or (3)', run, 2)
    stale('paragraphs (1) through (2) of subsection (c)', run, 2)
    stale('section 6(c)(1) or (2) of this title', run, 2)
    stale('section 6(c)(2) of title 5', run, 1)
    stale('section 6(c)(2) of the Rates Act of 1934', run, 1)
    stale('subsection (c) and paragraph (2) of such subsection', run, 2)
  })

  it('designates text that has no label', () => {
    const short = (run: string, after: string) =>
      check({ law, scheme, run: bill(`Section 5 of title 1, United States Code, is amended ${run}`), after })
    short('by designating the existing matter as subsection (a).', law.replace('The Commission', '(a) The Commission'))
    short(
      'by designating the second sentence as subsection (b).',
      law.replace('act. It shall act soon', 'act.\n\n(b) It shall act soon'),
    )
    short(
      'by striking “The Commission” and inserting the following: “(a) Acts.—The Commission”.',
      law.replace('The Commission', '#### (a) Acts\n\nThe Commission'),
    )
    check({
      law,
      scheme,
      run: of6('in subsection (b)(1), by designating the existing matter as subparagraph (A).'),
      after: law.replace(/\(1\) (?=[^\n]*;)/, '(1)(A) '),
    })
  })

  it('has no table of contents to amend', () => {
    check({
      law,
      scheme,
      run: bill(
        'The table of contents of title 1, United States Code, is amended by striking the item relating to section 6.',
      ),
      problem: 'unit-not-found',
    })
  })
})
