/* What waterworks measure: parameters of Annex 1 of the decree on drinking water, with made-up results of the usual size. */

export interface MadeParameter {
  readonly parameter: string
  readonly unit: string | null
  readonly allowedFrom: string | null
  readonly allowedTo: string | null
  readonly samples: number
  readonly measuredMin: string | null
  readonly measuredMean: string | null
  readonly measuredMax: string | null
}

type Results = readonly [min: string, mean: string, max: string]

const of = (
  [parameter, unit, allowedTo]: readonly [string, string | null, string | null],
  samples: number,
  [measuredMin, measuredMean, measuredMax]: Results,
): MadeParameter => ({
  ...{ parameter, unit, allowedFrom: null, allowedTo, samples, measuredMin, measuredMean, measuredMax },
})

const none: Results = ['0', '0', '0']
const below = (least: string): Results => [`<${least}`, `<${least}`, `<${least}`]

export const annexParameters: readonly MadeParameter[] = [
  of(['Escherichia coli (E. coli)', 'število/100 ml', '0'], 24, none),
  of(['Intestinalni enterokoki', 'število/100 ml', '0'], 24, none),
  of(['Clostridium perfringens s sporami', 'število/100 ml', '0'], 12, none),
  of(['Koliformne bakterije', 'število/100 ml', '0'], 24, none),
  of(['Število kolonij pri 22 °C', 'število/ml', '100'], 24, ['0', '2', '14']),
  of(['Legionella', 'CFU/L', '1000'], 2, below('100')),
  of(['1,2-dikloroetan', 'µg/L', '3'], 2, below('0.1')),
  of(['Akrilamid', 'µg/L', '0.1'], 2, below('0.02')),
  of(['Antimon', 'µg/L', '10'], 2, below('1.0')),
  of(['Arzen', 'µg/L', '10'], 4, ['<1.0', '<1.0', '1.2']),
  of(['Baker', 'mg/L', '2'], 4, ['0.002', '0.008', '0.021']),
  of(['Benzen', 'µg/L', '1'], 2, below('0.2')),
  of(['Benzo(a)piren', 'µg/L', '0.01'], 2, below('0.002')),
  of(['Bisfenol A', 'µg/L', '2.5'], 2, below('0.05')),
  of(['Bor', 'mg/L', '1.5'], 2, ['0.01', '0.01', '0.02']),
  of(['Bromat', 'µg/L', '10'], 4, below('2.0')),
  of(['Cianid (celotni)', 'µg/L', '50'], 2, below('5.0')),
  of(['Epiklorohidrin', 'µg/L', '0.1'], 2, below('0.03')),
  of(['Fluorid', 'mg/L', '1.5'], 4, ['0.05', '0.06', '0.08']),
  of(['Haloocetne kisline (HAA)', 'µg/L', '60'], 4, ['<1.0', '2.4', '5.1']),
  of(['Kadmij', 'µg/L', '5'], 4, below('0.10')),
  of(['Klorat', 'mg/L', '0.25'], 4, ['<0.02', '0.05', '0.11']),
  of(['Klorit', 'mg/L', '0.25'], 4, below('0.02')),
  of(['Krom', 'µg/L', '25'], 4, below('1.0')),
  of(['Mikrocistin-LR', 'µg/L', '1'], 2, below('0.2')),
  of(['Nikelj', 'µg/L', '20'], 4, ['<1.0', '<1.0', '1.9']),
  of(['Nitrat', 'mg/L', '50'], 12, ['3.1', '4.6', '7.9']),
  of(['Nitrit', 'mg/L', '0.50'], 12, below('0.01')),
  of(['PFAS (vsota)', 'µg/L', '0.10'], 2, below('0.02')),
  of(['Pesticidi (vsota)', 'µg/L', '0.50'], 4, ['<0.05', '<0.05', '0.07']),
  of(['Atrazin', 'µg/L', '0.10'], 4, ['<0.02', '0.02', '0.04']),
  of(['Policiklični aromatski ogljikovodiki', 'µg/L', '0.10'], 2, below('0.01')),
  of(['Selen', 'µg/L', '20'], 2, below('1.0')),
  of(['Svinec', 'µg/L', '10'], 4, ['<0.5', '<0.5', '0.8']),
  of(['Tetrakloroeten in trikloroeten', 'µg/L', '10'], 2, below('0.5')),
  of(['Trihalometani (vsota)', 'µg/L', '100'], 4, ['<1.0', '3.2', '8.8']),
  of(['Uran', 'µg/L', '30'], 2, ['0.3', '0.4', '0.5']),
  of(['Vinilklorid', 'µg/L', '0.50'], 2, below('0.10')),
  of(['Živo srebro', 'µg/L', '1'], 2, below('0.05')),
  of(['Aluminij', 'µg/L', '200'], 12, ['<5', '12', '41']),
  of(['Amonij', 'mg/L', '0.50'], 24, below('0.02')),
  of(['Barva', 'm-1', '0.5'], 24, ['<0.1', '<0.1', '0.2']),
  of(['Celotni organski ogljik (TOC)', 'mg/L', '4'], 4, ['0.4', '0.6', '0.9']),
  of(['Električna prevodnost pri 20 °C', 'µS/cm', '2500'], 24, ['372', '401', '433']),
  of(['Klorid', 'mg/L', '250'], 12, ['2.2', '3.9', '6.0']),
  of(['Mangan', 'µg/L', '50'], 12, ['<2', '<2', '6']),
  of(['Motnost', 'NTU', '4'], 24, ['0.1', '0.2', '0.9']),
  of(['Natrij', 'mg/L', '200'], 4, ['1.4', '1.8', '2.6']),
  of(['Oksidativnost', 'mg/L', '5'], 12, ['<0.5', '0.6', '1.1']),
  of(['Sulfat', 'mg/L', '250'], 12, ['8.1', '10.4', '13.0']),
  of(['Železo', 'µg/L', '200'], 12, ['<10', '18', '64']),
  {
    ...of(['Koncentracija vodikovih ionov (pH)', null, '9.5'], 24, ['7.4', '7.6', '7.8']),
    ...{ allowedFrom: '6.5' },
  },
  of(['Trdota vode', '°dH', null], 4, ['12.1', '13.0', '14.2']),
  { ...of(['Okus', null, null], 24, none), ...{ measuredMin: null, measuredMean: null, measuredMax: null } },
  { ...of(['Vonj', null, null], 24, none), ...{ measuredMin: null, measuredMean: null, measuredMax: null } },
]
