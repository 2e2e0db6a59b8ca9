/**
 * Whether an address answers well within a bound. Any doubt (silence, an error page, no network) is a no.
 * @param {string} address
 * @param {number} bound ms
 */
export async function reaches(address, bound) {
  try {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'follow', signal: AbortSignal.timeout(bound) })
    return answer.ok
  } catch {
    return false
  }
}

/**
 * Whether downloads go through a proxy, which our own short question could not use.
 * @param {NodeJS.ProcessEnv} env
 */
export const hasProxy = (env) => Boolean(env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy)
