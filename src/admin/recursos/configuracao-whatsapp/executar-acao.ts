import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { Acesso } from '../../../resources/papel.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'
import { lerEstado } from './ler-estado.js'

interface Pedido {
  acao: Acao
  id: number
  payload: Record<string, unknown>
  acesso: Acesso
}

const telefone = z.object({
  numero: z
    .string()
    .transform((digitado) => digitado.replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{10,15}$/))
    .optional(),
})

const teste = z.object({ numero: z.string().max(40), texto: z.string().max(1000) })

const servidor = z.union([
  z.object({ modo: z.literal('padrao') }),
  z.object({
    modo: z.literal('proprio'),
    url: z.url({ protocol: /^https?$/ }).max(300),
    apiKey: z.string().trim().min(8).max(300),
  }),
])

/** Carries out one action's POST; its payload is checked here, whatever the page did. */
export const executarAcao = async (
  { servico, dataSource }: { servico: EvolutionAPIService; dataSource: DataSource },
  { acao, id, payload, acesso }: Pedido,
): Promise<void> => {
  switch (acao) {
    case 'conectar':
    case 'verQrcode': {
      const { numero } = ler(
        telefone,
        payload,
        'numero',
        'Informe o número com DDD, por exemplo 55 11 99999-9999.',
      )
      const pedido = numero ? { numero } : {}
      await (acao === 'conectar' ? servico.criarInstancia(id, pedido) : servico.obterQrcode(id, pedido))
      return
    }
    case 'verificarStatus':
      await servico.obterStatusConexao(id)
      return
    case 'enviarTeste':
      await servico.enviarMensagemTexto(
        id,
        ler(teste, payload, 'texto', 'Informe o número com DDD e a mensagem.'),
      )
      return
    case 'desconectar':
      await servico.desconectarInstancia(id)
      return
    case 'reiniciar':
      await servico.reiniciarInstancia(id)
      return
    case 'rotacionarSegredo':
      await servico.rotacionarSegredo(id)
      return
    case 'registrarWebhook':
      await servico.registrarWebhook(id)
      return
    case 'excluirInstancia': {
      const estado = await lerEstado(dataSource, { id }, acesso)
      if (payload.confirmacao !== estado?.instanceName) {
        throw new DadosInvalidos('confirmacao', 'Digite o nome da instância para confirmar a exclusão.')
      }
      await servico.deletarInstancia(id)
      return
    }
    case 'configurarServidor': {
      const pedido = ler(
        servidor,
        payload,
        'url',
        'Informe o endereço (https://…) e a chave do servidor Evolution.',
      )
      await servico.configurarServidor(
        id,
        pedido.modo === 'padrao' ? null : { url: pedido.url, apiKey: pedido.apiKey },
      )
      return
    }
  }
}

const ler = <T>(esquema: z.ZodType<T>, payload: object, campo: string, mensagem: string): T => {
  const lido = esquema.safeParse(payload)
  if (!lido.success) throw new DadosInvalidos(campo, mensagem, { cause: lido.error })
  return lido.data
}
