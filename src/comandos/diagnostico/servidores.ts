import type { DataSource } from 'typeorm'
import { ptBR } from '../../admin/locale/pt-br.js'
import type { Config } from '../../app/config.js'
import { ErroWhatsApp } from '../../services/erros.js'
import { criarClienteEvolution } from '../../services/evolution/cliente.js'
import { criarServidorProprio } from '../../services/evolution/servidor-proprio.js'
import { lerServidores } from '../../services/visao-geral/servidores.js'
import type { Achado } from './banco.js'

/** Whether each answers, in which version; and whether the SaaS's own takes our key. */
export const examinarServidores = async (
  dataSource: DataSource,
  { evolution, servidorProprio }: Config,
): Promise<Achado[]> => {
  if (!evolution)
    return [{ grau: 'atencao', texto: 'demonstração: o simulador faz o papel da Evolution API' }]
  const servidores = await lerServidores({
    dataSource,
    evolution,
    servidorProprio: criarServidorProprio(servidorProprio),
  })
  const achados = servidores.map(({ endereco, erro, versao, tempoMs, instancias }): Achado => {
    const quantas = `${instancias} instâncias`
    return erro
      ? { grau: 'falha', texto: `${endereco}: ${emPalavras(erro)} (${quantas})` }
      : { grau: 'ok', texto: `${endereco}: versão ${versao ?? 'desconhecida'}, ${tempoMs} ms (${quantas})` }
  })
  return achados.some(({ grau }) => grau === 'falha') ? achados : [...achados, await provarChave(evolution)]
}

const provarChave = async (evolution: { url: string; apiKey: string }): Promise<Achado> => {
  try {
    await criarClienteEvolution(evolution).buscar()
    return { grau: 'ok', texto: 'EVOLUTION_API_KEY é aceita' }
  } catch (erro) {
    const codigo = erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
    return { grau: 'falha', texto: `EVOLUTION_API_KEY: ${emPalavras(codigo)}` }
  }
}

const emPalavras = (codigo: string): string => (ptBR.erros as Record<string, string>)[codigo] ?? codigo
