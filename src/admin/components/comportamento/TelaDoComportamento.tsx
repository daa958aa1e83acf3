import React, { useEffect, useState } from 'react'
import type { ComportamentoVisto } from '../../../resources/configuracao-whatsapp/comportamento.js'
import type { Aviso } from '../base/aviso.js'
import { chaveDaFalha } from '../base/falha.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { chamarComportamento } from './api.js'
import { Formulario } from './Formulario.js'

/** How one WhatsApp behaves, and the form to change it. */
export const TelaDoComportamento = ({ id }: { id: string }) => {
  const { t, mensagem } = useTextos()
  const [lido, setLido] = useState<ComportamentoVisto | null>(null)
  const [vez, setVez] = useState(0)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [estado, setEstado] = useState<'lendo' | 'pronto' | 'salvando' | 'falhou'>('lendo')

  useEffect(() => {
    chamarComportamento(id).then(
      ({ comportamento, aviso: porque }) => {
        setLido(comportamento)
        setAviso(porque)
        setEstado(comportamento ? 'pronto' : 'falhou')
      },
      () => setEstado('falhou'),
    )
  }, [id])

  const salvar = async (dados: Record<string, unknown>) => {
    setEstado('salvando')
    setAviso(null)
    const resposta = await chamarComportamento(id, dados).catch((falha: unknown) => ({
      comportamento: null,
      aviso: { tipo: 'erro', chave: chaveDaFalha(falha), valores: {} } as const,
    }))
    setEstado('pronto')
    setAviso(resposta.aviso ?? { tipo: 'erro', chave: 'erros.inesperado', valores: {} })
    // What was refused stays in the form, to be mended.
    if (!resposta.comportamento || resposta.aviso?.tipo === 'erro') return
    setLido(resposta.comportamento)
    setVez((antes) => antes + 1)
  }

  return (
    <>
      <div className="wa-avisos">
        {estado === 'falhou' && !aviso && <Mensagem tipo="erro">{t('comportamento.falhou')}</Mensagem>}
        {estado === 'lendo' && <Mensagem tipo="info">{t('comportamento.carregando')}</Mensagem>}
        {aviso && <Mensagem tipo={aviso.tipo}>{mensagem(aviso.chave, aviso.valores)}</Mensagem>}
        {lido && !aviso && (
          <Mensagem tipo={lido.situacao === 'aplicado' ? 'certo' : 'info'}>
            {t(`comportamento.situacao.${lido.situacao}`)}
            {lido.erro && ` ${mensagem(`erros.${lido.erro}`)}`}
          </Mensagem>
        )}
      </div>
      {lido && (
        <Formulario key={vez} lido={lido} salvando={estado === 'salvando'} aoSalvar={(d) => void salvar(d)} />
      )}
    </>
  )
}
