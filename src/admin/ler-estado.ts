import type { DataSource } from 'typeorm'
import { PAPEIS_DA_ACAO } from '../resources/configuracao-whatsapp/acoes.js'
import type { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { EstadoDaConexao } from '../resources/configuracao-whatsapp/estado-da-conexao.js'
import type { Acesso } from '../resources/papel.js'
import { empresaDoAcesso } from './acesso.js'
import { fotoDoPerfil } from './foto-do-perfil.js'

interface Linha
  extends Pick<ConfiguracaoWhatsApp, 'id' | 'ativo' | 'status' | 'motivo' | 'evidencia' | 'operacao'> {
  empresa_id: number
  empresa_nome: string
  instance_name: string
  status_desde: Date
  evidencia_em: Date | null
  qr_code: string | null
  qr_code_expira_em: Date | null
  codigo_pareamento: string | null
  numero_conectado: string | null
  nome_perfil: string | null
  foto_perfil_url: string | null
  operacao_desde: Date | null
  operacao_vigente: boolean
  ultimo_erro: string | null
  evolution_api_url: string | null
  chave_definida: boolean
  agora: Date
}

/** The state of one connection for whoever asks; null when there is none in their scope. */
export const lerEstado = async (
  dataSource: DataSource,
  alvo: { id: number } | { empresaId: number },
  acesso: Acesso,
): Promise<EstadoDaConexao | null> => {
  const [coluna, valor] = 'id' in alvo ? ['c.id', alvo.id] : ['c.empresa_id', alvo.empresaId]
  const [linha]: Linha[] = await dataSource.query(
    `SELECT c.id, c.empresa_id, e.nome AS empresa_nome, c.ativo AND e.ativo AS ativo, c.instance_name, c.status,
            c.status_desde, c.motivo, c.evidencia, c.evidencia_em, c.qr_code, c.qr_code_expira_em,
            c.codigo_pareamento, c.numero_conectado, c.nome_perfil, c.foto_perfil_url, c.ultimo_erro,
            c.operacao, c.operacao_desde, c.operacao_ate > now() AS operacao_vigente,
            c.evolution_api_url, s.evolution_api_key IS NOT NULL AS chave_definida, now() AS agora
     FROM configuracao_whatsapp c JOIN empresa e ON e.id = c.empresa_id
     JOIN credencial_evolution s ON s.configuracao_id = c.id
     WHERE ${coluna} = $1 AND ($2::int IS NULL OR c.empresa_id = $2)`,
    [valor, empresaDoAcesso(acesso)],
  )
  return linha ? comoEstado(linha, acesso) : null
}

const comoEstado = (linha: Linha, acesso: Acesso): EstadoDaConexao => ({
  id: linha.id,
  empresaId: linha.empresa_id,
  empresaNome: linha.empresa_nome,
  ativo: linha.ativo,
  instanceName: linha.instance_name,
  status: linha.status,
  desde: linha.status_desde.toISOString(),
  motivo: linha.motivo,
  evidencia:
    linha.evidencia && linha.evidencia_em
      ? { fonte: linha.evidencia, em: linha.evidencia_em.toISOString() }
      : null,
  qr: qrDe(linha, acesso),
  numero: linha.numero_conectado,
  nome: linha.nome_perfil,
  foto: fotoDoPerfil(linha.foto_perfil_url),
  operacao:
    linha.operacao && linha.operacao_desde && linha.operacao_vigente
      ? { nome: linha.operacao, desde: linha.operacao_desde.toISOString() }
      : null,
  erro: linha.ultimo_erro,
  servidor: servidorDe(linha, acesso),
  agora: linha.agora.toISOString(),
})

/** Whoever sees the QR can pair a phone with it: only for those who may connect, and only while it is fresh. */
const qrDe = (linha: Linha, { papel }: Acesso): EstadoDaConexao['qr'] => {
  const { qr_code: imagem, qr_code_expira_em: expira } = linha
  if (!imagem || !expira || expira <= linha.agora || !PAPEIS_DA_ACAO.verQrcode.includes(papel)) return null
  return { imagem, expiraEm: expira.toISOString(), codigoPareamento: linha.codigo_pareamento }
}

const servidorDe = (linha: Linha, { papel }: Acesso): EstadoDaConexao['servidor'] => {
  const proprio = linha.evolution_api_url !== null
  const mostra = PAPEIS_DA_ACAO.configurarServidor.includes(papel)
  return { proprio, url: mostra ? linha.evolution_api_url : null, chaveDefinida: linha.chave_definida }
}
