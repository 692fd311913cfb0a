import { writeFile } from 'node:fs/promises'
import { toSVG } from 'bwip-js/node'
import type { Browser } from 'playwright-core'

export interface SlipValues {
  readonly purpose: string
  readonly reference: string
  /** Whose slip it is; the utility's without it. */
  readonly recipientIban?: string
}

export const ownIban = 'SI56020170014356205'

const latin2: Record<string, number> = { Č: 0xc8, č: 0xe8, Š: 0xa9, š: 0xb9, Ž: 0xae, ž: 0xbe }

/** What the code says (ZBS technical standard 1.1): twenty fields, and the last says how long the others are. */
function writeCode({ purpose, reference, recipientIban = ownIban }: SlipValues): string {
  const payer = ['', '', '', '', 'Žiga Čuš', 'Šolska ulica 3', '1410 Zagorje ob Savi']
  const payment = ['00000002345', '', '', 'WTER', purpose, '18.12.2026']
  const recipient = [recipientIban, reference, 'Komunala Zagorje', 'Cesta zmage 57', '1410 Zagorje ob Savi']
  const fields = `${['UPNQR', ...payer, ...payment, ...recipient].join('\n')}\n`
  return `${fields}${String(fields.length).padStart(3, '0')}\n`
}

/** The code as the standard prints it: version 15, correction M, ISO 8859-2 announced by ECI 4. */
function drawCode(text: string): string {
  const inLatin2 = Array.from(text, (letter) => String.fromCharCode(latin2[letter] ?? letter.charCodeAt(0))).join('')
  // The version and the fixed level are the symbol's own settings, of which the types know nothing.
  const settings = { version: '15', eclevel: 'M', fixedeclevel: true }
  return toSVG({
    ...settings,
    bcid: 'qrcode',
    text: `^ECI000004${inLatin2}`,
    parsefnc: true,
    binarytext: true,
    paddingwidth: 4,
    paddingheight: 4,
    scale: 1,
  })
}

/** The slip at the foot of a bill: a page as large as A4, the code as wide as it is on paper. */
function drawBill(values: SlipValues): string {
  const { purpose, reference } = values
  const text = writeCode(values)
  return `<!doctype html><style>
      @page { size: A4; margin: 0 } body { margin: 0; font: 11pt sans-serif; background: #fff }
      .bill { box-sizing: border-box; width: 210mm; height: 296mm; padding: 20mm; position: relative }
      .slip { position: absolute; left: 0; right: 0; bottom: 0; height: 99mm; padding: 6mm; background: #fbe6da }
      svg { width: 39.4mm; background: #fff }
    </style>
    <div class="bill"><h1>Račun</h1><p>Za plačilo: 23,45 EUR</p>
      <div class="slip">${drawCode(text)}<p>Žiga Čuš</p><p>${purpose}</p><p>${reference}</p></div></div>`
}

/** What a customer has of a bill. */
export interface BillFiles {
  /** A photo of the whole page. */
  readonly picture: Buffer
  /** As it came by e-mail. */
  readonly pdf: Buffer
}

export async function makeBill(browser: Browser, values: SlipValues): Promise<BillFiles> {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 3 })
  const page = await context.newPage()
  await page.setContent(drawBill(values))
  const picture = await page.screenshot({ type: 'jpeg', quality: 80 })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await context.close()
  return { picture, pdf }
}

/** What a camera sees that is held over the slip, a little askew, as a film for Chromium's own fake camera. */
export async function filmSlip(browser: Browser, values: SlipValues, file: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  const view = `<style>html { overflow: hidden; background: #6b5b4d } .bill { zoom: 2.2; transform-origin: 0 100%;
      position: absolute !important; bottom: 0; transform: rotate(-4deg) translate(8mm, 40mm) }</style>`
  await page.setContent(drawBill(values) + view)
  const frame = await page.screenshot({ type: 'jpeg', quality: 85 })
  await context.close()
  await writeFile(file, Buffer.concat(Array.from({ length: 20 }, () => frame)))
}
