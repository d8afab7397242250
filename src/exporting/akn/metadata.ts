import type { Amendment, InstructionKind } from '../../amendment/types.ts'
import type { LawMeta } from '../../law/types.ts'
import type { BillDocument, DraftDocument, WorkedIn } from '../types.ts'
import { element, type XmlElement } from '../xml/element.ts'

export const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** Facts that Akoma Ntoso has no element for are kept in one of our own: an import has them back. */
const ownNamespace = 'urn:engross:law'

/** How the standard names what an instruction does to a text; null for what does nothing to it. */
export const modificationTypes = {
  'replace-words': 'substitution',
  'insert-words': 'insertion',
  'delete-words': 'repeal',
  'replace-run': 'substitution',
  'add-sentences': 'insertion',
  'replace-unit': 'substitution',
  'insert-unit': 'insertion',
  'repeal-unit': 'repeal',
  'delete-unit': 'repeal',
  'renumber-unit': 'renumbering',
  'designate-text': 'renumbering',
  'suspend-unit': null,
  'repeal-law': 'repeal',
} as const satisfies Readonly<Record<InstructionKind, string | null>>

/** The name of a law among all works, after the standard's naming convention: /akn/ru/act/2003-07-07/126-фз. */
export function lawIri({ number, date, title, scheme }: LawMeta): string {
  return iri(scheme === 'us-code' ? 'us' : 'ru', 'act', date, number ?? title)
}

export function billIri({ id, meta }: Amendment): string {
  const country = meta.language === 'en' ? 'us' : 'ru'
  const { status, adopted, introduced, number } = meta
  return iri(country, status === 'adopted' ? 'act' : 'bill', adopted ?? introduced, number ?? id)
}

function iri(country: string, kind: string, date: string | null, name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `/akn/${country}/${kind}/${date ?? 'undated'}/${slug || 'unnamed'}`
}

const anyDay = '0001-01-01'

export function lawMetadata({ law, worked, today }: DraftDocument): XmlElement {
  const { meta } = law
  const work = lawIri(meta)
  const acts = worked.map((one, index) => ({ ...one, eId: `am${index + 1}`, day: dayOf(one.bill) ?? today }))
  const modifications = acts.flatMap((one) => passive(one, one.eId))
  return element('meta', {}, [
    identification({
      work,
      date: meta.date ?? anyDay,
      expression: worked.length === 0 ? (meta.edition ?? meta.date ?? anyDay) : today,
      language: meta.language,
      alias: meta.title,
      number: meta.number,
    }),
    element('lifecycle', { source: '#engross' }, [
      element('eventRef', { date: meta.date ?? anyDay, source: '#ro1', type: 'generation' }),
      ...acts.map(({ eId, day }) => element('eventRef', { date: day, source: `#${eId}`, type: 'amendment' })),
    ]),
    modifications.length === 0
      ? null
      : element('analysis', { source: '#engross' }, [element('passiveModifications', {}, modifications)]),
    element('references', { source: '#engross' }, [
      element('original', { eId: 'ro1', href: work, showAs: meta.citation }),
      ...acts.map(({ eId, bill }) => element('passiveRef', { eId, href: billIri(bill), showAs: bill.meta.title })),
      engross(),
    ]),
    element('proprietary', { source: '#engross' }, [
      element('own:law', {
        'xmlns:own': ownNamespace,
        scheme: meta.scheme,
        'first-level': meta.firstLevel ?? undefined,
        citation: meta.citation,
        status: meta.status,
        edition: meta.edition ?? undefined,
      }),
    ]),
  ])
}

/** What an act did to the law, change by change. */
function passive({ bill, reports }: WorkedIn, act: string): readonly XmlElement[] {
  return reports.flatMap(({ origin, effects, outcome }) => {
    const kind = bill.instructions[origin.instruction]?.kind
    const type = kind === undefined ? null : modificationTypes[kind]
    if (type === null || outcome === 'failed' || outcome === 'not-run') return []
    return effects.map(({ place }, index) =>
      element('textualMod', { type, eId: `${act}__pmod_${origin.instruction + 1}_${index + 1}` }, [
        element('source', { href: `#${act}` }),
        element('destination', { href: place.key === '' ? '#' : `#${place.key}` }),
      ]),
    )
  })
}

/** A bill's metadata with what its instructions do to which provision. */
export function billMetadata(document: BillDocument): XmlElement {
  const { bill, today } = document
  const { meta } = bill
  const work = billIri(bill)
  const modifications = active(document)
  return element('meta', {}, [
    identification({
      work,
      date: meta.introduced ?? meta.adopted ?? anyDay,
      expression: meta.adopted ?? meta.introduced ?? today,
      language: meta.language,
      alias: meta.title,
      number: meta.number ?? null,
    }),
    modifications.length === 0
      ? null
      : element('analysis', { source: '#engross' }, [element('activeModifications', {}, modifications)]),
    element('references', { source: '#engross' }, [
      element('original', { eId: 'ro1', href: work, showAs: meta.title }),
      ...document.laws.map(({ base }, index) =>
        element('activeRef', { eId: `law${index + 1}`, href: lawIri(base.meta), showAs: base.meta.citation }),
      ),
      engross(),
    ]),
  ])
}

function active({ bill, laws, reports }: BillDocument): readonly XmlElement[] {
  const known = new Map(laws.map(({ base }) => [base.id, lawIri(base.meta)]))
  return reports.flatMap(({ origin, law, effects }) => {
    const kind = bill.instructions[origin.instruction]?.kind
    const type = kind === undefined ? null : modificationTypes[kind]
    const target = law === null ? undefined : known.get(law)
    if (type === null || target === undefined) return []
    return effects.map(({ place, after }, index) =>
      element('textualMod', { type, eId: `amod_${origin.instruction + 1}_${index + 1}` }, [
        element('source', { href: `#mod_${origin.instruction + 1}` }),
        element('destination', { href: place.key === '' ? target : `${target}#${place.key}` }),
        after === '' ? null : element('new', { href: `#mod_${origin.instruction + 1}` }),
      ]),
    )
  })
}

interface Identity {
  readonly work: string
  readonly date: string
  readonly expression: string
  readonly language: string
  readonly alias: string
  readonly number: string | null
}

function identification({ work, date, expression, language, alias, number }: Identity): XmlElement {
  const threeLetters = language === 'ru' ? 'rus' : 'eng'
  const version = `${work}/${threeLetters}@${expression}`
  const author = element('FRBRauthor', { href: '#engross' })
  const country = work.split('/')[2] ?? 'ru'
  return element('identification', { source: '#engross' }, [
    element('FRBRWork', {}, [
      element('FRBRthis', { value: `${work}/!main` }),
      element('FRBRuri', { value: work }),
      element('FRBRalias', { name: 'title', value: alias }),
      element('FRBRdate', { name: 'date', date }),
      author,
      element('FRBRcountry', { value: country }),
      number === null ? null : element('FRBRnumber', { value: number }),
    ]),
    element('FRBRExpression', {}, [
      element('FRBRthis', { value: `${version}/!main` }),
      element('FRBRuri', { value: version }),
      element('FRBRdate', { name: 'edition', date: expression }),
      author,
      element('FRBRlanguage', { language: threeLetters }),
    ]),
    element('FRBRManifestation', {}, [
      element('FRBRthis', { value: `${version}/!main.xml` }),
      element('FRBRuri', { value: `${version}.akn` }),
      element('FRBRdate', { name: 'markup', date: expression }),
      author,
    ]),
  ])
}

const engross = (): XmlElement =>
  element('TLCOrganization', { eId: 'engross', href: '/ontology/organization/engross', showAs: 'Engross' })

function dayOf({ meta: { effective, adopted, introduced } }: Amendment): string | null {
  return effective ?? adopted ?? introduced
}
