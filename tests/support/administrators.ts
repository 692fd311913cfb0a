import { asAdministrator, type Account } from '@moja-komunala/world/actors/customers.ts'

/** A role of Keycloak's administration, such as `view-events`, as mappings take it. */
export async function realmManagementRole(name: string) {
  const keycloak = await asAdministrator()
  const [client] = await keycloak.clients.find({ clientId: 'realm-management' })
  const clientUniqueId = client?.id ?? ''
  const role = await keycloak.clients.findRole({ id: clientUniqueId, roleName: name })
  if (role?.id === undefined) throw new Error(`The realm has no role "${name}" of administration.`)
  return { clientUniqueId, role: { id: role.id, name } }
}

/** As an administrator does at the console. */
export async function giveRole({ subject }: Pick<Account, 'subject'>, name: string) {
  const mapping = await realmManagementRole(name)
  const { clientUniqueId, role } = mapping
  await (await asAdministrator()).users.addClientRoleMappings({ id: subject, clientUniqueId, roles: [role] })
  return mapping
}
