/** What is said about the leak test overnight in Slovenian. */
export const words = {
  overnight: {
    title: 'Preizkus puščanja čez noč',
    of: (point: string) => `Preizkus puščanja: ${point}`,
    toPoint: 'Nazaj na odjemno mesto',
    lead: 'Vodomer preberete zvečer in zjutraj, vmes pa nihče ne uporablja vode. Če se številke premaknejo, voda nekje odteka.',
    private: 'Kar vpišete, ostane v tej napravi in ne gre nikamor.',
    noMeters: 'To odjemno mesto nima vodomera, zato preizkusa ni mogoče opraviti.',
    steps: { evening: '1. Zvečer', morning: '2. Zjutraj', result: '3. Izid' },
    eveningList: {
      taps: 'Zaprite vse pipe, tudi na vrtu. Pralni in pomivalni stroj naj do jutra počivata, prav tako zalivanje in mehčalec vode.',
      toilet: 'Od zdaj do jutra naj nihče ne splakuje stranišča.',
      read: 'Preberite vse številke na vodomeru: črne so kubični metri, rdeče so litri.',
    },
    dials: 'Če ima vodomer za litre kazalčke, zapišite njihove številke po vrsti, od največje enote do najmanjše.',
    meters: {
      cold: (serial: string) => `Hladna voda, vodomer ${serial}`,
      hot: (serial: string) => `Topla voda, vodomer ${serial}`,
    },
    oneSuffices: 'Dovolj je, da vpišete en vodomer.',
    black: 'Črne številke',
    blackHint: 'Celi kubični metri: na primer 1409.',
    red: 'Rdeče številke',
    redHint: 'Vse, tudi ničle: na primer 074.',
    blackFaults: {
      missing: 'Vpišite črne številke.',
      'not-digits': 'Vpišite samo številke.',
      'too-many': 'Ta vodomer ima manj črnih številk. Rdeče vpišite v drugo polje.',
    },
    redFaults: {
      missing: 'Vpišite rdeče številke: brez njih se majhnega puščanja ne vidi.',
      'not-digits': 'Vpišite eno do tri številke.',
      'other-count': 'Vpišite toliko rdečih številk kot zvečer.',
    },
    nothing: 'Vpišite številke vsaj enega vodomera.',
    saveEvening: 'Shranite večerno stanje',
    later: 'Zjutraj, preden kdo uporabi vodo, odprite to stran in vpišite, kaj kaže vodomer.',
    saved: 'Večerno stanje je shranjeno v tej napravi',
    savedAt: (day: string, time: string) => `Vpisano ${day} ob ${time}:`,
    savedText: 'Ostane tudi brez povezave in če se morate zjutraj znova prijaviti. Če se odjavite sami, se izbriše.',
    notKept: 'Ta brskalnik si stanja ne more zapomniti. Zapišite ga na papir in strani ne zapirajte.',
    shown: (black: string, red: string) => `črne **${black}**, rdeče **${red}**`,
    notBefore: (time: string) => `Počakajte vsaj do ${time}. Čim daljši je čas, tem bolj zanesljiv je izid.`,
    morningList: {
      before: 'Vodomer preberite, preden kdo odpre pipo ali splakne stranišče.',
      used: 'Če je ponoči kdo vendarle uporabil vodo, preizkus ponovite naslednji večer.',
    },
    showResult: 'Pokažite izid',
    faults: {
      'too-short': (time: string) =>
        `Od večernega stanja je minilo manj kot 4 ure. Vodomer preberite znova po ${time}.`,
      'too-long': 'Od večernega stanja je minilo več kot 14 ur. To ni več ena noč: začnite znova nocoj.',
      'lower-in-the-morning': 'Jutranje stanje je nižje od večernega. Primerjajte obe z vodomerom.',
    },
    faultTitle: 'Izida še ni',
    between: (fromDay: string, fromTime: string, toDay: string, toTime: string) =>
      `Od ${fromDay} ob ${fromTime} do ${toDay} ob ${toTime}:`,
    outcomes: {
      still: {
        title: 'Številke se niso premaknile',
        text: (unseen: string) =>
          `Puščanja, ki bi ga vodomer zaznal, preizkus ni pokazal. Manj kot približno **${unseen}** na uro vodomer morda ne zazna.`,
      },
      'too-little-to-say': {
        title: 'Premalo, da bi kaj rekli',
        text: () =>
          'Zadnja številka se je premaknila za eno mesto. Lahko da je bila že zvečer tik pred premikom. Če želite vedeti več, preizkus ponovite.',
      },
      flowing: {
        title: 'Voda je ponoči tekla',
        text: (litres: string, perHour: string, perMonth: string) =>
          `Skozi vodomer je steklo **${litres}**, to je približno **${perHour}** na uro. V enem mesecu bi bilo tega približno **${perMonth}**.`,
      },
    },
    flowingMeans: 'Če ponoči res nihče ni uporabljal vode, tudi stroji in mehčalec vode ne, najverjetneje nekje pušča.',
    next: 'Kaj lahko storite',
    nextOf: {
      still: {
        toilet: 'V kotliček stranišča kanite barvilo za živila. Če se čez pol ure obarva školjka, kotliček pušča.',
        taps: 'Poglejte, ali kje kaplja: pipe, ventil bojlerja, priključki na vrtu.',
      },
      flowing: {
        valve:
          'Zaprite glavni ventil za vodomerom in opazujte vodomer. Če se ustavi, pušča v hiši; če teče naprej, pušča pred ventilom ali pa ventil ne zapre do konca.',
        toilet: 'V kotliček stranišča kanite barvilo za živila. Če se čez pol ure obarva školjka, kotliček pušča.',
        taps: 'Poglejte ventil bojlerja, pipe, priključke na vrtu in namakanje.',
        plumber: 'Če vzroka ne najdete, pokličite vodovodnega inštalaterja.',
      },
    },
    tell: 'Odgovorite na vprašanje o nenavadni porabi',
    again: 'Začnite znova',
    askAgain: 'Želite začeti znova?',
    startOver: 'Vpisani stanji se izbrišeta iz te naprave.',
  },
}

export type Words = typeof words
