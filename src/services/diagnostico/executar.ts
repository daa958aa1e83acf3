import type {
  Achado,
  LinhaDoDiagnostico,
  Verificacao,
} from '../../resources/configuracao-whatsapp/diagnostico.js'
import { ErroWhatsApp } from '../erros.js'
import type { Contexto, DefinicaoDaVerificacao } from './contexto.js'

/**
 * Runs every check as soon as what it rests on is known, side by side where nothing is. Never rejects: a check
 * that fails is a line like any other, and one that takes too long is said to.
 */
export const executar = async (
  tabela: readonly DefinicaoDaVerificacao[],
  contexto: Contexto,
  prazoMs: number,
): Promise<LinhaDoDiagnostico[]> => {
  const emCurso = new Map<Verificacao, Promise<LinhaDoDiagnostico>>()
  const prazo = criarPrazo(prazoMs)
  for (const definicao of tabela) {
    const antes = definicao.depende.map((id) => emCurso.get(id))
    emCurso.set(definicao.id, correr(definicao, antes, contexto, prazo))
  }
  const linhas = await Promise.all(emCurso.values())
  prazo.encerrar()
  return linhas
}

const correr = async (
  { id, verificar }: DefinicaoDaVerificacao,
  antes: readonly (Promise<LinhaDoDiagnostico> | undefined)[],
  contexto: Contexto,
  prazo: Prazo,
): Promise<LinhaDoDiagnostico> => {
  const impedida = (await Promise.all(antes)).find(
    (linha) => linha?.cor === 'vermelho' || linha?.cor === 'cinza',
  )
  if (impedida) {
    // Named is what failed, not what was left out because of it.
    const de = impedida.motivo === 'nao_verificado' ? impedida.dados.de : impedida.verificacao
    return comoLinha(id, { cor: 'cinza', motivo: 'nao_verificado', dados: { de: de as Verificacao } })
  }
  if (prazo.passou()) return comoLinha(id, DEMOROU)
  const achado = Promise.resolve()
    .then(() => verificar(contexto))
    .catch((erro: unknown) => daFalha(erro, id, contexto))
  return comoLinha(id, await Promise.race([achado, prazo.fim]))
}

const DEMOROU: Achado = { cor: 'amarelo', motivo: 'nao_terminou' }

const daFalha = (erro: unknown, verificacao: Verificacao, { ambiente, configuracao }: Contexto): Achado => {
  if (erro instanceof ErroWhatsApp) {
    return { cor: 'vermelho', motivo: 'consulta_falhou', dados: { codigo: erro.codigo } }
  }
  ambiente.registro.error(
    { verificacao, configuracaoId: configuracao.id, err: erro },
    'uma verificação do diagnóstico falhou',
  )
  return { cor: 'amarelo', motivo: 'falha_interna' }
}

const comoLinha = (verificacao: Verificacao, { cor, motivo, dados, reparo }: Achado): LinhaDoDiagnostico => ({
  verificacao,
  cor,
  motivo,
  dados: { ...dados },
  reparo: reparo ?? null,
})

interface Prazo {
  fim: Promise<Achado>
  passou(): boolean
  encerrar(): void
}

const criarPrazo = (ms: number): Prazo => {
  let timer: NodeJS.Timeout | undefined
  let passou = false
  const fim = new Promise<Achado>((resolve) => {
    timer = setTimeout(() => {
      passou = true
      resolve(DEMOROU)
    }, ms)
  })
  return { fim, passou: () => passou, encerrar: () => clearTimeout(timer) }
}
