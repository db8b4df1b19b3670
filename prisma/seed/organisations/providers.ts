import type { ProviderKind, ProviderStatus } from '#app/organisations/providers/provider'
import type { Service } from '#app/jobs/vocabulary/vocabulary'

/** An invented provider of the demo: where its sites are (outcodes, in order) and what it does. */
export type DemoProvider = {
  name: string
  council: 'oxfordshire' | 'staffordshire'
  kind: ProviderKind
  status: ProviderStatus
  services: readonly Service[]
  outcodes: readonly string[]
  reason?: string
  answerDays?: number
}

const ox = 'oxfordshire'
const st = 'staffordshire'

function provider(
  council: DemoProvider['council'],
  name: string,
  services: readonly Service[],
  outcodes: string,
  rest: Partial<DemoProvider> = {},
): DemoProvider {
  return { name, council, kind: 'company', status: 'verified', services, outcodes: outcodes.split(' '), ...rest }
}

/** 40 providers, 120 sites. The first is provider@demo.example's, the second rival@, the third newprovider@. */
export const providers: readonly DemoProvider[] = [
  provider(ox, 'Cherwell Valley Care', ['care-home', 'home-care', 'nursing-home'], 'OX16 OX16 OX15 OX26 OX5 OX7', {
    answerDays: 1.5,
  }),
  provider(ox, 'Thameside Homecare', ['home-care', 'live-in-care'], 'OX10 OX14 OX11 OX49', { answerDays: 2 }),
  provider(ox, 'Bluebell Support Partnership', ['supported-living', 'day-service'], 'OX28', { status: 'applied' }),
  provider(ox, 'Windrush Gardens', ['care-home', 'nursing-home'], 'OX28 OX18 OX29', { answerDays: 3 }),
  provider(ox, 'Isis Court Nursing Homes', ['nursing-home'], 'OX2 OX3 OX4 OX1', { answerDays: 2.5 }),
  provider(ox, 'Ridgeway Supported Living', ['supported-living', 'day-service'], 'OX12 OX11 OX13 SN7 OX14', {
    kind: 'charity',
    answerDays: 2,
  }),
  provider(ox, 'Carers on the Cherwell', ['home-care'], 'OX5 OX2 OX33', { answerDays: 1 }),
  provider(ox, 'Blenheim View Care', ['care-home', 'extra-care'], 'OX20 OX29 OX7', { answerDays: 4 }),
  provider(ox, 'Evenlode Homecare', ['home-care', 'live-in-care'], 'OX7 OX18 OX28', { answerDays: 2 }),
  provider(ox, 'Headington House', ['care-home', 'day-service'], 'OX3 OX3', { kind: 'charity', answerDays: 3.5 }),
  provider(ox, 'Bicester Garden Care', ['extra-care', 'home-care'], 'OX26 OX25 OX27', { answerDays: 2 }),
  provider(ox, 'Kindly Oxford', ['home-care'], 'OX4 OX1 OX2 OX44', { answerDays: 1 }),
  provider(ox, 'Harebell Children’s Homes', ['childrens-home'], 'OX4 OX14 OX26', { answerDays: 3 }),
  provider(ox, 'Vale Shared Lives', ['shared-lives'], 'OX12 OX14', { kind: 'public-body', answerDays: 5 }),
  provider(ox, 'Otmoor Farm Day Service', ['day-service', 'supported-living'], 'OX5 OX25 OX33', {
    kind: 'charity',
    answerDays: 2.5,
  }),
  provider(ox, 'Chiltern Edge Care Homes', ['care-home', 'nursing-home'], 'OX39 OX9 OX49 RG9', { answerDays: 3 }),
  provider(ox, 'Wallingford Almshouse Trust', ['extra-care', 'care-home'], 'OX10 OX10', {
    kind: 'charity',
    answerDays: 4,
  }),
  provider(ox, 'Nightingale Live-in Care', ['live-in-care'], 'OX1', { answerDays: 1.5 }),
  provider(ox, 'Mrs Adler', ['personal-assistance'], 'OX16', { kind: 'personal-assistant-employer', answerDays: 2 }),
  provider(ox, 'Mr Baptiste', ['personal-assistance'], 'OX4', { kind: 'personal-assistant-employer', answerDays: 1 }),
  provider(ox, 'Didcot Ladder', ['supported-living', 'home-care'], 'OX11 OX14 OX12', { answerDays: 2 }),
  provider(ox, 'Banbury Cross Homecare', ['home-care'], 'OX16 OX17 OX15 OX27', { answerDays: 1 }),
  provider(ox, 'Swift Hands Staffing', ['home-care'], 'OX4', {
    status: 'refused',
    reason: 'The CQC location id belongs to another organisation. Check it on the CQC register and apply again.',
  }),
  provider(ox, 'Meadowlark Care', ['care-home'], 'OX18 OX29', {
    status: 'suspended',
    reason: 'The regulator is looking into a serious concern. We will review this when its report is out.',
  }),
  provider(st, 'Cannock Chase Care', ['care-home', 'home-care'], 'WS11 WS12 WS15 ST19', { answerDays: 2 }),
  provider(st, 'Trent Valley Homecare', ['home-care'], 'DE14 DE15 WS15 ST14', { answerDays: 1.5 }),
  provider(st, 'Lichfield Spires Care', ['care-home', 'nursing-home'], 'WS13 WS14 WS7 B77', { answerDays: 3 }),
  provider(st, 'Moorlands Supported Living', ['supported-living', 'day-service'], 'ST13 ST10 ST8 ST9', {
    kind: 'charity',
    answerDays: 2.5,
  }),
  provider(st, 'Castle Homecare', ['home-care', 'extra-care'], 'ST16 ST17 ST18 ST5', { answerDays: 1 }),
  provider(st, 'Tamworth Lights', ['care-home', 'day-service'], 'B79 B77 B78', { answerDays: 4 }),
  provider(st, 'Brindley Nursing Homes', ['nursing-home'], 'ST5 ST7 ST15', { answerDays: 3 }),
  provider(st, 'Stone Mill Extra Care', ['extra-care', 'home-care'], 'ST15 ST12 ST11', { answerDays: 2 }),
  provider(st, 'Uttoxeter House', ['care-home'], 'ST14 ST10', { answerDays: 3 }),
  provider(st, 'Penk Side Support', ['supported-living', 'home-care'], 'ST19 WV8 WV5', { answerDays: 2 }),
  provider(st, 'Oakleaf Children’s Homes', ['childrens-home'], 'ST17 WS12 ST5', { answerDays: 3.5 }),
  provider(st, 'Staffordshire Shared Lives', ['shared-lives'], 'ST16', { kind: 'public-body', answerDays: 5 }),
  provider(st, 'Miss Carrington', ['personal-assistance'], 'ST17', {
    kind: 'personal-assistant-employer',
    answerDays: 2,
  }),
  provider(st, 'Doveside Live-in Care', ['live-in-care', 'home-care'], 'DE13 ST14 DE14', { answerDays: 2 }),
  provider(st, 'Heathland Homecare', ['home-care'], 'WS11 WS7 WS12 B78 WV10', { status: 'applied' }),
  provider(st, 'Potteries Edge Care', ['care-home', 'supported-living'], 'ST7 ST8 ST5 ST9 ST11', { answerDays: 2 }),
]

export const DEMO_SITES = 120
