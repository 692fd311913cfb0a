import { bringRealmForward, planRealm, type FillRealm } from './bring-realm-forward.ts'
import { describeChange, describeKept, describePlace } from './describe-change.ts'
import { asObject, asText, findNamed, type JsonObject } from './json.ts'
import type { RealmApi } from './realm-api.ts'
import { findDeeds, type Deed } from './realm-deeds.ts'

export interface RealmSetUp {
  readonly api: RealmApi
  readonly fill: FillRealm
  /** Says what would be done, and does nothing. */
  readonly isDryRun?: boolean
  /** Takes a sentence at a time. */
  readonly say: (sentence: string) => void
}

/** The portal's own: it signs in by what its environment says, and so the realm has to know the same. */
const ownClients = ['portal', 'portal-mail', 'portal-clean-up', 'portal-accounts']

/** Brings a realm that is there to what this version of the portal needs. Harmless to repeat. */
export async function setUpRealm({ api, fill, isDryRun = false, say }: RealmSetUp): Promise<void> {
  const plan = await planRealm(api, fill)
  const { from, to, changes, kept, leftOver } = plan
  if (from !== undefined && from > to) {
    say(`The realm "${api.realm}" is of version ${from}, newer than this one's ${to}: it stays as it is.`)
    return
  }
  const secrets = await findOtherSecrets(api, plan.file)
  for (const change of kept) say(`${describeKept(change)}.`)
  for (const { path } of leftOver)
    say(`${describePlace(path)} is no part of the realm any more, and stays: remove it once nothing uses it.`)
  for (const change of changes) say(`${describeChange(change)}.`)
  const deeds = await findDeeds(api, from)
  for (const { words } of [...deeds, ...secrets]) say(`${words}.`)
  const isNothing = changes.length + deeds.length + secrets.length === 0 && from === to
  if (isNothing || isDryRun) {
    say(isNothing ? `The realm "${api.realm}" is up to date: version ${to}.` : 'Nothing has been changed.')
    return
  }
  await bringRealmForward(api, plan, async () => {
    // Groups that the first of them need are there by now.
    for (const deed of await findDeeds(api, from)) await deed.act?.()
    for (const { act } of secrets) await act?.()
  })
  say(`The realm "${api.realm}" is of version ${to} now${from === undefined ? '' : `, and was of version ${from}`}.`)
}

async function findOtherSecrets(api: RealmApi, file: JsonObject): Promise<Deed[]> {
  const deeds: Deed[] = []
  for (const { id, clientId } of await api.list('/clients')) {
    if (!ownClients.includes(asText(clientId))) continue
    const secret = findNamed(file['clients'], 'clientId', asText(clientId))?.['secret']
    const { value } = asObject(await api.get(`/clients/${asText(id)}/client-secret`))
    if (secret === undefined || secret === value) continue
    deeds.push({
      words: `client "${asText(clientId)}" gets the secret that the environment says`,
      act: async () => {
        const client = asObject(await api.get(`/clients/${asText(id)}`))
        await api.put(`/clients/${asText(id)}`, { ...client, secret })
      },
    })
  }
  return deeds
}
