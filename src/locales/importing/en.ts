import type { ImportWords } from './parts.ts'

/** What importing says in English. */
export const en: ImportWords = {
  refusals: {
    'too-large': ({ limit }) =>
      `the file is larger than ${limit} MB; acts are not: take it apart, or save it without pictures`,
    'unpacks-too-large': ({ limit }) =>
      `unpacked it would take more than ${limit} MB: it was made to exhaust the computer, or is no document`,
    empty: () => 'the file is empty',
    'no-words': () => 'there is not one word in it',
    'not-this-format': ({ format }) =>
      `it is called a ${format} file and is none: the program that made it can save it again`,
    truncated: ({ format }) => `the ${format} file breaks off before its end: get it again from where it came`,
    encrypted: () => 'it is protected with a password: save it without one',
    scanned: () =>
      'its pages are pictures without text: have them recognised by an OCR program first, and import what that makes',
    undecodable: () => 'its bytes are no text in any known encoding',
    'unknown-format': ({ format }) =>
      `files of the kind ${format} are not read: save it as Word’s .docx, as HTML or as plain text`,
    'too-deep': () => 'its elements stand within each other deeper than any document’s do',
    entities: () =>
      'it defines XML entities of its own, which could load other files or grow without end; documents do not need them',
    'tracked-changes': ({ count }) =>
      `it has ${count} tracked changes: say what becomes of them with --tracked accept or reject; --tracked redline writes both texts`,
    'needs-program': ({ format, program }) =>
      `${format} files are read by ${program}, which is not installed: install it, or save the file as HTML`,
    'program-failed': ({ program }) => `${program} could not read it`,
    'front-matter': () => 'its front matter cannot be read',
    'cannot-reject': () => 'its tracked changes can only be accepted here: reject them in the program that made it',
  },
  furniture: {
    'page-number': 'page numbers',
    'running-head': 'running heads',
    script: 'scripts',
    hidden: 'hidden text',
    rule: 'drawn lines',
    'contents-metadata': 'facts about the file',
    sidenote: 'marginal notes',
    hyphen: 'hyphens at the ends of lines',
    history: 'the history of the act',
  },
  reading: (file, megabytes) => `reading ${file} (${megabytes} MB) …`,
  words: (before, after, differ) =>
    differ === 0
      ? `words: ${before} in, ${after} out; none differs`
      : `words: ${before} in, ${after} out; ${differ} differ`,
  lost: (word, count) => (count > 0 ? `lost: “${word}” (${count})` : `added: “${word}” (${-count})`),
  law: (articles, provisions) => `a law: ${articles} articles, ${provisions} provisions in all`,
  amendment: (instructions, problems) => `an amendment: ${instructions} instructions, ${problems} problems`,
  parts: (tables, notes, footnotes) => `tables: ${tables}; notes: ${notes}; footnotes: ${footnotes}`,
  leftOut: (count, reason, example) => `left out: ${count} × ${reason} (“${example}”)`,
  gap: (printed, before, key) => `${key}: “${printed}” comes after “${before}”: is something missing?`,
  double: (printed, key) => `${key}: “${printed}” is there twice`,
  lostSuperscript: (printed, reading, key) =>
    `${key}: “${printed}” looks as if its last figures stood high: ${reading} would fit. Nothing was changed; please look, and take it so with --confirm-superscripts`,
  unsaid: (keys) => `the document does not say: ${keys}; please fill it in`,
  kindUnknown: (kind) =>
    kind === 'law'
      ? 'taken for a law, though nothing in it says so; if it amends others, say --as amendment'
      : 'taken for an amendment, though it has no title that says so; if it is a law, say --as law',
  remarks: {
    decoded: ({ encoding }) => `read as ${encoding}, told by its bytes`,
    images: ({ count }) => `pictures are not taken over: ${count}`,
    links: ({ count }) => `links are taken over as their words: ${count}`,
    'tracked-changes': ({ count, how }) =>
      `tracked changes: ${count}, ${({ accept: 'accepted', reject: 'rejected' } as Record<string, string>)[how ?? ''] ?? 'shown in the text'}`,
    controls: ({ count }) => `scripts and embedded objects are not taken over: ${count}`,
    'list-numbers': ({ count }) =>
      `numbers of automatic lists, printed in figures although the document prints them otherwise: ${count}; please look`,
    embedded: ({ count }) => `other documents within the document are not read: ${count}; import them by themselves`,
    'text-only': () =>
      'only the text of the file was read: numbers that Word prints by itself and superscripts are not in it; save it as .docx, or import it on a command line where LibreOffice is installed',
    struck: ({ count }) =>
      `passages struck through by hand, taken as text because they are no tracked changes: ${count}; please look`,
    comments: ({ count }) => `comments are not taken over: ${count}`,
  },
  editionOf: (law, changes) => `a later edition of ${law}: ${changes} changes`,
  explainedBy: (amendment, changes) => `explained by ${amendment}: ${changes}`,
  unexplained: (changes) =>
    changes === 0 ? 'the known acts explain every change' : `explained by no known act: ${changes}`,
  unexplainedAt: (place) => `no known act changes ${place} so`,
  editionMessage: (law, day) => `${law}: edition of ${day}`,
  committed: (file, commit, day) => `${file}: edition of ${day}, commit ${commit}`,
  editionUnknown: 'the document does not say of which day its edition is, and history needs it: say it with --edition',
  editionOlder: (edition, known) =>
    `its edition (${edition}) is not later than that of the law’s file (${known}); nothing was written`,
  nothingWritten: 'nothing was written, because words differ; --partial writes it all the same',
  more: (count) => `… and ${count} more (--report FILE has all)`,
}
