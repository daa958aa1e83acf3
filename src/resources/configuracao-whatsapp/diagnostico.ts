import { type Papel, RETAGUARDA } from '../papel.js'
import { ACOES_DA_CONFIGURACAO } from './acoes.js'
import type { Motivo, Status } from './status.js'

/** What is checked, in the order in which it is shown: nothing rests on what comes after it. */
export const VERIFICACOES = [
  'cifra',
  'servidor',
  'versao',
  'chave',
  'instancia',
  'estado',
  'site',
  'webhook',
  'entrega',
  'relogio',
  'qr',
  'telefone',
] as const
export type Verificacao = (typeof VERIFICACOES)[number]

/** `cinza`: there was nothing to check, because something it rests on failed or was never made. */
export type Cor = 'verde' | 'amarelo' | 'vermelho' | 'cinza'

type Nada = Record<never, never>

/** Every finding there is, with the values its words need. Times are ISO 8601. */
export interface DadosDoMotivo {
  nao_verificado: { de: Verificacao }
  nao_terminou: Nada
  falha_interna: Nada
  /** `codigo`: put into words as `erros.{codigo}`. */
  consulta_falhou: { codigo: string }

  cifra_legivel: Nada
  cifra_ilegivel: Nada

  servidor_responde: Nada
  servidor_inacessivel: { codigo: string }
  /** `registro`: where an operator activates it; empty when the server does not say. For the back office alone. */
  servidor_sem_licenca: { endereco: string; registro: string }
  /** The same, for everybody else. */
  servidor_em_manutencao: Nada

  versao_conhecida: { versao: string }
  versao_desconhecida: { versao: string; de: string; ate: string }

  chave_aceita: Nada
  chave_recusada: Nada
  chave_propria_recusada: Nada

  instancia_nossa: { nome: string }
  instancia_por_criar: Nada
  instancia_sumiu: Nada
  instancia_alheia: { nome: string }

  estado_confere: { status: Status }
  estado_difere: { status: Status; servidor: string }
  estado_ausente: Nada
  estado_erro: { codigo: string }

  site_responde: { endereco: string }
  site_sem_https: { endereco: string }
  site_local: { endereco: string }
  site_privado: { endereco: string }
  site_redireciona: { endereco: string }
  site_inacessivel: { endereco: string }
  site_so_por_fora: { endereco: string }

  webhook_certo: { eventos: number }
  webhook_ausente: Nada
  webhook_desativado: Nada
  webhook_outro_endereco: Nada
  webhook_outro_segredo: Nada
  /** `nomes`: in the spelling of subscriptions. */
  webhook_faltam_eventos: { faltam: number; nomes: string }
  webhook_sem_assinatura: Nada
  webhook_outra_chave: Nada
  webhook_outro_formato: Nada

  entrega_recente: { quando: string }
  entrega_antiga: { quando: string }
  entrega_nenhuma: Nada
  entrega_parada: Nada
  entrega_provada: Nada
  entrega_provada_em_vao: Nada
  entrega_dispensada: Nada

  relogio_certo: { segundos: number }
  relogio_diferente: { segundos: number }
  relogio_longe: { minutos: number }
  relogio_desconhecido: Nada

  qr_dispensado: Nada
  qr_a_mostra: Nada
  qr_vencido: Nada
  qr_limite: Nada
  qr_nao_veio: Nada

  telefone_conectado: { numero: string }
  telefone_repetido: { numero: string }
  telefone_esperado: Nada
  telefone_conectando: Nada
  telefone_desconectado: { porque: Motivo | 'desconhecido' }
  telefone_em_outra: { numero: string }
}
export type MotivoDaLinha = keyof DadosDoMotivo

/** What can be done about a finding: an action that the diagnosis carries out, or a page to go to. */
export const REPAROS = [
  'conectar',
  'verQrcode',
  'verificarStatus',
  'registrarWebhook',
  'provarEntrega',
] as const
export const CAMINHOS = ['abrirConexao', 'abrirServidor'] as const
export type Reparo = (typeof REPAROS)[number]
export type Caminho = (typeof CAMINHOS)[number]

const { conectar, verQrcode, verificarStatus, registrarWebhook, enviarTeste, configurarServidor } =
  ACOES_DA_CONFIGURACAO

/** Who may repair: whoever may do the same by its own action, and nobody else. */
export const PAPEIS_DO_REPARO: Readonly<Record<Reparo | Caminho, readonly Papel[]>> = {
  conectar: conectar.papeis,
  verQrcode: verQrcode.papeis,
  verificarStatus: verificarStatus.papeis,
  registrarWebhook: registrarWebhook.papeis,
  provarEntrega: enviarTeste.papeis,
  abrirConexao: conectar.papeis,
  abrirServidor: configurarServidor.papeis,
}

type Achados = {
  [M in MotivoDaLinha]: { cor: Cor; motivo: M; reparo?: Reparo | Caminho } & (Nada extends DadosDoMotivo[M]
    ? { dados?: DadosDoMotivo[M] }
    : { dados: DadosDoMotivo[M] })
}
/** What one check found. */
export type Achado = Achados[MotivoDaLinha]

/** A finding, as the panel and a caller get it. */
export interface LinhaDoDiagnostico {
  verificacao: Verificacao
  cor: Cor
  motivo: MotivoDaLinha
  dados: Readonly<Record<string, string | number>>
  reparo: Reparo | Caminho | null
}

export interface Diagnostico {
  configuracaoId: number
  /** When it was made. */
  em: string
  linhas: LinhaDoDiagnostico[]
}

/** Without what is not for this role: the buttons of others, and whatever concerns who operates the server. */
export const diagnosticoPara = (papel: Papel, { linhas, ...resto }: Diagnostico): Diagnostico => ({
  ...resto,
  linhas: linhas.map((linha) => {
    const reparo = linha.reparo && PAPEIS_DO_REPARO[linha.reparo].includes(papel) ? linha.reparo : null
    return linha.motivo === 'servidor_sem_licenca' && !(RETAGUARDA as readonly Papel[]).includes(papel)
      ? { ...linha, cor: 'amarelo', motivo: 'servidor_em_manutencao', dados: {}, reparo }
      : { ...linha, reparo }
  }),
})
