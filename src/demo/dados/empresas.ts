import type { Ramo } from './dialogos.js'

/** How a company of the demo fares. */
export type Situacao =
  | 'conectada'
  /** Connected, and nothing has come in for two days. */
  | 'calada'
  | 'desligada_no_telefone'
  | 'desligada_no_painel'
  | 'caiu'
  | 'substituida'
  | 'sem_leitura'
  | 'banida'
  | 'sumida'
  | 'falhou'
  | 'com_qr'
  | 'conectando'
  | 'nova'

export interface EmpresaDaDemo {
  referencia: string
  nome: string
  ramo: Ramo
  situacao: Situacao
  /** Whom support calls there. */
  contato: { nome: string; telefone: string; email: string | null }
}

/** Whoever begins in the demo begins with these; the second is walked through its first connection. */
export const PREFIXO_DA_DEMO = 'demo-'
export const EMPRESA_A_CONECTAR = 'demo-3'

type Linha = readonly [nome: string, ramo: Ramo, situacao: Situacao]

const LINHAS: readonly Linha[] = [
  ['Barbearia do Zé', 'barbearia', 'conectada'],
  ['Clínica São Lucas', 'clinica', 'conectada'],
  ['Loja da Ana', 'loja', 'nova'],
  ['Padaria Pão Quente', 'restaurante', 'conectada'],
  ['Pizzaria Bella Massa', 'restaurante', 'conectada'],
  ['Oficina do Beto', 'oficina', 'desligada_no_telefone'],
  ['Escola da Dona Célia', 'escola', 'conectada'],
  ['Pet Shop Amigo Fiel', 'pet', 'conectada'],
  ['Academia Força Total', 'academia', 'caiu'],
  ['Farmácia Saúde', 'clinica', 'conectada'],
  ['Floricultura Íris', 'loja', 'banida'],
  ['Imobiliária Casa Nova', 'imobiliaria', 'conectada'],
  ['Salão Glamour', 'barbearia', 'conectada'],
  ['Restaurante Sabor da Serra', 'restaurante', 'conectada'],
  ['Autoescola Direção Certa', 'escola', 'com_qr'],
  ['Ótica Visão Clara', 'loja', 'conectada'],
  ['Lavanderia Espuma', 'oficina', 'conectada'],
  ['Mercado São João', 'loja', 'conectada'],
  ['Consultório Dra. Helena Prado', 'clinica', 'sumida'],
  ['Estúdio Pilates Equilíbrio', 'academia', 'conectada'],
  ['Doceria Açúcar e Afeto', 'restaurante', 'conectada'],
  ['Chaveiro 24 Horas', 'oficina', 'conectando'],
  ['Papelaria Arco-Íris', 'loja', 'conectada'],
  ['Sushi Kaze', 'restaurante', 'calada'],
  ['Marcenaria Jacarandá', 'oficina', 'conectada'],
  ['Hotel Pousada do Lago', 'imobiliaria', 'conectada'],
  ['Veterinária Patas e Cia', 'pet', 'substituida'],
  ['Curso de Inglês Bridge', 'escola', 'conectada'],
  ['Brechó Segunda Chance', 'loja', 'sem_leitura'],
  ['Auto Peças Veloz', 'oficina', 'conectada'],
  ['Fisioterapia Movimento', 'clinica', 'conectada'],
  ['Açaí da Praia', 'restaurante', 'falhou'],
  ['Livraria Página Um', 'loja', 'conectada'],
  ['Barbearia Navalha de Ouro', 'barbearia', 'conectada'],
  ['Contabilidade Souza e Filhos', 'imobiliaria', 'desligada_no_painel'],
  ['Buffet Festa Feliz', 'restaurante', 'conectada'],
  ['Crossfit Arena', 'academia', 'conectada'],
  ['Tapeçaria Nobre', 'oficina', 'nova'],
  ['Berçário Cantinho Feliz', 'escola', 'com_qr'],
  ['Vidraçaria Cristal', 'oficina', 'desligada_no_painel'],
]

const CONTATOS = [
  'Célia',
  'Jorge',
  'Patrícia',
  'Beto',
  'Luciana',
  'Nelson',
  'Rita',
  'Marcos',
  'Helena',
  'Davi',
]
const SOBRENOMES = ['Ramos', 'Prado', 'Teixeira', 'Moura']

const contatoDe = (i: number): EmpresaDaDemo['contato'] => {
  const nome = `${CONTATOS[i % CONTATOS.length]} ${SOBRENOMES[Math.floor(i / CONTATOS.length) % SOBRENOMES.length]}`
  return {
    nome,
    telefone: `(11) 99200-${1001 + i * 37}`,
    // Not everybody has told theirs.
    email: i % 3 === 0 ? null : `contato${i + 1}@empresa.example`,
  }
}

export const EMPRESAS: readonly EmpresaDaDemo[] = LINHAS.map(([nome, ramo, situacao], i) => ({
  referencia: `${PREFIXO_DA_DEMO}${i + 1}`,
  nome,
  ramo,
  situacao,
  contato: contatoDe(i),
}))

/** Without a demo's data, there are only these. */
export const PRIMEIRAS_EMPRESAS = EMPRESAS.slice(0, 3)

/** Instances on the simulator that are no company's. */
export const ORFAS = [
  { nome: 'teste-do-joao', dono: null },
  { nome: 'loja-antiga', dono: { numero: '5511999990077', nome: 'Loja Antiga' } },
] as const
