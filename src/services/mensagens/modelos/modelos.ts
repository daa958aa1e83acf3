import type { DataSource } from 'typeorm'
import { z } from 'zod'
import {
  nomeDaVariavel,
  preencherTexto,
  variaveisDo,
} from '../../../resources/modelo-de-mensagem/variaveis.js'
import { ModeloInexistente, VariaveisDesconhecidas, VariaveisFaltando } from '../outbox/erros-do-envio.js'
import { lerPedido } from '../outbox/pedido-de-envio.js'

/** Which of a company's models, and what stands for its variables. */
export interface PedidoDeModelo {
  empresaId: number
  /** Its name, whatever the case and accents; or its id. */
  modelo: string | number
  /** Of every variable, and of no other. */
  valores?: Readonly<Record<string, string>> | undefined
}

const pedidoDeModelo = z.object({
  empresaId: z.int('Informe a empresa.').positive('Informe a empresa.'),
  modelo: z.union([z.string().trim().min(1), z.int()], 'Informe o nome do modelo.'),
  valores: z.record(z.string(), z.string(), 'Informe o valor de cada variável como texto.').default({}),
})

/**
 * @returns the text that would be sent
 * @throws DadosInvalidos, ModeloInexistente, VariaveisFaltando, VariaveisDesconhecidas
 */
export const preencherModelo = async (dataSource: DataSource, pedido: PedidoDeModelo): Promise<string> => {
  const { empresaId, modelo, valores } = lerPedido(pedidoDeModelo, pedido)
  return preencher(await textoDoModelo(dataSource, empresaId, modelo), valores)
}

const textoDoModelo = async (
  dataSource: DataSource,
  empresaId: number,
  modelo: string | number,
): Promise<string> => {
  const [linha]: { texto: string }[] =
    typeof modelo === 'number'
      ? await dataSource.query(
          'SELECT texto FROM whatsapp.modelo_de_mensagem WHERE empresa_id = $1 AND id::bigint = $2',
          [empresaId, modelo],
        )
      : await dataSource.query(
          `SELECT texto FROM whatsapp.modelo_de_mensagem
           WHERE empresa_id = $1 AND whatsapp.texto_de_busca(nome) = whatsapp.texto_de_busca($2)`,
          [empresaId, semNulo(modelo)],
        )
  if (!linha) throw new ModeloInexistente()
  return linha.texto
}

/** PostgreSQL's text holds none, so no model has it in its name. */
const semNulo = (nome: string): string => {
  if (nome.includes('\0')) throw new ModeloInexistente()
  return nome
}

/**
 * A blank is no value: "Olá, !" would be sent.
 * @throws VariaveisFaltando, VariaveisDesconhecidas
 */
export const preencher = (texto: string, valores: Readonly<Record<string, string>>): string => {
  const variaveis = variaveisDo(texto)
  const dados = new Map(Object.entries(valores).map(([nome, valor]) => [nomeDaVariavel(nome), valor]))
  const desconhecidas = [...dados.keys()].filter((nome) => !variaveis.includes(nome))
  if (desconhecidas.length > 0) throw new VariaveisDesconhecidas(desconhecidas)
  const faltando = variaveis.filter((nome) => !dados.get(nome)?.trim())
  if (faltando.length > 0) throw new VariaveisFaltando(faltando)
  return preencherTexto(texto, dados)
}
