const DO_BANCO: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nenhum PostgreSQL responde em DATABASE_URL. Ele está no ar?',
  ENOTFOUND: 'o servidor de DATABASE_URL não foi encontrado. Confira o endereço.',
  ETIMEDOUT: 'o PostgreSQL de DATABASE_URL não respondeu a tempo.',
  '28P01': 'o PostgreSQL recusou o usuário ou a senha de DATABASE_URL.',
  '28000': 'o PostgreSQL recusou o usuário de DATABASE_URL.',
  '3D000': 'o banco de DATABASE_URL não existe. Crie-o primeiro.',
  EADDRINUSE: 'a porta já está em uso. Pare o outro programa ou mude PORT.',
  EACCES: 'sem permissão para a porta ou para a pasta de dados.',
}

/** Why the start failed, in words, without the stack and without the connection string. */
export const emUmaLinha = (erro: unknown): string => {
  const {
    code,
    message = String(erro),
    errors,
  } = erro as { code?: string; message?: string; errors?: unknown[] }
  // Node tries every address of a host and wraps what each one said.
  if (!code && errors?.[0]) return emUmaLinha(errors[0])
  const conhecido = code ? DO_BANCO[code] : undefined
  if (conhecido) return `Não foi possível iniciar: ${conhecido}`
  if (/timeout expired|Connection terminated/i.test(message))
    return `Não foi possível iniciar: ${DO_BANCO.ETIMEDOUT}`
  return `Não foi possível iniciar: ${message.replace(/postgres(ql)?:\/\/\S+/g, 'DATABASE_URL')}`
}
