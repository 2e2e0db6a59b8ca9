import { existsSync } from 'node:fs'
import { ask, command, isRoot } from './command.mjs'
import { SetupStop, say } from './message.mjs'

/** The package that brings each library Electron asks for, by the library's file name. */
const packageOf = /** @type {Record<string, string>} */ ({
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXcursor.so.1': 'libxcursor1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXi.so.6': 'libxi6',
  'libXrandr.so.2': 'libxrandr2',
  'libXrender.so.1': 'libxrender1',
  'libXtst.so.6': 'libxtst6',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libuuid.so.1': 'libuuid1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libxshmfence.so.1': 'libxshmfence1',
})

/**
 * The libraries a program needs and the system lacks, from what `ldd` printed about it.
 * @param {string} printed
 * @returns {string[]}
 */
export function missingLibraries(printed) {
  const lines = printed.split('\n').filter((line) => line.includes('=> not found'))
  return [...new Set(lines.map((line) => line.trim().split(/\s/)[0] ?? ''))].sort()
}

/**
 * The Debian packages that bring these libraries, and the libraries for which we know none.
 * @param {string[]} libraries
 */
export function packagesFor(libraries) {
  const known = libraries.flatMap((library) => packageOf[library] ?? [])
  return { packages: [...new Set(known)].sort(), unknown: libraries.filter((library) => !packageOf[library]) }
}

/**
 * The name under which this release offers a package: newer ones renamed some with `t64` at the end.
 * @param {string} name
 * @param {(name: string) => boolean} offered
 */
export function offeredName(name, offered) {
  return !offered(name) && offered(`${name}t64`) ? `${name}t64` : name
}

/** @param {string} name */
const isOffered = (name) => /^Candidate: (?!\(none\))/m.test(aptPolicy(name))

/** @param {string} name */
const aptPolicy = (name) =>
  ask('apt-cache', ['policy', name], { ...process.env, LC_ALL: 'C' }).text.replace(/^ +/gm, '')

/**
 * Brings system packages: installs them when we are root on Debian or a sibling of it, else stops and prints the
 * exact line to type.
 * @param {string[]} names
 * @param {string} why what cannot be done without them
 */
export async function installDebian(names, why) {
  if (names.length === 0) return
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupStop(`${why} Please install what this system calls: ${names.join(' ')}`)
  }
  if (!isRoot) throw new SetupStop(`${why} Please type:\n  sudo apt-get install -y ${resolved(names).join(' ')}`)
  say(`${why} Installing ${names.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await command('apt-get', ['update', '-qq'], { env, show: 'errors', limit: 300_000 })
  const options = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0']
  const code = await command('apt-get', [...options, ...resolved(names)], { env, show: 'errors', limit: 1_200_000 })
  if (code !== 0) throw new SetupStop(`${why} apt-get could not install: ${resolved(names).join(' ')}`)
}

/** @param {string[]} names */
const resolved = (names) => names.map((name) => offeredName(name, isOffered))
