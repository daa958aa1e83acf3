import { useEffect, useRef, useState } from 'react'
import type { Diagnostico, Reparo } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { type Aviso, SessaoTerminou } from '../conexao/api.js'
import { chamarDiagnostico, lerEmpresa } from './api.js'

export interface UsoDoDiagnostico {
  /** Whose connection it is, once that is known. */
  empresa: string | null
  /** The last one; it stays in view while the next is made. */
  diagnostico: Diagnostico | null
  fazendo: 'verificando' | 'consertando' | null
  aviso: Aviso | null
  falha: 'sessao' | 'rede' | null
  verificar(reparo?: Reparo): Promise<void>
}

export const usarDiagnostico = (id: string): UsoDoDiagnostico => {
  const [empresa, setEmpresa] = useState<string | null>(null)
  const [diagnostico, setDiagnostico] = useState<Diagnostico | null>(null)
  const [fazendo, setFazendo] = useState<UsoDoDiagnostico['fazendo']>(null)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [falha, setFalha] = useState<UsoDoDiagnostico['falha']>(null)
  const ocupado = useRef(false)

  useEffect(() => {
    // The page works without the name; what keeps it away is told by the check itself.
    lerEmpresa(id).then(setEmpresa, () => undefined)
  }, [id])

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
  return { empresa, diagnostico, fazendo, aviso, falha, verificar }
}
