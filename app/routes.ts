import { layout, route, type RouteConfig } from '@remix-run/route-config'
import { sections } from './routes.access'

export default sections.flatMap(({ layout: parent, routes }) => {
  const children = routes.map(({ path, file }) => {
    const options = { id: file.replace(/\.tsx?$/, '') }
    return path === '/'
      ? route('/', `routes/${file}`, { ...options, index: true })
      : route(path, `routes/${file}`, options)
  })
  return parent ? [layout(`routes/${parent.file}`, { id: parent.id }, children)] : children
}) satisfies RouteConfig
