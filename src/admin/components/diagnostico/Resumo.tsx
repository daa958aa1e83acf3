import React, { type MouseEvent } from 'react'
import type { Diagnostico } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { formatarMomento } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

interface Props {
  diagnostico: Diagnostico
  /** Brings every line into view. */
  aoIr: () => void
}

/** The diagnosis in one sentence, said aloud when it is there. */
export const Resumo = ({ diagnostico: { linhas, em }, aoIr }: Props) => {
  const { t, idioma } = useTextos()
  const { cor, titulo, texto } = resumir(linhas, t)
  const primeira = linhas.find((linha) => linha.cor === cor && cor !== 'verde')
  return (
    <div className={`wa-resumo wa-linha-${cor}`} role="status">
      <span className="wa-linha-marca">
        <Simbolo
          nome={cor === 'vermelho' ? 'XCircle' : cor === 'amarelo' ? 'AlertTriangle' : 'CheckCircle'}
          tamanho={28}
        />
      </span>
      <div>
        <h2>{titulo}</h2>
        <p>
          {texto}{' '}
          <span className="wa-suave">
            {t('diagnostico.feitoEm', { quando: formatarMomento(em, idioma) })}
          </span>
        </p>
        {primeira && (
          <a
            className="wa-resumo-ir"
            href={`#wa-linha-${primeira.verificacao}`}
            onClick={(evento) => focar(evento, aoIr)}
          >
            {t('diagnostico.resumo.ir', { linha: t(`diagnostico.verificacoes.${primeira.verificacao}`) })}
          </a>
        )}
      </div>
    </div>
  )
}

/** By hand: the panel's own router takes addresses for pages. */
const focar = (evento: MouseEvent<HTMLAnchorElement>, aoIr: () => void) => {
  evento.preventDefault()
  const { hash } = evento.currentTarget
  aoIr()
  // After what `aoIr` brought into view is there.
  requestAnimationFrame(() => {
    const linha = document.getElementById(hash.slice(1))
    linha?.scrollIntoView({ block: 'center' })
    linha?.focus({ preventScroll: true })
  })
}

const resumir = (linhas: Diagnostico['linhas'], t: ReturnType<typeof useTextos>['t']) => {
  const contar = (cor: string) => linhas.filter((linha) => linha.cor === cor).length
  const problemas = contar('vermelho')
  const avisos = contar('amarelo')
  if (problemas > 0) {
    const titulo =
      problemas === 1
        ? t('diagnostico.resumo.umProblema')
        : t('diagnostico.resumo.problemas', { quantos: problemas })
    return { cor: 'vermelho', titulo, texto: t('diagnostico.resumo.problemasTexto') }
  }
  if (linhas.some(({ motivo }) => motivo === 'instancia_por_criar')) {
    return {
      cor: 'verde',
      titulo: t('diagnostico.resumo.porConectar'),
      texto: t('diagnostico.resumo.porConectarTexto'),
    }
  }
  if (avisos > 0) {
    const titulo =
      avisos === 1 ? t('diagnostico.resumo.umAviso') : t('diagnostico.resumo.avisos', { quantos: avisos })
    return { cor: 'amarelo', titulo, texto: t('diagnostico.resumo.avisosTexto') }
  }
  return { cor: 'verde', titulo: t('diagnostico.resumo.certo'), texto: t('diagnostico.resumo.certoTexto') }
}
