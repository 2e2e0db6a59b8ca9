// The program inside the stand-in runtime that opens an application folder, as Electron's own default program does:
// `electron [-r module] [switches] folder [arguments]`.
const { app } = require('electron')
const Module = require('node:module')
const path = require('node:path')

/** What the command line asks for: modules to load first, and the folder of the application. */
function request(args) {
  const modules = []
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index]
    if (word === '-r' || word === '--require') modules.push(args[++index])
    else if (!word.startsWith('-')) return { modules, folder: path.resolve(word) }
  }
  return { modules, folder: undefined }
}

/** The application is told its own name and version, and keeps its data under that name. */
function introduce(folder) {
  const about = require(path.join(folder, 'package.json'))
  const name = about.productName || about.name
  app.setName(name)
  app.setVersion(about.version)
  app.setAppPath(folder)
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), name))
}

const { modules, folder } = request(process.argv.slice(1))
process.defaultApp = true
Module._preloadModules(modules.map((name) => path.resolve(name)))
if (folder === undefined) {
  process.stderr.write('Which application? Give its folder.\n')
  app.exit(1)
} else {
  introduce(folder)
  Module._load(Module._resolveFilename(folder, null, true), module, true)
}
