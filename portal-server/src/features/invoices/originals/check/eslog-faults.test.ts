import { describe, expect, it } from '@jest/globals'
import { findEslogFaults } from './eslog-faults.ts'

const eslog = (number = '2026/10 7', { before = '', root = 'Invoice', namespace = 'urn:eslog:2.00' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}<${root} xmlns="${namespace}"><M_INVOIC Id="data"><S_UNH><D_0062>${number}x</D_0062></S_UNH>` +
  `<S_BGM><C_C002><D_1001>380</D_1001></C_C002><C_C106><D_1004>${number}</D_1004></C_C106></S_BGM></M_INVOIC>` +
  `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>č=</SignatureValue></Signature></${root}>`
const faultsOf = (xml: string | Buffer) => findEslogFaults(Buffer.from(xml), '2026/10 7')

describe('an invoice in eSLOG', () => {
  it.each<[string, string]>([
    ['as it is written', eslog()],
    ['with a byte order mark', `\ufeff${eslog()}`],
    ['with a number in a CDATA section, on a line of its own', eslog('\n <![CDATA[2026/10]]>&#32;7\n')],
    ['with a note of the program that made it', eslog(undefined, { before: '<?billing 4.2?>' })],
    [
      'with prefixes',
      eslog()
        .replaceAll(/(<\/?)(\w+_\w+|Invoice)/g, '$1e:$2')
        .replace('xmlns=', 'xmlns:e='),
    ],
  ])('is taken %s', (_, xml) => {
    expect(faultsOf(xml)).toEqual([])
  })

  it.each<[string, string, string | Buffer]>([
    ['of another bill', 'other-invoice', eslog('2026/10 8')],
    [
      'that has the number elsewhere',
      'other-invoice',
      eslog('').replace('<S_UNH>', '<C_C106><D_1004>2026/10 7</D_1004></C_C106><S_UNH>'),
    ],
    ['of another version', 'eslog-expected', eslog(undefined, { namespace: 'urn:eslog:1.60' })],
    ['in another syntax', 'eslog-expected', eslog(undefined, { root: 'CrossIndustryInvoice' })],
    ['that is cut off', 'xml-not-well-formed', eslog().slice(0, -3)],
    ['that goes on', 'xml-not-well-formed', `${eslog()}<a/>`],
    ['with an entity that nobody knows', 'xml-not-well-formed', eslog('&number;')],
    [
      'with a document type',
      'xml-with-dtd',
      eslog(undefined, { before: '<!DOCTYPE Invoice [<!ENTITY n SYSTEM "file:///etc/passwd">]>' }),
    ],
    ['in another encoding', 'utf-8-expected', Buffer.from(eslog().replace('č', 'è'), 'latin1')],
    ['that says it is in another one', 'utf-8-expected', eslog().replace('UTF-8', 'windows-1250')],
    [
      'with a script, which a browser runs',
      'eslog-expected',
      eslog('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
    ],
    [
      'with a picture that has one',
      'eslog-expected',
      eslog('<s:svg xmlns:s="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    [
      'with a style, of which a browser makes a page',
      'eslog-expected',
      eslog(undefined, { before: '<?xml-stylesheet type="text/xsl" href="https://drugje.example/a.xsl"?>' }),
    ],
    ['with a style at its end', 'eslog-expected', `${eslog()}<?xml-stylesheet href="a.css"?>`],
    ['nested without an end', 'eslog-expected', eslog('<a>'.repeat(100_000))],
    ['of nothing', 'xml-not-well-formed', ''],
  ])('is refused %s', (_, fault, xml) => {
    expect(faultsOf(xml)).toEqual([fault])
  })
})
