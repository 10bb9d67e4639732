import { syncBuiltinESMExports } from 'node:module'
import fs from 'node:fs'

// Loaded before the command: kills it at its nth change of the disk, as a power cut would.
let left = Number(process.env['CUT_OFF_AT'])
const changing = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'openSync'] as const
for (const name of changing) {
  const real = fs[name] as (...args: unknown[]) => unknown
  const cut = (...args: unknown[]) => {
    const isChange = name !== 'openSync' || args[1] === 'wx'
    const isOurs = String(args[0]).includes(process.env['CONTENT'] ?? '\0')
    if (isChange && isOurs && --left < 0) process.kill(process.pid, 'SIGKILL')
    return real(...args)
  }
  Object.assign(fs, { [name]: cut })
}
syncBuiltinESMExports()
