/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  // These load native binaries or worker files from their own folders and cannot be bundled.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino'],
  // No picture needs Next's resizing, so the optional sharp (and its LGPL libvips) is never loaded.
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run types` checks them, tests included; a build has to be quick.
  typescript: { ignoreBuildErrors: true },
}

export default config
