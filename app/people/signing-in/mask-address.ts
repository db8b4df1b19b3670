/** Enough of an email address for its owner to know it, and not for anyone else: "a…@people.example". */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}…${email.slice(at)}`
}
