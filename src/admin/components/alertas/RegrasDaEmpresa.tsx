import React, { useEffect, useState } from 'react'
import type { RegraDaEmpresa, RegraVista } from '../../../resources/alerta/regras-da-empresa.js'
import type { Aviso } from '../base/aviso.js'
import { chaveDaFalha } from '../base/falha.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { chamarRegras } from './api-das-regras.js'
import { FormularioDasRegras } from './FormularioDasRegras.js'

/** Of what one company's people and the operator are told, and from when on. */
export const RegrasDaEmpresa = ({ id, aoSalvar }: { id: string; aoSalvar: () => void }) => {
  const { t, mensagem } = useTextos()
  const [regras, setRegras] = useState<RegraVista[] | null>(null)
  const [vez, setVez] = useState(0)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [salvando, setSalvando] = useState(false)

  useEffect(() => {
    chamarRegras(id).then(
      ({ regras: lidas }) => setRegras(lidas),
      (falha: unknown) => setAviso({ tipo: 'erro', chave: chaveDaFalha(falha), valores: {} }),
    )
  }, [id])

  const salvar = async (mudanca: Record<string, RegraDaEmpresa>) => {
    setSalvando(true)
    setAviso(null)
    const resposta = await chamarRegras(id, mudanca).catch((falha: unknown) => ({
      regras: null,
      aviso: { tipo: 'erro', chave: chaveDaFalha(falha), valores: {} } as const,
    }))
    setSalvando(false)
    setAviso(resposta.aviso ?? { tipo: 'erro', chave: 'erros.inesperado', valores: {} })
    // What was refused stays in the form, to be mended.
    if (!resposta.regras || resposta.aviso?.tipo === 'erro') return
    setRegras(resposta.regras)
    setVez((antes) => antes + 1)
    aoSalvar()
  }

  return (
    <section className="wa-quadro wa-regras">
      <h2>{t('alertas.regras.titulo')}</h2>
      <p className="wa-suave">{t('alertas.regras.texto')}</p>
      <div className="wa-avisos">
        {aviso && <Mensagem tipo={aviso.tipo}>{mensagem(aviso.chave, aviso.valores)}</Mensagem>}
      </div>
      {regras && (
        <FormularioDasRegras
          key={vez}
          empresa={id}
          regras={regras}
          salvando={salvando}
          aoSalvar={(m) => void salvar(m)}
        />
      )}
    </section>
  )
}
