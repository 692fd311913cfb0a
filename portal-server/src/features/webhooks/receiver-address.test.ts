import { describe, expect, it } from '@jest/globals'
import { judgeAddress } from './receiver-address.ts'

describe('an address that a webhook would go to', () => {
  it.each([
    ['0.0.0.0', 'this network'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'a provider’s own'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'link-local, where clouds keep their secrets'],
    ['192.0.0.8', 'special'],
    ['192.0.2.1', 'for documents'],
    ['192.88.99.1', 'a relay of 6to4'],
    ['198.18.0.1', 'for benchmarks'],
    ['203.0.113.7', 'for documents'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'none'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback in IPv6’s notation'],
    ['::ffff:10.0.0.1', 'private in IPv6’s notation'],
    ['::ffff:a9fe:a9fe', 'link-local in IPv6’s notation'],
    ['::127.0.0.1', 'loopback in an old notation'],
    ['::ffff:0:127.0.0.1', 'loopback translated'],
    ['64:ff9b::7f00:1', 'loopback behind NAT64'],
    ['64:ff9b:1::a00:1', 'private behind NAT64'],
    ['2002:7f00:1::', 'loopback behind 6to4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo'],
    ['2001:db8::1', 'for documents'],
    ['100::1', 'discarded'],
    ['fc00::1', 'unique local'],
    ['fd12:3456:789a::1', 'unique local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with its zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['4000::1', 'nobody’s'],
  ])('%s is refused: %s', (address) => {
    expect(judgeAddress(address, [])).toBe('refused')
  })

  it.each([
    '1.1.1.1',
    '93.184.215.14',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:1.1.1.1',
    '2606:4700::1111',
    '2a00:ee2::1',
  ])('%s is anybody’s', (address) => {
    expect(judgeAddress(address, [])).toBe('public')
  })

  it('is allowed where the operator names its network, and no other with it', () => {
    const networks = ['127.0.0.0/8', '::1/128', '10.20.0.0/16']
    const judge = (address: string) => judgeAddress(address, networks)
    expect(['127.0.0.1', '::ffff:127.0.0.1', '::1', '10.20.3.4'].map(judge)).toEqual(Array(4).fill('allowed'))
    expect(['10.21.0.1', '::2', 'fd00::1', '192.168.0.1'].map(judge)).toEqual(Array(4).fill('refused'))
  })
})
