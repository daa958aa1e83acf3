import { timingSafeEqual } from 'node:crypto'
import { setTimeout as pausar } from 'node:timers/promises'
import type { Ambiente } from '../ambiente.js'
import { consertarComportamento } from '../comportamento/aplicar.js'
import { lerCredenciais } from '../criptografia/credenciais.js'
import { ErroEvolution, PedidoRecusado, ProxyRecusado } from '../evolution/erros.js'
import type { ProxyDoServidor } from '../evolution/schemas/ajustes.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import type { OpcoesDasPerguntas } from './perguntar.js'
import type { ServidorEmUso } from './servidores.js'
import { DO_SERVIDOR, quaisUrls } from './tabelas.js'

interface Desejada {
  id: number
  nome: string
  resumo: string
  proxyEscolhido: boolean
  proxy: { protocolo: string; host: string; porta: string; usuario: string } | null
  aplicado: boolean
}

/** A server is told of no more than so many instances at once. */
const AO_MESMO_TEMPO = 4
const PASSO_MS = 125
const FALHAS_SEGUIDAS = 3

/** Of one server; without those that an operation holds, or whose last try failed a moment ago. */
const DESEJADAS = `
  SELECT c.id, c.instance_name AS nome, b.resumo, b.proxy_escolhido AS "proxyEscolhido", b.aplicado_em IS NOT NULL AS aplicado,
    CASE WHEN b.proxy_host IS NOT NULL THEN jsonb_build_object('protocolo', b.proxy_protocolo, 'host', b.proxy_host,
      'porta', b.proxy_porta::text, 'usuario', b.proxy_usuario) END AS proxy
  FROM whatsapp.comportamento b JOIN whatsapp.configuracao_whatsapp c ON c.id = b.configuracao_id
  WHERE ${DO_SERVIDOR} AND c.status NOT IN ('nao_configurado', 'erro') AND coalesce(b.tentar_em <= now(), true)
    AND coalesce(c.operacao_ate < now(), true)`

/**
 * Tells a server again how its instances are to behave, where its list says that they do not. What the list leaves out is
 * told once, and not compared.
 * @returns how many were mended
 */
export const consertarComportamentos = async (
  ambiente: Ambiente,
  servidor: Pick<ServidorEmUso, 'urls'>,
  listadas: ReadonlyMap<string, InstanciaEvolution>,
  { vagas, ate, signal }: Pick<OpcoesDasPerguntas, 'vagas' | 'ate' | 'signal'>,
): Promise<number> => {
  const desejadas: Desejada[] = await ambiente.dataSource.query(DESEJADAS, quaisUrls(servidor.urls))
  const diferentes: Desejada[] = []
  for (const desejada of desejadas) {
    const listada = listadas.get(desejada.nome)
    if (listada && (await difere(ambiente, desejada, listada))) diferentes.push(desejada)
  }
  const fila = diferentes.values()
  let consertadas = 0
  let seguidas = 0
  const trabalhar = async (): Promise<void> => {
    for (const { id } of fila) {
      if (signal.aborted || performance.now() > ate || seguidas >= FALHAS_SEGUIDAS) return
      try {
        await vagas(() => consertarComportamento(ambiente, id))
        consertadas += 1
        seguidas = 0
      } catch (erro) {
        // What is wrong with one instance says nothing of its server.
        const doServidor =
          erro instanceof ErroEvolution &&
          !(erro instanceof PedidoRecusado) &&
          !(erro instanceof ProxyRecusado)
        if (doServidor) seguidas += 1
      }
      await pausar(PASSO_MS, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AO_MESMO_TEMPO, diferentes.length) }, trabalhar))
  return consertadas
}

const difere = async (
  ambiente: Ambiente,
  { id, resumo, proxy, proxyEscolhido, aplicado }: Desejada,
  listada: InstanciaEvolution,
): Promise<boolean> => {
  if (!aplicado) return true
  if (listada.ajustes !== null && listada.ajustes !== resumo) return true
  if (!proxyEscolhido || listada.proxy === undefined) return false
  if (!proxy || !listada.proxy) return (proxy === null) !== (listada.proxy === null)
  const { senha, ...resto } = listada.proxy
  if (!mesmoProxy(proxy, resto)) return true
  const credenciais = await lerCredenciais(ambiente.dataSource.manager, ambiente.cifra, id).catch(() => null)
  return credenciais !== null && !igual(credenciais.proxySenha ?? '', senha)
}

const mesmoProxy = (um: NonNullable<Desejada['proxy']>, outro: Omit<ProxyDoServidor, 'senha'>): boolean =>
  um.protocolo === outro.protocolo &&
  um.host === outro.host &&
  um.porta === outro.porta &&
  um.usuario === outro.usuario

const igual = (um: string, outro: string): boolean => {
  const [a, b] = [Buffer.from(um), Buffer.from(outro)]
  return a.length === b.length && timingSafeEqual(a, b)
}
