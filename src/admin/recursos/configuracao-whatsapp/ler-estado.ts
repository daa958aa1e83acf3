import type { DataSource } from 'typeorm'
import { ACOES_DA_CONFIGURACAO } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import type { Acesso } from '../../../resources/papel.js'
import type { Sinais } from '../../../services/estado/sinais.js'
import { versaoDaFoto } from '../../../services/fotos/endereco-da-foto.js'
import { empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { pode } from '../../acesso/permissoes.js'

interface Linha
  extends Pick<ConfiguracaoWhatsApp, 'id' | 'ativo' | 'status' | 'motivo' | 'evidencia' | 'operacao'> {
  empresa_id: number
  empresa_nome: string
  instance_name: string
  status_desde: Date
  evidencia_em: Date | null
  servidor_mudo_desde: Date | null
  qr_code: string | null
  qr_code_expira_em: Date | null
  codigo_pareamento: string | null
  numero_conectado: string | null
  numero_repetido: boolean
  nome_perfil: string | null
  foto_perfil_url: string | null
  operacao_desde: Date | null
  operacao_vigente: boolean
  ultimo_erro: string | null
  evolution_api_url: string | null
  chave_definida: boolean
  sinais: Pick<Sinais, 'aberta' | 'historico'>
  conferida_ate: Date | null
  lacuna_de: Date | null
  lacuna_ate: Date | null
  recuperadas: number
  guarda: boolean | null
  buscando: boolean
  agora: Date
}

const COBERTURA = `r.conferida_ate, r.lacuna_de, r.lacuna_ate, r.recuperadas, r.guarda,
            r.desde IS NOT NULL AND r.erro IS NULL AS buscando`

/**
 * The state of one connection for whoever asks; null when there is none in their scope.
 * @param simulador whence, but for WhatsApp, its picture may come: see `origemDoSimulador`
 */
export const lerEstado = async (
  dataSource: DataSource,
  alvo: { id: number } | { empresa: string },
  acesso: Acesso,
  simulador: string | null = null,
): Promise<EstadoDaConexao | null> => {
  const [coluna, valor] = 'id' in alvo ? ['c.id', alvo.id] : ['e.referencia', alvo.empresa]
  const [linha]: Linha[] = await dataSource.query(
    `SELECT c.id, c.empresa_id, e.nome AS empresa_nome, c.ativo AND e.ativo AS ativo, c.instance_name, c.status,
            c.status_desde, c.motivo, c.evidencia, c.evidencia_em, c.servidor_mudo_desde, c.qr_code, c.qr_code_expira_em,
            c.codigo_pareamento, c.numero_conectado, c.status = 'conectado' AND EXISTS (
              SELECT FROM whatsapp.configuracao_whatsapp o
              WHERE o.numero_conectado = c.numero_conectado AND o.status = 'conectado' AND o.id <> c.id) AS numero_repetido,
            c.nome_perfil, c.foto_perfil_url, c.ultimo_erro,
            c.operacao, c.operacao_desde, c.sinais, c.operacao_ate > now() AS operacao_vigente,
            c.evolution_api_url, s.evolution_api_key IS NOT NULL AS chave_definida, now() AS agora, ${COBERTURA}
     FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id
     JOIN whatsapp.credencial_evolution s ON s.configuracao_id = c.id
     LEFT JOIN whatsapp.recuperacao r ON r.configuracao_id = c.id
     WHERE ${coluna} = $1 AND ($2::text IS NULL OR e.referencia = $2)`,
    [valor, empresaDoAcesso(acesso)],
  )
  return linha ? comoEstado(linha, acesso, simulador) : null
}

const comoEstado = (linha: Linha, acesso: Acesso, simulador: string | null): EstadoDaConexao => ({
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
      ? {
          fonte: linha.evidencia,
          em: linha.evidencia_em.toISOString(),
          servidorMudoDesde: linha.servidor_mudo_desde?.toISOString() ?? null,
        }
      : null,
  qr: qrDe(linha, acesso),
  numero: linha.numero_conectado,
  numeroRepetido: linha.numero_repetido,
  nome: linha.nome_perfil,
  foto: versaoDaFoto(linha.foto_perfil_url, simulador),
  historico: historicoDe(linha),
  cobertura: coberturaDe(linha),
  operacao:
    linha.operacao && linha.operacao_desde && linha.operacao_vigente
      ? { nome: linha.operacao, desde: linha.operacao_desde.toISOString() }
      : null,
  erro: linha.ultimo_erro,
  podeEscrever: pode(acesso.papel, 'Conversa', 'novaConversa'),
  servidor: servidorDe(linha, acesso),
  agora: linha.agora.toISOString(),
})

const coberturaDe = (linha: Linha): EstadoDaConexao['cobertura'] => {
  const { conferida_ate: conferida, lacuna_de: de, lacuna_ate: ate, recuperadas, guarda, buscando } = linha
  const lacuna = de && ate && { de: de.toISOString(), ate: ate.toISOString(), recuperadas }
  return conferida && { conferidaAte: conferida.toISOString(), lacuna, buscando, guarda }
}

/** Of the connection that stands; once it is all there, nobody needs to know. */
const historicoDe = ({ status, sinais: { historico, aberta } }: Linha): number | null =>
  status === 'conectado' && historico && historico.em >= (aberta?.em ?? 0) && historico.progresso < 100
    ? Math.floor(historico.progresso)
    : null

/** Whoever sees the QR can pair a phone with it: only for those who may connect, and only while it is fresh. */
const qrDe = (linha: Linha, { papel }: Acesso): EstadoDaConexao['qr'] => {
  const { qr_code: imagem, qr_code_expira_em: expira } = linha
  // A server of the company's own answers with it: it may be an address.
  if (!imagem?.startsWith('data:image/')) return null
  if (!expira || expira <= linha.agora || !ACOES_DA_CONFIGURACAO.verQrcode.papeis.includes(papel)) return null
  return { imagem, expiraEm: expira.toISOString(), codigoPareamento: linha.codigo_pareamento }
}

const servidorDe = (linha: Linha, { papel }: Acesso): EstadoDaConexao['servidor'] => {
  const proprio = linha.evolution_api_url !== null
  const mostra = ACOES_DA_CONFIGURACAO.configurarServidor.papeis.includes(papel)
  return { proprio, url: mostra ? linha.evolution_api_url : null, chaveDefinida: linha.chave_definida }
}
