import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startChild, type Child } from '../child.ts'
import { freePort } from '../ports.ts'
import { WorldProblem } from '../problem.ts'
import { ensureDebianPackage } from '../test/debian-packages.ts'
import { until } from '../test/until.ts'

/** What becomes of mail to each of these, by Postfix's own doing. Whoever else there is at tuja.example, Postfix doesn't relay to. */
export const destinations = {
  noSuchUser: 'nihce@doma.example',
  fullMailbox: 'polna@doma.example',
  noSuchUserThere: 'nihce@tuja.example',
  refusedByPolicy: 'politika@tuja.example',
  greylistedForGood: 'siva@tuja.example',
  relayDenied: 'kdorkoli@nikogarsnja.example',
  tooLargeThere: 'ana@majhna.example',
  serverAway: 'ana@zaprta.example',
  noSuchDomain: 'ana@ni-je.invalid',
} as const

/** Mails of the portal have some 20 kB; what is larger than its beginning fits nowhere. */
const mailboxBytes = 200_000

/**
 * Debian's Postfix as a process of a test's own, on this machine alone: it takes mail as the utility's server would, and is the
 * servers that it takes it to as well. What it gives up it gives up after seconds, not after days.
 */
export class Postfix {
  readonly #child: Child
  readonly #folder: string
  readonly url: string

  private constructor(child: Child, folder: string, port: number) {
    this.#child = child
    this.#folder = folder
    this.url = `smtp://127.0.0.1:${port}`
  }

  /**
   * @param bounces what comes back to addresses of that domain is handed in at that port
   * @throws WorldProblem where it cannot be had, or may not run
   */
  static async start(bounces: { readonly domain: string; readonly port: number }): Promise<Postfix> {
    // Its programs change from one user to another.
    if (process.getuid?.() !== 0)
      throw new WorldProblem(
        'Real bounces need Postfix, which only runs as root: run this test as root, as .ci/run does.',
      )
    const programs = await ensureDebianPackage('postfix', 'A real bounce')
    const folder = await mkdtemp(join(tmpdir(), 'postfix-'))
    const ports = {
      own: await freePort(),
      elsewhere: await freePort(),
      small: await freePort(),
      closed: await freePort(),
    }
    await layOut(folder, programs, ports, bounces)
    const child = startChild({
      name: 'Postfix',
      command: join(programs, 'usr/lib/postfix/sbin/master'),
      args: ['-c', join(folder, 'etc'), '-d'],
      env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: join(programs, 'usr/lib/postfix') },
      logFile: join(folder, 'output'),
    })
    const postfix = new Postfix(child, folder, ports.own)
    await until('Postfix runs', async () => {
      if (!child.isRunning()) throw new Error(`Postfix did not start:\n${child.logTail()}\n${await postfix.log()}`)
      return (await postfix.log()).includes('daemon started')
    })
    return postfix
  }

  /** What it has said, for whoever wonders. */
  log(): Promise<string> {
    return readFile(join(this.#folder, 'log'), 'utf8').catch(() => '')
  }

  async stop(): Promise<void> {
    await this.#child.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

interface Ports {
  readonly own: number
  readonly elsewhere: number
  readonly small: number
  readonly closed: number
}

const queueFolders = [
  'active',
  'bounce',
  'corrupt',
  'defer',
  'deferred',
  'flush',
  'hold',
  'incoming',
  'private',
  'saved',
  'trace',
]
/** Users and groups that every Debian has, so that none have to be made. */
const [owner, mailboxOwner, dropGroup] = ['daemon', 'nobody', 'mail']

async function layOut(
  folder: string,
  programs: string,
  ports: Ports,
  bounces: { readonly domain: string; readonly port: number },
): Promise<void> {
  const [ownerId, mailboxOwnerId] = await Promise.all([idOf(owner), idOf(mailboxOwner)])
  await chmod(folder, 0o711)
  for (const part of ['etc', 'queue', 'data', 'mailboxes', 'queue/maildrop', 'queue/public', 'queue/pid'])
    await mkdir(join(folder, part))
  for (const part of queueFolders) await mkdir(join(folder, 'queue', part), { mode: 0o700 })
  for (const part of ['data', 'queue/maildrop', 'queue/public', ...queueFolders.map((name) => `queue/${name}`)])
    await chown(join(folder, part), ownerId, -1)
  const full = join(folder, 'mailboxes/polna')
  await writeFile(full, `${'x'.repeat(99)}\n`.repeat(mailboxBytes / 100 - 10))
  for (const path of [join(folder, 'mailboxes'), full]) await chown(path, mailboxOwnerId, -1)
  await writeFile(join(folder, 'etc/main.cf'), settingsOf(folder, programs, ports, bounces, mailboxOwnerId))
  await writeFile(join(folder, 'etc/master.cf'), servicesOf(ports))
}

const idOf = async (user: string): Promise<number> => Number((await promisify(execFile)('id', ['-u', user])).stdout)

const settingsOf = (
  folder: string,
  programs: string,
  { elsewhere, small, closed }: Ports,
  { domain, port }: { readonly domain: string; readonly port: number },
  mailboxOwnerId: number,
): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = ${programs}/usr/sbin
daemon_directory = ${programs}/usr/lib/postfix/sbin
shlib_directory = ${programs}/usr/lib/postfix
meta_directory = ${folder}/etc
import_environment = LD_LIBRARY_PATH MAIL_CONFIG LANG=C
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
mail_owner = ${owner}
default_privs = ${mailboxOwner}
setgid_group = ${dropGroup}
myhostname = posta.komunala.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
smtp_host_lookup = native
smtpd_reject_unlisted_recipient = no
virtual_mailbox_domains = doma.example
virtual_mailbox_base = ${folder}/mailboxes
virtual_mailbox_maps = inline:{ {${destinations.fullMailbox}=polna} }
virtual_uid_maps = static:${mailboxOwnerId}
virtual_gid_maps = static:${mailboxOwnerId}
virtual_minimum_uid = 1
virtual_mailbox_limit = ${mailboxBytes}
message_size_limit = ${mailboxBytes}
transport_maps = inline:{ {tuja.example=smtp:[127.0.0.1]:${elsewhere}} {nikogarsnja.example=smtp:[127.0.0.1]:${elsewhere}}
  {majhna.example=smtp:[127.0.0.1]:${small}} {zaprta.example=smtp:[127.0.0.1]:${closed}} {${domain}=smtp:[127.0.0.1]:${port}} }
delay_warning_time = 2s
maximal_queue_lifetime = 6s
bounce_queue_lifetime = 60s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
`

/** master.cf: who listens where, and Postfix's own programs as it ships them, but for the folder that they would be locked into. */
const servicesOf = ({ own, elsewhere, small }: Ports): string => `127.0.0.1:${own} inet n - n - - smtpd
127.0.0.1:${elsewhere} inet n - n - - smtpd
  -o myhostname=tuja.example
  -o mynetworks=192.0.2.0/24
  -o relay_domains=tuja.example
  -o smtpd_relay_restrictions=reject_unauth_destination
  -o { smtpd_sender_restrictions = check_recipient_access inline:{
    {${destinations.noSuchUserThere}=550 5.1.1 User unknown in virtual mailbox table}
    {${destinations.refusedByPolicy}=554 5.7.1 Refused by policy}
    {${destinations.greylistedForGood}=451 4.7.1 Greylisted, try again later} } }
127.0.0.1:${small} inet n - n - - smtpd
  -o myhostname=majhna.example
  -o message_size_limit=1000
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`
