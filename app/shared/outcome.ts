/**
 * What an operation answers: `{ ok: true, … }` or `{ ok: false, reason, … }`. Expected refusals are values, handled by
 * an exhaustive switch on `reason`; bugs throw.
 */
export type Ok<T extends object = object> = { ok: true } & T
export type Refused<R extends string = string, D extends object = object> = { ok: false; reason: R } & D
export type Outcome<T extends object, R extends string, D extends object = object> = Ok<T> | Refused<R, D>

/** `ok({ id })` is `{ ok: true, id }`. */
export function ok(): Ok
export function ok<T extends object>(value: T): Ok<T>
export function ok(value: object = {}) {
  return { ok: true, ...value }
}

/** `refused('pot-empty', { left: 0 })` is `{ ok: false, reason: 'pot-empty', left: 0 }`. */
export function refused<const R extends string>(reason: R): Refused<R>
export function refused<const R extends string, D extends object>(reason: R, detail: D): Refused<R, D>
export function refused(reason: string, detail: object = {}) {
  return { ok: false, reason, ...detail }
}
