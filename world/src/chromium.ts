import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { WorldProblem } from './problem.ts'
import { runToEnd } from './run.ts'

// Without windows of its own, which nobody sees here, it takes half the processor's time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApplications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']

function listCandidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApplications.map((application) => join('/Applications', application)),
  ]
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that tests drive: CHROMIUM_PATH, or the first one installed. */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (!isExecutable(chosen)) throw new WorldProblem(`CHROMIUM_PATH is "${chosen}", where there is no program to run.`)
    return chosen
  }
  const found = listCandidates().find(isExecutable)
  if (found === undefined)
    throw new WorldProblem(
      'There is no Chromium for the tests in the browser: install it (Debian: "sudo apt-get install chromium") or set CHROMIUM_PATH.',
    )
  return found
}

/** Where there is no browser and this may be changed (root on Debian or Ubuntu), it is installed. */
export async function ensureChromium(): Promise<void> {
  const isMissing = !process.env['CHROMIUM_PATH'] && !listCandidates().some(isExecutable)
  if (isMissing && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // A machine that has just started updates itself, and holds the lock meanwhile.
    const patiently = ['-o', 'DPkg::Lock::Timeout=300']
    await runToEnd('apt-get', [...patiently, 'update'], { env })
    await runToEnd('apt-get', [...patiently, 'install', '--yes', '--no-install-recommends', 'chromium'], { env })
  }
  findChromium()
}

/** What Playwright leaves out: Chromium takes the last list that it is given, which is ours. */
const playwrightLeavesOut = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]
/** The address bar's own pages, which nobody sees here, and which take longer to start than the portal's. */
const addressBar = ['WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxPopup']

/**
 * A browser of its own that asks nobody on the network for anything but what its pages need.
 * @param more arguments of the browser, for a device that it is to have
 */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${[...playwrightLeavesOut, ...addressBar].join()}`,
      ...more,
    ],
  })
}
