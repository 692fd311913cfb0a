import { ensureLibraries } from './java-libraries.ts'

/* Programs that judge documents and invoices. Another version knows other rules, and would find other things. */

const veraPdf = '1.28.2'
const phiveRules = '4.3.7'
const phive = '12.0.3'
const jaxb = '4.0.5'

/** Judges PDF/UA and PDF/A. @returns the class path */
export const ensureVeraPdf = (): Promise<string> =>
  ensureLibraries(`verapdf-${veraPdf}`, [{ group: 'org.verapdf.apps', name: 'greenfield-apps', version: veraPdf }])

/** Judges invoices by the rules of EN 16931. @returns the class path */
export const ensureInvoiceJudge = (): Promise<string> =>
  ensureLibraries(`phive-${phiveRules}`, [
    { group: 'com.helger.phive.rules', name: 'phive-rules-en16931', version: phiveRules },
    { group: 'com.helger.phive', name: 'phive-xml', version: phive },
    // Without it every invoice is wrong, as none can be read.
    { group: 'org.glassfish.jaxb', name: 'jaxb-runtime', version: jaxb },
  ])
