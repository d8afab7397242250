import type { Problem } from '../types.ts'
import {
  type BadFileSentences,
  type BadYamlSentences,
  badFileReason,
  detail,
  frontMatterMistake,
  inPlace,
  joined,
  type Messages,
  placeOf,
  shortened,
} from './parts.ts'

/** Why a file cannot be taken, as the middle of a sentence. */
const badFile: BadFileSentences = {
  'not-utf8': 'it is not UTF-8 text',
  nul: 'there is a NUL byte in it',
  'too-large': 'it is too large',
  folder: 'it is a folder with the name of a file',
  'not-a-file': 'it is no ordinary file',
  'link-outside': 'it is a link out of the workspace',
  'link-broken': 'it is a link that leads nowhere',
  'link-folder': 'it is a link to a folder',
  'link-to-other': 'it is a link to a file that is no law, bill or note',
  'odd-name':
    'its name has a character that no address can hold (a backslash, a line break, not UTF-8), or is too long: rename it',
  submodule: 'it is a git submodule: its texts belong to another repository, and this revision does not fix them',
  'merge-conflict': 'marks of a git merge that was not finished are in it (<<<<<<< ======= >>>>>>>)',
  'lfs-pointer': 'it is a Git LFS pointer and not the text: “git lfs pull” loads that',
  empty: 'it is empty',
  'lone-return': 'its lines are parted by carriage returns alone (CR): line feeds are needed',
  'link-in-commit': 'at this revision it is a link',
  'too-deep': 'the folders are nested too deep',
  'no-permission': 'there is no permission to read it',
  missing: 'it is gone',
  'cannot-read': 'the system does not let it be read',
  crash: 'reading its text failed',
  'run-failed': 'running its instructions failed, which is a bug of the program',
}

const reserved = 'YAML keeps this character at the start of a value for itself, put the value in quotation marks'
const impossible = 'this is not YAML'

// The hints are for what people do: a colon in a title, a quotation mark that is not closed, a tab.
const badYaml: BadYamlSentences = {
  ALIAS_PROPS: reserved,
  BAD_ALIAS: reserved,
  BAD_COLLECTION_TYPE: reserved,
  BAD_DIRECTIVE: reserved,
  BAD_DQ_ESCAPE: 'a backslash within double quotation marks is written twice',
  BAD_INDENT: 'lines of one level are set in differently, or a bracket is not closed',
  BAD_PROP_ORDER: reserved,
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: 'there is a colon with a space in the value, put such a value in quotation marks',
  BLOCK_IN_FLOW: 'a bracket is not closed',
  DUPLICATE_KEY: 'there is such a key above',
  IMPOSSIBLE: impossible,
  KEY_OVER_1024_CHARS: 'the key is too long',
  MISSING_CHAR: 'a character is missing: a colon after the key, a closing quotation mark or bracket',
  MULTILINE_IMPLICIT_KEY: 'there is no colon with a space after the key',
  MULTIPLE_ANCHORS: reserved,
  MULTIPLE_DOCS: 'a line of three dots or dashes does not belong here',
  MULTIPLE_TAGS: reserved,
  NON_STRING_KEY: impossible,
  RESOURCE_EXHAUSTION: 'the values are nested too deep',
  TAB_AS_INDENT: 'it is set in by a tab, not by spaces',
  TAG_RESOLVE_FAILED: reserved,
  UNEXPECTED_TOKEN:
    'something follows the value; put a value with quotation marks or brackets in it in quotation marks as a whole',
}

/** What problems say to a person, in English. */
export const en: Messages = {
  'unreadable-instruction': (p) =>
    joined(
      `this instruction could not be read: “${shortened(p.actual)}”.`,
      p.expected && `Expected: ${p.expected}.`,
      detail(p, 'example') && `For example: ${detail(p, 'example')}`,
    ),
  'law-not-found': (p) =>
    joined(
      p.actual ? `no such law in the workspace: ${shortened(p.actual)}.` : 'no law is named.',
      p.nearest && `The nearest: ${p.nearest}.`,
    ),
  'law-ambiguous': (p) => `several laws answer to this name: ${shortened(p.actual)} — ${shortened(p.nearest)}.`,
  'not-draftable': (p) =>
    `no instruction makes this change (${placeOf(p)}): it reads “${p.actual ?? ''}” and is to read “${p.expected ?? ''}”. Bills change words and units; spaces, line ends and notes they cannot change.`,
  'unprintable-instruction': (p) => `this has no wording that would be read as the same: ${shortened(p.actual)}.`,
  'unit-not-found': (p) =>
    joined(
      `no such provision: ${shortened(p.actual)}.`,
      detail(p, 'reason') === 'gone' && `This label is among those that are gone: “${detail(p, 'line')}”`,
      p.nearest && `The nearest: ${p.nearest}.`,
    ),
  'unit-ambiguous': (p) =>
    detail(p, 'reason') === 'alphabetical'
      ? joined(
          'no place in alphabetical order: terms are not defined in that order',
          p.actual && `in ${p.actual}`,
        ).concat('.')
      : joined(`this address is ambiguous: ${shortened(p.actual)}.`, p.nearest && `It may be: ${p.nearest}.`),
  'unit-exists': (p) =>
    joined(`there is such a provision already: ${shortened(p.actual)}.`, p.nearest && `A free label: ${p.nearest}.`),
  'words-not-found': (p) =>
    joined(
      `the words “${shortened(p.expected)}” were not found${placeOf(p) && ` in ${placeOf(p)}`}.`,
      detail(p, 'script') && strangeLetters(p),
      detail(p, 'there')
        ? `They stand here: ${detail(p, 'there')}.`
        : p.nearest && `The nearest: “${shortened(p.nearest)}”.`,
      detail(p, 'count') && `The instruction speaks of ${detail(p, 'wanted')} places; here: ${detail(p, 'count')}.`,
    ),
  'sentence-not-found': (p) =>
    joined(
      `no such sentence: ${shortened(p.expected ?? p.actual)}.`,
      detail(p, 'count') && `Sentences here: ${detail(p, 'count')}.`,
    ),
  'addresses-differ': (p) =>
    `two addresses do not agree: “${shortened(p.actual)}” is not in ${shortened(p.expected)}. Keep one of them.`,
  'section-of-act': (p) => sectionOfAct(p),
  'targets-overlap': (p) =>
    `two targets of this instruction overlap, and each would change the same text: ${placeOf(p)}. Give each its own instruction.`,
  'label-mismatch': (p) => {
    const [actual, expected] = [shortened(p.actual), shortened(p.expected)]
    if (detail(p, 'reason') === 'paragraphs')
      return `the instruction announces ${expected || 'several'} paragraphs, the quoted text has ${actual}.`
    if (detail(p, 'reason') === 'cells')
      return `a row of the table has ${expected} cells, the quoted text has ${actual}.`
    if (detail(p, 'reason') === 'alphabetical')
      return `the label ${actual} does not fit the place in alphabetical order (${expected}).`
    if (actual === '') return `the quoted text is not what was announced: it has no ${expected || 'label'}.`
    return expected === ''
      ? `the quoted text is not what was announced: it has ${actual}, too.`
      : `the quoted text is labelled ${actual}, the instruction says ${expected}.`
  },
  'no-instructions': () => 'the text has no instruction to change a law.',
  'block-empty': () => 'no text follows the instruction that announces it.',
  'quote-unclosed': (p) =>
    joined('a quotation mark is opened and never closed.', p.actual && `It begins: ${shortened(p.actual)}`),
  'form-uncertain': (p) =>
    joined(
      `the form of “${shortened(p.expected)}” cannot be told for certain.`,
      p.actual && `The sentence: ${shortened(p.actual)}`,
      Number(detail(p, 'count')) > 1 && `Sentences like it: ${detail(p, 'count')}.`,
    ),
  'order-suspicious': (p) =>
    joined(
      `this cites what an earlier instruction took away: ${shortened(p.actual)}.`,
      detail(p, 'earlier') && `See ${detail(p, 'earlier')}.`,
    ),
  conflict: (p) =>
    joined(
      'conflicts with another amendment',
      detail(p, 'other') && `(${detail(p, 'other')})`,
      placeOf(p) && `at ${placeOf(p)}`,
    ).concat('.'),
  'not-run': (p) => joined('not run: it amends another law', p.actual && `(${p.actual})`).concat('.'),
  'bad-front-matter': (p) =>
    joined(
      `the front matter has a mistake: ${frontMatterMistake(p, badYaml, '“”')}.`,
      p.expected && `Expected: ${p.expected}.`,
    ),
  'bad-file': (p) =>
    joined(
      `this file cannot be read: ${badFileReason(p, badFile)}.`,
      detail(p, 'encoding') && `It looks like ${detail(p, 'encoding')}.`,
      detail(p, 'reason') === 'not-utf8' && 'Save it in UTF-8: Notepad → Save as → Encoding: UTF-8.',
      p.expected && `Expected: ${p.expected}.`,
    ),
  'too-costly': () =>
    'working on this text would take too long, and was stopped. The other texts were worked on without it.',
  'words-found-many': (p) =>
    `the words “${shortened(p.expected)}” appear ${detail(p, 'count')} times${placeOf(p) && ` in ${placeOf(p)}`}; all were changed.`,
  'count-ambiguous': (p) =>
    detail(p, 'reason') === 'sub-units'
      ? `paragraphs are counted together with labelled units: ${shortened(p.actual)}.`
      : joined(
          `this address depends on counting before or after earlier changes: ${shortened(p.actual)}.`,
          p.nearest && `Before them it is: ${p.nearest}.`,
        ),
  'reference-stale': (p) =>
    joined(
      `a reference to ${detail(p, 'reason') === 'gone' ? 'what is gone' : 'the former label'} stays: ${shortened(p.actual)}`,
      inPlace(p),
    ).concat('.'),
  'punctuation-suspicious': (p) =>
    joined(
      detail(p, 'reason') === 'doubled' ? 'two marks stand side by side:' : 'look at the closing mark in this list:',
      shortened(p.actual),
      placeOf(p) && `(${placeOf(p)})`,
    ).concat('.'),
  'text-taken': (p) =>
    joined(
      `text that was put in before goes with this unit: ${placeOf(p)}.`,
      detail(p, 'earlier') && `See ${detail(p, 'earlier')}.`,
    ),
  'text-twice': (p) =>
    joined(
      `another bill has put the same text in here, and now it stands twice: ${placeOf(p)}.`,
      detail(p, 'earlier') && `See ${detail(p, 'earlier')}.`,
    ),
  'unit-deleted': (p) =>
    `${placeOf(p) || shortened(p.actual)} goes, label and all; laws in force are repealed by custom.`,
  'quote-style': () => 'the quotation marks of the inserted text were made those of the law.',
  'markdown-dense': (p) =>
    `the Markdown from here to line ${detail(p, 'last')} is too dense to be read (lists, quotations or HTML without blank lines): its lines are taken for paragraphs, and nothing of them is lost. Put blank lines between them.`,
  'label-gap': (p) =>
    p.nearest === null
      ? `the label ${shortened(p.actual)} leaves numbers out: the next one here is ${shortened(p.expected)}.`
      : `the label ${shortened(p.actual)} leaves numbers out (the next one here is ${shortened(p.expected)}): if a superscript was lost, ${shortened(p.nearest)} is meant.`,
  'unit-word': (p) => `in this law it is ${shortened(p.expected)}, not ${shortened(p.actual)}.`,
  'word-or-words': (p) =>
    detail(p, 'count') === 'one'
      ? `“${shortened(p.actual)}” is one word: it is called “word”, not “words”.`
      : `“${shortened(p.actual)}” is several words: they are called “words”, not “word”.`,
  'dash-style': (p) => `a hyphen stands for a dash (“${shortened(p.expected)}”): …${shortened(p.actual)}….`,
  'closing-mark': (p) => `the new text ends without a mark: ${shortened(p.actual)}.`,
  'run-in-heading': (p) =>
    `the heading is not set off as in this law: “${shortened(p.actual)}…”; the law has “${shortened(p.expected)}…”.`,
  'labels-out-of-order': (p) =>
    joined(`the labels no longer stand in their order: ${shortened(p.actual)}`, placeOf(p) && `(${placeOf(p)})`).concat(
      '.',
    ),
  'front-matter-differs': () =>
    'the front matter differs, too: no bill changes it, and the draft leaves it out of account.',
  'lines-joined': (p) =>
    detail(p, 'reason') === 'sentences'
      ? `these lines were read as one paragraph; if they are several, part them by an empty line: ${shortened(p.actual)}`
      : `these lines were read as one paragraph, because the first stops in the middle of a sentence: ${shortened(p.actual)}.`,
  'read-as-remark': (p) => `read, and kept as a remark: ${shortened(p.actual)}.`,
  'already-repealed': (p) => `repealed already: ${placeOf(p) || shortened(p.actual)}.`,
  'ended-in-text': (p) =>
    `no longer in force since ${detail(p, 'end')}, but the text of the law has it (${placeOf(p)}) and it cannot be taken out: begin with an edition without it.`,
  'act-amended': (p) =>
    `${detail(p, 'by')} amends this act before it begins, and that could not be worked in: ${shortened(p.actual)}.`,
  'already-incorporated': (p) =>
    detail(p, 'edition') === ''
      ? `already in the text of the law, and not worked in again (${placeOf(p)}).`
      : `already in the edition of ${detail(p, 'edition')}, and not worked in again (${placeOf(p)}).`,
}

/** Letters of another alphabet that look the same: where they stand, and which they are. */
function strangeLetters(p: Problem): string {
  const letters = detail(p, 'letters')
  const kind = `${letters.includes(',') ? '' : 'a '}${detail(p, 'script') === 'latin' ? 'Latin' : 'Cyrillic'}`
  const whose = detail(p, 'side') === 'text' ? 'law' : 'instruction'
  return `Some letters only look alike: “${detail(p, 'word')}” in the ${whose} has ${kind} “${letters}”.`
}

function sectionOfAct(p: Problem): string {
  const [act, law] = [shortened(p.actual), detail(p, 'law')]
  switch (detail(p, 'reason')) {
    case 'note':
      return `${act} stands in a note of ${law}, and notes are not amended.`
    case 'whole':
      return `which sections of ${law} are ${act} is not known, so that the whole Act cannot be amended: name its sections.`
    case 'end':
      return `where ${act}, or the part of it that is named, ends in ${law} cannot be told: say behind which section.`
    default:
      return `which section of ${law} is section ${detail(p, 'section')} of ${act} is not known: add the parallel citation, or the key act-sections to the law’s front matter.`
  }
}
