import { type ErrorWords, type GitMissingReason, type Missing, oneOf, type Sentence } from './parts.ts'

/** What errors say in English. */
export const en: ErrorWords = {
  command: {
    'no-workspace': ({ root }) =>
      `${root} is not a workspace: it has no folder laws and no folder amendments. “engross init DIR” makes one.`,
    'not-found': ({ what, name, nearest }) =>
      `There is no ${what} “${name}”.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
    'revision-unknown': ({ revision }) => `No such revision: “${revision}”.`,
    'git-missing': ({ reason, root }) => `${oneOf(noGit, reason)} (${root}).`,
    'folder-not-empty': ({ folder }) => `${folder} is not empty; a new workspace needs a new or an empty folder.`,
    'address-taken': ({ host, port }) =>
      `Something is listening on ${host}:${port} already; “--port ${Number(port) + 1}” takes another one, “--port 0” any free one.`,
  },
  use: {
    'no-amendments': () => 'name the amendments, or a day with --on for all that are adopted',
    'named-twice': ({ name }) => `${name} is named twice`,
    'empty-folder': ({ name }) => `there is no law and no amendment in the folder ${name}`,
    'several-laws': ({ laws }) => `several laws are amended (${laws}): choose one with --law, or a folder with --out`,
    'not-writable': ({ path, code }) => `${path} cannot be written (${code})`,
    'folder-needed': () => 'several files need a folder to go to: --out DIR',
    'file-for-several': ({ name }) => `${name} is a file, and several files are to be written`,
    'no-file': ({ name }) => `${name} is no file`,
    'one-input': () => 'the standard input can be one of the two texts, not both',
    'spaces-exact': ({ format }) => `--spaces does not go with ${format}, which has every space as it stands`,
    'no-redline-format': ({ format }) => `there is no format ${format} for the difference of two texts`,
    'log-level': ({ level, levels }) => `ENGROSS_LOG=${level} is no level of the log: ${levels} are`,
    'port-rights': ({ port }) => `port ${port} needs rights that you do not have; ports from 1024 on do not`,
    'no-address': ({ host }) => `${host} is no address of this computer; 127.0.0.1 is`,
    'nothing-changed': () => 'these amendments change no law',
    'no-document': ({ kind, format }) => `there is no ${kind} in the format ${format}`,
    'nothing-named': () => 'name the bills, or a law, to export',
    'no-note': ({ name }) => `the bill ${name} has no explanatory note (${name}.note.md)`,
    'no-chromium': () =>
      'PDF is printed by Chromium, and none is installed: install one, name it in ENGROSS_CHROMIUM, or write --to html and print that',
    'chromium-failed': ({ program, reason }) => `${program} did not print the PDF: ${reason}`,
    'other-language': ({ format, name }) => `the format ${format} is not for bills in the language of ${name}`,
    'law-and-amendment': () => 'name laws or bills, not both at once',
    'no-commencement': () => 'these bills do not say from which day they are in force: choose another --base',
    'options-of-one': () => 'options are set side by side: name two bills at least',
  },
  page: {
    'not-found': (facts) => oneOf(notFound, facts.what)?.(facts) ?? notFound.file(facts),
    'git-missing': ({ reason }) => oneOf(gitMissing, reason) ?? gitMissing['no-git'],
    'unknown-amendment': (facts) => notFound.amendment(facts),
    'bad-address': () => 'This address cannot be read.',
    'bad-id': ({ name }) => `The name “${name}” is not valid: it must be a path inside the folder.`,
    'not-comparable': ({ name }) =>
      `There is no text “${name}” in the workspace. Its laws and bills can be compared: by id (126-fz), by file (laws/126-fz.md), and as they were at any revision (HEAD~1:laws/126-fz.md).`,
    'no-page': ({ name }) => `There is no page ${name}.`,
    'no-question': ({ name }) => `No bill asks the question “${name}”.`,
    'revision-unknown': ({ revision }) => `No such revision: “${revision}”.`,
    'foreign-host': ({ host }) =>
      `This server does not answer to the name “${host}”. Open it by its address or the computer’s name; “engross serve --allow-host NAME” allows another.`,
    'foreign-origin': ({ origin }) => `Only a page of Engross itself may ask this, and not “${origin}”.`,
    'read-only': () =>
      'This server only shows the workspace (“engross serve --read-only”), or the page is of a past version: nothing is written here.',
    'too-large': () => 'What was sent is too large; a text may be of 4 MB. Nothing was changed.',
    'bad-value': ({ allowed, name, value }) => `The value “${value}” of ${name} is not valid; it may be: ${allowed}.`,
    'missing-value': ({ name }) => `The address lacks ${name}.`,
    'bad-date': ({ value }) => `“${value}” is not a date; use 2027-03-01.`,
    'too-costly': ({ name }) =>
      `This would take too long, and the work on it was stopped: ${name}. All other pages work.`,
    'too-busy': () => 'Too many pages are asked for at once. Try again in a few seconds.',
    'not-touched': ({ amendment, law }) => `The bill “${amendment}” does not change the law “${law}”.`,
    internal: ({ id }) => `Something went wrong. Your files are unchanged. The number in the log: ${id}.`,
  },
}

const noGit: Readonly<Record<GitMissingReason, string>> = {
  'no-git': 'Revisions and history need git, and it is not installed',
  'no-repository': 'Revisions and history need a git repository, and the folder is in none: run “git init” there',
  'no-commits': 'Revisions and history need a commit, and nothing is committed yet',
  refused:
    'git does not trust the folder: another user owns it (its setting safe.directory lets it in), or it is itself a repository that came with the files',
  damaged: 'The git repository is damaged: “git fsck” says where; files can be read without it',
  silent: 'git does not answer; files can be read without it',
}

const notFound: Readonly<Record<Missing, Sentence>> = {
  law: ({ name }) => `There is no law “${name}” in the workspace.`,
  amendment: ({ name }) => `There is no bill “${name}” in the workspace.`,
  provision: ({ name }) => `The law has no provision “${name}” and never had.`,
  file: ({ name }) => `There is no file “${name}” in the workspace.`,
}

const gitMissing: Readonly<Record<GitMissingReason, string>> = {
  'no-git': 'Revisions and history need git, and it is not installed.',
  'no-repository': 'Revisions and history need the folder to be in git.',
  refused:
    'git does not trust the folder: another user owns it (git’s setting safe.directory lets it in), or it is itself a repository that came with the files.',
  damaged:
    'The git repository is damaged, and this revision cannot be read from it; “git fsck” says where. The working folder can be read.',
  silent: 'git does not answer. The working folder can be read without it.',
  'no-commits': 'Revisions and history need a commit, and there is none yet.',
}
