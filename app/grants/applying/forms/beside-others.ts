/** For a check over several fields: told together with what is wrong in single ones, not only once these are right. */
export const BESIDE_OTHERS = { when: () => true }
