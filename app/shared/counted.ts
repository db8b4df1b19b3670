/** "1 job", "12 jobs", "1,200 people". @param many where it is not the one with an s */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${Math.abs(number) === 1 ? one : many}`
}
