import { defineTransitions } from '#app/shared/transitions'

export const providerStatuses = ['applied', 'verified', 'refused', 'suspended'] as const
export type ProviderStatus = (typeof providerStatuses)[number]

export const providerEvents = ['verify', 'refuse', 'suspend', 'reinstate', 'apply_again'] as const
export type ProviderEvent = (typeof providerEvents)[number]

export type ProviderFacts = { by: 'council' | 'provider' }

const council = ({ by }: ProviderFacts) => by === 'council' || 'wrong-actor'

export const providerTransitions = defineTransitions<ProviderStatus, ProviderEvent, ProviderFacts>()([
  { event: 'verify', from: 'applied', to: 'verified', guard: council },
  { event: 'refuse', from: 'applied', to: 'refused', guard: council },
  { event: 'suspend', from: 'verified', to: 'suspended', guard: council },
  { event: 'reinstate', from: 'suspended', to: 'verified', guard: council },
  { event: 'apply_again', from: 'refused', to: 'applied', guard: ({ by }) => by === 'provider' || 'wrong-actor' },
])

/** What the provider reads about itself, and what happens next. */
export const providerStatusWords: Record<ProviderStatus, { label: string; next: string }> = {
  applied: {
    label: 'Awaiting verification',
    next: 'The council checks who you are, usually within two working days. You can write drafts meanwhile.',
  },
  verified: { label: 'Verified', next: 'You can publish vacancies.' },
  refused: { label: 'Not accepted', next: 'Read the reason, put it right and apply again.' },
  suspended: { label: 'Suspended', next: 'Your vacancies are hidden. Talk to the council about the reason.' },
}

export const providerKinds = ['company', 'charity', 'public-body', 'personal-assistant-employer'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const providerKindLabels: Record<ProviderKind, string> = {
  company: 'A company or partnership',
  charity: 'A charity or community organisation',
  'public-body': 'A council or NHS organisation',
  'personal-assistant-employer': 'A person who employs a personal assistant',
}

export const regulators = ['CQC', 'Ofsted', 'none'] as const
export type Regulator = (typeof regulators)[number]

export const regulatorLabels: Record<Regulator, string> = {
  CQC: 'Care Quality Commission (CQC)',
  Ofsted: 'Ofsted',
  none: 'Neither',
}
