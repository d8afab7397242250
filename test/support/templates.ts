import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A template by its path in `views/` without the ending: `home`, `partials/top`. */
export type Sources = Readonly<Record<string, string>>

/** The templates of a folder. */
export function templatesIn(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ejs'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]))
}

/**
 * What the compiler says of templates, a line each: every template is read as a function of the names that `server/views.ts`
 * gives it, `<%=` as a call with a text, `<%-` as one with markup, and an include as one with the names of its template.
 */
export function compileTemplates(sources: Sources): readonly string[] {
  // Beside the sources: the types of libraries are looked for from there.
  const folder = mkdtempSync(resolve('.templates-'))
  try {
    const free = freeNames(folder, sources)
    return compiled(folder, sources, (name) => typed(name, free.get(name) ?? []))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The names that each template uses and does not make: the compiler tells which they are. */
function freeNames(folder: string, sources: Sources): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of compiled(folder, sources, () => untyped)) {
    const [, template, name] =
      /^([\w/-]+)\.ejs: (?:Cannot find name|No value exists in scope for the shorthand property) '(\w+)'/.exec(line) ??
      []
    if (template !== undefined && name !== undefined && !found.get(template)?.includes(name))
      found.set(template, [...(found.get(template) ?? []), name])
  }
  return found
}

function compiled(folder: string, sources: Sources, headOf: (template: string) => string): string[] {
  const files = new Map<string, string>(
    Object.keys(sources).map((template) => [`${template.replaceAll('/', '__')}.ts`, template]),
  )
  for (const [file, template] of files)
    writeFileSync(join(folder, file), `${headOf(template)}${statementsOf(sources[template] ?? '')}\n}\n`)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../tsconfig.json',
      include: ['*.ts', '../src/**/*.d.ts'],
      compilerOptions: { noUnusedLocals: false, types: ['node'] },
    }),
  )
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  })
  return stdout.split('\n').flatMap((line) => {
    const [, file, message] = /([\w-]+\.ts)\(\d+,\d+\): error TS\d+: (.*)/.exec(line) ?? []
    return file === undefined ? [] : [`${files.get(file) ?? file}.ejs: ${message}`]
  })
}

/** The beginning of a function in which every name but those of the language is unknown. */
const untyped = `declare function text(value: unknown): void
declare function markup(value: unknown): void
declare function included(name: string, locals: unknown): unknown
export function template(locals: any): void {
`

/** The same with the names that a template is given. */
function typed(template: string, names: readonly string[]): string {
  const isPartial = template.startsWith('partials/')
  const own = isPartial ? `Partials['${template.slice('partials/'.length)}']` : `Views['${template}']`
  return `import type { Html } from '../src/exporting/html/tag.ts'
import type { Frame, Partials, Views } from '../src/server/views.ts'
declare function text(value: string | number | null | undefined): void
declare function markup(value: Html): void
declare function included<Name extends keyof Partials>(name: Name, locals: Frame & Partials[Name]): Html
export function template(locals: Frame & ${own}): void {
${names.length === 0 ? '' : `const { ${names.join(', ')} } = locals\n`}`
}

function statementsOf(source: string): string {
  const tags = [...source.matchAll(/<%([=-]?)([^]*?)-?%>/g)]
  return tags
    .map(([, kind, code = '']) => {
      if (kind === '=') return `text(${code})`
      if (kind === '-') return `markup(${withIncludes(code)})`
      return withConstants(code)
    })
    .join('\n;\n')
}

/** What is included sees what the template itself is given, and what it is handed besides. */
function withIncludes(code: string): string {
  return code.replace(
    /include\('(?:partials\/)?([\w-]+)'(?:, (\{[^]*\}))?\)/,
    (_, name, handed) => `included('${name}', { ...locals, ...${handed ?? '{}'} })`,
  )
}

/** Lists that a loop goes through are told by their very words, not as texts of any kind. */
function withConstants(code: string): string {
  const start = code.search(/ of \[/) + ' of '.length
  if (start < ' of '.length) return code
  let depth = 0
  let end = start
  do {
    if (code[end] === '[') depth += 1
    else if (code[end] === ']') depth -= 1
    end += 1
  } while (depth > 0)
  return `${code.slice(0, start)}(${code.slice(start, end)} as const)${code.slice(end)}`
}
