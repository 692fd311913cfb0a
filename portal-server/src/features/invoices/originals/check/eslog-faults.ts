import { SaxesParser } from 'saxes'

/* Whether what billing sends is an invoice in eSLOG 2.0 (the Slovenian standard, urn:eslog:2.00) for the bill that it is sent for. */

export type EslogFault = 'utf-8-expected' | 'xml-not-well-formed' | 'xml-with-dtd' | 'eslog-expected' | 'other-invoice'

const namespace = 'urn:eslog:2.00'
/** BT-1 of EN 16931. */
const numberPath = 'Invoice/M_INVOIC/S_BGM/C_C106/D_1004'
const deepest = 100
/** What a browser runs, wherever it stands in a file that somebody opens from their disk. Signatures are neither. */
const runByBrowsers: ReadonlySet<string> = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'])

class Refused extends Error {
  readonly fault: EslogFault

  constructor(fault: EslogFault) {
    super(fault)
    this.fault = fault
  }
}

/** @returns none where it may be passed on; it is read up to the first */
export function findEslogFaults(bytes: Buffer, number: string): EslogFault[] {
  try {
    return readNumber(decode(bytes)).trim() === number ? [] : ['other-invoice']
  } catch (error) {
    if (error instanceof Refused) return [error.fault]
    throw error
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('utf-8-expected')
  }
}

/** The parser knows no files and no network, and entities beyond XML's own five are an error. */
function readNumber(text: string): string {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let number = ''
  const refuse = (fault: EslogFault): void => {
    throw new Refused(fault)
  }
  parser.on('error', () => refuse('xml-not-well-formed'))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (encoding.toLowerCase() !== 'utf-8') refuse('utf-8-expected')
  })
  parser.on('doctype', () => refuse('xml-with-dtd'))
  // Of the style that it names a browser makes a page with scripts.
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuse('eslog-expected')
  })
  parser.on('opentag', ({ local, uri }) => {
    if (path.length === 0 && (local !== 'Invoice' || uri !== namespace)) refuse('eslog-expected')
    if (path.length >= deepest || runByBrowsers.has(uri)) refuse('eslog-expected')
    path.push(uri === namespace ? local : `{${uri}}${local}`)
  })
  parser.on('closetag', () => path.pop())
  const take = (piece: string): void => {
    if (path.length === 5 && path.join('/') === numberPath) number += piece
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
  return number
}
