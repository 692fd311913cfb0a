import ipaddr from 'ipaddr.js'

/** All of IPv6 that leads anywhere. */
const globalIpv6 = ipaddr.parseCIDR('2000::/3')

/**
 * What an address is to the portal: anybody's, one of those that the operator allows, or one that a webhook has no business
 * with: private, loopback, link-local, multicast, translated, reserved.
 */
export function judgeAddress(text: string, allowedNetworks: readonly string[]): 'public' | 'allowed' | 'refused' {
  // An IPv4 address in IPv6's notation is that IPv4 address.
  const address = ipaddr.process(text)
  const isIn = ([network, bits]: ReturnType<typeof ipaddr.parseCIDR>): boolean =>
    network.kind() === address.kind() && address.match(network, bits)
  if (allowedNetworks.map(ipaddr.parseCIDR).some(isIn)) return 'allowed'
  if (address.range() !== 'unicast') return 'refused'
  return address.kind() === 'ipv4' || isIn(globalIpv6) ? 'public' : 'refused'
}
