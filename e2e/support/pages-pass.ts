import type { Account } from './accounts'
import { test } from './test'

/** A test in which each page, as somebody with a demo account or as a visitor, passes axe, light and dark, and fits 320 px. */
export function pagesPass(account: Account | null, paths: readonly [string, ...string[]]): void {
  test(`${account ?? 'anyone'}, from ${paths[0]}: each page passes axe, light and dark, and fits 320 px`, async ({
    page,
    pageAs,
    checkEveryWay,
  }) => {
    test.setTimeout(180_000)
    const shown = account ? await pageAs(account) : page
    for (const path of paths) {
      await shown.goto(path)
      await checkEveryWay(shown)
    }
  })
}
