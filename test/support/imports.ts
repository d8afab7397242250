import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** Every TypeScript file under `src`, by its path from the root of the repository, with the files that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Reads which file of `src` imports which, imports of types included. Packages and Node's own modules are left out. */
export function readImports(): Imports {
  const files = sourceFiles('src')
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]))
}

/** The packages that the files under a folder import, by name: `@scope/name` or `name`. */
export function packagesUnder(folder: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const file of sourceFiles(folder)) {
    for (const specifier of specifiers(readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) continue
      const parts = specifier.split('/')
      found.add(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return found
}

/**
 * One cycle among the nodes, as the path that leads back to its first node, or null if there is none.
 * Depth first: a node that is met again while its own imports are still being followed closes a cycle.
 */
export function findCycle(graph: ReadonlyMap<string, Iterable<string>>): readonly string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (node: string): readonly string[] | null => {
    const at = path.indexOf(node)
    if (at !== -1) return [...path.slice(at), node]
    if (done.has(node)) return null
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle !== null) return cycle
    }
    path.pop()
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const cycle = visit(node)
    if (cycle !== null) return cycle
  }
  return null
}

/** The graph between folders that the graph between files makes; `folderOf` says where a file belongs. */
export function foldersOf(
  imports: Imports,
  folderOf: (file: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>()
  for (const [file, targets] of imports) {
    const from = folderOf(file)
    const known = graph.get(from) ?? new Set<string>()
    graph.set(from, known)
    for (const target of targets) if (folderOf(target) !== from) known.add(folderOf(target))
  }
  return graph
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]s$/.test(name))
    .map((name) => posix.normalize(join(folder, name)))
    .sort()
}

function importsOf(file: string, source: string): readonly string[] {
  return specifiers(source)
    .filter((specifier) => specifier.startsWith('.') && specifier.endsWith('.ts'))
    .map((specifier) => posix.join(dirname(file), specifier))
}

/** What stands between quotation marks behind `from`, `import` or `import(`. */
function specifiers(source: string): readonly string[] {
  const statement = /^(?:import|export)\b[\w\s{},*$]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...source.matchAll(statement)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic) as string)
}
