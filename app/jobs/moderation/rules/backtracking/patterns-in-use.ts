/**
 * Every regular expression that runs during some work, each once.
 * @param always what is only asked for yes or no is answered with yes, so that what stands behind it runs as well
 */
export function patternsUsedBy(work: () => void, { always = false } = {}): RegExp[] {
  const used = new Map<string, RegExp>()
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own pattern below
  const { exec, test } = RegExp.prototype
  // All of the language's own ways to use a pattern end here.
  // oxlint-disable-next-line no-extend-native -- for as long as the work lasts, and put back
  RegExp.prototype.exec = function (text) {
    used.set(String(this), this)
    return exec.call(this, text)
  }
  if (always)
    // oxlint-disable-next-line no-extend-native -- for as long as the work lasts, and put back
    RegExp.prototype.test = function (text) {
      used.set(String(this), this)
      return this.global || this.sticky ? test.call(this, text) : true
    }
  try {
    work()
  } finally {
    // oxlint-disable-next-line no-extend-native -- as it was
    RegExp.prototype.exec = exec
    // oxlint-disable-next-line no-extend-native -- as it was
    RegExp.prototype.test = test
  }
  return [...used.values()]
}
