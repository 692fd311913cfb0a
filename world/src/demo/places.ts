export type DemoMeter = {
  kind: 'cold' | 'hot'
  serial: string
  type: string
  digits: number
  /** The last billed state, and about how much flows in a month. */
  lastM3: number
  monthlyM3: number
  /** The meter that stood here until it was exchanged, so many months ago. */
  exchanged?: { serial: string; monthsAgo: number; lastM3: number }
  /** It sends its readings itself. */
  remote?: true
  /** The bills of these months, 0 for the last one, were made from an estimate. */
  estimatedMonthsAgo?: readonly number[]
}

export type DemoPlace = {
  number: string
  /** In whose name the bills are. */
  userName: string
  address: string
  consumptionType: 'household' | 'business'
  /** What the bill is for, as its slip names it. */
  service: string
  /** The first twelve digits of the SI12 reference of the last bill. */
  referenceBase: string
  meters: readonly DemoMeter[]
  /** How many are behind its meters; one, where nothing is said. */
  flats?: number
  /** No sewer: nothing is charged for it. */
  hasCesspit?: true
}

const water = 'Voda in kanalščina'
const waste = 'Ravn. z odpadki'

function coldMeter(serial: string, lastM3: number, monthlyM3: number): DemoMeter {
  return { kind: 'cold', serial, type: '15', digits: 5, lastM3, monthlyM3 }
}

function hotMeter(serial: string, lastM3: number, monthlyM3: number): DemoMeter {
  return { kind: 'hot', serial, type: '15', digits: 5, lastM3, monthlyM3 }
}

/** Invented households and businesses in real streets of the municipality. */
export const places: readonly DemoPlace[] = [
  {
    number: '0040098579',
    userName: 'Ana Novak',
    address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384257453',
    meters: [coldMeter('46207317', 1409, 11)],
  },
  {
    number: '0040101236',
    userName: 'Ana Novak',
    address: 'Ulica Borisa Kidriča 7, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384257461',
    meters: [coldMeter('51830442', 386, 6), hotMeter('51830459', 201, 3)],
    flats: 2,
  },
  {
    number: '0040077412',
    userName: 'Jožefa Novak',
    address: 'Naselje na Šahtu 24, 1412 Kisovec',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384257478',
    meters: [{ ...coldMeter('60114208', 74, 7), exchanged: { serial: '38920571', monthsAgo: 10, lastM3: 2318 } }],
  },
  {
    number: '0040085164',
    userName: 'Marko Zupančič',
    address: 'Cesta zmage 31, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384301122',
    meters: [{ ...coldMeter('47715093', 952, 14), estimatedMonthsAgo: [0] }],
  },
  {
    number: '0040112048',
    userName: 'Janez Kralj',
    address: 'Polje 8, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384412907',
    meters: [coldMeter('49302186', 1187, 12)],
  },
  {
    number: '0040112055',
    userName: 'Marija Kralj',
    address: 'Kopališka ulica 15, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384412915',
    meters: [coldMeter('52047731', 418, 5), hotMeter('52047748', 236, 3)],
  },
  {
    number: '0040093307',
    userName: 'Alojz Drnovšek',
    address: 'Trboveljska cesta 5, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: waste,
    referenceBase: '103384520338',
    meters: [],
    flats: 2,
  },
  {
    number: '0040120814',
    userName: 'Gostilna Pri Mostu, d. o. o.',
    address: 'Savska cesta 2, 1410 Zagorje ob Savi',
    consumptionType: 'business',
    service: water,
    referenceBase: '103384601751',
    meters: [{ ...coldMeter('58210967', 20641, 96), type: '25', digits: 6 }],
  },
  {
    number: '0040066598',
    userName: 'Frančiška Ocepek',
    address: 'Izlake 18, 1411 Izlake',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384630014',
    meters: [coldMeter('44871520', 1733, 9)],
  },
  {
    number: '0040066604',
    userName: 'Peter Ocepek',
    address: 'Podlipovica 3, 1411 Izlake',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384630022',
    meters: [coldMeter('44871537', 608, 13)],
  },
  {
    number: '0040131727',
    userName: 'Nina Razpotnik',
    address: 'Čemšenik 41, 1413 Čemšenik',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384702946',
    meters: [coldMeter('61002954', 89, 8)],
    hasCesspit: true,
  },
  {
    number: '0040131734',
    userName: 'Boštjan Razpotnik',
    address: 'Mlinše 12, 1411 Izlake',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384702954',
    meters: [coldMeter('59648813', 1276, 17)],
    hasCesspit: true,
  },
  {
    number: '0040104619',
    userName: 'Tatjana Lipovšek',
    address: 'Cesta 20. julija 9, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384811640',
    meters: [coldMeter('53319406', 512, 6), hotMeter('53319413', 288, 4)],
  },
  {
    number: '0040104626',
    userName: 'Stanislav Lipovšek',
    address: 'Pintarjeva ulica 4, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384811658',
    meters: [coldMeter('53319420', 847, 10)],
  },
  {
    number: '0040127355',
    userName: 'Andrej Čop',
    address: 'Toplice 22, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384905771',
    meters: [coldMeter('57764210', 331, 9)],
  },
  {
    number: '0040127362',
    userName: 'Vesna Čop',
    address: 'Ravenska vas 6, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    service: water,
    referenceBase: '103384905788',
    meters: [coldMeter('57764227', 1058, 11)],
  },
]
