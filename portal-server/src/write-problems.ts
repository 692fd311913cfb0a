import { writeFile } from 'node:fs/promises'
import { problemTexts } from './platform/http/problem-texts.ts'
import { problemCodes } from './platform/http/problem.schema.ts'
import { problemStatus } from './platform/http/problem.ts'
import { programDetail, programFaultTexts } from './platform/http/program-texts.ts'

// Every code that the API answers with, as integrators read it, from what the portal itself answers by.

const code = (text: string): string => `\`${text}\``

const problems = problemCodes.map(
  (name) => `| ${code(name)} | ${problemStatus[name]} | ${problemTexts.en[name].title}. ${programDetail(name, 'en')} |`,
)
const faults = Object.entries(programFaultTexts.en).map(([name, sentence]) => `| ${code(name)} | ${sentence} |`)

const text = [
  '# Every code of a problem',
  '',
  'Made from the portal itself by "npm run generate". A problem (RFC 9457) has its code in `code`, and at the end of `type`, which is the address of a page about it, in Slovenian and English: `/problems` lists all. Codes may be added; one that there is stays.',
  '',
  '| `code` | status | what it means, and what to do |',
  '| --- | --- | --- |',
  ...problems,
  '',
  '## What is wrong with a value',
  '',
  'In `errors[]`, beside where it stands: `pointer` into the body, `parameter`, `header`, or `line` and `column` of a file. `expected` says what would be right, where a rule can say it.',
  '',
  '| `errors[].code` | |',
  '| --- | --- |',
  ...faults,
  '',
  'Why a line of an import is refused: [the list of fields](import-records.gen.md#why-a-line-is-refused).',
  '',
]
await writeFile(new URL('../../docs/problems.gen.md', import.meta.url), text.join('\n'))
