import React, { useState } from 'react'
import type { FalhaDoAnexo } from '../anexos/anexo.js'
import { mandarArquivo } from '../anexos/mandar-arquivo.js'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { novaChave } from '../conversa/nova-chave.js'
import { emMinutos } from '../midia/endereco-da-midia.js'
import { MAXIMO_DA_VOZ_S, type useGravacao } from './use-gravacao.js'

interface Props {
  conversa: string
  voz: ReturnType<typeof useGravacao>
  respondeA: string | undefined
  aoMandar: () => void
}

/** In place of the box while somebody speaks: how long, how loud, throw away, listen, send. */
export const Gravador = ({ conversa, voz, respondeA, aoMandar }: Props) => {
  const { t, mensagem } = useTextos()
  const { gravacao } = voz
  const [chave] = useState(novaChave)
  const [indo, setIndo] = useState(false)
  const [falha, setFalha] = useState<FalhaDoAnexo | null>(null)
  if (gravacao.fase === 'parada') return null
  if (gravacao.fase === 'falhou')
    return (
      <div className="wa-gravador-falhou">
        <Mensagem tipo="erro">{t(`envio.voz.${gravacao.erro}`)}</Mensagem>
        <Botao aoClicar={voz.largar}>{t('envio.voz.voltar')}</Botao>
      </div>
    )
  const mandar = async () => {
    if (gravacao.fase !== 'pronta' || indo) return
    setIndo(true)
    const { voz: arquivo, segundos } = gravacao
    const nome = t('envio.voz.nome')
    const pedido = {
      conversa,
      chave,
      arquivo,
      nome,
      especie: 'audio',
      voz: true,
      segundos,
      respondeA,
    } as const
    const porque = await mandarArquivo(pedido, () => undefined)
    setIndo(false)
    setFalha(porque)
    if (porque) return
    voz.largar()
    aoMandar()
  }
  const porque =
    falha === null
      ? gravacao.fase === 'pronta' && gravacao.porQue
        ? t(`envio.voz.${gravacao.porQue}`, { minutos: MAXIMO_DA_VOZ_S / 60 })
        : null
      : typeof falha === 'object'
        ? mensagem(`erros.${falha.codigo}`)
        : t(`envio.falhas.${falha}`, { mb: 16 })
  return (
    <>
      {porque && (
        <div className="wa-caixa-recusa">
          <Mensagem tipo={falha ? 'erro' : 'info'}>{porque}</Mensagem>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the parts of one recording, not a form's fields */}
      <div className="wa-gravador" role="group" aria-label={t('envio.voz.rotulo')}>
        <button
          type="button"
          className="wa-icone-botao"
          aria-label={t('envio.voz.descartar')}
          title={t('envio.voz.descartar')}
          disabled={indo}
          onClick={voz.largar}
        >
          <Simbolo nome="Trash2" />
        </button>
        {gravacao.fase === 'pedindo' && <span className="wa-gravador-nota">{t('envio.voz.pedindo')}</span>}
        {gravacao.fase === 'gravando' && (
          <>
            <span className="wa-gravador-tempo" role="timer">
              {emMinutos(gravacao.segundos)}
            </span>
            <span className="wa-gravador-nivel" aria-hidden="true">
              {gravacao.niveis.map((nivel, i) => (
                <i key={i} style={{ height: `${Math.round(10 + nivel * 90)}%` }} />
              ))}
            </span>
            <span className="wa-so-leitor" role="status">
              {t('envio.voz.gravando', { minutos: MAXIMO_DA_VOZ_S / 60 })}
            </span>
            <Botao aparencia="principal" icone="Square" aoClicar={voz.parar}>
              {t('envio.voz.parar')}
            </Botao>
          </>
        )}
        {gravacao.fase === 'pronta' && (
          <>
            {/* biome-ignore lint/a11y/useMediaCaption: what was said a moment ago */}
            <audio controls src={gravacao.endereco} aria-label={t('envio.voz.ouvir')} />
            <span className="wa-gravador-tempo">{emMinutos(gravacao.segundos)}</span>
            <Botao aparencia="principal" icone="Send" desligado={indo} aoClicar={() => void mandar()}>
              {t(indo ? 'conversas.enviando' : 'conversas.enviar')}
            </Botao>
          </>
        )}
      </div>
    </>
  )
}
