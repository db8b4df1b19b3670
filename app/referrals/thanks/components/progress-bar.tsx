/** A bar from nothing to the target, full when it is passed. The words beside it say the same. */
export function ProgressBar({ value, target }: { value: number; target: number }) {
  const part = Math.min(1, target > 0 ? value / target : 0)
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="block h-3 w-full rounded-full" aria-hidden="true">
      <rect width="100" height="6" className="fill-line" />
      <rect width={part * 100} height="6" className="fill-brand" />
    </svg>
  )
}
