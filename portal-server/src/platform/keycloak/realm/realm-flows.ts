import { asObject, asObjects, asText, type Json, type JsonObject } from './json.ts'
import type { RealmApi } from './realm-api.ts'

/** The realm's settings that say which flow is used for what. */
const bindings = ['browserFlow', 'registrationFlow', 'resetCredentialsFlow'] as const

/** What a flow is called until it is bound in the place of the one that has its name. */
const interim = (name: string): string => `${name} - new`

/**
 * Makes flows anew under other names, binds them, removes those that had their names, and gives them these. All of the realm's
 * own at once: they share the settings of their steps. Whoever is amid a sign-in begins it again.
 *
 * @param flows by their names, as realm-tree.ts has them
 * @param bound which flow the realm is to use for what, by its name
 */
export async function replaceFlows(api: RealmApi, flows: JsonObject, bound: JsonObject): Promise<void> {
  await removeInterimFlows(api)
  const made = new Map<string, string>()
  const configs = new Map<string, string>()
  for (const [name, [flow]] of Object.entries(flows) as [string, Json[]][])
    await makeFlow(api, name, asObject(flow), true, { made, configs })

  const realm = asObject(await api.get(''))
  const binding = bindings.flatMap((key) => {
    const name = bound[key] ?? realm[key]
    return typeof name === 'string' && made.has(name) ? [[key, interim(name)] as const] : []
  })
  await api.put('', Object.fromEntries(binding))

  const before = await api.list('/authentication/flows')
  for (const name of Object.keys(flows)) {
    const old = before.find(({ alias }) => alias === name)
    if (old) await api.delete(`/authentication/flows/${asText(old['id'])}`)
  }
  for (const [name, id] of made) {
    const flow = asObject(await api.get(`/authentication/flows/${id}`))
    await api.put(`/authentication/flows/${id}`, { ...flow, alias: name })
  }
  for (const [name, id] of configs) {
    const config = asObject(await api.get(`/authentication/config/${id}`))
    await api.put(`/authentication/config/${id}`, { ...config, alias: name })
  }
}

/** Of an attempt that broke off before they were bound. */
async function removeInterimFlows(api: RealmApi): Promise<void> {
  const realm = asObject(await api.get(''))
  const flows = await api.list('/authentication/flows')
  const isBound = ({ alias }: JsonObject): boolean => Object.values(realm).includes(alias ?? null)
  for (const flow of flows.filter(({ alias }) => asText(alias).endsWith(' - new')).filter((flow) => !isBound(flow)))
    await api.delete(`/authentication/flows/${asText(flow['id'])}`)
}

interface Made {
  /** Ids by the names that things are to have in the end. */
  readonly made: Map<string, string>
  readonly configs: Map<string, string>
}

async function makeFlow(
  api: RealmApi,
  name: string,
  { description = '', providerId = '', steps = [] }: JsonObject,
  topLevel: boolean,
  all: Made,
): Promise<string> {
  const flow = { alias: interim(name), description, providerId, topLevel, builtIn: false }
  const id = await api.post('/authentication/flows', flow)
  all.made.set(name, id)
  for (const step of asObjects(steps)) await makeStep(api, id, step, all)
  return id
}

async function makeStep(api: RealmApi, parentFlow: string, step: JsonObject, all: Made): Promise<void> {
  const { authenticator, configName, config = {}, flowName, flow, priority = 0, requirement = '' } = step
  const flowId = typeof flowName === 'string' ? await makeFlow(api, flowName, asObject(flow), false, all) : undefined
  const known = typeof configName === 'string' && all.configs.has(configName) ? interim(configName) : undefined
  const id = await api.post('/authentication/executions', {
    ...{ parentFlow, priority, requirement, authenticatorFlow: flowId !== undefined },
    ...(authenticator !== undefined && { authenticator }),
    ...(flowId !== undefined && { flowId }),
    ...(known !== undefined && { authenticatorConfig: known }),
  })
  if (typeof configName !== 'string' || known !== undefined) return
  all.configs.set(
    configName,
    await api.post(`/authentication/executions/${id}/config`, { alias: interim(configName), config }),
  )
}
