const DO_BANCO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'nenhum PostgreSQL responde em DATABASE_URL. Ele está no ar?',
    ENOTFOUND: 'o servidor de DATABASE_URL não foi encontrado. Confira o endereço.',
    ETIMEDOUT: 'o PostgreSQL de DATABASE_URL não respondeu a tempo.',
    '28P01': 'o PostgreSQL recusou o usuário ou a senha de DATABASE_URL.',
    '28000': 'o PostgreSQL recusou o usuário de DATABASE_URL.',
    '3D000': 'o banco de DATABASE_URL não existe. Crie-o primeiro.',
    '25006': 'o PostgreSQL de DATABASE_URL só deixa ler (está em modo somente leitura, ou é uma réplica).',
    '42501': 'o usuário de DATABASE_URL não tem permissão para criar ou mudar as tabelas.',
    '53100': 'o disco do PostgreSQL está cheio.',
    '53300': 'o PostgreSQL de DATABASE_URL não aceita mais conexões.',
  }),
)

const DOS_ARQUIVOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'sem permissão',
    EPERM: 'sem permissão',
    EROFS: 'o disco é somente leitura',
    ENOSPC: 'o disco está cheio',
    ENOTDIR: 'no caminho há um arquivo onde devia haver uma pasta',
    EISDIR: 'há uma pasta onde devia haver um arquivo',
    EEXIST: 'já existe algo com esse nome',
    ENOENT: 'não existe',
  }),
)

/** Why the start failed, in words, without the stack and without the connection string. */
export const emUmaLinha = (erro: unknown): string => {
  const { message = String(erro), errors } = erro as { message?: string; errors?: unknown[] }
  // Node tries every address of a host and wraps what each one said.
  if (!(erro as { code?: string }).code && errors?.[0]) return emUmaLinha(errors[0])
  const texto = daPorta(erro) ?? doArquivo(erro) ?? doBanco(erro)
  return `Não foi possível iniciar: ${texto ?? message.replace(/postgres(ql)?:\/\/\S+/g, 'DATABASE_URL')}`
}

type DoSistema = Partial<NodeJS.ErrnoException & { address: string; port: number; path: string }>

const daPorta = (erro: unknown): string | undefined => {
  const { code, syscall, address, port } = erro as DoSistema
  if (syscall !== 'listen' && syscall !== 'bind') return undefined
  switch (code) {
    case 'EADDRINUSE':
      return `a porta ${port} (${address}) já está em uso. Pare o outro programa ou mude PORT.`
    case 'EACCES':
      return `sem permissão para escutar na porta ${port}. Abaixo de 1024 só o administrador pode: mude PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `esta máquina não tem o endereço ${address}. Confira HOST.`
    default:
      return undefined
  }
}

const doArquivo = (erro: unknown): string | undefined => {
  const { code = '', path } = erro as DoSistema
  const motivo = DOS_ARQUIVOS.get(code)
  if (!motivo || !path) return undefined
  return `não é possível usar ${path}: ${motivo}. A pasta dos dados vem de DATA_DIR.`
}

const doBanco = (erro: unknown): string | undefined => {
  const { code, message = '' } = erro as DoSistema
  const conhecido = code ? DO_BANCO.get(code) : undefined
  return (
    conhecido ??
    (/timeout expired|Connection terminated/i.test(message) ? DO_BANCO.get('ETIMEDOUT') : undefined)
  )
}
