import { LRUCache } from 'lru-cache'
import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { OutgoingMail } from './smtp.ts'

/** Of several letters, in both languages. */
const mostLines = 2_000

/** Mails of one letter have most lines in common: each is encoded once. */
const encodedLines = new LRUCache<string, string>({ max: mostLines })

/**
 * A mail as it is sent. Headers, encoding and folding are nodemailer's; it would put each part through streams of its own, and encode
 * what is the same for everybody once more for each, which took longer than to send it.
 */
export function composeMime({
  from,
  to,
  subject,
  messageId,
  headers,
  text,
  html,
}: Omit<OutgoingMail, 'returnTo'>): string {
  const node = new MimeNode('multipart/alternative')
  node.setHeader({
    ...{ From: from, To: { name: '', address: to }, Subject: subject, 'Message-ID': messageId },
    ...headers,
  })
  const head = node.buildHeaders()
  const boundary = String(node.boundary)
  return [head, '', ...partOf('plain', text, boundary), ...partOf('html', html, boundary), `--${boundary}--`, ''].join(
    '\r\n',
  )
}

const partOf = (type: 'plain' | 'html', content: string, boundary: string): string[] => [
  `--${boundary}`,
  `Content-Type: text/${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  ...content.split(/\r\n?|\n/).map(encoded),
]

/** Needs nothing done to it: fits on a line, and has no character that stands for another. */
const plain = /^[ -<>-~]{0,75}[!-<>-~]$|^$/

function encoded(line: string): string {
  if (plain.test(line)) return line
  const known = encodedLines.get(line)
  if (known !== undefined) return known
  const made = wrap(encode(line))
  // A copy: a part of a text keeps the whole of it in memory.
  encodedLines.set(Buffer.from(line).toString(), made)
  return made
}
