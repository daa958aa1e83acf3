import { ALERTAS_EM_PALAVRAS } from '../../resources/alerta/palavras.js'
import type { Momento } from '../../resources/alerta/tipos.js'
import { MOTIVOS_EM_PALAVRAS } from '../../resources/configuracao-whatsapp/motivos-em-palavras.js'
import type { IdiomaDoContato } from '../../resources/contato-de-alerta/contato-de-alerta.js'
import { type ItemDoAviso, linkDaLista, linkDoItem } from './item.js'
import { PALAVRAS_DO_AVISO, type PalavrasDoAviso } from './palavras-do-aviso.js'

export interface Escrito {
  assunto: string
  texto: string
  html: string
}

/** A notice, as it was made; words come when it is sent. */
export interface ConteudoDoAviso {
  momento: Momento
  itens: readonly ItemDoAviso[]
  total: number
}

/** One line of a subject; a name may be long, and may be anything. */
const MAXIMO_DO_ASSUNTO = 150
const curto = (texto: string, maximo: number): string => {
  const limpo = texto.replace(/\s+/g, ' ').trim()
  return limpo.length > maximo ? `${limpo.slice(0, maximo - 1)}…` : limpo
}

export const assuntoDoAviso = (
  { momento, itens, total }: ConteudoDoAviso,
  idioma: IdiomaDoContato,
): string => {
  const p = PALAVRAS_DO_AVISO[idioma]
  const [primeiro] = itens
  if (!primeiro) return p.prefixo[momento] + p.teste.titulo
  const { empresa, servidor } = primeiro
  const doServidor = servidor && p.noServidor(servidor)
  const quem =
    total > 1 ? [p.empresas(total), doServidor].filter(Boolean).join(', ') : (empresa ?? doServidor)
  const { titulo } = ALERTAS_EM_PALAVRAS[idioma][primeiro.tipo]
  return curto(`${p.prefixo[momento]}${titulo}${quem ? `: ${quem}` : ''}`, MAXIMO_DO_ASSUNTO)
}

interface Linha {
  nome: string
  detalhes: string
  link: string
}

interface Modo {
  idioma: IdiomaDoContato
  fuso: string
  /** Where the panel is, without a slash at the end. */
  painel: string
}

/** What happened, since when, why as far as that is known, and where it is mended. */
export const escreverAviso = (conteudo: ConteudoDoAviso, modo: Modo): Escrito => {
  const { idioma, painel } = modo
  const p = PALAVRAS_DO_AVISO[idioma]
  const assunto = assuntoDoAviso(conteudo, idioma)
  const { momento, itens, total } = conteudo
  const [primeiro] = itens
  if (!primeiro) return montar({ assunto, explica: p.teste.texto, linhas: [], mais: null, p })
  const linhas = itens.map((item) => linhaDo(item, modo))
  const restam = total - linhas.length
  return montar({
    assunto,
    explica: momento === 'fim' ? '' : ALERTAS_EM_PALAVRAS[idioma][primeiro.tipo].explica,
    linhas,
    mais: restam > 0 ? { texto: p.mais(restam), link: linkDaLista(painel) } : null,
    p,
  })
}

const linhaDo = (item: ItemDoAviso, { idioma, fuso, painel }: Modo): Linha => {
  const p = PALAVRAS_DO_AVISO[idioma]
  const formato = new Intl.DateTimeFormat(idioma, { dateStyle: 'short', timeStyle: 'short', timeZone: fuso })
  const em = (iso: string) => formato.format(new Date(iso))
  const { tipo, empresa, servidor, motivo, numero, desde, ate } = item
  return {
    nome: curto(
      empresa ?? (servidor ? p.noServidor(servidor) : ALERTAS_EM_PALAVRAS[idioma][tipo].titulo),
      120,
    ),
    detalhes: [
      `${p.desde(em(desde))}${ate ? ` ${p.ate(em(ate))}` : ''}.`,
      motivo && MOTIVOS_EM_PALAVRAS[idioma][motivo],
      numero !== null && p.numero[tipo]?.(numero),
    ]
      .filter(Boolean)
      .join(' '),
    link: linkDoItem(item, painel),
  }
}

interface Partes {
  assunto: string
  explica: string
  linhas: readonly Linha[]
  mais: { texto: string; link: string } | null
  p: PalavrasDoAviso
}

const montar = ({ assunto, explica, linhas, mais, p }: Partes): Escrito => ({
  assunto,
  texto: [
    assunto,
    explica,
    ...linhas.map(({ nome, detalhes, link }) => `${nome}\n${detalhes}\n${link}`),
    mais && `${mais.texto}\n${mais.link}`,
  ]
    .filter(Boolean)
    .join('\n\n'),
  html: `<!doctype html><html><body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1b1f24;background:#f4f6f8">
<div style="max-width:560px;margin:0 auto;padding:28px;background:#fff;border:1px solid #d9dfe5;border-radius:12px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${seguro(assunto)}</h1>
${explica && `<p style="margin:0 0 20px">${seguro(explica)}</p>`}
${linhas.map((linha) => linhaEmHtml(linha, p.abrir)).join('\n')}
${mais ? `<p style="margin:16px 0 0">${seguro(mais.texto)} <a href="${seguro(mais.link)}">${seguro(p.verTodas)}</a></p>` : ''}
</div><p style="max-width:560px;margin:16px auto 0;font-size:13px;color:#57606a">${seguro(p.rodape)}</p></body></html>`,
})

const linhaEmHtml = ({ nome, detalhes, link }: Linha, abrir: string): string =>
  `<div style="padding:14px 0;border-top:1px solid #e6eaee"><strong>${seguro(nome)}</strong><br>${seguro(detalhes)}<br>
<a href="${seguro(link)}" style="display:inline-block;margin-top:8px;color:#0b6bcb">${seguro(abrir)}</a></div>`

/** Names come from outside. */
const seguro = (texto: string): string =>
  texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
