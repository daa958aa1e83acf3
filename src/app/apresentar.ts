import type { Config } from './config.js'

export interface UsuarioApresentado {
  email: string
  senha: string
  quem: string
}

interface Apresentacao {
  config: Config
  porta: number
  usuarios: readonly UsuarioApresentado[]
  urlTelefone: string | null
  /** What else is to be known, a line each. */
  avisos: readonly string[]
  /** Whether the admin's password is the one of the configuration. */
  senhaVale: boolean
}

/** What someone who has just started this needs to know. Passwords in development only. */
export const apresentar = ({
  config,
  porta,
  usuarios,
  urlTelefone,
  avisos,
  senhaVale,
}: Apresentacao): void => {
  const endereco = config.producao ? config.siteUrl : `http://localhost:${porta}`
  const linhas = ['', `  Painel:    ${endereco}/admin`]
  if (urlTelefone) linhas.push(`  Telefone:  ${urlTelefone}   (simulador: escaneie o QR Code por aqui)`)
  if (!config.producao) {
    const admin = config.admin
      ? [{ ...config.admin, ...(!senhaVale && { senha: '(trocada)' }), quem: 'administrador' }]
      : []
    linhas.push(
      '',
      '  Entre com:',
      ...[...admin, ...usuarios].map((u) => `    ${u.email.padEnd(22)} ${u.senha.padEnd(16)} ${u.quem}`),
    )
    linhas.push('', `  Dados e senhas ficam em ${config.pasta}.`)
  }
  if (urlTelefone)
    linhas.push('  Modo demonstração: sem EVOLUTION_API_URL, o simulador faz o papel da Evolution API.')
  for (const aviso of avisos) linhas.push('', `  Atenção: ${aviso}`)
  process.stdout.write(`${linhas.join('\n')}\n\n`)
}
