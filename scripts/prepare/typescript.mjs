// @ts-check
/**
 * Makes TypeScript files importable in this process. Called once the packages are there.
 * @returns {Promise<void>}
 */
export async function allowTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
}
