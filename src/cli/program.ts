import { Command, InvalidArgumentError, Option } from 'commander'
import { preferences } from '../drafting/types.ts'
import { documentHelp, documentKinds } from '../exporting/document-kinds.ts'
import { formatsOf } from '../exporting/formats.ts'
import type { DocumentKind } from '../exporting/types.ts'
import { defaultMemory, leastMemory } from '../guard/memory.ts'
import { type CommandWords, commandWords, formatHelp, type Say, usageErrorIn } from '../locales/command-line.ts'
import { type MessageLanguage, messageLanguages } from '../problem/message.ts'
import { isDay } from '../text/day.ts'
import { languageNames } from '../text/languages.ts'
import { schemeNames } from '../text/schemes/schemes.ts'
import { type Base, baseNamed, baseNames } from '../workspace/base-text.ts'
import type { Exit } from './exits.ts'
import { helpIn } from './help.ts'
import type { Io } from './io.ts'
import { pdf } from './pdf.ts'
import { reportNames, reports } from './reports/reports.ts'
import { version } from './version.ts'

/** Where the program's own words (help, wrong options) go, and how a command says how it ended. */
export interface Ends {
  ended(exit: Exit): void
  out(text: string): void
  err(text: string): void
}

/** The command line's whole contract. What a command does is loaded when it is run: `--version` must not wait for the grammars. */
export function program(io: Io, { ended, out, err }: Ends, language: MessageLanguage): Command {
  const say = commandWords(language)
  const option = (flags: string, description: CommandWords): Option => new Option(flags, say(description))
  const engross = new Command('engross')
    .description(say('Legislative drafting: laws and amendments as text, redlines and consolidated drafts.'))
    .version(version(), '-V, --version', say('print the version'))
    .addOption(option('--lang <language>', 'language of messages').choices(messageLanguages))
    .addHelpText('after', `\n${say(exitHelp)}`)
    .helpOption('-h, --help', say('print this'))
    .helpCommand('help [command]', say('print the help of a command'))
    .configureHelp({ showGlobalOptions: true, ...helpIn(say) })
    .configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: (text, write) => write(usageErrorIn(language, text)),
    })
    .exitOverride()
    .showHelpAfterError(say('(engross --help says what there is)'))

  const command = (usage: string, description: CommandWords, examples: readonly string[], more = ''): Command => {
    const made = engross.command(usage).description(say(description))
    const shown = examples.map((example) => `  $ ${example}\n`).join('')
    return made.addHelpText('after', `${more}\n${say('Examples:')}\n${shown}\n${say(exitHelp)}`)
  }
  const root = () => option('--root <dir>', 'the workspace (default: the nearest folder around that is one)')
  const json = () => option('--json', 'print JSON on standard output')
  const base = () =>
    option(
      '--base <text>',
      'what they are worked into: file, today, commencement (their first day), or a day (YYYY-MM-DD)',
    )
      .argParser(baseText)
      .default('file')

  command('serve', 'Show the workspace in a browser, on this computer.', [
    'engross serve',
    'engross serve --root ~/bills --port 8080',
  ])
    .addOption(root())
    .addOption(option('--host <host>', 'address to listen on').default('127.0.0.1'))
    .addOption(option('--port <port>', 'port to listen on; 0: any free one').default(4747).argParser(port))
    .addOption(
      option('--memory <MB>', 'how much memory the server may take, about').default(defaultMemory).argParser(megabytes),
    )
    .addOption(option('--allow-host <name...>', 'other names by which browsers may call it: a proxy’s, the office’s'))
    .addOption(option('--read-only', 'only show: no page can write to the workspace'))
    .addOption(json())
    .action(async (_options, self: Command) => {
      const { serve } = await import('./commands/serve.ts')
      ended(await serve(self.optsWithGlobals(), io))
    })

  command(
    'check [texts...]',
    'Read and run every amendment, and print the problems. Texts: files, ids, folders, or - (standard input).',
    [
      'engross check',
      'engross check amendments/calls-licensing.md',
      'engross check amendments/en --quiet --fail-on remark',
      'git diff --name-only --diff-filter=d -z HEAD -- amendments | engross check -z',
      'engross check --format sarif > engross.sarif',
    ],
    reportsHelp(language, say),
  )
    .addOption(root())
    .addOption(
      option('--format <format>', 'how problems are written; the formats are told of below')
        .choices(reportNames)
        .default(reportNames[0]),
    )
    .addOption(
      option('--fail-on <severity>', 'the least that makes the exit 1')
        .choices(['problem', 'remark'])
        .default('problem'),
    )
    .addOption(option('--quiet', 'print only what makes the exit 1, and no totals'))
    .addOption(option('-z', 'read names from the standard input, each ended by NUL (git diff --name-only -z)'))
    .addOption(option('--stdin-name <file>', 'the file that a text on the standard input stands for'))
    .addOption(option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action(async (texts: string[], _options, self: Command) => {
      const { check } = await import('./commands/check.ts')
      ended(await check(texts, self.optsWithGlobals(), io))
    })

  command(
    'consolidate [amendments...]',
    'Print the law as it would stand under amendments (ids or files), in that order.',
    [
      'engross consolidate calls-licensing --law 126-fz > draft.md',
      'engross consolidate bill.md --law law.md',
      'engross consolidate calls-licensing calls-notification --side-by-side --law 126-fz',
      'engross consolidate calls-licensing --out drafts/',
      'engross consolidate --on 2027-03-01 --law 126-fz',
      'engross consolidate calls-licensing --law 126-fz --base commencement',
    ],
    say(consolidateHelp),
  )
    .addOption(option('--law <id|file>', 'only this law; a file is taken alone, wherever it is'))
    .addOption(root())
    .addOption(option('--side-by-side', 'each amendment against the base text, with their conflicts').conflicts('on'))
    .addOption(
      option(
        '--on <date>',
        'the text on a day (YYYY-MM-DD): adopted amendments in force by then; with no amendment named, all',
      ).argParser(day),
    )
    .addOption(base().conflicts('on'))
    .addOption(option('--out <file|dir>', 'write there; a folder takes one file per law'))
    .addOption(option('--partial', 'write what could be done in spite of problems'))
    .addOption(json())
    .action(async (amendments: string[], _options, self: Command) => {
      const { consolidateCommand } = await import('./commands/consolidate.ts')
      ended(await consolidateCommand(amendments, self.optsWithGlobals(), io))
    })

  command(
    'redline <before> <after>',
    'Print the difference between two texts: files, ids, REV:path, or - (standard input).',
    [
      'engross redline before.md after.md',
      'engross redline HEAD~1:laws/126-fz.md laws/126-fz.md --format side-by-side > redline.html',
      'engross redline before.md after.md --format json',
      'engross consolidate calls-licensing --law 126-fz | engross redline 126-fz -',
    ],
    formatsHelp(language, say, 'redline'),
  )
    .addOption(
      option('--format <format>', 'what is printed; the formats are told of below')
        .choices(formatNames('redline'))
        .default('text'),
    )
    .addOption(option('--spaces', 'show changes of spaces, line breaks and marks, too: ␣ ⍽ ⇥ ⏎ ¬ ∅ (text and HTML)'))
    .addOption(root())
    .addOption(option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action(async (before: string, after: string, _options, self: Command) => {
      const { redline } = await import('./commands/redline.ts')
      ended(await redline(before, after, self.optsWithGlobals(), io))
    })

  command(
    'export [texts...]',
    'Write a law, a bill, or what becomes of laws under bills as documents. Texts: ids or files.',
    [
      'engross export calls-licensing --law 126-fz --to docx --out redline.docx',
      'engross export calls-licensing --law 126-fz --to docx --of draft --out draft.docx',
      'engross export calls-licensing --of table --to docx --out table.docx',
      'engross export 126-fz --to docx --out law.docx',
    ],
    exportHelp(language, say),
  )
    .addOption(
      option('--to <format>', 'what is written; the formats are told of below')
        .choices([...formatNames(...documentKinds), pdf.format])
        .makeOptionMandatory(),
    )
    .addOption(option('--of <document>', 'which document; they are told of below').choices(documentKinds))
    .addOption(option('--law <id|file>', 'only this law; a file is taken alone, wherever it is'))
    .addOption(root())
    .addOption(option('--side-by-side', 'each amendment against the base text'))
    .addOption(base())
    .addOption(option('--out <file|dir>', 'write there; a folder takes one file per law'))
    .addOption(option('--partial', 'write what could be done in spite of problems'))
    .action(async (amendments: string[], _options, self: Command) => {
      const { exportCommand } = await import('./commands/export.ts')
      ended(await exportCommand(amendments, self.optsWithGlobals(), io))
    })

  command(
    'draft <before> <after>',
    'Write the bill that makes one text of a law the other: files, ids, REV:path, or - (standard input).',
    [
      'engross draft 126-fz edited.md --out amendments/reply-in-ten-days.md',
      'engross draft HEAD:laws/126-fz.md laws/126-fz.md --why',
      'engross draft before.md after.md --language en --prefer wording',
    ],
    say(draftHelp),
  )
    .addOption(option('--law <id|file>', 'the law that the texts are of, where they do not say so themselves'))
    .addOption(option('--language <language>', 'language of the bill (default: the law’s)').choices(languageNames))
    .addOption(
      option('--prefer <what>', 'rather new wordings, single words, or whole labelled units').choices(preferences),
    )
    .addOption(option('--title <title>', 'title of the bill'))
    .addOption(option('--why', 'say of each instruction, on standard error, why it was chosen'))
    .addOption(option('--out <file>', 'write the bill there'))
    .addOption(root())
    .addOption(json())
    .action(async (before: string, after: string, _options, self: Command) => {
      const { draftCommand } = await import('./commands/draft.ts')
      ended(await draftCommand(before, after, self.optsWithGlobals(), io))
    })

  command(
    'instructions <amendment>',
    'Print what was read in an amendment (an id or a file): its instructions, one by one.',
    ['engross instructions calls-licensing', 'engross instructions bill.md --json'],
  )
    .addOption(root())
    .addOption(json())
    .action(async (amendment: string, _options, self: Command) => {
      const { instructions } = await import('./commands/instructions.ts')
      ended(await instructions(amendment, self.optsWithGlobals(), io))
    })

  command(
    'import <files...>',
    'Bring documents in as laws and amendments: pages, Word files, texts, XML.',
    [
      'engross import zakon.html > laws/126-fz.md',
      'engross import *.html --out laws/',
      'engross import bill.txt --as amendment --out amendments/bill.md --report bill.json',
      'engross import 126-fz-2025.html --over 126-fz --out laws/126-fz.md',
      'engross import 2019.html 2020.html 2021.html --into-editions 126-fz',
    ],
    say(importHelp),
  )
    .addOption(option('--as <kind>', 'what it is; without it the text tells').choices(['law', 'amendment']))
    .addOption(
      option('--scheme <scheme>', 'how its units are numbered; without it the text tells').choices(schemeNames),
    )
    .addOption(
      option('--tracked <how>', 'what becomes of tracked changes; redline writes both texts as CriticMarkup').choices([
        'ask',
        'accept',
        'reject',
        'redline',
      ]),
    )
    .addOption(option('--confirm-superscripts', 'take labels that lost a superscript as the report suggests'))
    .addOption(
      option('--edition <date>', 'the text as of this day (YYYY-MM-DD), where the document does not say it').argParser(
        day,
      ),
    )
    .addOption(option('--source <words>', 'where it is from, for the front matter (default: the file’s name)'))
    .addOption(option('--out <file|dir>', 'write there; several files need a folder'))
    .addOption(
      option(
        '--over <law>',
        'it is a later edition of this law: the text goes under the law’s own front matter',
      ).conflicts('intoEditions'),
    )
    .addOption(option('--into-editions <law>', 'each is an edition of this law: commit them, the earliest first'))
    .addOption(root())
    .addOption(option('--report <file>', 'write the whole report there, as JSON'))
    .addOption(option('--partial', 'write it though words differ'))
    .addOption(json())
    .action(async (files: string[], _options, self: Command) => {
      const { importCommand } = await import('./commands/import.ts')
      ended(await importCommand(files, self.optsWithGlobals(), io))
    })

  command('init <dir>', 'Make a new workspace with a small example, a git repository included.', ['engross init bills'])
    .addOption(json())
    .action(async (dir: string, _options, self: Command) => {
      const { init } = await import('./commands/init.ts')
      ended(await init(dir, self.optsWithGlobals(), io))
    })

  return engross
}

const exitHelp: CommandWords = `Exit status:
  0  fine (remarks are fine)
  1  problems in the input
  2  wrong use: an option, a file, an id or a revision that is not there
  3  a fault of Engross itself
`

const consolidateHelp: CommandWords = `
The draft goes to standard output, problems and remarks to standard error. With a problem nothing is written,
unless --partial. An amendment of several laws needs --law, or --out with a folder.
`

const importHelp: CommandWords = `
The Markdown goes to standard output, the report to standard error: words in and out, what was found, what looks wrong in
the numbering, what was left out and why. A document that would lose a word is not written, unless --partial.
`

const draftHelp: CommandWords = `
The bill is read back and carried out before it is shown: on <before> it gives <after>, to the byte, front matter aside.
A change that no instruction can make (of spaces, line ends, notes) is a problem that names its place; then nothing is
written. Texts that say the same need no bill: nothing is written, and the exit status is 0.
`

/** The formats in which one of the kinds of document can be had, each once. */
function formatsOfAny(...kinds: readonly DocumentKind[]) {
  const all = kinds.flatMap((kind) => formatsOf<DocumentKind>(kind))
  return all.filter(({ format }, index) => all.findIndex((one) => one.format === format) === index)
}

const formatNames = (...kinds: readonly DocumentKind[]): readonly string[] =>
  formatsOfAny(...kinds).map(({ format }) => format)

function formatsHelp(language: MessageLanguage, say: Say, ...kinds: readonly DocumentKind[]): string {
  return listOfFormats(
    say,
    formatsOfAny(...kinds).map(({ format, help }) => ({ format, help: formatHelp(help, language) })),
  )
}

function exportHelp(language: MessageLanguage, say: Say): string {
  const formats = [...formatsOfAny(...documentKinds), pdf].map(({ format, help }) => ({
    format,
    help: formatHelp(help, language),
  }))
  return listOfFormats(say, formats) + documentsHelp(say)
}

function documentsHelp(say: Say): string {
  const shown = documentKinds.map((kind) => {
    const formats = formatsOf<DocumentKind>(kind).map(({ format }) => format)
    return { format: kind, help: `${say(documentHelp[kind])} (${formats.join(', ')})` }
  })
  return listed(say('Documents, by default the first one that the format has:'), shown)
}

function reportsHelp(language: MessageLanguage, say: Say): string {
  return listOfFormats(
    say,
    reportNames.map((format) => ({ format, help: reports[format].help[language] })),
  )
}

function listOfFormats(say: Say, formats: readonly { readonly format: string; readonly help: string }[]): string {
  return listed(say('Formats:'), formats)
}

function listed(title: string, formats: readonly { readonly format: string; readonly help: string }[]): string {
  const width = Math.max(...formats.map(({ format }) => format.length))
  return `\n${title}\n${formats.map(({ format, help }) => `  ${format.padEnd(width)}  ${help}\n`).join('')}`
}

function port(words: string): number {
  if (!/^\d{1,5}$/.test(words) || Number(words) > 65535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return Number(words)
}

function megabytes(words: string): number {
  if (!/^\d{1,7}$/.test(words) || Number(words) < leastMemory)
    throw new InvalidArgumentError(`Memory is a number of megabytes, at least ${leastMemory}.`)
  return Number(words)
}

function baseText(words: string): Base {
  const found = baseNamed(words)
  if (found === null) throw new InvalidArgumentError(`${baseNames.join(', ')}, 2027-03-01`)
  return found
}

function day(words: string): string {
  if (!isDay(words)) throw new InvalidArgumentError('A day is written YYYY-MM-DD, as 2027-03-01.')
  return words
}
