import { StyleModule } from 'style-mod'

/**
 * CodeMirror writes its styles into the page as it goes, which the policy of the pages forbids for elements. Sheets that a
 * script makes are allowed: each module becomes one of the document's.
 */
export function adoptStyles(): void {
  const adopted = new Set<StyleModule>()
  StyleModule.mount = (_root, modules) => {
    const fresh = [modules].flat().filter((module) => !adopted.has(module))
    for (const module of fresh) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(module.getRules())
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      adopted.add(module)
    }
  }
}
