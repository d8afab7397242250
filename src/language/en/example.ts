import type { Example } from '../drafting.ts'

/** What `engross init --lang en` puts into a new workspace: a law, a bill on it with its note, and what to do with them. All of it is invented. */
export const example: Example = {
  commit: 'Begin the workspace: an example law and a bill on it',
  files: {
    'laws/public-libraries.md': `---
title: Public Libraries Act
citation: the Public Libraries Act
number: 99 U.S.C.
scheme: us-code
language: en
edition: 2024-03-01
status: rendition
source: an example made up for this folder
---

# Public Libraries Act

## § 1. Definitions

In this Act:

(1) Library.—The term “library” means an institution that collects documents and lends them to readers.

(2) Reader.—The term “reader” means an individual who uses a library.

## § 2. Registration of readers

(a) In general.—A library shall register a reader on presentation of a document that proves the reader’s identity.

(b) Information.—On registration, a library may ask for—

(1) the reader’s name;

(2) the reader’s home address; and

(3) a telephone number.

(c) Fees.—Registration is free of charge.

## § 3. Loans

(a) Period.—A document may be lent for not more than fifteen days. The period may be extended at the reader’s request.

(b) Rare documents.—A rare document may not be lent.
`,
    'amendments/registration-online.md': `---
title: To allow readers to register with a library online
short: online registration
status: draft
introduced: 2026-02-02
effective: 2027-01-01
---

# To amend the Public Libraries Act to allow readers to register with a library online

## SECTION 1. REGISTRATION ONLINE.

The Public Libraries Act is amended—

(1) in section 1, by adding at the end the following:

> (3) Electronic card.—The term “electronic card” means a record of a reader by which the reader uses a library without a document that proves identity.

(2) in section 2(a), by inserting “in person or on the library’s website,” after “a reader”; and

(3) in section 3(a), by striking “fifteen” and inserting “thirty”.

## SEC. 2. EFFECTIVE DATE.

This Act takes effect on January 1, 2027.
`,
    'amendments/registration-online.note.md': `# Explanatory note

Readers can register with a library in person only. The bill allows registration on the library’s website, creates an electronic card and extends the period of loans.

For: a reader need not bring a passport. Against: a lost book is harder to trace.
`,
    'README.md': `# An Engross workspace

- \`laws/\`: laws, one in a file;
- \`amendments/\`: bills, and their explanatory notes (\`*.note.md\`) beside them.

The law and the bill here are made up for an example: put your own in their place.

\`\`\`
engross check                                                    # what is wrong in the bills
engross consolidate registration-online                          # the law as it would stand
engross consolidate registration-online --out draft.md
engross redline public-libraries draft.md                        # what has changed
engross serve                                                    # the same in a browser
\`\`\`

Where the command \`engross\` is not installed for the whole computer, the same works from the program’s folder: \`npx engross check --root FOLDER\`.
`,
  },
}
