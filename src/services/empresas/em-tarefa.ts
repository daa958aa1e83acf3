import type { DataSource } from 'typeorm'
import type { AcaoDemorada } from '../../resources/configuracao-whatsapp/em-massa.js'
import { apagarDados } from '../dados-da-empresa/apagar.js'
import { ErroWhatsApp } from '../erros.js'
import { EmpresaInexistente } from '../operacoes/erros-da-operacao.js'
import type { Desfecho, Realizar } from '../tarefas/trabalhador.js'
import { esvaziarEmpresa } from './esvaziar-empresa.js'
import { removerVazia } from './remover-empresa.js'

type Pedido = Omit<Parameters<Realizar>[0], 'acao'> & { acao: AcaoDemorada }

/** What takes long, of one company, as an item of a task. Whoever takes it over goes on where the other was. */
export const realizarDemorada = async (
  dataSource: DataSource,
  { acao, id, ator: { autor, papel, endereco }, aoAndar, perdida }: Pedido,
): Promise<Desfecho> => {
  const quem = { autor, papel, endereco }
  const andar = (feito: Desfecho['dados']) => {
    perdida.throwIfAborted()
    aoAndar(feito)
  }
  try {
    const [linha]: { empresa_id: number }[] = await dataSource.query(
      'SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = $1',
      [id],
    )
    // Another took it over at the very end, or somebody was quicker: it is gone, as it was to be.
    if (!linha && acao === 'removerEmpresa') return { codigo: null, dados: {} }
    if (!linha) throw new EmpresaInexistente()
    const empresaId = linha.empresa_id
    if (acao === 'apagarDados') await apagarDados(dataSource, empresaId, quem, andar)
    else {
      await esvaziarEmpresa(dataSource, id, andar)
      await removerVazia(dataSource, { empresaId, configuracaoId: id }, quem)
    }
    return { codigo: null, dados: {} }
  } catch (erro) {
    if (erro instanceof ErroWhatsApp) return { codigo: erro.codigo, dados: {} }
    throw erro
  }
}
