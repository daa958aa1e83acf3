import React, { useEffect } from 'react'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import type { Conexao } from './use-conexao.js'

const SOME_EM_MS = 6000

const VE_SE_SOZINHO = ['feito.conectar', 'feito.verQrcode']

/**
 * What went wrong with the last request, above the page; what went well, over it: nothing moves for good news.
 * A QR or a connection that shows needs no words.
 */
export const Avisos = ({ aviso, falha, calar }: Pick<Conexao, 'aviso' | 'falha' | 'calar'>) => {
  const { t, mensagem } = useTextos()

  useEffect(() => {
    if (aviso?.tipo !== 'certo') return
    const relogio = setTimeout(calar, SOME_EM_MS)
    return () => clearTimeout(relogio)
  }, [aviso, calar])

  const certo = aviso?.tipo === 'certo' && !VE_SE_SOZINHO.includes(aviso.chave) ? aviso : null
  return (
    <div className="wa-avisos">
      {falha === 'rede' && <Mensagem tipo="erro">{t('conexao.vivo.semRede')}</Mensagem>}
      {aviso?.tipo === 'erro' && <Mensagem tipo="erro">{mensagem(aviso.chave, aviso.valores)}</Mensagem>}
      {certo && (
        <div className="wa-notificacao">
          <Mensagem tipo="certo">{mensagem(certo.chave, certo.valores)}</Mensagem>
        </div>
      )}
    </div>
  )
}

/** Small and below: the page still works, only later. */
export const SemTempoReal = () => {
  const { t } = useTextos()
  return (
    <div className="wa-vivo" role="status">
      <Simbolo nome="WifiOff" tamanho={16} />
      {t('conexao.vivo.semTempoReal')}
    </div>
  )
}
