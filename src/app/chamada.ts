/** What a command's name is typed after: npm says that it runs us; without it, the archive's file was started. */
export const chamada = (env: NodeJS.ProcessEnv = process.env): string =>
  env.npm_lifecycle_event ? 'npm run cli --' : 'node cli.js'
