import type { Amendment, AmendmentStatus } from '../amendment/types.ts'
import type { Conflict, Effect, Outcome } from '../consolidation/types.ts'
import type { Html } from '../exporting/html/tag.ts'
import type { PaperRole } from '../exporting/layout/bill/blocks.ts'
import type { Chip } from '../exporting/layout/chips.ts'
import type { OptionsRow } from '../exporting/layout/options-table.ts'
import type { Law } from '../law/types.ts'
import type { Translate } from '../locales/translate.ts'
import type { Problem } from '../problem/types.ts'
import type { RedlineStats } from '../redline/types.ts'
import type { Language } from '../text/languages.ts'
import type { IndexProgress } from '../workspace/indexing/build.ts'
import type { Author, SavingState } from '../workspace/saving/types.ts'
import type { Commit, Face, FileCommit, FileHistory, TimelineEdition } from '../workspace/types.ts'
import type { RedlineState } from './addresses.ts'
import type { Download } from './downloads.ts'
import type { Layout } from './layout.ts'
import type { BaseChoice } from './models/base.ts'
import type { BillLine } from './models/bill.ts'
import type { Details } from './models/details.ts'
import type { ErrorPage } from './models/error-page.ts'
import type { Failure } from './models/failures.ts'
import type { Guide, GuidePage } from './models/guide.ts'
import type { AmendmentLine, Home, LawLine } from './models/home.ts'
import type { ImportedModel } from './models/imported.ts'
import type { BillsSought, choicesIn, LawsSought, Listed } from './models/listing.ts'
import type { OutlineItem } from './models/outline.ts'
import type { ProvisionStep } from './models/provision-history.ts'
import type { Question } from './models/questions.ts'
import type { RevisionChoice } from './models/revisions.ts'
import type { Found } from './models/search.ts'
import type { TextChoices } from './models/text-choices.ts'
import type { NamedEdition } from './models/timeline.ts'
import type { FilledSide, SideName } from './sent-comparison.ts'
import type { SentDocument } from './sent-document.ts'
import type { Page } from './types.ts'

/** What every template is given, beside its own. */
export interface Frame {
  readonly page: Page
  readonly t: Translate
  /** What the browser's tab and mostly the page's heading say. */
  readonly title: string
  /** Which item of the menu is the current one. */
  readonly section: Section | null
  /** Address of the style sheets and scripts. */
  readonly assets: string
}

export type Section = 'import' | 'laws' | 'amendments' | 'options' | 'timeline' | 'compare' | 'search'

/** The names that each page's template (`views/NAME.ejs`) may use; a test compiles the templates against this table. */
export interface Views {
  readonly amendment: AmendmentView
  readonly amendments: {
    readonly list: Listed<AmendmentLine>
    readonly groups: Home['byStatus']
    readonly sought: BillsSought
    /** What there is to choose from; null where the list is short. */
    readonly choices: ReturnType<typeof choicesIn> | null
  }
  readonly choose: ChooseView
  readonly compare: CompareView
  readonly details: DetailsView
  readonly draft: DraftView
  readonly edit: EditView
  readonly 'edit-law': EditLawView
  readonly effect: EffectView
  readonly error: ErrorPage & { readonly looked: string }
  readonly fork: { readonly amendment: Amendment; readonly recording: RecordingView }
  readonly guide: GuideView
  readonly history: HistoryView
  readonly home: {
    readonly home: Home
    /** How many lines a list has at most; the rest is on pages of its own. */
    readonly most: number
    readonly say: Say
    readonly placeOf: (id: string, problem: Problem) => string
  }
  readonly import: ImportView
  readonly imported: ImportedView
  readonly law: LawView
  readonly laws: {
    readonly list: Listed<LawLine>
    readonly sought: LawsSought
    /** What there is to choose from; null where the list is short. */
    readonly languages: readonly Language[] | null
  }
  readonly 'new-bill': NewBillView
  readonly options: OptionsView
  readonly progress: { readonly progress: IndexProgress }
  readonly questions: { readonly questions: readonly Question[] }
  readonly redline: RedlineView
  readonly search: { readonly query: string; readonly found: Found; readonly nameOfLaw: (id: string) => string }
  readonly timeline: TimelineView
  readonly timelines: { readonly laws: readonly (Omit<LawLine, 'editions'> & { readonly editions: number })[] }
}

/** The same of templates that others include (`views/partials/NAME.ejs`). */
export interface Partials {
  readonly 'amendment-line': { readonly line: AmendmentLine }
  readonly bars: BarsPartial
  readonly 'base-choice': { readonly base: BaseChoice }
  readonly bill: BillView
  readonly bottom: object
  readonly commit: { readonly commit: Commit; readonly href: string }
  /** `form`: id of the form that a document is asked for with. */
  readonly downloads: { readonly downloads: readonly Download[]; readonly form?: string | undefined }
  readonly made: object
  readonly 'not-saved': { readonly recording: RecordingView }
  readonly 'own-words': { readonly language: string }
  readonly recording: { readonly recording: RecordingView; readonly uncommitted?: boolean; readonly quiet?: boolean }
  readonly outline: { readonly items: readonly OutlineItem[]; readonly unfold?: boolean }
  readonly pages: { readonly list: Listed<unknown> }
  readonly segment: {
    readonly change: Readonly<Record<string, string | null>>
    readonly name: string
    readonly isCurrent: boolean
    readonly place: string
    /** The key that leads there, as `keys.ts` looks for it. */
    readonly key?: 'all' | number
    readonly form?: string | undefined
  }
  readonly problem: { readonly problem: Problem; readonly message: string; readonly href?: string }
  /** `bundle`: which script and style sheet, where they are not those of every page. */
  readonly top: { readonly bodyClass?: string; readonly bundle?: string; readonly query?: string }
}

/** A problem in the reader's words. */
export type Say = (problem: Problem) => string

interface Drawn {
  readonly html: Html
}

/** A bill as it reads, with what became of each instruction. */
export interface BillView {
  readonly amendment: Amendment
  readonly lines: readonly BillLine[]
  readonly reportOf: (instruction: number) => InstructionEnd
  readonly addressOf: (instruction: number) => string
  readonly say: Say
  readonly inline: (markdown: string) => Html
  readonly effectHtml: (before: string, after: string) => Html
}

interface AmendmentView extends BillView {
  /** What stands before and behind the bill on paper. */
  readonly frame: Readonly<Record<'head' | 'tail', readonly { readonly role: PaperRole; readonly words: string }[]>>
  readonly downloads: readonly Download[]
  /** What is wrong with the file and with no line of the bill's text. */
  readonly others: readonly Problem[]
  readonly problems: readonly Problem[]
  /** How the instructions ended, in their order. */
  readonly reports: readonly InstructionEnd[]
  readonly laws: readonly LawAmended[]
  readonly history: readonly FileCommit[]
  readonly uncommitted: boolean
  readonly noteHtml: Html | null
  readonly slugOf: (question: string) => string
  /** What a person who has just saved is told; null for everybody else. */
  readonly saved: string | null
}

/** What a form that saves says of the record that will be made. */
export interface RecordingView {
  readonly state: SavingState
  readonly message: string
  /** The words that the program has found for it. */
  readonly suggested: string
  /** What was typed in the fields for who saves, and whether they lack something. */
  readonly author: Author & { readonly isAsked: boolean; readonly isMissing: boolean }
  /** Why it was not saved, or (not tried yet) would not be, in a sentence. */
  readonly refused: { readonly sentence: string; readonly isTried: boolean } | null
  /** Whether saving the file alone is worth an offer. */
  readonly offersFileOnly: boolean
}

/** A form in which the text of a bill or of its note is written. */
export interface EditView {
  readonly kind: 'bill' | 'note'
  /** Where it is sent. */
  readonly action: string
  /** Path in the workspace. */
  readonly file: string
  readonly id: string
  readonly source: string
  /** The blob that the text was made of; empty: there is no file yet. */
  readonly base: string
  /** Its text, where history may not have it. */
  readonly baseText: string | null
  readonly language: string
  /** Id of the first law that the bill amends; empty where it names none. */
  readonly law: string
  readonly recording: RecordingView
  readonly uncommitted: boolean
  readonly conflict: ConflictView | null
  readonly unsaved: { readonly time: string; readonly isStale: boolean; readonly isShown: boolean } | null
  /** What the text says and does; null: it was not asked for, or there is none to show. */
  readonly checked: (BillView & { readonly problems: readonly Problem[] }) | null
  readonly nothing: boolean
}

/** A form for what is said of a bill at its file's beginning. */
export interface DetailsView {
  readonly amendment: Amendment
  /** In the order of the form. */
  readonly names: readonly (keyof Details)[]
  readonly details: Details
  /** What the fields said when the form was made. */
  readonly was: Details
  readonly recording: RecordingView
  /** Fields with a value that is none. */
  readonly wrong: readonly string[]
  /** Fields that somebody else has changed meanwhile, too. */
  readonly theirs: readonly { readonly name: string; readonly value: string }[]
  readonly statuses: readonly AmendmentStatus[]
  /** That other bills answer. */
  readonly questions: readonly string[]
}

/** A form in which a bill is begun. */
export interface NewBillView {
  readonly fields: {
    readonly title: string
    readonly short: string
    readonly question: string
    readonly status: AmendmentStatus
    readonly laws: readonly string[]
    /** Key of the provision of the first law that is to be amended; null: none in particular. */
    readonly key: string | null
  }
  readonly isTitleMissing: boolean
  /** The provision that it begins with. */
  readonly place: string | null
  readonly laws: readonly {
    readonly id: string
    readonly value: string
    readonly name: string
    readonly title: string
  }[]
  readonly questions: readonly string[]
  readonly statuses: readonly AmendmentStatus[]
  readonly recording: RecordingView
}

/** A law's text to be edited, and the bill drafted from it. */
export interface EditLawView {
  readonly law: Law
  /** What of it is edited; null: it is too long, and `parts` are to choose from. */
  readonly part: { readonly key: string | null; readonly name: string | null; readonly start: number } | null
  /** The blob that the text is. */
  readonly base: string
  readonly source: string
  /** What was sent and not saved, as JSON; empty: nothing was. */
  readonly edits: string
  readonly html: Html | null
  readonly parts: readonly { readonly key: string; readonly name: string }[]
  /** HTML; null: nothing was asked to be drafted yet. */
  readonly panel: Html | null
  readonly redlines: readonly Html[]
  /** Open bills on the law, in which the drafted articles may go. */
  readonly bills: readonly { readonly id: string; readonly name: string }[]
  readonly billTitle: string
  /** The law's file is another by now: what was sent was made of a former text. */
  readonly isStale: boolean
  /** What was typed without a script, and what the law says by now; null: there is nothing to put together. */
  readonly conflict: ConflictView | null
  readonly recording: RecordingView
}

/** Two texts that were made of one, for who saves second. */
export interface ConflictView {
  readonly yours: string
  /** Null: the file is gone. */
  readonly theirs: { readonly blob: string } | null
  readonly changes: readonly { readonly title: string; readonly html: Html }[]
  readonly isBaseKnown: boolean
  readonly conflicts: number
}

export interface InstructionEnd {
  readonly outcome: Outcome
  readonly effects: readonly Effect[]
}

interface LawAmended {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly instructions: number
}

/** What stands above every redline. */
interface BarsPartial {
  readonly state: Pick<Layout, 'view' | 'show'> & Partial<Layout>
  readonly changes: number
  /** Whose changes are shown, each with the mark that they bear. */
  readonly legend?: readonly { readonly mark: Html; readonly name: string }[]
  /** The place on the page that a change of the view leads to. */
  readonly fragment?: string
  /** Whether there are changes of white space alone. */
  readonly hasSpaces?: boolean
  readonly downloads?: readonly Download[]
  /** Id of the form that another view is asked for with, where no address has it. */
  readonly form?: string | undefined
}

/** Where two texts are chosen, or sent from outside of the workspace. */
interface ChooseView {
  readonly laws: readonly LawLine[]
  readonly texts: TextChoices
  /** What was chosen and typed before, where it could not be compared. */
  readonly filled: Readonly<Record<SideName, FilledSide>> | null
  readonly refused: string | null
  /** What both documents may weigh together. */
  readonly megabytes: number
}

/** A field that a form holds for the server alone. */
export interface Field {
  readonly name: string
  readonly value: string
}

interface CompareView {
  /** What a form sends again for another view, where a text is not in the workspace; null: every view has an address. */
  readonly again: readonly Field[] | null
  /** Names of the documents whose reading lost words. */
  readonly lossy: readonly string[]
  readonly heading: string
  readonly law: Law | null
  readonly sides: Readonly<Record<'before' | 'after', TextFace>>
  readonly state: Layout
  readonly html: Html
  readonly frontMatter: Html
  readonly downloads: readonly Download[]
  readonly stats: RedlineStats
  readonly hasSpaces: boolean
  readonly coarse: boolean
}

interface TextFace {
  readonly file: string
  /** Its page; null: it is not in the workspace. */
  readonly href: string | null
  readonly revision: string
}

interface DraftView {
  readonly base: BaseChoice
  readonly law: Law
  readonly face: Face
  readonly asked: Pick<RedlineState, 'law' | 'with' | 'mode'> & { readonly on: string | null }
  readonly downloads: readonly Download[]
  readonly marked: boolean
  readonly amendments: readonly Amendment[]
  readonly markOf: (amendment: string) => Html
  /** How many instructions were not carried out. */
  readonly failed: number
  /** Of those worked in: what begins after the day. */
  readonly early: readonly Amendment[]
  readonly pending: readonly Amendment[]
  readonly nameOf: (amendment: Amendment) => string
  readonly outline: readonly OutlineItem[]
  readonly html: Html
}

interface EffectView {
  readonly id: string
  readonly name: string
  readonly state: Layout
  readonly revisions: { readonly before: string | null; readonly after: string | null }
  readonly names: { readonly before: string; readonly after: string }
  readonly choices: readonly RevisionChoice[]
  readonly laws: readonly (Drawn & { readonly law: string; readonly name: string; readonly stats: RedlineStats })[]
  readonly hasSpaces: boolean
  readonly changes: number
  /** What was not carried out, by revision, as it is said. */
  readonly failures: readonly { readonly when: string; readonly messages: readonly string[] }[]
}

interface GuideView extends Drawn {
  readonly guide: Guide
  readonly pages: readonly { readonly name: GuidePage; readonly title: string }[]
}

interface HistoryView {
  readonly law: Law
  /** Of the provision. */
  readonly key: string
  readonly steps: readonly (ProvisionStep & Drawn)[]
  /** Why older commits were not read; null where all were. */
  readonly cut: FileHistory['cut']
  /** How many commits were read. */
  readonly read: number
}

interface ImportView {
  /** What was chosen before, where the document was refused. */
  readonly sent: SentDocument
  readonly refused: string | null
  /** Browsers do not fill a choice of files again. */
  readonly wasFile: boolean
  /** The largest file. */
  readonly megabytes: number
}

export interface ImportedView extends Omit<ImportedModel, 'edition' | 'preview' | 'title'> {
  readonly sentence: Say
  readonly preview: Drawn & { readonly isCut: boolean }
  /** The document's own tracked changes; null: it has none. */
  readonly changes: Html | null
  /** Null: nothing is written here. */
  readonly state: SavingState | null
  /** Why the text was not taken. */
  readonly refused: string | null
  readonly offersFileOnly: boolean
  readonly edition: EditionFound | null
}

/** The law of the workspace that the document is a later edition of. */
interface EditionFound {
  readonly id: string
  readonly name: string
  /** The blob of its text. */
  readonly base: string
  readonly changes: number
  /** How many of them no known act explains. */
  readonly rest: number
  readonly explained: readonly { readonly id: string; readonly title: string; readonly changes: number }[]
  readonly redline: Html
  readonly unexplained: Html
}

interface LawView {
  readonly downloads: readonly Download[]
  readonly law: Law
  readonly face: Face
  readonly html: Html
  readonly amendments: readonly Amendment[]
  readonly markOf: (amendment: string) => Html
  readonly outline: readonly OutlineItem[]
  readonly history: readonly FileCommit[]
  readonly uncommitted: boolean
  readonly editions: readonly TimelineEdition[]
  readonly nameOf: (amendment: Amendment) => string
}

interface OptionsView {
  readonly base: BaseChoice
  readonly question: Question
  readonly downloads: readonly Download[]
  readonly rows: readonly (Omit<OptionsRow, 'cells'> & {
    readonly lawName: string
    readonly beforeHtml: Html
    /** One for each amendment; null where it leaves the provision alone. */
    readonly cells: readonly (Html | null)[]
  })[]
  readonly show: 'all' | 'differ'
  readonly markOf: (amendment: string) => Html
  readonly laws: readonly { readonly id: string; readonly name: string }[]
  readonly faceOf: (law: string) => Face
  /** Of the amendments. */
  readonly ids: readonly string[]
}

interface RedlineView {
  readonly base: BaseChoice
  readonly law: Law
  readonly face: Face
  readonly state: RedlineState
  /** Amendments worked in, in order. */
  readonly chosen: readonly Amendment[]
  /** What else amends the law, and whether it is a rival of what is chosen. */
  readonly addable: readonly { readonly amendment: Amendment; readonly isRival: boolean }[]
  readonly chips: ReadonlyMap<string, Chip>
  readonly markOf: (amendment: string) => Html
  readonly downloads: readonly Download[]
  readonly stats: RedlineStats
  /** How many there are to step through. */
  readonly changes: number
  readonly failures: readonly Failure[]
  readonly conflicts: readonly Conflict[]
  readonly html: Html
  readonly cards: Html
  readonly coarse: boolean
  readonly outline: readonly OutlineItem[]
  /** The amendments with one of them moved by so many places. */
  readonly moved: (amendment: string, by: number) => readonly string[]
  readonly nameOf: (amendment: Amendment) => string
  readonly placeOf: (failure: Failure) => string
  readonly say: Say
}

interface TimelineView {
  readonly law: Law
  readonly editions: readonly NamedEdition[]
  readonly from: NamedEdition | null
  readonly to: NamedEdition | null
  readonly state: Layout
  /** The difference of the two editions; null where none are chosen. */
  readonly comparison: EditionsCompared | null
  readonly undated: readonly Amendment[]
  readonly amendment: (id: string) => Amendment | null
}

interface EditionsCompared extends Drawn {
  readonly before: string
  readonly after: string
  readonly stats: RedlineStats
  readonly hasSpaces: boolean
}
