import { ptBR, type Textos } from '../admin/locale/pt-br.js'
import type { Correio } from '../services/correio/correio.js'
import { preencher } from './idioma-do-pedido.js'
import { escaparHtml } from './pagina-simples.js'
import { HORAS, type Ocasiao } from './senha-a-escolher.js'

interface Destino {
  email: string
  nome: string
  link: string
  ocasiao: Ocasiao
}

/** The mail with somebody's link. @throws CorreioFalhou */
export const enviarLinkDeSenha = (
  correio: Correio,
  { email, nome, link, ocasiao }: Destino,
  { acesso }: Textos = ptBR,
): Promise<void> => {
  const { botao, rodape } = acesso.carta
  const { assunto, texto } = acesso.carta[ocasiao]
  const dito = preencher(texto, { nome, horas: HORAS[ocasiao] })
  return correio.enviar({
    para: email,
    assunto,
    texto: `${dito}\n\n${link}\n\n${rodape}\n`,
    html: `<div style="font:16px/1.5 sans-serif;max-width:480px">
<p>${escaparHtml(dito)}</p>
<p><a href="${escaparHtml(link)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#0b6b4f;color:#fff;text-decoration:none">${escaparHtml(botao)}</a></p>
<p style="color:#555;font-size:14px">${escaparHtml(rodape)}</p>
</div>`,
  })
}
