import type { SchemeDefinition } from '../definition'

export function cost(key: string, label: string, hint: string, pounds: number): SchemeDefinition['costTypes'][number] {
  return { key, label, hint, maxPence: pounds * 100, raisesMaximumToPence: null }
}

export function evidence(
  key: string,
  label: string,
  hint: string,
  required: 'always' | 'some' | 'never',
): SchemeDefinition['evidence'][number] {
  return { key, label, hint, required, costTypes: [], events: [] }
}
