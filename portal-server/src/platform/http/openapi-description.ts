import type { ApiAddresses } from './openapi-security.ts'

/** What somebody needs who has never called this API. */
export function apiDescription({ issuer }: ApiAddresses): string {
  return `The API of the customer portal of a water utility: metering points, meters and readings. The portal's own pages use it as well.

## Access

Every call brings an access token of the realm \`${issuer}\` in the header \`Authorization: Bearer …\`. A token lives five
minutes, names this API as its audience, and may do what its scopes say; each operation names those that it needs.

- **A customer's own program**, such as a home-automation hub, works in its owner's name. It is a public client and gets its token by the
  authorization code flow with PKCE (S256), or by the device flow, and keeps going with the refresh token. The owner is asked for permission,
  and can take it back at any time on the account pages. Its scopes end in \`-own\`: it sees its owner's metering points and nothing else.
- **The utility's own systems** call in their own name, with the client credentials flow.

\`\`\`sh
curl ${issuer}/protocol/openid-connect/token \\
  --user "billing:$BILLING_CLIENT_SECRET" --data grant_type=client_credentials
\`\`\`

## Answers

- Days are \`YYYY-MM-DD\` in the utility's time zone, instants ISO 8601, both between 1900 and 2199. Volumes are whole cubic metres.
- What went wrong comes as \`application/problem+json\` (RFC 9457). Programs go by \`code\`, people by \`detail\`, which is Slovenian, or English
  with \`Accept-Language: en\`. \`type\` is the address of a page about the code.
- A page of another origin may call with a token (CORS, without cookies) where its client's web origins in Keycloak name the page's.
- \`X-Request-Id\` names every answer in the utility's logs, and so does a problem's \`requestId\`. A request may bring an \`X-Request-Id\` of its
  own, of 8 to 64 letters, digits, \`.\`, \`_\` and \`-\`, and is called by it; any other is replaced.
- What isn't the caller's doesn't exist: 404.
- \`401\` and \`403\` say in \`WWW-Authenticate\` what the token lacks (RFC 6750). A token is taken in the header alone.
- A reading is sent with an \`Idempotency-Key\`, a UUID made when it was read. Sent again under the same key, it is stored once.
- A query parameter that an operation doesn't have, or a header field of this API that it doesn't take (\`Idempotency-Key\`, \`X-CSRF-Token\`, also
  when misspelt), is refused with 400, and \`errors\` names it. What the world adds to requests is left alone.

## Limits

A program may send a certain number of requests a minute, each account that it works for counted for itself. \`RateLimit-Policy\` and \`RateLimit\` say how many
and how many are left; \`429\` says in \`Retry-After\` how long to wait. A long transfer counts as one request.

## Versions

This is version 1, and its address says so. The document's own version has a higher second number where something was added, and a higher third one where only
words changed.

- **What is there stays**, and means what it meant: operations, parameters, members, values and codes. Nothing more is asked of a request than before.
- **What may be added**: operations, parameters and members of a request that may be left out, members of answers and events, codes of problems and of refused lines
  (\`x-extensible-enum\` in the document), types of events that nobody gets who didn't ask for them. A program leaves aside what it doesn't know.
- **What is to go** is \`deprecated\` in the document, and its answers say so in the headers \`Deprecation\` (RFC 9745) and \`Sunset\` (RFC 8594), which names the day. It works for twelve
  months from then, at least.
- **What can't be changed so** becomes a version 2 at an address of its own, and version 1 stays beside it for twelve months, at least.

What has to change at once, so that nobody gets what is not theirs, is the exception, and is told to the clients' owners.
`
}

/** In the order in which they are met. */
export const apiTags = [
  { name: 'Metering points', description: 'The places where the caller takes water, with their meters' },
  { name: 'Readings', description: 'What the meters showed, and handing in what they show now' },
  { name: 'Water', description: 'What was measured of the water, and the yearly report on it' },
  { name: 'Bills', description: 'What the caller was billed, what was paid, and what is still open' },
  {
    name: 'Billing: in',
    description:
      'What the billing system knows: points, meters, billed readings, slips, prices, invoices, payments, supply zones, water quality',
  },
  { name: 'Billing: out', description: 'What customers handed in, and what the portal has, for the billing system' },
  {
    name: 'Links',
    description: 'Which accounts a metering point is linked to, for the utility: how many, never whose',
  },
  { name: 'Webhooks', description: 'Being told of readings and links as they happen' },
  { name: 'Session', description: 'For the portal’s own pages alone' },
  {
    name: 'Notices',
    description: 'What the customer is told, by which ways and at which hours; for the portal’s own pages alone',
  },
  {
    name: 'Reading windows',
    description: 'On which days customers hand in readings, and extending them, for the utility',
  },
  {
    name: 'Announcements',
    description:
      'Outages and the safety of water: drafted, sent, repeated, revoked; for systems and staff of the utility',
  },
  {
    name: 'Messages',
    description: 'What was sent to customers and what became of it, and sending it again; for staff of the utility',
  },
  {
    name: 'Own data',
    description: 'What is held of the customer, and closing the account; for the portal’s own pages alone',
  },
]
