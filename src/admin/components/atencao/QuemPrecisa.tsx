import { useNotice } from 'adminjs'
import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { QuemPrecisa as Quem } from '../../../services/visao-geral/atencao.js'
import type { Aviso } from '../base/aviso.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { chaveDaFalha } from '../base/falha.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Menu } from '../base/Menu.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { chamarAcao } from '../conexao/api.js'
import { Adiar } from './Adiar.js'
import { type Pedido, pedirCuidado } from './api.js'
import { reparoDe } from './causas.js'
import { DadosDoContato } from './DadosDoContato.js'

const FALHOU: Aviso = { tipo: 'erro', chave: 'erros.inesperado', valores: {} }

const PALAVRAS = {
  diagnosticar: 'diagnostico.fazer',
  verEventos: 'retaguarda.atencao.verEventos',
} as const

const paginaDoReparo = (reparo: keyof typeof PALAVRAS, id: number): string =>
  reparo === 'verEventos'
    ? enderecoDaLista('EventoWebhook', { resultado: 'falhou' })
    : enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'diagnosticar')

/** One company in trouble: since when, who looks after it, whom to call, and the one click that may mend it. */
export const QuemPrecisa = ({ quem, aoMudar }: { quem: Quem; aoMudar: () => void }) => {
  const { t, idioma, mensagem, acao: nomeDaAcao } = useTextos()
  const avisar = useNotice()
  const [fazendo, setFazendo] = useState(false)
  const [adiando, setAdiando] = useState(false)
  // Kept here, should it not go through.
  const [nota, setNota] = useState<string | null>(null)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const { id, empresa, razao, desde, falhas, cuidado, adiada } = quem
  const reparo = reparoDe(quem)
  const pagina = enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'conectar')

  const fazer = async (chamar: () => Promise<Aviso | null>) => {
    setFazendo(true)
    setAviso(null)
    setAviso(await chamar().catch((falha: unknown) => ({ ...FALHOU, chave: chaveDaFalha(falha) })))
    setFazendo(false)
    aoMudar()
  }
  const reparar = (acao: Acao) =>
    fazer(async () => {
      const { estado, aviso: dito } = await chamarAcao({ id, acao, dados: {} })
      if (dito?.tipo !== 'certo' || !estado) return dito ?? FALHOU
      // Mended, it is gone from here, and with it whatever is written beside it.
      const agora = t(`valores.status.${estado.status}`)
      avisar({ message: 'reparada', type: 'success', options: { empresa, status: agora } })
      return null
    })
  const cuidar = (pedido: Pedido) => fazer(() => pedirCuidado(id, pedido))
  const copiar = () => {
    // Needs https or localhost; where the browser refuses, the name is a link that can be copied.
    const endereco = `${window.location.origin}${enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'show')}`
    navigator.clipboard?.writeText(endereco).then(
      () => setAviso({ tipo: 'certo', chave: 'feito.copiarLink', valores: {} }),
      () => setAviso(FALHOU),
    )
  }
  const quando = formatarMomento(desde, idioma)
  const item = (icone: string, rotulo: string, aoClicar: () => void) => (
    <button type="button" className="wa-menu-item" disabled={fazendo} onClick={aoClicar}>
      <Simbolo nome={icone} tamanho={16} />
      {rotulo}
    </button>
  )
  return (
    <li>
      <div className="wa-atencao-quem">
        <Link to={pagina} aria-label={t('retaguarda.atencao.abrir', { empresa })}>
          {empresa}
        </Link>
        <span className="wa-suave wa-miudo">
          {t(razao === 'sem_eventos' ? 'retaguarda.atencao.ultimoEvento' : 'retaguarda.atencao.desde', {
            quando,
          })}
          {falhas > 0 && ` · ${t('retaguarda.atencao.falhas', { total: falhas })}`}
        </span>
      </div>
      <div className="wa-atencao-mais">
        <DadosDoContato contato={quem.contato} />
        {cuidado && (
          <p className="wa-atencao-cuidado">
            <Simbolo nome={adiada ? 'Clock' : 'User'} tamanho={14} />
            <span>
              {adiada && cuidado.adiadaAte
                ? t('atencao.adiadaPor', {
                    quem: cuidado.quem,
                    quando: formatarMomento(cuidado.adiadaAte, idioma),
                  })
                : t('atencao.comQuem', {
                    quem: cuidado.quem,
                    quando: formatarMomento(cuidado.desde, idioma),
                  })}
              {cuidado.nota && <q>{cuidado.nota}</q>}
            </span>
          </p>
        )}
      </div>
      <div className="wa-atencao-botao">
        {reparo === 'verEventos' || reparo === 'diagnosticar' ? (
          <Link
            className="wa-botao"
            to={paginaDoReparo(reparo, id)}
            aria-label={t('retaguarda.atencao.reparar', { acao: t(PALAVRAS[reparo]), empresa })}
          >
            {t(PALAVRAS[reparo])}
          </Link>
        ) : reparo ? (
          <button
            type="button"
            className="wa-botao"
            disabled={fazendo}
            aria-label={t('retaguarda.atencao.reparar', { acao: nomeDaAcao(reparo), empresa })}
            onClick={() => void reparar(reparo)}
          >
            <Simbolo nome="Tool" tamanho={16} />
            {fazendo ? t('retaguarda.atencao.reparando') : nomeDaAcao(reparo)}
          </button>
        ) : (
          <button type="button" className="wa-botao" onClick={copiar}>
            <Simbolo nome="Link" tamanho={16} />
            {t('atencao.copiarLink')}
            <span className="wa-so-leitor">: {empresa}</span>
          </button>
        )}
        <Menu rotulo={t('atencao.mais', { empresa })} soIcone>
          {!cuidado && item('User', t('atencao.assumir'), () => void cuidar({ fazer: 'assumirAtencao' }))}
          {item('Clock', t(adiada ? 'atencao.adiarDeNovo' : 'atencao.adiar'), () => setAdiando(true))}
          {cuidado && item('X', t('atencao.liberar'), () => void cuidar({ fazer: 'liberarAtencao' }))}
          {item('Link', t('atencao.copiarLink'), copiar)}
        </Menu>
      </div>
      {aviso && (
        <div className="wa-atencao-aviso">
          <Mensagem tipo={aviso.tipo}>{mensagem(aviso.chave, aviso.valores)}</Mensagem>
        </div>
      )}
      {adiando && (
        <Adiar
          empresa={empresa}
          nota={nota ?? cuidado?.nota ?? ''}
          aoFechar={() => setAdiando(false)}
          aoAdiar={(ate, escrita) => {
            setAdiando(false)
            setNota(escrita)
            void cuidar({ fazer: 'adiarAtencao', ate, nota: escrita })
          }}
        />
      )}
    </li>
  )
}
