/** The package has no types of its own: as its README describes it. */
declare module 'bidi-js' {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] }
  const bidiFactory: () => {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels
    getReorderSegments(text: string, levels: Levels, start?: number, end?: number): [number, number][]
    getMirroredCharactersMap(text: string, levels: Levels, start?: number, end?: number): Map<number, string>
  }
  export default bidiFactory
}
