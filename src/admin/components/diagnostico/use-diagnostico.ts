import { useRef, useState } from 'react'
import type { Diagnostico, Reparo } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import type { Aviso } from '../base/aviso.js'
import { SessaoTerminou } from '../base/falha.js'
import { chamarDiagnostico } from './api.js'

export interface UsoDoDiagnostico {
  /** The last one; it stays in view while the next is made. */
  diagnostico: Diagnostico | null
  fazendo: 'verificando' | 'consertando' | null
  aviso: Aviso | null
  falha: 'sessao' | 'rede' | null
  verificar(reparo?: Reparo): Promise<void>
}

export const useDiagnostico = (id: string): UsoDoDiagnostico => {
  const [diagnostico, setDiagnostico] = useState<Diagnostico | null>(null)
  const [fazendo, setFazendo] = useState<UsoDoDiagnostico['fazendo']>(null)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [falha, setFalha] = useState<UsoDoDiagnostico['falha']>(null)
  const ocupado = useRef(false)

  const verificar = async (reparo?: Reparo): Promise<void> => {
    if (ocupado.current) return
    ocupado.current = true
    setFazendo(reparo ? 'consertando' : 'verificando')
    setAviso(null)
    setFalha(null)
    try {
      const resposta = await chamarDiagnostico(id, reparo)
      setAviso(resposta.aviso)
      if (resposta.diagnostico) setDiagnostico(resposta.diagnostico)
      else if (!resposta.aviso) setFalha('rede')
    } catch (erro) {
      setFalha(erro instanceof SessaoTerminou ? 'sessao' : 'rede')
    } finally {
      ocupado.current = false
      setFazendo(null)
    }
  }
  return { diagnostico, fazendo, aviso, falha, verificar }
}
