import type { editor as words } from './ru.ts'

export const editor: Readonly<Record<keyof typeof words, string>> = {
  'editor.fix': 'Replace with “{{text}}”',
  'editor.close': 'Close the quotation',
  'editor.bill': 'Text of the bill',
  'editor.problems': 'Problems: {{count}}',
  'editor.remarks': 'Remarks: {{count}}',
  'editor.find': 'Find in the text',
  'editor.fine': 'No problems',
  'editor.looking': 'Checking…',
  'editor.unreachable':
    'The server does not answer: the text is not checked. You can go on; what you type stays in this window.',
  'editor.too-long':
    'The text is too long to be checked as you type. Save it: the page of the bill will show every problem.',
  'editor.changes': 'What changes',
  'editor.cited': 'The law now',
  'editor.openLaw': 'Open in the law',
  'editor.margin': 'Instructions and provisions',
  'editor.nothingCited': 'Put the cursor into an instruction: the provision and what becomes of it will stand here.',
  'editor.goTo': 'To the instruction',
  'editor.line': 'Line {{line}}',
  'editor.keys':
    'Enter: next item · Alt+↑ ↓: move it · Ctrl+Space: suggestions · F8: next problem · Alt+Enter: to the notes in the margin',
  'editor.applied': 'carried out',
  'editor.remarked': 'carried out, with a remark',
  'editor.failed': 'not carried out',
  'editor.not-run': 'not run',
  'editor.kept': 'Unsaved text of {{time}} is kept in this browser.',
  'editor.takeBack': 'Bring it back',
  'editor.forget': 'Discard it',
}
