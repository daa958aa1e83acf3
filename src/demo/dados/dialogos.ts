export type Ramo =
  | 'barbearia'
  | 'clinica'
  | 'loja'
  | 'restaurante'
  | 'oficina'
  | 'escola'
  | 'pet'
  | 'academia'
  | 'imobiliaria'

/** `c` the customer, `e` somebody in the panel, `t` on the phone, `p` the host's program. */
export type Quem = 'c' | 'e' | 't' | 'p'
type Dialogo = readonly (readonly [quem: Quem, texto: string])[]

/** What is said anywhere. */
const COMUNS: readonly Dialogo[] = [
  [
    ['c', 'Oi, bom dia! Vocês abrem no sábado?'],
    ['e', 'Bom dia! Abrimos sim, das 9h às 14h.'],
    ['c', 'Ótimo, obrigada!'],
  ],
  [
    ['c', 'Boa tarde, aceitam cartão?'],
    ['t', 'Aceitamos débito, crédito e Pix.'],
    ['c', 'Perfeito 👍'],
  ],
  [
    ['c', 'Qual o endereço de vocês?'],
    ['e', 'Rua das Acácias, 120, no centro. Tem estacionamento em frente.'],
    ['c', 'Já estou a caminho'],
    ['e', 'Até já!'],
  ],
  [
    ['p', 'Olá! Como foi o seu atendimento? Responda de 1 a 5.'],
    ['c', '5! Adorei 😊'],
  ],
]

const DO_RAMO: Record<Ramo, readonly Dialogo[]> = {
  barbearia: [
    [
      ['c', 'Tem horário hoje à tarde?'],
      ['e', 'Tenho às 15h e às 17h30. Qual prefere?'],
      ['c', '17h30 por favor'],
      ['e', 'Marcado! Corte e barba?'],
      ['c', 'Isso'],
      ['p', 'Lembrete: seu horário é hoje às 17h30. Para desmarcar, responda por aqui.'],
    ],
    [
      ['c', 'Quanto está o corte infantil?'],
      ['t', 'R$ 35. Até 10 anos.'],
      ['c', 'Vou levar o Pedrinho amanhã então'],
    ],
    [
      ['p', 'Lembrete: seu horário é amanhã às 10h.'],
      ['c', 'Não vou conseguir, dá para passar para sexta?'],
    ],
  ],
  clinica: [
    [
      ['c', 'Bom dia, gostaria de marcar uma consulta'],
      ['e', 'Bom dia! É pelo convênio ou particular?'],
      ['c', 'Convênio'],
      ['e', 'Temos quarta às 8h20 ou quinta às 14h.'],
      ['c', 'Quinta às 14h'],
      ['e', 'Agendado. Traga a carteirinha e um documento com foto.'],
    ],
    [
      ['p', 'Sua consulta é amanhã às 9h. Confirma? Responda SIM ou NÃO.'],
      ['c', 'SIM'],
    ],
    [
      ['c', 'Meu exame já ficou pronto?'],
      ['e', 'Vou verificar, um instante.'],
      ['e', 'Sim, pode retirar na recepção até as 18h.'],
    ],
  ],
  loja: [
    [
      ['c', 'Esse vestido tem no tamanho M?'],
      ['e', 'Tem sim! Restam duas peças.'],
      ['c', 'Separa uma para mim?'],
      ['e', 'Separado até amanhã às 18h.'],
    ],
    [
      ['c', 'Fazem entrega no bairro Alto?'],
      ['t', 'Fazemos, a taxa é R$ 8.'],
      ['c', 'Pode mandar então'],
    ],
    [['c', 'Posso trocar um presente sem a nota?']],
  ],
  restaurante: [
    [
      ['c', 'Boa noite! Uma grande metade calabresa, metade quatro queijos'],
      ['e', 'Boa noite! Com borda?'],
      ['c', 'Sem borda. Quanto fica?'],
      ['e', 'R$ 64 com a entrega. Uns 40 minutos.'],
      ['p', 'Seu pedido saiu para entrega 🛵'],
      ['c', 'Chegou quentinha, obrigado!'],
    ],
    [
      ['c', 'Tem mesa para 6 no domingo, meio-dia?'],
      ['e', 'Temos! Em nome de quem?'],
      ['c', 'Mariana'],
    ],
    [['c', 'Qual é o prato do dia?']],
  ],
  oficina: [
    [
      ['c', 'O orçamento já saiu?'],
      ['e', 'Saiu: R$ 480 com as peças. Posso começar?'],
      ['c', 'Pode sim'],
      ['p', 'Seu serviço ficou pronto. Atendemos até as 18h.'],
    ],
    [
      ['c', 'Atendem emergência de noite?'],
      ['t', 'Até as 22h. Onde você está?'],
    ],
  ],
  escola: [
    [
      ['c', 'Quando começam as matrículas?'],
      ['e', 'Na primeira semana de dezembro. Quer que eu avise?'],
      ['c', 'Quero!'],
    ],
    [
      ['p', 'Lembrete: reunião de pais na quinta, às 19h.'],
      ['c', 'Estarei aí'],
    ],
    [['c', 'A aula de amanhã está mantida?']],
  ],
  pet: [
    [
      ['c', 'Oi! Banho e tosa para o Thor, tem vaga amanhã?'],
      ['e', 'Tem às 10h. Ele é de porte médio, né?'],
      ['c', 'Isso mesmo'],
      ['p', 'O Thor está pronto, lindo e cheiroso 🐶'],
      ['c', 'Já vou buscar!'],
    ],
    [['c', 'Chegou a ração de filhotes?']],
  ],
  academia: [
    [
      ['c', 'Qual o valor do plano mensal?'],
      ['e', 'R$ 119, sem fidelidade. Quer fazer uma aula grátis?'],
      ['c', 'Quero! Pode ser segunda às 7h?'],
      ['e', 'Combinado.'],
    ],
    [
      ['p', 'Sua mensalidade vence amanhã. O Pix está no aplicativo.'],
      ['c', 'Já paguei'],
    ],
  ],
  imobiliaria: [
    [
      ['c', 'O apartamento da Rua do Lago ainda está disponível?'],
      ['e', 'Está! Quer agendar uma visita?'],
      ['c', 'Sábado de manhã'],
      ['e', 'Às 10h, então. Levo as chaves.'],
    ],
    [
      ['c', 'Podem me mandar o contrato de novo?'],
      ['t', 'Mando hoje até o fim da tarde.'],
    ],
  ],
}

/** The dialogues that fit a company, its own kind's first. */
export const dialogosDe = (ramo: Ramo): readonly Dialogo[] => [...DO_RAMO[ramo], ...COMUNS]

export const CLIENTES: readonly string[] = [
  'Ana Beatriz Lima',
  'Carlos Eduardo',
  'Fernanda Rocha',
  'João Pedro',
  'Mariana Alves',
  'Rafa',
  'Tia Nair',
  'Wesley Santos',
  'Juliana 🌻',
  'Seu Antônio',
  'Camila Duarte',
  'Bruno M.',
  'Patrícia Nunes',
  'Lúcia Prado',
  'Diego',
  'Larissa Melo',
  'Marcos Vinícius',
  'Sandra Regina',
  'Gabi',
  'Paulo Sérgio Teixeira',
  'Helena',
  'Thiago Barros',
  'Vó Cida',
  'Renata Figueiredo',
  'Igor',
  'Beatriz Campos',
  'Leandro Pires',
  'Sueli',
  'Rodrigo Azevedo',
  'Yasmin Haddad',
]
