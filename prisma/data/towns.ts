/**
 * Towns that people search for and that outcodes.csv, which names one place for each outcode, leaves out: by the postcode
 * sectors that cover them.
 */
export const towns: readonly { name: string; county: string; sectors: readonly string[] }[] = [
  { name: 'Abingdon', county: 'Oxfordshire', sectors: ['OX14 1', 'OX14 2', 'OX14 3', 'OX14 5'] },
  { name: 'Abingdon-on-Thames', county: 'Oxfordshire', sectors: ['OX14 1', 'OX14 2', 'OX14 3', 'OX14 5'] },
  { name: 'Bampton', county: 'Oxfordshire', sectors: ['OX18 2'] },
  { name: 'Benson', county: 'Oxfordshire', sectors: ['OX10 6'] },
  { name: 'Bloxham', county: 'Oxfordshire', sectors: ['OX15 4'] },
  { name: 'Botley', county: 'Oxfordshire', sectors: ['OX2 9'] },
  { name: 'Burford', county: 'Oxfordshire', sectors: ['OX18 4'] },
  { name: 'Charlbury', county: 'Oxfordshire', sectors: ['OX7 3'] },
  { name: 'Chipping Norton', county: 'Oxfordshire', sectors: ['OX7 5'] },
  { name: 'Cowley', county: 'Oxfordshire', sectors: ['OX4 2', 'OX4 3'] },
  { name: 'Deddington', county: 'Oxfordshire', sectors: ['OX15 0'] },
  { name: 'Faringdon', county: 'Oxfordshire', sectors: ['SN7 7'] },
  { name: 'Headington', county: 'Oxfordshire', sectors: ['OX3 7', 'OX3 8', 'OX3 9'] },
  { name: 'Henley-on-Thames', county: 'Oxfordshire', sectors: ['RG9 1', 'RG9 2'] },
  { name: 'Shrivenham', county: 'Oxfordshire', sectors: ['SN6 8'] },
  { name: 'Wheatley', county: 'Oxfordshire', sectors: ['OX33 1'] },
  { name: 'Burton', county: 'Staffordshire', sectors: ['DE14 1', 'DE14 2', 'DE14 3', 'DE15 0', 'DE15 9'] },
  { name: 'Burton-on-Trent', county: 'Staffordshire', sectors: ['DE14 1', 'DE14 2', 'DE14 3', 'DE15 0', 'DE15 9'] },
  { name: 'Codsall', county: 'Staffordshire', sectors: ['WV8 1', 'WV8 2'] },
  { name: 'Hednesford', county: 'Staffordshire', sectors: ['WS12 1', 'WS12 2', 'WS12 4'] },
  { name: 'Rugeley', county: 'Staffordshire', sectors: ['WS15 1', 'WS15 2'] },
  { name: 'Stoke', county: 'Stoke-on-Trent', sectors: ['ST4 1', 'ST4 2', 'ST4 4', 'ST4 5', 'ST4 7'] },
  { name: 'Hanley', county: 'Stoke-on-Trent', sectors: ['ST1 1', 'ST1 2', 'ST1 3', 'ST1 4', 'ST1 5', 'ST1 6'] },
]
