import { sender, type Layout } from './letterhead.ts'

/** For programs that show no HTML, and people who don't want it. */
export const plainText: Layout = {
  frame: ({ subject, greeting, body, reason, words, choice }) =>
    `${sender.name}

${subject}

${greeting}

${body}${words.signOff}
${sender.name}

-- ${''}
${reason}
${words.noReply}
${choice ? `\n${choice.label}:\n${choice.address}\n` : ''}
${words.help}
${sender.phone}
${sender.email}

${sender.legalName}
${sender.address}
${sender.website}
`,
  paragraph: (text) => `${text}\n\n`,
  code: (code) => `${code}\n\n`,
  facts: (facts) => (facts.length === 0 ? '' : `${facts.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n`),
  action: ({ label, address }) => `${label}:\n${address}\n\n`,
}
