import React, {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { ConversaAberta, MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { MAXIMO_DA_LEGENDA, MAXIMO_EM_MB } from '../../../resources/mensagem/arquivos.js'
import { Anexos } from '../anexos/Anexos.js'
import { useAnexos } from '../anexos/use-anexos.js'
import { useSoltar } from '../anexos/use-soltar.js'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { guardarRascunho, lerRascunho } from '../base/rascunhos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { EscolhaDeEmoji } from '../emoji/EscolhaDeEmoji.js'
import { EscolhaDeModelo } from '../modelos/EscolhaDeModelo.js'
import { AlvoDaCaixa } from '../resposta/AlvoDaCaixa.js'
import type { Alvo } from '../resposta/alvo.js'
import { useOutroRespondeu } from '../resposta/use-outro-respondeu.js'
import { Gravador } from '../voz/Gravador.js'
import { podeGravar, useGravacao } from '../voz/use-gravacao.js'
import { quemEscreveu } from './Bolha.js'
import { BotaoDeIcone } from './BotaoDeIcone.js'
import { novaChave } from './nova-chave.js'
import type { ConversaEmTela } from './use-conversa.js'

const MAXIMO = 4096

interface Props {
  conversa: ConversaAberta
  tela: ConversaEmTela
  nome: string
  /** What is answered or edited; null: a new message. */
  alvo: Alvo | null
  aoMudarAlvo: (alvo: Alvo | null) => void
  /** Changes whenever the cursor is to be here; null: not by itself. */
  escrever: string | null
}

/** Where an answer is written. Enter sends, Shift+Enter makes a new line; what could not be sent stays. */
export const CaixaDeEnvio = ({ conversa, tela, nome, alvo, aoMudarAlvo, escrever }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const [texto, setTexto] = useState(() => lerRascunho(conversa.id))
  const campo = useRef<HTMLTextAreaElement>(null)
  const raiz = useRef<HTMLDivElement>(null)
  const chave = useRef('')
  const [escolhendo, setEscolhendo] = useState(false)
  const arquivo = useRef<HTMLInputElement>(null)
  const botaoDeEmoji = useRef<HTMLButtonElement>(null)
  const [emojis, setEmojis] = useState(false)
  const anexos = useAnexos()
  const voz = useGravacao()
  const [recusa, setRecusa] = useState<'legenda' | 'texto' | null>(null)
  const sobre = useSoltar(raiz, (arquivos) => void anexos.acrescentar(arquivos))
  const editando = alvo?.fazer === 'editar' ? alvo.mensagem : null
  const escolhida = alvo && conversa.mensagens.find(({ id: um }) => um === alvo.mensagem.id)
  // Deleted meanwhile, it is not quoted any more; what was written stays.
  const citadaApagada = escolhida?.apagada === true
  const respondeA = alvo?.fazer === 'responder' && !citadaApagada ? alvo.mensagem.id : undefined
  const outro = useOutroRespondeu(conversa, texto !== '' && !editando)
  const { id: conversaId } = conversa
  useEffect(() => {
    setTexto(alvo?.fazer === 'editar' ? (alvo.mensagem.texto ?? '') : lerRascunho(conversaId))
    if (alvo) campo.current?.focus()
  }, [alvo, conversaId])
  useEffect(() => {
    if (escrever) campo.current?.focus()
  }, [escrever])
  const ocupada = tela.ocupada || anexos.mandando
  const vazia = !texto.trim() && anexos.lista.length === 0

  const escreverDeNovo = (valor: string) => {
    setTexto(valor)
    if (!editando) guardarRascunho(conversa.id, valor)
  }
  const editar = async (mensagem: MensagemNaConversa, novo: string) => {
    if (
      novo !== mensagem.texto &&
      !(await tela.pedir({ fazer: 'editar', mensagem: mensagem.id, texto: novo }))
    )
      return
    aoMudarAlvo(null)
  }
  const enviar = async () => {
    let pronto = texto.trim()
    if (vazia || ocupada) return
    const legendavel = anexos.lista.some(({ especie, falha }) => especie !== 'audio' && falha === null)
    if (legendavel && pronto.length > MAXIMO_DA_LEGENDA) return setRecusa('legenda')
    if (pronto.length > MAXIMO) return setRecusa('texto')
    if (editando) return void editar(editando, pronto)
    if (anexos.lista.length > 0) {
      const { todos, comLegenda, algum } = await anexos.mandar({
        conversa: conversa.id,
        legenda: pronto,
        respondeA,
      })
      if (algum) {
        tela.recarregar()
        aoMudarAlvo(null)
      }
      if (comLegenda) {
        escreverDeNovo('')
        pronto = ''
      }
      if (!todos || !pronto) return campo.current?.focus()
    }
    // The same key until it went: tried again after a lost answer, it still goes once.
    chave.current ||= novaChave()
    if (!(await tela.pedir({ fazer: 'enviar', texto: pronto, chave: chave.current, respondeA }))) return
    chave.current = ''
    escreverDeNovo('')
    aoMudarAlvo(null)
    campo.current?.focus()
  }
  const aoEnviar = (evento: FormEvent) => {
    evento.preventDefault()
    void enviar()
  }
  const aoTeclar = (evento: KeyboardEvent) => {
    if (evento.key === 'Escape' && alvo) {
      // Esc leaves what is nearest: first this, then the conversation.
      evento.stopPropagation()
      return aoMudarAlvo(null)
    }
    if (evento.key !== 'Enter' || evento.shiftKey || evento.nativeEvent.isComposing) return
    evento.preventDefault()
    void enviar()
  }
  const aoColar = (evento: ClipboardEvent) => {
    const { files } = evento.clipboardData
    // A spreadsheet hands over its cells as text and as a picture: people mean the text.
    if (files.length === 0 || evento.clipboardData.types.includes('text/plain')) return
    evento.preventDefault()
    void anexos.acrescentar(files)
  }
  const aoEscrever = (valor: string) => {
    chave.current = ''
    // Quick words: a text of the company's own.
    if (valor === '/' && texto === '') return setEscolhendo(true)
    // Said while it is written, and never cut.
    if (valor.trim().length > MAXIMO) setRecusa('texto')
    else setRecusa(null)
    escreverDeNovo(valor)
  }

  /** Where the cursor stood. */
  const inserir = (emoji: string) => {
    const { selectionStart = texto.length, selectionEnd = texto.length } = campo.current ?? {}
    aoEscrever(texto.slice(0, selectionStart) + emoji + texto.slice(selectionEnd))
    const depois = selectionStart + emoji.length
    requestAnimationFrame(() => {
      campo.current?.focus()
      campo.current?.setSelectionRange(depois, depois)
    })
  }

  return (
    <div ref={raiz} className="wa-envio">
      {sobre && (
        <div className="wa-soltar" aria-hidden="true">
          <Simbolo nome="Paperclip" tamanho={32} />
          {t('envio.solte')}
        </div>
      )}
      {recusa && (
        <div className="wa-caixa-recusa">
          <Mensagem tipo="erro">{t(`envio.recusas.${recusa}`)}</Mensagem>
        </div>
      )}
      {outro && (
        <div className="wa-caixa-recusa">
          <Mensagem tipo="info">{t('respostas.outroRespondeu', { quem: outro })}</Mensagem>
        </div>
      )}
      {alvo && (
        <AlvoDaCaixa
          alvo={alvo}
          quem={quemEscreveu(alvo.mensagem, nome, t)}
          apagada={citadaApagada}
          aoDesistir={() => aoMudarAlvo(null)}
        />
      )}
      <Anexos anexos={anexos} />
      {voz.gravacao.fase !== 'parada' ? (
        <Gravador
          conversa={conversa.id}
          voz={voz}
          respondeA={respondeA}
          aoMandar={() => {
            tela.recarregar()
            aoMudarAlvo(null)
          }}
        />
      ) : (
        <form className="wa-caixa-de-envio" onSubmit={aoEnviar}>
          <input
            ref={arquivo}
            type="file"
            multiple
            hidden
            aria-label={t('envio.anexar')}
            onChange={({ target }) => {
              void anexos.acrescentar([...(target.files ?? [])])
              // The same file may be chosen again.
              target.value = ''
            }}
          />
          <BotaoDeIcone
            icone="Paperclip"
            desligado={editando !== null}
            rotulo={t('envio.anexar')}
            dica={t('envio.limites', { fotos: MAXIMO_EM_MB.audio, outros: MAXIMO_EM_MB.documento })}
            aoClicar={() => arquivo.current?.click()}
          />
          <button
            ref={botaoDeEmoji}
            type="button"
            className="wa-icone-botao"
            aria-label={t('respostas.emoji')}
            title={t('respostas.emoji')}
            aria-expanded={emojis}
            onClick={() => setEmojis(true)}
          >
            <Simbolo nome="Smile" />
          </button>
          {emojis && (
            <EscolhaDeEmoji
              junto={botaoDeEmoji}
              aoFechar={() => setEmojis(false)}
              aoEscolher={(emoji) => {
                setEmojis(false)
                inserir(emoji)
              }}
            />
          )}
          <label htmlFor={id} className="wa-so-leitor">
            {t('conversas.escreva')}
          </label>
          <textarea
            ref={campo}
            id={id}
            rows={Math.min(5, texto.split('\n').length)}
            value={texto}
            placeholder={t('conversas.escreva')}
            onChange={(evento) => aoEscrever(evento.target.value)}
            onKeyDown={aoTeclar}
            onPaste={aoColar}
          />
          <BotaoDeIcone icone="FileText" rotulo={t('modelos.botao')} aoClicar={() => setEscolhendo(true)} />
          {vazia && podeGravar() && (
            <BotaoDeIcone icone="Mic" rotulo={t('envio.voz.gravar')} aoClicar={() => void voz.comecar()} />
          )}
          <Botao tipo="submit" aparencia="principal" icone="Send" desligado={ocupada || vazia}>
            {t(ocupada ? 'conversas.enviando' : editando ? 'respostas.salvar' : 'conversas.enviar')}
          </Botao>
        </form>
      )}
      {escolhendo && (
        <EscolhaDeModelo
          conversa={conversa}
          maximo={MAXIMO}
          aoFechar={() => setEscolhendo(false)}
          aoUsar={(pronto) => {
            setEscolhendo(false)
            // What was written is not thrown away.
            aoEscrever([texto.trim(), pronto].filter(Boolean).join('\n\n'))
            campo.current?.focus()
          }}
        />
      )}
    </div>
  )
}
