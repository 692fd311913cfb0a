/* The scopes of access tokens for /api/v1 (M25). In the realm each is a client scope of the same name that brings the API's
   audience along; a client gets those it was given, and no more. */

/** What a customer's own program may do in its owner's name. A signed-in customer may all of it. */
export const ownScopes = {
  'metering-points:read-own': 'The account’s metering points',
  'metering-points:write-own': 'Link, name and unlink metering points',
  'readings:read-own': 'Meters, readings and consumption of the account’s metering points',
  'readings:write-own': 'Hand in readings and photos',
  'bills:read-own': 'The bills of the account’s metering points',
  'payments:read-own': 'What was paid for the account’s metering points',
} as const

/** What the utility's own systems may do, a scope per kind of data and direction. */
export const systemScopes = {
  'metering-points:write': 'Bring in metering points',
  'meters:write': 'Bring in meters',
  'billed-readings:write': 'Bring in billed readings',
  'payment-slips:write': 'Bring in the values of payment slips, by which customers link',
  'prices:write': 'Bring in prices',
  'invoices:write': 'Bring in invoices',
  'payments:write': 'Bring in payments',
  'supply-zones:write': 'Bring in supply zones',
  'water-quality-results:write': 'Bring in what was measured of drinking water',
  'metering-points:read': 'Take out metering points',
  'meters:read': 'Take out meters',
  'links:read': 'Take out which metering points are linked to accounts, and never to whose',
  'invoices:read': 'Take out invoices',
  'payments:read': 'Take out payments',
  'water-reports:write': 'Have the yearly reports on drinking water made',
  'readings:read': 'Take out the readings of a window, with doubts and answers',
  'reading-photos:read': 'Take out the photos of meters',
  'links:write': 'See how many accounts a metering point is linked to, and end such a link',
  'announcements:read': 'See announcements, their deadlines and how often they went out',
  'announcements:write': 'Enter, change, send, extend and revoke announcements',
  'reading-windows:write': 'See reading windows and extend them',
  'webhooks:read': 'See webhooks, their log and their deliveries',
  'webhooks:write': 'Set up, change, test, replay and remove webhooks',
} as const

/** What staff may do by a program that they sign in to. The realm gives these to the members of `osebje` alone, whoever else signs in to it. */
export const staffScopes = {
  'links:write-as-staff': 'See how many accounts a metering point is linked to, and end such a link, as staff',
  'announcements:read-as-staff': 'See announcements, their deadlines and how often they went out, as staff',
  'announcements:write-as-staff': 'Enter, change, send, extend and revoke announcements, as staff',
  'messages:read-as-staff': 'See what was sent to customers and what became of it, as staff',
  'messages:write-as-staff': 'Send messages to customers again, and lift what was set aside, as staff',
  'reading-windows:write-as-staff': 'See reading windows and extend them, as staff',
} as const

export type OwnScope = keyof typeof ownScopes
export type SystemScope = keyof typeof systemScopes
export type StaffScope = keyof typeof staffScopes
export type Scope = OwnScope | SystemScope | StaffScope

/** The audience that access tokens for the API name (RFC 9068, claim `aud`). */
export const apiAudience = 'moja-komunala-api'
