/** Every regular expression that runs during some work, each once. */
export function patternsUsedBy(work: () => void): RegExp[] {
  const used = new Map<string, RegExp>()
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own pattern below
  const { exec } = RegExp.prototype
  // All of the language's own ways to use a pattern end here.
  // oxlint-disable-next-line no-extend-native -- for as long as the work lasts, and put back
  RegExp.prototype.exec = function (text) {
    used.set(String(this), this)
    return exec.call(this, text)
  }
  try {
    work()
  } finally {
    // oxlint-disable-next-line no-extend-native -- as it was
    RegExp.prototype.exec = exec
  }
  return [...used.values()]
}
