import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { WebSocket } from 'ws'
import { overJson, watch } from './engine.ts'
import type { Engine, Size, Tab } from './engine.ts'

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

type Send = (method: string, params: object) => Promise<unknown>

/** Starts Firefox without a window and talks to it in WebDriver BiDi, which it speaks by itself. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'song-song-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const firefox = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const send = await connect(`${await addressIn(firefox.stderr)}/session`)
  const session = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string }
  }
  await send('script.addPreloadScript', { functionDeclaration: String(watch) })
  return {
    version: session.capabilities.browserVersion,
    open: (size) => openTab(send, size),
    stop: async () => {
      const gone = once(firefox, 'exit')
      await send('browser.close', {})
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function openTab(send: Send, size: Size): Promise<Tab> {
  // A user context has cookies, storage and service workers of its own.
  const { userContext } = (await send('browser.createUserContext', {})) as { userContext: string }
  const tab = (await send('browsingContext.create', { type: 'tab', userContext })) as {
    context: string
  }
  const { context } = tab
  const traverse = async (delta: number) => {
    await send('browsingContext.traverseHistory', { context, delta })
  }
  const resize = async (viewport: Size) => {
    await send('browsingContext.setViewport', { context, viewport })
  }
  await resize(size)
  return {
    resize,
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    back: () => traverse(-1),
    forward: () => traverse(1),
    run: async <A extends readonly unknown[], R>(script: (...args: A) => R, ...args: A) => {
      const called = (await send('script.callFunction', {
        functionDeclaration: overJson(script),
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: false,
      })) as { result: { value: string } } | { exceptionDetails: { text: string } }
      if ('exceptionDetails' in called) throw new Error(called.exceptionDetails.text)
      return JSON.parse(called.result.value) as R
    },
    act: async (actions) => {
      await send('input.performActions', { context, actions })
    },
    screenshot: async () => {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as {
        data: string
      }
      return Buffer.from(data, 'base64')
    },
    close: async () => {
      await send('browser.removeUserContext', { userContext })
    },
  }
}

/** Firefox says where it listens, and goes on talking, which must be read. */
async function addressIn(stderr: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface(stderr)
    lines.on('line', (line) => {
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
      if (address) resolve(address)
    })
    lines.on('close', () => reject(new Error('Firefox ended before it listened.')))
  })
}

/** Commands and their answers over one socket, told apart by their number. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, Waiting>()
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as
      | { type: 'success'; id: number; result: unknown }
      | { type: 'error'; id: number; error: string; message: string }
      | { type: 'event' }
    if (answer.type === 'event') return
    const command = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.type === 'success') command?.resolve(answer.result)
    else command?.reject(new Error(`${answer.error}: ${answer.message}`))
  })
  let last = 0
  return (method, params) => {
    const id = ++last
    socket.send(JSON.stringify({ id, method, params }))
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
}
