/** Why money was not proposed or moved. */
export const potMoneyWords = {
  'own-proposal': 'You proposed this, so a colleague has to agree to it. Nothing was moved.',
  'too-little': 'The pot it comes from has less than that left now. Nothing was moved.',
  'not-allowed': 'A colleague decided on this meanwhile. Nothing was changed.',
  'not-found': 'Choose a pot of this council.',
  'same-pot': 'Choose another pot.',
  closed: 'One of these pots is closed.',
} as const
