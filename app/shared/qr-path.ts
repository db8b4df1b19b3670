import QRCode from 'qrcode'

/** A QR code as the path of an SVG whose view box is `size` wide and high; the quiet zone is part of it. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  let path = ''
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
  return { size: modules.size + 2 * quiet, path }
}
