import React, { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { usarTextos } from '../base/textos.js'
import { EscolhaDeModelo } from '../modelos/EscolhaDeModelo.js'
import { ImagemEscolhida } from './ImagemEscolhida.js'
import { type ImagemPronta, prepararImagem } from './preparar-imagem.js'
import type { ConversaEmTela } from './usar-conversa.js'

const MAXIMO = 4096
/** WhatsApp's own, in characters. */
const MAXIMO_DA_LEGENDA = 1024

/** Where an answer is written. Enter sends, Shift+Enter makes a new line; what could not be sent stays. */
export const CaixaDeEnvio = ({ conversa, tela }: { conversa: ConversaAberta; tela: ConversaEmTela }) => {
  const { t } = usarTextos()
  const id = useId()
  const [texto, setTexto] = useState('')
  const campo = useRef<HTMLTextAreaElement>(null)
  const chave = useRef('')
  const [escolhendo, setEscolhendo] = useState(false)
  const arquivo = useRef<HTMLInputElement>(null)
  const [imagem, setImagem] = useState<ImagemPronta | null>(null)
  const [recusa, setRecusa] = useState<'naoServe' | 'grande' | 'legenda' | null>(null)

  const enviar = async () => {
    const pronto = texto.trim()
    if ((!pronto && !imagem) || tela.ocupada) return
    if (imagem && pronto.length > MAXIMO_DA_LEGENDA) return setRecusa('legenda')
    // The same key until it went: tried again after a lost answer, it still goes once.
    chave.current ||= novaChave()
    const comum = { chave: chave.current }
    const foi = await tela.pedir(
      imagem
        ? { ...comum, fazer: 'enviarImagem', imagem: imagem.base64, legenda: pronto }
        : { ...comum, fazer: 'enviar', texto: pronto },
    )
    if (!foi) return
    setTexto('')
    trocarImagem(null)
    campo.current?.focus()
  }
  const trocarImagem = (nova: ImagemPronta | null) => {
    chave.current = ''
    setImagem(nova)
    setRecusa(null)
  }
  const aoEscolherArquivo = async (escolhido: File | undefined) => {
    // The same file may be chosen again.
    if (arquivo.current) arquivo.current.value = ''
    if (!escolhido) return
    const pronta = await prepararImagem(escolhido)
    if (typeof pronta === 'string') setRecusa(pronta)
    else trocarImagem(pronta)
  }
  const aoEnviar = (evento: FormEvent) => {
    evento.preventDefault()
    void enviar()
  }
  const aoTeclar = (evento: KeyboardEvent) => {
    if (evento.key !== 'Enter' || evento.shiftKey || evento.nativeEvent.isComposing) return
    evento.preventDefault()
    void enviar()
  }
  const aoEscrever = (valor: string) => {
    chave.current = ''
    if (recusa === 'legenda') setRecusa(null)
    setTexto(valor)
  }

  return (
    <>
      {recusa && (
        <div className="wa-caixa-recusa">
          <Mensagem tipo="erro">{t(`conversas.imagem.${recusa}`)}</Mensagem>
        </div>
      )}
      {imagem && <ImagemEscolhida imagem={imagem} aoTirar={() => trocarImagem(null)} />}
      <form className="wa-caixa-de-envio" onSubmit={aoEnviar}>
        <label htmlFor={id} className="wa-so-leitor">
          {t('conversas.escreva')}
        </label>
        <textarea
          ref={campo}
          id={id}
          rows={Math.min(5, texto.split('\n').length)}
          maxLength={MAXIMO}
          value={texto}
          placeholder={t('conversas.escreva')}
          onChange={(evento) => aoEscrever(evento.target.value)}
          onKeyDown={aoTeclar}
        />
        <input
          ref={arquivo}
          type="file"
          accept="image/*"
          hidden
          aria-label={t('conversas.imagem.escolher')}
          onChange={(evento) => void aoEscolherArquivo(evento.target.files?.[0])}
        />
        <Botao icone="Image" aoClicar={() => arquivo.current?.click()}>
          <span className="wa-so-leitor">{t('conversas.imagem.escolher')}</span>
        </Botao>
        <Botao icone="FileText" aoClicar={() => setEscolhendo(true)}>
          {t('modelos.botao')}
        </Botao>
        <Botao
          tipo="submit"
          aparencia="principal"
          icone="Send"
          desligado={tela.ocupada || (!texto.trim() && !imagem)}
        >
          {t(tela.ocupada ? 'conversas.enviando' : 'conversas.enviar')}
        </Botao>
      </form>
      {escolhendo && (
        <EscolhaDeModelo
          conversa={conversa}
          maximo={MAXIMO}
          aoFechar={() => setEscolhendo(false)}
          aoUsar={(pronto) => {
            setEscolhendo(false)
            // What was written is not thrown away.
            aoEscrever([texto.trim(), pronto].filter(Boolean).join('\n\n').slice(0, MAXIMO))
            campo.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** `randomUUID` is there on https only; a panel in a private network may be on http. */
const novaChave = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
