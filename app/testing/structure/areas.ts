import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './planted'

/** Folders of app that are no area. */
const HOW = ['routes', 'across', 'steps', 'platform', 'ui', 'shared', 'testing']

const foldersOf = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

/** The areas as they are on disk. */
export const areas = foldersOf('app').filter((name) => !HOW.includes(name))

/** The folders of an area, as `app/grants/paying`. */
export const foldersOfArea = (area: string): string[] => foldersOf(`app/${area}`).map((name) => `app/${area}/${name}`)

/** All folders below an area that hold files, deep ones too. */
export function allFoldersBelow(area: string): string[] {
  return readdirSync(join(root, 'app', area), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()
}
