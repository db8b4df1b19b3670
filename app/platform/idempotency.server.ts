import { randomUUID } from 'node:crypto'
import type { Prisma, Tx } from './database/client.server'

/** The hidden field in which a form that makes something carries its key. */
const IDEMPOTENCY_FIELD = 'formKey'

/** A fresh key for a form that is about to be shown. */
export function newFormKey(): string {
  return randomUUID()
}

/** The key of a posted form; a form that came without one gets a fresh key. */
export function formKeyOf(form: FormData): string {
  const key = form.get(IDEMPOTENCY_FIELD)
  return typeof key === 'string' && key !== '' ? key : newFormKey()
}

/**
 * Makes something once per key: the first call runs `make` and keeps its answer in the same transaction; a second one
 * (double click, retried POST) waits for the first to commit and gets the same answer.
 * @param scope who and what for, e.g. `vacancy:${providerId}`
 */
export async function once<T extends Prisma.InputJsonValue>(
  tx: Tx,
  { scope, key }: { scope: string; key: string },
  make: () => Promise<T>,
): Promise<T> {
  const claimed = await tx.$executeRaw`
    insert into idempotency_key (scope, key, result) values (${scope}, ${key.slice(0, 100)}, 'null') on conflict do nothing`
  if (claimed === 0) {
    const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key: key.slice(0, 100) } } })
    return row.result as T
  }
  const result = await make()
  await tx.idempotencyKey.update({ where: { scope_key: { scope, key: key.slice(0, 100) } }, data: { result } })
  return result
}
