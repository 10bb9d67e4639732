import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overJson, watch } from './engine.ts'
import type { Engine, Size, Tab } from './engine.ts'

/** Sends one command of a session, or of the driver where the path says so. */
type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

// The toolbar of the small browser that the driver starts is 447 px wide, else.
const narrowToolbar = '* { min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px }'

/** Starts WebKitGTK's driver below a screen that nobody sees, and talks to it in WebDriver. */
export async function startWebKit(programs: { driver: string; screen: string }): Promise<Engine> {
  const config = mkdtempSync(path.join(tmpdir(), 'song-song-webkit-'))
  mkdirSync(path.join(config, 'gtk-3.0'))
  writeFileSync(path.join(config, 'gtk-3.0/gtk.css'), narrowToolbar)
  // It finds a free number for the screen itself, and tells it.
  const screenArgs = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  const screen = spawn(programs.screen, screenArgs, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [display] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer]
  const port = await freePort()
  const driver = spawn(programs.driver, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      XDG_CONFIG_HOME: config,
      // Several times as fast where there is no graphics card.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
    stdio: 'ignore',
  })
  const send: Send = async (method, command, body) => {
    const url = `http://127.0.0.1:${port}${command}`
    const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) {
      const { error, message } = value as { error: string; message: string }
      throw new Error(`${error}: ${message}`)
    }
    return value
  }
  const stop = async () => {
    for (const child of [driver, screen]) {
      child.kill()
      await once(child, 'exit')
    }
    rmSync(config, { recursive: true, force: true })
  }
  await untilItListens(send)
  return { version: await versionOf(send), open: (size) => openTab(send, size), stop }
}

/** Each tab is a session, which is a browser of its own that keeps nothing. */
async function openTab(sendAny: Send, size: Size): Promise<Tab> {
  const session = (await sendAny('POST', '/session', { capabilities: {} })) as { sessionId: string }
  const send: Send = (method, command, body) =>
    sendAny(method, `/session/${session.sessionId}${command}`, body)

  const run = async <A extends readonly unknown[], R>(script: (...args: A) => R, ...args: A) => {
    const text = await send('POST', '/execute/sync', {
      script: `return (${overJson(script)})(arguments[0])`,
      args: [JSON.stringify(args)],
    })
    return JSON.parse(text as string) as R
  }
  // The window's size is the toolbar's too, and a moment passes until the page has its own.
  const resize = async ({ width, height }: Size) => {
    let toolbar = 0
    for (let tries = 0; tries < 50; tries++) {
      await send('POST', '/window/rect', { x: 0, y: 0, width, height: height + toolbar })
      const inner = await run(() => [innerWidth, innerHeight] as const)
      if (inner[0] === width && inner[1] === height) return
      toolbar = await run(() => Math.max(0, outerHeight - innerHeight))
    }
    throw new Error(`no window of ${width} × ${height}`)
  }
  await resize(size)
  return {
    resize,
    run,
    goto: async (url) => {
      await send('POST', '/url', { url })
      await run(watch)
    },
    back: async () => {
      await send('POST', '/back', {})
    },
    forward: async () => {
      await send('POST', '/forward', {})
    },
    act: async (actions) => {
      await send('POST', '/actions', { actions })
    },
    screenshot: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
    close: async () => {
      await send('DELETE', '')
    },
  }
}

async function versionOf(send: Send): Promise<string> {
  const { sessionId, capabilities } = (await send('POST', '/session', { capabilities: {} })) as {
    sessionId: string
    capabilities: { browserVersion: string }
  }
  await send('DELETE', `/session/${sessionId}`)
  return capabilities.browserVersion
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilItListens(send: Send): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await send('GET', '/status').then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The driver of WebKit does not listen.')
}
