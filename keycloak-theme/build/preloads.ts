import { readFile } from 'node:fs/promises'
import { locales } from './brand.ts'
import { pagesOf, type Part } from '../src/login/parts-of-pages.ts'

/** The page with such links, but to what it names itself. */
export function withPreloads(page: string, preloads: string): string {
  const missing = preloads.replace(/<link rel="modulepreload" href="[^"]*\/([^"/]+)">/g, (link, file: string) =>
    page.includes(`/${file}"`) ? '' : link,
  )
  return page.replace('</head>', () => `${missing}</head>`)
}

/** What Vite writes beside the build: each file by its source. */
export type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>

export const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest

/** The script of each part of the sign-in's pages. */
const scripts: Readonly<Record<Part, string>> = {
  forms: 'src/login/forms/form-page.tsx',
  notices: 'src/login/notices/notice-page.tsx',
  'second-factor': 'src/login/second-factor/second-factor-page.tsx',
  programs: 'src/login/programs/program-page.tsx',
}

/**
 * Links by which a browser fetches at once what the page's first script will ask for: its part, and the words in the one
 * language that it speaks.
 *
 * @param base FreeMarker's expression for the address of the build
 */
export function loginPreloads(manifest: Manifest, pageId: string, base: string): string {
  const part = (Object.keys(pagesOf) as Part[]).find((name) => pagesOf[name].some((id) => id === pageId))
  const folders = ['src/login', ...(part === undefined ? [] : [`src/login/${part}`])]
  const shared = part === undefined ? [] : filesOf(manifest, scripts[part])
  return links(shared, base) + inLanguage(manifest, folders, base, "((locale.currentLanguageTag)!'sl')")
}

export const accountPreloads = (manifest: Manifest, base: string): string =>
  inLanguage(manifest, ['src/account'], base, 'locale')

const inLanguage = (manifest: Manifest, folders: readonly string[], base: string, language: string): string => {
  const [slovenian, english] = locales.map((locale) =>
    links(
      folders.flatMap((folder) => filesOf(manifest, `${folder}/words.${locale}.ts`)),
      base,
    ),
  )
  return `<#if ${language} == 'en'>${english}<#else>${slovenian}</#if>`
}

/** A source's file and those that it imports. */
function filesOf(manifest: Manifest, source: string): string[] {
  const { file, imports = [] } = manifest[source] ?? {}
  if (file === undefined) throw new Error(`There is no file of ${source} in the build.`)
  return [file, ...imports.flatMap((name) => manifest[name]?.file ?? [])]
}

const links = (files: readonly string[], base: string): string =>
  [...new Set(files)].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('')
