import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { envSchema, readEnv } from '@/lib/env'

const read = (path: string) => readFileSync(join('deploy', path), 'utf8')
const known = new Set(Object.keys(envSchema.shape))
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const unique = (found: Iterable<string>) => [...new Set(found)].sort()

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-deploy-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('every variable that is set for the server is one that it reads', () => {
  const example = Object.keys(parseEnv(read('systemd/ringko.env')))
  const unit = [...read('systemd/ringko@.service').matchAll(/^Environment=(.*)$/gm)].flatMap(([, set = '']) =>
    set.split(' ').map((pair) => pair.split('=')[0] ?? ''),
  )
  const settings = read('docker/compose.yaml').split('environment: &settings')[1]?.split('volumes:')[0] ?? ''
  const composed = [...settings.matchAll(/^ {4,}([A-Z_]+):/gm)].map(([, name = '']) => name)
  const image = [...read('docker/Dockerfile').matchAll(/(?<=ENV .*)\b([A-Z_]+)=/g)].map(([, name = '']) => name)
  for (const names of [example, unit, composed, image]) expect(names.length).toBeGreaterThan(2)
  const read1 = (name: string) => known.has(name) || name === 'NEXT_TELEMETRY_DISABLED'
  expect([...example, ...unit, ...composed, ...image].filter((name) => !read1(name))).toEqual([])
})

test('the settings for systemd start the server, on addresses that a proxy alone reaches', () => {
  const { HOST, DRAIN_MS, PUBLIC_ORIGIN } = readEnv(parseEnv(read('systemd/ringko.env')))
  expect([HOST, new URL(PUBLIC_ORIGIN ?? '').protocol]).toEqual(['127.0.0.1', 'https:'])
  const stops = Number(/^TimeoutStopSec=(\d+)$/m.exec(read('systemd/ringko@.service'))?.[1]) * 1000
  const grace = Number(/stop_grace_period: (\d+)s/.exec(read('docker/compose.yaml'))?.[1]) * 1000
  // A stop takes the drain and ten seconds at most.
  expect(Math.min(stops, grace)).toBeGreaterThan(DRAIN_MS + 10_000)
})

test('both proxies, the unit and the guide name the same two ports', () => {
  const portsIn = (text: string) => unique([...text.matchAll(/\b(300\d)\b/g)].map(([, port = '']) => port))
  const ports = ['3001', '3002']
  expect(portsIn(read('nginx/ringko.conf'))).toEqual(ports)
  expect(portsIn(read('caddy/Caddyfile'))).toEqual(ports)
  expect(portsIn(read('systemd/ringko@.service'))).toEqual(ports)
  expect(readFileSync('docs/deployment.md', 'utf8')).toContain('rolling-restart.sh 3001 3002')
})

test('addresses that the proxies treat in their own way are addresses of the server', () => {
  const served = ['import', 'order', 'report', 'audit', 'suppression', 'health', 'setting']
    .map((noun) => readFileSync(`lib/api/${noun}-routes.ts`, 'utf8'))
    .join('\n')
  const nginx = read('nginx/ringko.conf')
  const exported = unique([...served.matchAll(/'(\/api\/[a-z/]+\/export)'/g)].map(([, path = '']) => path))
  const streamed = new RegExp(/location ~ (\S+) \{/.exec(nginx)?.[1] ?? '-')
  expect(exported.length).toBeGreaterThan(5)
  expect(exported.filter((path) => !streamed.test(path))).toEqual([])
  expect(streamed.test('/api/imports/12/wrong-rows')).toBe(true)
  for (const path of ['/api/imports/upload', '/api/ready']) expect(served).toContain(`'${path}'`)
  expect(read('caddy/Caddyfile')).toContain('handle /api/imports/upload {')
  expect(read('caddy/Caddyfile')).toContain('health_uri /api/ready')
  expect(nginx).toContain('location = /api/imports/upload {')
  expect(readFileSync('lib/realtime/open-sockets.ts', 'utf8')).toContain("path: '/socket.io'")
  expect(nginx).toContain('location /socket.io/ {')
})

test('a proxy lets through as large a file as the server takes, and what the server counts by is set by it', () => {
  const limit = readEnv({}).UPLOAD_LIMIT_MB
  const nginx = read('nginx/ringko.conf')
  expect(Number(/client_max_body_size (\d{3,})m/.exec(nginx)?.[1])).toBeGreaterThanOrEqual(limit)
  expect(Number(/max_size (\d{3,})MB/.exec(read('caddy/Caddyfile'))?.[1])).toBeGreaterThanOrEqual(limit)
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
  expect(nginx).toContain('proxy_set_header X-Request-Id $request_id;')
  expect(read('caddy/Caddyfile')).toContain('header_up X-Request-Id')
})

test('no access log of a proxy carries the address, which holds names and numbers', () => {
  expect(/log_format ringko '(.*)'/.exec(read('nginx/ringko.conf'))?.[1]).not.toMatch(/uri|args|request\b|referer/)
  for (const file of ['caddy/Caddyfile', 'docker/Caddyfile']) expect(read(file)).toContain('request>uri delete')
})

test.runIf(has('nginx') && has('openssl'))(
  'nginx takes its configuration (skipped where nginx is not installed)',
  () => {
    const at = folder()
    const subject = ['-subj', '/CN=ringko.example.se']
    const key = ['-keyout', join(at, 'privkey.pem'), '-out', join(at, 'fullchain.pem')]
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, ...key])
    const site = read('nginx/ringko.conf')
      .replaceAll('/etc/letsencrypt/live/ringko.example.se', at)
      .replaceAll('/var/log/nginx', at)
      .replace(/^ *listen \[::\].*$/gm, '')
      .replace('listen 80;', `listen unix:${at}/plain;`)
      .replace('listen 443 ssl http2;', `listen unix:${at}/tls ssl http2;`)
    writeFileSync(join(at, 'nginx.conf'), `pid ${at}/pid;\nerror_log ${at}/error.log;\nevents {}\nhttp {\n${site}\n}\n`)
    const { status, stderr } = spawnSync('nginx', ['-t', '-p', at, '-c', join(at, 'nginx.conf')], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful')])
  },
)

test.runIf(has('caddy'))('Caddy takes both of its configurations (skipped where Caddy is not installed)', () => {
  for (const file of ['caddy/Caddyfile', 'docker/Caddyfile']) {
    const home = folder()
    const env = { PATH: process.env.PATH, HOME: home, RINGKO_HOST: 'ringko.example.se' } as unknown as NodeJS.ProcessEnv
    writeFileSync(join(home, 'Caddyfile'), read(file).replace('/var/log/caddy', home))
    const asked = ['validate', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')]
    const { status, stderr } = spawnSync('caddy', asked, { encoding: 'utf8', env })
    expect([file, status, stderr]).toEqual([file, 0, expect.any(String)])
  }
})

test.runIf(has('systemd-analyze'))('systemd takes the unit (skipped where systemd is not installed)', () => {
  const at = folder()
  cpSync('deploy/systemd/ringko@.service', join(at, 'ringko@.service'))
  const { stderr } = spawnSync('systemd-analyze', ['verify', join(at, 'ringko@.service')], { encoding: 'utf8' })
  const complaints = stderr.split('\n').filter((line) => line !== '')
  // The program is not installed here: everything else has to be right.
  const missing = /Command \/opt\/ringko\/current\/node_modules\/node\/bin\/node is not executable/
  expect(complaints.filter((line) => line.includes('ringko@') && !missing.test(line))).toEqual([])
})

test('the container starts the server as the unit does', () => {
  const unit = /^ExecStart=\/opt\/ringko\/current\/(\S+) (\S+)$/m.exec(read('systemd/ringko@.service'))
  expect(read('docker/Dockerfile')).toContain(`CMD ["${unit?.[1]}", "${unit?.[2]}"]`)
  expect(existsSync(unit?.[1] ?? '')).toBe(true)
})
