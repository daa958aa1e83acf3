import type { Papel } from '../resources/papel.js'
import { EMPRESA_A_CONECTAR } from './dados/empresas.js'

interface Conta {
  /** Of its password, among those that are kept. */
  chave: 'suporte' | 'empresa' | 'leitura' | 'nova'
  nome: string
  email: string
  papel: Papel
  /** Its company's reference. */
  empresa: string | null
  quem: string
}

/** A user for every role but the admin, and one whose phone is still to be connected. */
export const CONTAS: readonly Conta[] = [
  {
    chave: 'suporte',
    nome: 'Sofia Suporte',
    email: 'suporte@demo.local',
    papel: 'suporte',
    empresa: null,
    quem: 'suporte',
  },
  {
    chave: 'empresa',
    nome: 'Zé',
    email: 'ze@demo.local',
    papel: 'empresa',
    empresa: 'demo-1',
    quem: 'empresa Barbearia do Zé',
  },
  {
    chave: 'leitura',
    nome: 'Lia',
    email: 'lia@demo.local',
    papel: 'empresa_leitura',
    empresa: 'demo-1',
    quem: 'empresa Barbearia do Zé, só leitura',
  },
  {
    chave: 'nova',
    nome: 'Ana',
    email: 'ana@demo.local',
    papel: 'empresa',
    empresa: EMPRESA_A_CONECTAR,
    quem: 'empresa Loja da Ana, por conectar',
  },
]
