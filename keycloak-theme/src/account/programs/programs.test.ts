import { listPrograms } from './programs.ts'

const granted = (clientId: string, createdDate: number, ...texts: string[]) => ({
  clientId,
  consent: { createdDate, grantedScopes: texts.map((displayText, index) => ({ id: String(index), displayText })) },
})

describe('the programs with access', () => {
  it('are those that the customer permitted, the latest first; what is merely in use is none', () => {
    const programs = listPrograms([granted('stara', 1000), { clientId: 'portal' }, granted('nova', 2000)])
    expect(programs.map(({ clientId }) => clientId)).toEqual(['nova', 'stara'])
  })

  it('are called by their name, and one without a name by its id', () => {
    const programs = listPrograms([
      { ...granted('hub', 2000), clientName: 'Poraba doma' },
      { ...granted('sheet', 1000), clientName: ' ' },
    ])
    expect(programs.map(({ name }) => name)).toEqual(['Poraba doma', 'sheet'])
  })

  it('tell what they may do, always in the same order, and nothing where there are no words for it', () => {
    const [program] = listPrograms([granted('hub', 1000, 'vidi števce', '', 'odda odčitke')])
    expect(program?.mayDo).toEqual(['odda odčitke', 'vidi števce'])
  })
})
