/** Templates, by the companies that have some. */
export const MODELOS: readonly { referencia: string; nome: string; texto: string }[] = [
  {
    referencia: 'demo-1',
    nome: 'Lembrete de horário',
    texto: 'Olá, {{nome}}! Seu horário é {{dia}} às {{hora}}. Para desmarcar, responda por aqui.',
  },
  {
    referencia: 'demo-1',
    nome: 'Depois do corte',
    texto: 'Oi, {{nome}}! Gostou do corte? Sua opinião ajuda muito.',
  },
  {
    referencia: 'demo-2',
    nome: 'Confirmação de consulta',
    texto: '{{nome}}, sua consulta com {{medico}} é {{dia}} às {{hora}}. Responda SIM para confirmar.',
  },
  {
    referencia: 'demo-2',
    nome: 'Resultado pronto',
    texto: '{{nome}}, o resultado do seu exame está pronto. Retire na recepção, das 7h às 18h.',
  },
  {
    referencia: 'demo-5',
    nome: 'Saiu para entrega',
    texto: 'Seu pedido {{numero}} saiu para entrega e chega em uns {{minutos}} minutos 🛵',
  },
  { referencia: 'demo-8', nome: 'Banho pronto', texto: 'Oi! {{pet}} está pronto e esperando por você 🐾' },
]
